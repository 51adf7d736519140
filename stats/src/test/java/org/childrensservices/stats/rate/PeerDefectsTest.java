package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.funnel.ObservedRatio;
import org.childrensservices.stats.rate.funnel.ProportionFunnel;
import org.childrensservices.stats.rate.funnel.RatioFunnel;
import org.childrensservices.stats.rate.inequality.SlopeIndex;
import org.childrensservices.stats.rate.inequality.SlopeIndexCalculator;
import org.childrensservices.stats.rate.inequality.SocialGroup;
import org.childrensservices.stats.rate.rank.RankOrder;
import org.childrensservices.stats.rate.rank.Ranking;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.IndirectStandardisation;
import org.childrensservices.stats.rate.standard.ReferenceRates;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StandardisationMethod;
import org.childrensservices.stats.rate.standard.StandardisedRatio;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.Stratum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The forty ways in which other packages were found to fail on these subjects, each by its number and its case. */
class PeerDefectsTest {

    private static final Percentage SHOWN = Percentage.withPercentage(0.02);
    private static final ConfidenceLevel P95 = ConfidenceLevel.P95;
    private static final ConfidenceLevel P99_8 = ConfidenceLevel.P99_8;

    private static final StandardPopulation STANDARD = StandardPopulation.of("two", Map.of("a", 1L, "b", 3L));

    private static Rate rate(long count, long people) {
        return Rate.of(count).in(people).per(1);
    }

    private static Contrast<Rate> compare(Rate rate, Rate reference, RateRatioMethod method) {
        return RateCalculator.standard().compare(rate).with(reference, method).orElseThrow();
    }

    private static ProportionCalculator.Comparison compare(long x, long n) {
        return ProportionCalculator.standard().compare(Proportion.of(x).outOf(n));
    }

    private static Interval limits(ProportionMethod method, long x, long n) {
        return method.limits(Proportion.of(x).outOf(n), P95);
    }

    private static void near(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, SHOWN);
        assertThat(interval.upper()).isCloseTo(upper, SHOWN);
    }

    private static StandardisedRatio ratio(long observed, long expected) {
        ReferenceRates one =
                ReferenceRates.of("one each", Map.of("all", Stratum.of(1).in(1)));
        return IndirectStandardisation.by(one)
                .estimate(observed)
                .in(Map.of("all", Denominator.people(expected)))
                .orElseThrow();
    }

    @Test
    @DisplayName("1 to 9, statsmodels: score, mid-P and MOVER limits of two groups")
    void statsmodels() {
        Proportion reference = Proportion.of(11).outOf(81);
        assertThat(compare(1, 122)
                        .with(reference, ProportionDifferenceMethod.miettinenNurminen())
                        .orElseThrow()
                        .interval()
                        .lower())
                .as("1")
                .isCloseTo(-0.2200, within(5e-4));

        Interval midP = RateMethod.midP().limits(0, P95);
        assertThat(midP.lower()).as("2").isZero();
        assertThat(midP.upper()).as("2").isCloseTo(2.9957, SHOWN);

        near(
                RateCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .compare(rate(1_000_000, 12_000_000))
                        .with(rate(990_000, 12_000_000), RateRatioMethod.score())
                        .orElseThrow()
                        .interval(),
                1.00642,
                1.01380);

        Interval zero =
                compare(rate(0, 100), rate(5, 100), RateRatioMethod.score()).interval();
        assertThat(zero.lower()).as("4").isZero();
        assertThat(zero.upper()).as("4").isCloseTo(0.7683, SHOWN);

        assertThat(RateCalculator.standard()
                        .compare(rate(0, 12))
                        .with(rate(1, 3_500), RateDifferenceMethod.score())
                        .orElseThrow()
                        .interval()
                        .lower())
                .as("5")
                .isCloseTo(-0.001619, Percentage.withPercentage(0.05));

        for (RateRatioMethod method : List.of(RateRatioMethod.moverOfScore(), RateRatioMethod.moverOfJeffreys())) {
            assertThat(compare(rate(5, 100), rate(0, 100), method).interval().upper())
                    .as("6")
                    .isEqualTo(Double.POSITIVE_INFINITY);
        }

        assertThat(compare(10, 10)
                        .with(Proportion.of(9).outOf(10), RelativeRiskMethod.koopman())
                        .orElseThrow()
                        .interval()
                        .lower())
                .as("7")
                .isCloseTo(0.7906, SHOWN);

        Proportion some = Proportion.of(3).outOf(10);
        Interval score = compare(0, 10)
                .with(some, ProportionDifferenceMethod.mee())
                .orElseThrow()
                .interval();
        assertThat(score.lower()).as("8").isBetween(-1.0, -0.3);
        assertThat(score.upper()).as("8").isBetween(-0.3, 0.2);
        Interval odds =
                compare(0, 10).with(some, OddsRatioMethod.score()).orElseThrow().interval();
        assertThat(odds.lower()).as("8").isZero();
        assertThat(odds.upper()).as("8").isPositive().isLessThan(2);
        assertThat(compare(0, 10).with(some, OddsRatioMethod.woolf()).toReason())
                .as("8")
                .map(Reason::code)
                .contains(ReasonCode.NO_EVENTS);

        assertThat(compare(20, 20)
                        .with(Proportion.of(0).outOf(20), ProportionDifferenceMethod.agrestiCaffo())
                        .orElseThrow()
                        .interval()
                        .upper())
                .as("9")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("10 to 16, PHEindicatormethods: groups, funnels, slope index, quantile groups")
    void groupsAndFunnels() {
        EstimateColumn one = RateCalculator.standard()
                .estimate(RateColumn.of(new long[] {7}).in(new long[] {900}).per10_000());
        assertThat(one.size()).as("10").isEqualTo(1);

        for (long size : new long[] {1, 10, 100}) {
            Interval lines = ProportionFunnel.at(0.2986).limits(size, P99_8).times(1_000);
            assertThat(lines.upper()).as("11").isGreaterThan(298.6).isLessThanOrEqualTo(1_000);
        }

        assertThat(RatioFunnel.standard().position(ObservedRatio.of(10).against(4.79)))
                .as("12")
                .isEqualTo(FunnelPosition.ABOVE);
        assertThat(RatioFunnel.standard().position(ObservedRatio.of(10).against(18.391)))
                .as("12")
                .isEqualTo(FunnelPosition.BELOW);

        assertThat(RatioFunnel.standard()
                        .limits(ObservedRatio.of(1).against(1), P99_8)
                        .upper())
                .as("13")
                .isCloseTo(-1 / Math.log1p(-0.001), Percentage.withPercentage(1e-10));

        SlopeIndex index = slope();
        Interval half = index.times(0.5).interval().orElseThrow();
        assertThat(half.lower()).as("14").isLessThan(half.upper());
        assertThat(index.ratioInterval().orElseThrow().contains(index.ratio().orElseThrow()))
                .as("14")
                .isTrue();
        assertThat(slope()).as("15").isEqualTo(index);

        Map<Integer, Double> values = new HashMap<>();
        for (int i = 1; i <= 28; i++) {
            values.put(i, (double) i);
        }
        assertThat(Ranking.of(values).quantileGroup(8, 20, RankOrder.FROM_SMALLEST))
                .as("16")
                .isEqualTo(Outcome.of(6));
    }

    private static SlopeIndex slope() {
        return SlopeIndexCalculator.ofRates()
                .estimate(List.of(30, 26, 21, 17, 14).stream()
                        .map(value -> SocialGroup.of(1_000).with((double) value).standardError(1))
                        .toList())
                .orElseThrow();
    }

    @Test
    @DisplayName("17 to 20, PHEindicatormethods: input that is no rate")
    void input() {
        ReferenceRates none =
                ReferenceRates.of("none", Map.of("all", Stratum.of(0).in(10)));
        assertThat(IndirectStandardisation.by(none)
                        .estimate(3)
                        .in(Map.of("all", Denominator.people(10)))
                        .toReason())
                .as("17")
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);

        assertThatIllegalArgumentException()
                .as("18")
                .isThrownBy(() -> Rate.of(9).in(10).per(-100))
                .withMessage("per must be positive: -100");
        assertThatIllegalArgumentException()
                .as("18")
                .isThrownBy(() -> ConfidenceLevel.of(1))
                .withMessage("confidence level must be between 0 and 1, exclusive, such as 0.95: 1.0");

        assertThat(DirectStandardisation.to(STANDARD)
                        .estimate(StratifiedRate.of(Map.of("a", Stratum.of(20).in(100)))
                                .per(1))
                        .toReason())
                .as("19")
                .map(Reason::code)
                .contains(ReasonCode.NOT_STATED);

        assertThat(RateMethod.byar().limits(1, P99_8).lower()).as("20").isZero();
    }

    @Test
    @DisplayName("21 to 29, epitools and epiR: exact, Byar and standardised limits of few events")
    void epidemiology() {
        assertThat(RateMethod.exact().limits(0, P99_8).upper()).as("21").isCloseTo(6.907755279, within(5e-10));
        assertThat(RateMethod.exact().limits(1, P95).lower()).as("22").isCloseTo(0.0253178, within(5e-8));
        assertThat(RateMethod.byar().limits(0, P95).lower()).as("23").isZero();
        assertThat(RateMethod.byar().limits(1, P95).lower()).as("23").isCloseTo(0.0131, within(5e-5));
        assertThat(RateMethod.byar().limits(1, P95).upper()).as("23").isCloseTo(5.5638, within(5e-5));
        assertThat(RateMethod.exact().limits(0, P95).upper()).as("24").isCloseTo(3.6889, within(5e-5));

        StratifiedRate noEvents = StratifiedRate.of(ImmutableMap.of(
                        "a", Stratum.of(0).in(100), "b", Stratum.of(0).in(200)))
                .per(1);
        Interval gamma = DirectStandardisation.to(STANDARD)
                .withMethod(StandardisationMethod.gamma())
                .estimate(noEvents)
                .orElseThrow()
                .interval();
        assertThat(gamma.lower()).as("25").isZero();
        assertThat(gamma.upper()).as("25").isFinite().isPositive();
        assertThat(ratio(0, 7).interval().upper()).as("25").isCloseTo(3.6889 / 7, SHOWN);

        assertThat(RateMethod.exact().limits(4, P95).lower() / 3.3).as("26").isCloseTo(0.3303, SHOWN);
        assertThat(ratio(0, 3).interval().lower()).as("27").isZero();
        assertThat(ratio(6, 3).value()).as("27").isEqualTo(2);
        assertThat(ratio(0, 20).interval().upper()).as("28").isCloseTo(0.184, within(5e-4));

        StratifiedRate some = StratifiedRate.of(ImmutableMap.of(
                        "a", Stratum.of(20).in(100), "b", Stratum.of(9).in(200)))
                .per(1);
        DirectStandardisation calculator = DirectStandardisation.to(STANDARD);
        Interval wide = calculator
                .withLevel(ConfidenceLevel.P99)
                .estimate(some)
                .orElseThrow()
                .interval();
        assertThat(wide.lower())
                .as("29")
                .isLessThan(calculator.estimate(some).orElseThrow().interval().lower());
        assertThat(wide.level()).as("29").isEqualTo(ConfidenceLevel.P99);
    }

    @Test
    @DisplayName("30 to 34, R, exactci and FunnelPlotR: corrections, p-values and quantiles")
    void r() {
        near(limits(ProportionMethod.wilsonWithContinuityCorrection(), 5, 10), 0.2014, 0.7986);

        BenchmarkComparison<Rate> test =
                RateCalculator.standard().test(rate(0, 1)).against(3.7).orElseThrow();
        assertThat(test.interval().orElseThrow().contains(3.7)).as("31").isFalse();
        assertThat(test.test().orElseThrow().pValue()).as("31").isLessThan(0.05);

        assertThat(ProportionCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .compare(Proportion.of(1).outOf(122))
                        .with(Proportion.of(11).outOf(81), OddsRatioMethod.exact())
                        .orElseThrow()
                        .interval()
                        .lower())
                .as("32")
                .isCloseTo(0.00023973, SHOWN);

        assertThat(ProportionMethod.midP()
                        .limits(Proportion.of(1).outOf(1_000_000), ConfidenceLevel.P90)
                        .upper())
                .as("33")
                .isCloseTo(4.1130e-6, SHOWN);

        assertThat(P95.z()).as("34").isCloseTo(1.9599639845400543, within(5e-16));
        assertThat(P99_8.z()).as("34").isCloseTo(3.0902323061678136, within(9e-16));
    }

    @Test
    @DisplayName("35 to 39, Commons Math and PropCIs: none, all and one in a million")
    void boundaries() {
        Interval none = limits(ProportionMethod.clopperPearson(), 0, 10);
        assertThat(none.lower()).as("35").isZero();
        assertThat(none.upper()).as("35").isCloseTo(0.3085, SHOWN);
        Interval all = limits(ProportionMethod.clopperPearson(), 10, 10);
        assertThat(all.lower()).as("35").isCloseTo(0.6915, SHOWN);
        assertThat(all.upper()).as("35").isEqualTo(1);

        assertThat(limits(ProportionMethod.agrestiCoull(), 0, 10).lower())
                .as("36")
                .isZero();
        Interval wald = limits(ProportionMethod.wald(), 10, 10);
        assertThat(wald.lower()).as("36").isEqualTo(wald.upper()).isEqualTo(1);

        assertThat(ProportionMethod.clopperPearson()
                        .limits(Proportion.of(1).outOf(1_000_000), ConfidenceLevel.of(0.999))
                        .lower())
                .as("37")
                .isCloseTo(5.001250415572354e-10, Percentage.withPercentage(1e-13));

        assertThat(RateMethod.exact().limits(10, P95).lower()).as("38").isCloseTo(4.795388696132434, within(1e-14));
        assertThat(Mean.of(1, 2, 3, 4).estimate().orElseThrow().interval().upper())
                .as("38")
                .isCloseTo(2.5 + 3.182446305284263 * Math.sqrt(5.0 / 3) / 2, within(1e-12));

        assertThat(limits(ProportionMethod.midP(), 10, 10).lower())
                .as("39")
                .isCloseTo(Math.pow(0.05, 0.1), within(1e-15));
        double z = P95.z();
        assertThat(limits(ProportionMethod.wilson(), 0, 10).upper())
                .as("39")
                .isCloseTo(z * z / (10 + z * z), within(1e-15));
    }

    @Test
    @DisplayName("40, published practice: intervals that overlap are not intervals that cannot be told apart")
    void overlap() {
        Rate less = rate(100, 10_000);
        Rate more = rate(140, 10_000);
        assertThat(Position.byOverlap(
                        more.estimate().orElseThrow().interval(),
                        less.estimate().orElseThrow().interval()))
                .isEqualTo(Position.SIMILAR);
        assertThat(RateCalculator.standard()
                        .compare(more)
                        .with(less)
                        .orElseThrow()
                        .isSignificant())
                .isTrue();
    }
}
