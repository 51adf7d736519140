package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.stream.LongStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

class ChangeReportTest {

    private static final ChangeReportCalculator PLANS =
            ChangeReportCalculator.standard().withPolarity(Polarity.LOW_IS_GOOD);

    private static Rate rate(long count, long people) {
        return Rate.of(count).in(people).per10_000();
    }

    private static Change change(long x0, long n0, long x1, long n1) {
        return Change.from(rate(x0, n0)).to(rate(x1, n1)).orElseThrow();
    }

    private static ChangeReport plans() {
        return PLANS.from(rate(401, 61_800)).to(rate(289, 62_200)).orElseThrow();
    }

    @Test
    void answersInOneSentence() {
        assertThat(plans())
                .hasToString("changed by -18.4 per 10,000 (95% -26.8 to -10.1); relative -28.4% (95% -38.4% to -16.7%);"
                        + " p <0.001, score: better (low is good)");
    }

    @Test
    void answersBesideAComparator() {
        assertThat(plans().against(change(3_150, 640_500, 2_680, 642_000)))
                .hasToString("changed by -18.4 per 10,000 (95% -26.8 to -10.1); relative -28.4% (95% -38.4% to -16.7%);"
                        + " p <0.001, score: better (low is good); beside the comparator -11.0 per 10,000 (95% -19.6 to"
                        + " -2.4), -15.6% (95% -28.1% to -1.0%); p 0.013, Wald: better");
    }

    @Test
    void answersAmongNeighbours() {
        ImmutableList<Change> neighbours = LongStream.of(40, 45, 50, 55, 60)
                .mapToObj(after -> change(50, 10_000, after, 10_000))
                .collect(ImmutableList.toImmutableList());
        ChangeReport report =
                PLANS.from(rate(50, 10_000)).to(rate(20, 10_000)).orElseThrow().among(neighbours);
        assertThat(report.verdictAmongNeighbours()).isEqualTo(Outcome.of(ComparatorVerdict.BETTER));
        assertThat(report.neighbours().orElseThrow().difference()).isEqualTo(-30);
        assertThat(report).asString().contains("; among neighbours -30 against a mean of 0.0 in 5 comparators: -30.0");
    }

    @Test
    void percentagePointsOfAProportion() {
        ChangeReport stability = ChangeReportCalculator.standard()
                .withPolarity(Polarity.HIGH_IS_GOOD)
                .from(Proportion.of(142).outOf(200))
                .to(Proportion.of(166).outOf(200))
                .orElseThrow();
        assertThat(stability)
                .hasToString("changed by +12.0 percentage points (95% +3.8 to +20.2); relative +16.9% (95% +5.0% to"
                        + " +30.9%); p 0.004, score: better (high is good)");
        assertThat(stability.absolute()).isEqualTo(12);
    }

    @Test
    void quotedFiguresHaveNoVerdictButADirection() {
        ChangeReport report = PLANS.from(QuotedFigure.percent("11")).to(QuotedFigure.percent("5"));
        assertThat(report.direction()).isEqualTo(DirectionOfTravel.BETTER);
        assertThat(report.verdict().toReason().map(Reason::code)).contains(ReasonCode.NOT_STATED);
        assertThat(report.test().isPresent()).isFalse();
        assertThat(report.absoluteInterval().isPresent()).isFalse();
        assertThat(report.relativeInterval().isPresent()).isFalse();
        assertThat(report.differenceInDifferences().isPresent()).isFalse();
        assertThat(report.absolute()).isEqualTo(-6);
        assertThat(report.unit()).isEqualTo("percentage points");
        assertThat(report)
                .hasToString("11% to 5%: -6 percentage points (-7 to -5 by rounding), -54.5% relative (-60.9% to -47.6%"
                        + " by rounding); no interval of confidence without the numbers behind both percentages:"
                        + " better (low is good)");
    }

    @Test
    void quotedFiguresBesideQuotedOnes() {
        ChangeReport report = PLANS.from(QuotedFigure.per10_000("64.9"))
                .to(QuotedFigure.per10_000("46.4"))
                .against(QuotedChange.from(QuotedFigure.per10_000("49.2")).to(QuotedFigure.per10_000("41.6")));
        assertThat(report.additive()).isEqualTo(Outcome.of(-10.9));
        assertThat(report.verdictAgainstComparator().toReason().map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
        assertThat(report).asString().contains("; -10.9 per 10,000 (-18.5 against -7.6); ");
    }

    @Test
    void roundingMayHideTheDirection() {
        assertThat(PLANS.from(QuotedFigure.percent("11"))
                        .to(QuotedFigure.percent("10"))
                        .warnings())
                .containsExactly(ChangeWarning.ROUNDED);
    }

    @Test
    void stocksAndDispersionAreWarnedOf() {
        ChangeReport report = PLANS.withCounting(StockOrFlow.STOCK)
                .withDispersion(2.5)
                .from(rate(401, 61_800))
                .to(rate(289, 62_200))
                .orElseThrow();
        assertThat(report.warnings()).containsExactly(ChangeWarning.STOCK, ChangeWarning.OVERDISPERSED);
        assertThat(report)
                .asString()
                .endsWith(" [the same children may be counted at both times, so that intervals are approximate; earlier"
                        + " counts varied by more than chance, so that intervals are too narrow]");
        assertThat(PLANS.withDispersion(0.8)
                        .from(rate(401, 61_800))
                        .to(rate(289, 62_200))
                        .orElseThrow()
                        .warnings())
                .isEmpty();
    }

    @Test
    void smallAndZeroCountsAreWarnedOf() {
        ChangeReport report = PLANS.from(rate(0, 7_400)).to(rate(6, 7_350)).orElseThrow();
        assertThat(report.warnings()).containsExactly(ChangeWarning.SMALL_COUNT, ChangeWarning.ZERO_COUNT);
        assertThat(report.relative().toReason().map(Reason::code)).contains(ReasonCode.ZERO_BASELINE);
        assertThat(report).asString().contains("; relative no percentage of zero (95% +57.3% to any); ");
        assertThat(PLANS.from(Proportion.of(96).outOf(100))
                        .to(Proportion.of(98).outOf(100))
                        .orElseThrow()
                        .warnings())
                .containsExactly(ChangeWarning.SMALL_COUNT);
    }

    @Test
    void differencesOfTwoSignsAreWarnedOf() {
        // From 10 to 20, doubled, beside 100 to 130: fewer, and yet a larger share.
        ChangeReport report = PLANS.from(rate(10, 10_000))
                .to(rate(20, 10_000))
                .orElseThrow()
                .against(change(100, 10_000, 130, 10_000));
        assertThat(report.additive()).isEqualTo(Outcome.of(-20.0));
        assertThat(report.warnings()).containsExactly(ChangeWarning.SIGNS_DIFFER);
    }

    @Test
    void levelRunsThroughTheWholeReport() {
        ChangeReport report = PLANS.withLevel(ConfidenceLevel.P99_8)
                .from(rate(401, 61_800))
                .to(rate(289, 62_200))
                .orElseThrow();
        assertThat(report.absoluteInterval().orElseThrow().level()).isEqualTo(ConfidenceLevel.P99_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report.against(change(3_150, 640_500, 2_680, 642_000)))
                .withMessageStartingWith("both changes must be at one level: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeReport(PLANS, report.change(), report.comparator(), report.neighbours()))
                .withMessageStartingWith("change must be at the level of the report: ");
    }

    @Test
    void nothingIsComparedAcrossKinds() {
        QuotedChange quoted = QuotedChange.from(QuotedFigure.percent("11")).to(QuotedFigure.percent("5"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans().against(quoted))
                .withMessageStartingWith("both changes must be of counted or both of quoted figures: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans().among(ImmutableList.of(quoted)))
                .withMessageStartingWith("all changes must be in one unit: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.from(QuotedFigure.percent("11"))
                        .to(QuotedFigure.percent("5"))
                        .against(QuotedChange.from(QuotedFigure.count(5)).to(QuotedFigure.count(4))))
                .withMessageStartingWith("both changes must be in one unit: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans().among(ImmutableList.of()))
                .withMessage("comparators must not be empty");
    }

    @Test
    void withoutComparatorsThereIsNothingBesideThem() {
        assertThat(plans().additive().toReason().map(Reason::message)).contains("no comparator");
        assertThat(plans().verdictAgainstComparator().toReason().map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
        assertThat(plans().verdictAmongNeighbours().toReason().map(Reason::message))
                .contains("no neighbours");
    }

    @Test
    void nobodyHasNoReport() {
        assertThat(PLANS.from(rate(0, 0)).to(rate(1, 10)).toReason().map(Reason::code))
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void dispersionMustBePositive() {
        for (double dispersion : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PLANS.withDispersion(dispersion))
                    .withMessage("dispersion must be positive and finite: " + dispersion);
        }
    }

    @Test
    void equalReportsAreEqual() {
        assertThat(plans()).isEqualTo(plans()).hasSameHashCodeAs(plans());
        assertThat(plans().calculator()).isNotEqualTo(PLANS.withPolarity(Polarity.NEUTRAL));
        assertThat(Iterables.getOnlyElement(ImmutableList.of(plans().direction())))
                .isEqualTo(DirectionOfTravel.BETTER);
    }
}
