package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.childrensservices.stats.rate.standard.StandardisedRatio;

/**
 * Events observed over events expected.
 *
 * @param observed the events observed, not negative
 * @param expected the events expected, above 0
 */
public record ObservedRatio(long observed, double expected) {
    /**
     * Checks the numbers.
     *
     * @param observed the events observed, not negative
     * @param expected the events expected, above 0
     */
    public ObservedRatio {
        checkArgument(observed >= 0, "count must not be negative: %s", observed);
        checkArgument(
                expected > 0 && expected < Double.POSITIVE_INFINITY,
                "expected count must be positive and finite: %s",
                expected);
    }

    /**
     * Starts from the events observed.
     *
     * @param observed the events, not negative
     * @return the events, to be held {@code against} what is expected
     */
    public static Observed of(long observed) {
        return new Observed(observed);
    }

    /**
     * Returns the numbers of a standardised ratio.
     *
     * @param ratio the standardised ratio
     * @return its events
     */
    public static ObservedRatio of(StandardisedRatio ratio) {
        return new ObservedRatio(ratio.observed(), ratio.expected());
    }

    /**
     * Observed events that still need what is expected.
     *
     * @param observed the events
     */
    public record Observed(long observed) {
        /**
         * Holds the events against what is expected.
         *
         * @param expected the events expected, above 0
         * @return the ratio
         */
        public ObservedRatio against(double expected) {
            return new ObservedRatio(observed, expected);
        }
    }

    /** {@return observed over expected} */
    public double value() {
        return observed / expected;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d to %,.1f expected", observed, expected);
    }
}
