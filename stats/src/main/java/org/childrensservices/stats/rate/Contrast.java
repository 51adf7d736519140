package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * Two rates or two proportions compared by one measure and one method. It says itself: {@code "rate ratio 0.72 (95%
 * 0.62 to 0.83, mid-P; p <0.001, mid-P)"}.
 *
 * @param <Q> what is compared
 * @param measure the measure
 * @param subject what was compared
 * @param reference what it was compared with
 * @param value the measure, not rounded; none where the counts give none, as a ratio to no events
 * @param interval the interval; unbounded above where nothing bounds it
 * @param test the test that the interval inverts, empty for methods without one
 */
public record Contrast<Q>(
        Measure measure,
        Q subject,
        Q reference,
        Outcome<Double> value,
        Interval interval,
        Optional<SignificanceTest> test) {

    /** How two things are set against each other. */
    public enum Measure {
        /** One rate over the other. */
        RATE_RATIO("rate ratio", 1),
        /** One rate minus the other, per multiplier. */
        RATE_DIFFERENCE("rate difference", 0),
        /** One proportion minus the other, from -1 to 1. */
        PROPORTION_DIFFERENCE("difference of proportions", 0),
        /** One proportion over the other. */
        RELATIVE_RISK("relative risk", 1),
        /** The odds of one proportion over those of the other. */
        ODDS_RATIO("odds ratio", 1);

        private final String name;
        private final double noDifference;

        Measure(String name, double noDifference) {
            this.name = name;
            this.noDifference = noDifference;
        }

        /** {@return the value for two that do not differ: 1 for a ratio, 0 for a difference} */
        public double noDifference() {
            return noDifference;
        }

        /** {@return the name of the measure, such as {@code "rate ratio"}} */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Checks the contrast.
     *
     * @param measure the measure
     * @param subject what was compared
     * @param reference what it was compared with
     * @param value the measure, or why there is none
     * @param interval the interval
     * @param test the test that the interval inverts, if any
     */
    public Contrast {
        checkNotNull(measure, "measure");
        checkNotNull(subject, "subject");
        checkNotNull(reference, "reference");
        checkNotNull(value, "value");
        checkNotNull(interval, "interval");
        checkNotNull(test, "test");
    }

    @Override
    public String toString() {
        Rounding shown = measure == Measure.PROPORTION_DIFFERENCE ? Rounding.halfUp(3) : Rounding.TWO_DECIMALS;
        return String.format(
                Locale.ROOT,
                "%s %s (%s %s, %s%s)",
                measure,
                value.fold(shown::format, Reason::message),
                interval.level(),
                interval.format(shown),
                interval.method(),
                test.map(t -> "; " + t).orElse(""));
    }
}
