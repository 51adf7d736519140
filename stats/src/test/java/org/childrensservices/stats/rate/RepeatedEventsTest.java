package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

class RepeatedEventsTest {

    private static final RepeatedEvents REFERRALS = RepeatedEvents.of(ImmutableMap.of(1L, 400L, 2L, 60L, 3L, 5L));

    @Test
    void countsEventsAndTheirSquares() {
        assertThat(REFERRALS.count()).isEqualTo(400 + 120 + 15);
        assertThat(REFERRALS.variance()).isEqualTo(400 + 240 + 45);
    }

    @Test
    void widensTheIntervalByTheRootOfVarianceOverCount() {
        Interval independent = RateMethod.byar().limits(535, ConfidenceLevel.P95);
        Interval repeated =
                REFERRALS.limits(RateMethod.byar(), ConfidenceLevel.P95).orElseThrow();
        assertThat((repeated.upper() - 535) / (independent.upper() - 535))
                .isCloseTo(Math.sqrt(685.0 / 535), within(1e-12));
        assertThat((repeated.lower() - 535) / (independent.lower() - 535))
                .isCloseTo(Math.sqrt(685.0 / 535), within(1e-12));
    }

    @Test
    void oneEventEachIsAnOrdinaryRate() {
        Rate rate = Rate.of(7).in(5_000).per10_000();
        RateCalculator calculator = RateCalculator.standard();
        RateEstimate ordinary = calculator.estimate(rate).orElseThrow();
        RateEstimate repeated = calculator
                .estimate(rate, RepeatedEvents.of(ImmutableMap.of(1L, 7L)))
                .orElseThrow();
        assertThat(repeated.interval().lower()).isEqualTo(ordinary.interval().lower());
        assertThat(repeated.interval().upper()).isEqualTo(ordinary.interval().upper());
        assertThat(repeated).hasToString("14.0 per 10,000 (7 of 5,000; 95% 5.6 to 28.8, exact, repeated events)");
    }

    @Test
    void lowerLimitOfOnePersonIsNotBelowZero() {
        Interval limits = RepeatedEvents.of(ImmutableMap.of(20L, 1L))
                .limits(RateMethod.byar(), ConfidenceLevel.P95)
                .orElseThrow();
        assertThat(limits.lower()).isZero();
    }

    @Test
    void noEventsAreAnOutcome() {
        RepeatedEvents none = RepeatedEvents.of(ImmutableMap.of());
        assertThat(RateCalculator.standard()
                        .estimate(Rate.of(0).in(100).per(1), none)
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.NO_EVENTS);
        assertThat(RateCalculator.standard()
                        .estimate(Rate.of(0).in(0).per(1), none)
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatedEvents.of(ImmutableMap.of(0L, 4L)))
                .withMessage("events of a person must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatedEvents.of(ImmutableMap.of(2L, -4L)))
                .withMessage("people with 2 events must not be negative: -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateCalculator.standard()
                        .estimate(Rate.of(465).in(25_000).per10_000(), REFERRALS))
                .withMessage("rate must count the events: 465 and 535");
        assertThatThrownBy(() -> RepeatedEvents.of(ImmutableMap.of(1L << 32, 1L)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void eventsThatNobodyHadAreNone() {
        assertThat(RateCalculator.standard()
                        .estimate(Rate.of(0).in(100).per(1), RepeatedEvents.of(ImmutableMap.of(2L, 0L)))
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.NO_EVENTS);
    }
}
