package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartAdviceTest {

    private static Series<Double> values(String text) {
        return GoldenSeries.read(text, 12);
    }

    private static Series<Long> counts(String text) {
        return values(text).map(Double::longValue);
    }

    private static Series<Rate> rates(String text) {
        return counts(text).map(count -> Rate.of(count).in(60_000).per10_000());
    }

    private static Series<Proportion> proportions(String text) {
        return counts(text).map(count -> Proportion.of(count).outOf(400));
    }

    @ParameterizedTest
    @CsvSource({
        // 13 zeros of 14: a point for each event.
        "0;0;0;0;0;0;2;0;0;0;0;0;0;0, T",
        "0;0;1;0;0;2;0;0;0;1;0;0;0;0;3;0, T",
        // Around 1 and as by chance.
        "1;0;2;1;1;0;3;1;2;0;1;1, C",
        "20;24;18;22;25;17;21;19;23;20;16;26, C",
        "20;44;18;62;25;57;21;39;23;70;16;36, XMR",
        "5;5;5;5;5;50;50;50;50;50, RUN"
    })
    void counted(String text, RecommendedChart chart) {
        assertThat(ChartAdvice.forCounts(counts(text)).orElseThrow().chart()).isEqualTo(chart);
    }

    @ParameterizedTest
    @CsvSource({
        "50;52;49;51;53;48;50;52;47;51;50;49, XMR",
        "0.5;0.7;0.6;0.4;0.5, XMR",
        "100;100;100;100;99;100;100;100, RUN",
        "0;0;1;0;0;2;0;0;0;1;0;0;0;0;3;0, T",
        "1;0;2;1;1;0;3;1;2;0;1;1, C"
    })
    void valued(String text, RecommendedChart chart) {
        assertThat(ChartAdvice.forValues(values(text)).orElseThrow().chart()).isEqualTo(chart);
    }

    @ParameterizedTest
    @CsvSource({
        "20;24;18;22;25;17;21;19;23;20;16;26, U, P",
        "20;44;18;62;25;57;21;39;23;70;16;36, U_PRIME, P_PRIME",
        "0;0;1;0;0;2;0;0;0;1;0;0;0;0;3;0, T, G"
    })
    void inAWhole(String text, RecommendedChart ofRates, RecommendedChart ofProportions) {
        assertThat(ChartAdvice.forRates(rates(text)).orElseThrow().chart()).isEqualTo(ofRates);
        assertThat(ChartAdvice.forProportions(proportions(text)).orElseThrow().chart())
                .isEqualTo(ofProportions);
    }

    @Test
    void halfWithoutEventsAreNotRare() {
        assertThat(ChartAdvice.forCounts(counts("0;0;1;0;0;2;1;1"))
                        .orElseThrow()
                        .chart())
                .isEqualTo(RecommendedChart.C);
    }

    @Test
    void saysWhy() {
        assertThat(ChartAdvice.forCounts(counts("0;0;1;0;0;2;0;0")).orElseThrow())
                .hasToString("t chart: more than half of the 8 points have none, so that a point for each event says"
                        + " more than one for each period");
        // 12 counts with a mean of 20.917 and squared distances of 110.917: 0.482 times chance, p 0.916 by R.
        assertThat(ChartAdvice.forCounts(counts("20;24;18;22;25;17;21;19;23;20;16;26"))
                        .orElseThrow())
                .hasToString("c chart: the counts vary as by chance (0.5 times what chance makes, p 0.916)");
    }

    private static void assertNone(Outcome<ChartAdvice> advice, ReasonCode code) {
        assertThat(advice.toReason()).map(Reason::code).contains(code);
    }

    @Test
    void refuses() {
        assertNone(ChartAdvice.forCounts(counts("0;0;0;0")), ReasonCode.NO_EVENTS);
        assertNone(ChartAdvice.forValues(values("0;0;0;0")), ReasonCode.NO_EVENTS);
        assertNone(ChartAdvice.forRates(rates("0;0;0;0")), ReasonCode.NO_EVENTS);
        assertNone(ChartAdvice.forProportions(proportions("0;0;0")), ReasonCode.NO_EVENTS);
        assertNone(ChartAdvice.forProportions(proportions("400;400;400")), ReasonCode.NO_EVENTS);
        assertNone(ChartAdvice.forCounts(counts("7")), ReasonCode.TOO_FEW_POINTS);
        assertNone(ChartAdvice.forValues(values("7.5;NA;8.5")), ReasonCode.TOO_FEW_POINTS);
        assertNone(
                ChartAdvice.forRates(counts("0;0").map(count -> Rate.of(0).in(0).per10_000())),
                ReasonCode.TOO_FEW_POINTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartAdvice.forCounts(counts("3;-2")))
                .withMessage("count must not be negative: -2");
    }

    @Test
    void pointsBeforeABreakDoNotCount() {
        Series.Builder<Long> builder = Series.builder();
        counts("0;0;0;0;0;0;0;0;20;24;18;22").values().forEach(builder::add);
        Series<Long> broken = builder.breakAt(GoldenSeries.start(12).plus(8), "new definition")
                .build();
        assertThat(ChartAdvice.forCounts(broken).orElseThrow().chart()).isEqualTo(RecommendedChart.C);
        assertThat(ChartAdvice.forCounts(broken.acrossBreaks()).orElseThrow().chart())
                .isEqualTo(RecommendedChart.T);
    }
}
