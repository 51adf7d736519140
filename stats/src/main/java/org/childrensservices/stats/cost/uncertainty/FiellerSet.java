package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * The ratios that estimates of benefit and cost do not rule out. Where the cost cannot be told from nothing, which is
 * where g is 1 or more, no interval holds them.
 */
public sealed interface FiellerSet {

    /**
     * All between two limits.
     *
     * @param interval the limits
     * @param g the squared width of the cost's interval over its square, below 1
     */
    record Bounded(Interval interval, double g) implements FiellerSet {
        /**
         * Checks the parts.
         *
         * @param interval the limits
         * @param g below 1
         */
        public Bounded {
            checkNotNull(interval, "interval");
        }

        @Override
        public boolean contains(double ratio) {
            return interval.contains(ratio);
        }

        @Override
        public String toString() {
            return interval.level() + " " + interval.format(Rounding.TWO_DECIMALS) + ", Fieller";
        }
    }

    /**
     * All but those between two limits.
     *
     * @param lower the limit up to which there is an answer from below
     * @param upper the limit from which there is an answer upwards
     * @param level the level
     * @param g above 1
     */
    record Complement(double lower, double upper, ConfidenceLevel level, double g) implements FiellerSet {
        /**
         * Checks the parts.
         *
         * @param lower the lower limit
         * @param upper the upper limit, above the lower
         * @param level the level
         * @param g above 1
         */
        public Complement {
            checkArgument(lower < upper, "lower limit must be below the upper: %s and %s", lower, upper);
            checkNotNull(level, "level");
        }

        @Override
        public boolean contains(double ratio) {
            return ratio <= lower || ratio >= upper;
        }

        @Override
        public String toString() {
            return level + " up to " + Rounding.TWO_DECIMALS.format(lower) + " or from "
                    + Rounding.TWO_DECIMALS.format(upper) + ", Fieller: the cost cannot be told from nothing";
        }
    }

    /**
     * Any ratio at all.
     *
     * @param level the level
     * @param g at least 1
     */
    record WholeLine(ConfidenceLevel level, double g) implements FiellerSet {
        /**
         * Checks the level.
         *
         * @param level the level
         * @param g at least 1
         */
        public WholeLine {
            checkNotNull(level, "level");
        }

        @Override
        public boolean contains(double ratio) {
            return true;
        }

        @Override
        public String toString() {
            return level + " any ratio, Fieller: neither benefit nor cost can be told from nothing";
        }
    }

    /** {@return z squared times the cost's variance over its square: how nearly the cost may be nothing} */
    double g();

    /** {@return the level} */
    default ConfidenceLevel confidence() {
        if (this instanceof Bounded bounded) {
            return bounded.interval().level();
        }
        return this instanceof Complement complement ? complement.level() : ((WholeLine) this).level();
    }

    /**
     * Tells whether a ratio is not ruled out.
     *
     * @param ratio the ratio
     * @return whether it is not
     */
    boolean contains(double ratio);
}
