package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

/** What no chart can be made of. */
class RefusalsTest {

    private static final TimePeriod YEAR = TimePeriod.of(Year.of(2024));

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    @Test
    void limits() {
        assertThat(new ControlLimits(1, 1, 1, 1).upper()).isEqualTo(1);
        refused(() -> new ControlLimits(2, 4, 1, 3), "limits must be in order: 2.0, 1.0, 3.0, 4.0");
        refused(() -> new ControlLimits(1, 4, 3, 2), "limits must be in order: 1.0, 3.0, 2.0, 4.0");
        refused(() -> new ControlLimits(1, 3, 2, 4), "limits must be in order: 1.0, 2.0, 4.0, 3.0");
        refused(() -> new EwmaPoint(YEAR, 1, 1, 2, 2), "lower limit must be below the upper: 2.0 and 2.0");
        assertThat(new XmRLimits(5, 0).upper()).isEqualTo(5);
        refused(() -> new XmRLimits(Double.NaN, 1), "mean must be finite: NaN");
        refused(() -> new XmRLimits(5, -1), "average moving range must be finite and not negative: -1.0");
        refused(
                () -> new XmRLimits(5, Double.POSITIVE_INFINITY),
                "average moving range must be finite and not negative: Infinity");
    }

    @Test
    void aValueOnALimitIsInside() {
        ControlLimits control = new ControlLimits(1, 7, 2, 6);
        assertThat(control.isOutside(1)).isFalse();
        assertThat(control.isOutside(7)).isFalse();
        assertThat(control.isOutside(Math.nextDown(1.0))).isTrue();
        assertThat(control.isOutside(Math.nextUp(7.0))).isTrue();
        XmRLimits individual = new XmRLimits(10, 3);
        assertThat(individual.isOutside(individual.upper())).isFalse();
        assertThat(individual.isOutside(individual.lower())).isFalse();
        assertThat(individual.isOutside(Math.nextUp(individual.upper()))).isTrue();
        assertThat(individual.isOutside(Math.nextDown(individual.lower()))).isTrue();
    }

    @Test
    void sums() {
        assertThat(new CusumPoint(YEAR, 1, 0, 0).above()).isZero();
        refused(() -> new CusumPoint(YEAR, 1, -0.5, 0), "sums must be on their sides of 0: -0.5 and 0.0");
        refused(() -> new CusumPoint(YEAR, 1, 0, 0.5), "sums must be on their sides of 0: 0.0 and 0.5");
    }

    @Test
    void baselines() {
        refused(() -> new Baseline(Double.POSITIVE_INFINITY, 1), "mean must be finite: Infinity");
        refused(() -> new Baseline(1, 0), "standard deviation must be positive and finite: 0.0");
        refused(
                () -> new Baseline(1, Double.POSITIVE_INFINITY),
                "standard deviation must be positive and finite: Infinity");
    }

    @Test
    void runs() {
        RunsRule rule = RunsRule.ANHOEJ;
        assertThat(new RunsTest(0, 0, 0, rule).useful()).isZero();
        assertThat(new RunsTest(5, 5, 0, rule).longestRun()).isEqualTo(5);
        refused(() -> new RunsTest(-1, 0, 0, rule), "runs must be possible: longest 0 of -1, 0 crossings");
        refused(() -> new RunsTest(5, -1, 0, rule), "runs must be possible: longest -1 of 5, 0 crossings");
        refused(() -> new RunsTest(5, 6, 0, rule), "runs must be possible: longest 6 of 5, 0 crossings");
        refused(() -> new RunsTest(5, 2, -1, rule), "runs must be possible: longest 2 of 5, -1 crossings");
        refused(() -> RunsBox.of(9), "useful points must be from 10 to 100: 9");
        refused(() -> RunsBox.of(101), "useful points must be from 10 to 100: 101");
    }

    @Test
    void segments() {
        refused(() -> new Segment<>(ImmutableSortedMap.of(), "2024"), "segment must have values: {}");
        refused(
                () -> new ControlSegment("2024", ImmutableList.of(), new RunsTest(0, 0, 0, RunsRule.ANHOEJ)),
                "segment must have points: []");
        refused(
                () -> new XmRSegment("2024", ImmutableList.of(), 1, new XmRLimits(1, 1)),
                "base must be from 1 to the 0 points: 1");
        refused(() -> new ChartAdvice(RecommendedChart.XMR, " "), "advice must have a reason: " + RecommendedChart.XMR);
    }
}
