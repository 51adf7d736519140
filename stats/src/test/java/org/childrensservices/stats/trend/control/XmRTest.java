package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmRTest {

    private static final XmRCalculator LOW = XmRCalculator.of(Polarity.LOW_IS_GOOD);
    private static final String LEVEL_THEN_HIGH = "50;52;49;51;53;48;50;52;47;51;50;49;62;60;63;61;64;59;62;61";

    private static Series<Double> monthly(String values) {
        return GoldenSeries.read(values, 12);
    }

    private static TimePeriod month(int place) {
        return GoldenSeries.start(12).plus(place - 1);
    }

    private static Series<Double> withBreakAt(String values, int place) {
        Series.Builder<Double> series = Series.builder();
        monthly(values).values().forEach(series::add);
        return series.breakAt(month(place), "contacts counted as referrals").build();
    }

    private static void assertNone(Outcome<?> outcome, ReasonCode code, String message) {
        assertThat(outcome.toReason()).contains(new Reason(code, message));
    }

    @Test
    void saysItself() {
        XmRChart chart = LOW.withTarget(45)
                .withLimitsFixedAfter(12)
                .chart(monthly(LEVEL_THEN_HIGH))
                .orElseThrow();
        assertThat(chart)
                .hasToString("20 values from 2001-01 to 2002-08, XmR: mean 50.2, limits 43.2 to 57.2;"
                        + " last: special cause concern (Above UCL); 8 special causes;"
                        + " target 45.0: the target will be met and missed by chance");
        assertThat(chart.lastSegment().last()).hasToString("2002-08: 61.0, special cause concern");
    }

    @Test
    void suggestsButNeverAppliesARebase() {
        XmRChart chart =
                LOW.withLimitsFixedAfter(12).chart(monthly(LEVEL_THEN_HIGH)).orElseThrow();
        assertThat(chart.segments()).hasSize(1);
        assertThat(chart.suggestedRebase()).isEqualTo(Outcome.of(month(13)));
        XmRChart rebased = LOW.withRebaseAt(month(13), "new front door")
                .chart(chart.series())
                .orElseThrow();
        assertThat(rebased.segments()).extracting(XmRSegment::began).containsExactly("", "new front door");
        assertThat(rebased.segments()).extracting(XmRSegment::isShort).containsExactly(true, true);
        assertThat(rebased.specialCauses()).isEmpty();
        assertNone(rebased.suggestedRebase(), ReasonCode.NO_SOLUTION, "No shift lasts up to the last value");
        assertThat(rebased).asString().contains("limits 54.3 to 68.7 from 2002-01 on", "; fewer than 13 points");
    }

    @Test
    void declaredBreakBeginsASegmentUnlessCrossed() {
        Series<Double> series = withBreakAt(LEVEL_THEN_HIGH, 13);
        assertThat(LOW.chart(series).orElseThrow().segments())
                .extracting(XmRSegment::began)
                .containsExactly("", "contacts counted as referrals");
        XmRChart across = LOW.chart(series.acrossBreaks()).orElseThrow();
        assertThat(across.segments()).hasSize(1);
        assertThat(across).asString().endsWith("; a break in the definition is crossed");
    }

    @Test
    void breakAndRebaseInOneMonthAreOneSegmentWithBothReasons() {
        XmRChart chart = LOW.withRebaseAt(month(13), "new front door")
                .chart(withBreakAt(LEVEL_THEN_HIGH, 13))
                .orElseThrow();
        assertThat(chart.lastSegment().began()).isEqualTo("new front door; contacts counted as referrals");
    }

    @Test
    void firstValueAfterABreakHasNoLimits() {
        XmRChart chart = LOW.withTarget(45)
                .chart(withBreakAt("50;52;49;51;53;48;50;52;47;51;50;49;62", 13))
                .orElseThrow();
        assertThat(chart.segments()).hasSize(1);
        assertNone(chart.variation(), ReasonCode.TOO_FEW_POINTS, "Limits need two neighbouring values: 1 value");
        assertThat(chart.assurance().isPresent()).isFalse();
        assertThat(chart.suggestedRebase().isPresent()).isFalse();
        assertThat(chart)
                .asString()
                .contains("last: no limits")
                .endsWith("; no limits from 2002-01 to 2002-01: Limits need two neighbouring values: 1 value");
    }

    @ParameterizedTest
    @CsvSource({
        "NA, TOO_FEW_POINTS, The series has no values",
        "5, TOO_FEW_POINTS, Limits need two neighbouring values: 1 value",
        "'5;NA;6;NA;4', TOO_FEW_POINTS, 'Limits need two neighbouring values: 3 values, all beside gaps'",
        "'0;0;0;0;0;0', NOT_APPLICABLE, "
                + "'More than half of the neighbouring values are equal: limits from moving ranges would mislead, see ChartAdviser'",
        "'0;3;0;1;0;2;0;1', NOT_APPLICABLE, "
                + "'Counts below 2 on average have no symmetric limits, see ChartAdviser: mean 0.875'"
    })
    void refuses(String values, ReasonCode code, String message) {
        assertNone(LOW.chart(monthly(values)), code, message);
    }

    @Test
    void smallValuesThatAreNoCountsAreCharted() {
        assertThat(LOW.chart(monthly("0.5;0.75;0.5;1.0;0.25;0.5")).isPresent()).isTrue();
    }

    /** Six rises are seven points; a gap between them is none of both. */
    @Test
    void gapEndsATrendAShiftAndAMovingRange() {
        String rising = "50;48;51;49;50;52;47;48;49;50;51;52;53;50;49";
        assertThat(LOW.chart(monthly(rising)).orElseThrow().points())
                .filteredOn(point -> point.cause() == SpecialCause.INCREASING)
                .hasSize(7);
        XmRChart gap = LOW.chart(monthly(rising.replace(";49;50;51;52;53", ";49;NA;51;52;53")))
                .orElseThrow();
        assertThat(gap.points()).noneMatch(point -> point.cause() == SpecialCause.INCREASING);
        assertThat(LOW.withoutScreening()
                        .chart(monthly("10;12;NA;30;31"))
                        .orElseThrow()
                        .lastSegment()
                        .limits()
                        .averageMovingRange())
                .isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource({"6, 6 Points Above CL", "7, Common Cause", "8, Common Cause"})
    void lengthOfAShiftCanBeChosen(int length, String text) {
        XmRChart chart = LOW.withLength(length)
                .chart(monthly("50;48;51;49;50;48;47;46;45;52;53;52;54;52;53;45;44;46;45"))
                .orElseThrow();
        assertThat(chart.points().get(9).cause().text(length)).isEqualTo(text);
    }

    @Test
    void onePointOnTheMeanEndsAShift() {
        assertThat(LOW.chart(monthly("1;7;1;7;1;7;5;5;5;4;5;5;5;3"))
                        .orElseThrow()
                        .points())
                .noneMatch(point -> point.cause() == SpecialCause.SHIFT_ABOVE);
    }

    /** The mean of ten tenths is a tenth, so that all points are on it and none is above. */
    @Test
    void meanIsRoundedOnce() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertThat(Accurate.mean(tenths)).isEqualTo(0.1);
        assertThat(Accurate.mean(new double[] {1e16, 1, -1e16})).isCloseTo(1.0 / 3, within(1e-16));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9})
    void refusesOtherLengths(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOW.withLength(length))
                .withMessage("length of a trend or shift must be from 6 to 8 points: " + length);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOW.withTarget(Double.NaN))
                .withMessage("target must be finite: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOW.withRebaseAt(month(3), " "))
                .withMessage("rebase at 2001-03 must have a reason");
        XmRCalculator rebased = LOW.withRebaseAt(month(3), "new front door");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rebased.withRebaseAt(month(3), "again"))
                .withMessage("rebase must be given once: 2001-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rebased.chart(GoldenSeries.annual("1;2;3")))
                .withMessageStartingWith("periods must be of one kind");
    }
}
