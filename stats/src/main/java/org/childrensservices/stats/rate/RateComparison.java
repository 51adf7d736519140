package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * A rate compared with a reference: their difference and their ratio, each with its interval, and the one test behind
 * both. The interval of the difference leaves out 0, and that of the ratio leaves out 1, exactly if the test is
 * significant at the level.
 *
 * @param rate the rate
 * @param reference what it is compared with
 * @param difference the rate minus the reference, per multiplier
 * @param differenceInterval the interval of the difference
 * @param ratio the rate over the reference; none with the code {@link ReasonCode#ZERO_BASELINE} if only the reference
 *     has no events, and {@link ReasonCode#NO_EVENTS} if neither has
 * @param ratioInterval the interval of the ratio, unbounded above if the reference has no events
 * @param test the test of no difference
 */
public record RateComparison(
        Rate rate,
        Rate reference,
        double difference,
        Interval differenceInterval,
        Outcome<Double> ratio,
        Interval ratioInterval,
        SignificanceTest test) {
    /**
     * Checks the comparison.
     *
     * @param rate the rate
     * @param reference what it is compared with
     * @param difference the rate minus the reference
     * @param differenceInterval the interval of the difference
     * @param ratio the rate over the reference, or why there is none
     * @param ratioInterval the interval of the ratio
     * @param test the test of no difference
     */
    public RateComparison {
        checkNotNull(rate, "rate");
        checkNotNull(reference, "reference");
        checkNotNull(differenceInterval, "differenceInterval");
        checkNotNull(ratio, "ratio");
        checkNotNull(ratioInterval, "ratioInterval");
        checkNotNull(test, "test");
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return differenceInterval.level();
    }

    /** {@return whether the difference can be told from chance at the level of the intervals} */
    public boolean isSignificant() {
        return test.isSignificant(level());
    }

    /** {@return where it lies beside the reference, at the level of the intervals} */
    public Position position() {
        if (!isSignificant()) {
            return Position.SIMILAR;
        }
        return difference > 0 ? Position.HIGHER : Position.LOWER;
    }

    @Override
    public String toString() {
        Rounding shown = rate.displayRounding();
        return String.format(
                Locale.ROOT,
                "%s per %,d (%s %s); ratio %s (%s); %s",
                shown.format(difference),
                rate.per(),
                level(),
                differenceInterval.format(shown),
                ratio.fold(Rounding.TWO_DECIMALS::format, Reason::message),
                ratioInterval.format(Rounding.TWO_DECIMALS),
                test);
    }
}
