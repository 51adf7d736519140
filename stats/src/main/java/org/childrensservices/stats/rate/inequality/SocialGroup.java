package org.childrensservices.stats.rate.inequality;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.measure.Interval;

/**
 * A group of a population that is ordered by disadvantage, such as a tenth of deprivation.
 *
 * <pre>{@code
 * SocialGroup.of(34_353).with(0.212).within(interval);
 * }</pre>
 *
 * @param population how many people are in it, positive
 * @param value the measure in the group
 * @param uncertainty how sure the value is
 */
public record SocialGroup(long population, double value, Uncertainty uncertainty) {

    /** How sure a value is. */
    public sealed interface Uncertainty {}

    /**
     * A standard error on the scale of the fit: of the value itself for a measure, of its logarithm for a rate, of its
     * log odds for a proportion.
     *
     * @param value the standard error, not negative
     */
    public record StandardError(double value) implements Uncertainty {
        /**
         * Checks the standard error.
         *
         * @param value the standard error, not negative
         */
        public StandardError {
            checkArgument(
                    value >= 0 && value < Double.POSITIVE_INFINITY,
                    "standard error must be finite and not negative: %s",
                    value);
        }
    }

    /**
     * An interval of confidence of the value, taken as symmetric on the scale of the fit.
     *
     * @param interval the interval
     */
    public record Limits(Interval interval) implements Uncertainty {
        /**
         * Checks the interval.
         *
         * @param interval the interval
         */
        public Limits {
            checkNotNull(interval, "interval");
        }
    }

    /**
     * Checks the group.
     *
     * @param population how many people are in it, positive
     * @param value the measure in the group, finite
     * @param uncertainty how sure the value is
     */
    public SocialGroup {
        checkArgument(population > 0, "population must be positive: %s", population);
        checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        checkNotNull(uncertainty, "uncertainty");
    }

    /**
     * Starts a group from its people.
     *
     * @param population how many people are in it, positive
     * @return the people, that still need a value
     */
    public static People of(long population) {
        return new People(population);
    }

    /**
     * People that still need a value.
     *
     * @param population how many people there are
     */
    public record People(long population) {
        /**
         * Gives the group its value.
         *
         * @param value the measure in the group, finite
         * @return the value, that still needs to say how sure it is
         */
        public Valued with(double value) {
            return new Valued(population, value);
        }
    }

    /**
     * A value that still needs to say how sure it is.
     *
     * @param population how many people there are
     * @param value the measure in the group
     */
    public record Valued(long population, double value) {
        /**
         * Says how sure the value is by its interval.
         *
         * @param interval the interval of the value
         * @return the group
         */
        public SocialGroup within(Interval interval) {
            return new SocialGroup(population, value, new Limits(interval));
        }

        /**
         * Says how sure the value is by its standard error.
         *
         * @param standardError the standard error on the scale of the fit, not negative
         * @return the group
         */
        public SocialGroup standardError(double standardError) {
            return new SocialGroup(population, value, new StandardError(standardError));
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s of %,d people", value, population);
    }
}
