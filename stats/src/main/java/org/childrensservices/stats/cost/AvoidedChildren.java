package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.Optional;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;

/**
 * How many children fewer a change in a rate means, in the population after it, against what is supposed to have
 * happened otherwise. Below zero there are more children; it is never raised to zero.
 */
public sealed interface AvoidedChildren {

    /** {@return the change in the area} */
    Change change();

    /** {@return the rate after that is supposed to have come otherwise, in the multiplier of the change} */
    double counterfactualRate();

    /** {@return the interval of the number of children} */
    Interval interval();

    /** {@return the number of children, not rounded} */
    default double value() {
        Rate after = change().after();
        return (counterfactualRate() - rateOf(after))
                / after.per()
                * after.denominator().amount().doubleValue();
    }

    /**
     * Starts to price the children.
     *
     * @param unitCost what one child costs for one year
     * @return the children and their cost, of which to say for how long
     */
    default CostAvoided.Priced at(UnitCost unitCost) {
        return new CostAvoided.Priced(this, unitCost);
    }

    /**
     * Against a parallel change in levels: otherwise the rate would have moved by as much as the comparator's, or not
     * at all without one. The variance is the sum of those of the Poisson rates.
     *
     * @param change the change in the area
     * @param comparator the change of the comparator over the same time, if there is one
     * @param overdispersion what Poisson variances are multiplied by, 1 or more
     * @param level the level of the intervals
     */
    record ByLevels(Change change, Optional<Change> comparator, double overdispersion, ConfidenceLevel level)
            implements AvoidedChildren {
        /**
         * Checks the parts.
         *
         * @param change the change in the area
         * @param comparator the change of the comparator over the same time, if there is one
         * @param overdispersion what Poisson variances are multiplied by, 1 or more
         * @param level the level of the intervals
         */
        public ByLevels {
            checkNotNull(change, "change");
            checkNotNull(level, "level");
            checkOverdispersion(overdispersion);
            comparator.ifPresent(other -> checkComparable(change, other));
        }

        @Override
        public double counterfactualRate() {
            return rateOf(change.before())
                    + comparator.map(ByLevels::difference).orElse(0.0);
        }

        /** {@return by how much the rate fell more than supposed otherwise, in the multiplier of the change} */
        public double rateReduction() {
            return counterfactualRate() - rateOf(change.after());
        }

        /** {@return the standard error of the reduction of the rate} */
        public double rateStandardError() {
            return Math.sqrt(overdispersion
                    * (variance(change) + comparator.map(ByLevels::variance).orElse(0.0)));
        }

        /** {@return the interval of the reduction of the rate} */
        public Interval rateInterval() {
            return around(rateReduction(), rateStandardError());
        }

        /** {@return the standard error of the number of children} */
        public double standardError() {
            Rate after = change.after();
            return rateStandardError()
                    / after.per()
                    * after.denominator().amount().doubleValue();
        }

        @Override
        public Interval interval() {
            return around(value(), standardError());
        }

        Interval around(double value, double error) {
            double half = level.z() * error;
            return new Interval(value - half, value + half, level, "normal");
        }

        private static double difference(Change change) {
            return rateOf(change.after()) - rateOf(change.before());
        }

        private static double variance(Change change) {
            return variance(change.before()) + variance(change.after());
        }

        private static double variance(Rate rate) {
            double factor = rate.per() / rate.denominator().amount().doubleValue();
            return rate.count() * factor * factor;
        }

        @Override
        public String toString() {
            return sentence(
                    this,
                    comparator.isPresent()
                            ? "had the rate moved by as much as the comparator's"
                            : "at the rate before");
        }
    }

    /**
     * Against a parallel change in ratios: otherwise the rate would have moved by the same percentage as the
     * comparator's. The interval is that of the ratio of the two ratios, on the scale of logarithms.
     *
     * @param change the change in the area, with events at both times
     * @param comparator the change of the comparator over the same time, with events at both times
     * @param overdispersion what Poisson variances are multiplied by, 1 or more
     * @param level the level of the intervals
     */
    record ByRatio(Change change, Change comparator, double overdispersion, ConfidenceLevel level)
            implements AvoidedChildren {
        /**
         * Checks the parts.
         *
         * @param change the change in the area, with events at both times
         * @param comparator the change of the comparator over the same time, with events at both times
         * @param overdispersion what Poisson variances are multiplied by, 1 or more
         * @param level the level of the intervals
         */
        public ByRatio {
            checkNotNull(level, "level");
            checkOverdispersion(overdispersion);
            checkComparable(change, comparator);
            checkArgument(
                    hasEvents(change) && hasEvents(comparator),
                    "a ratio needs events at both times: %s and %s",
                    change,
                    comparator);
        }

        @Override
        public double counterfactualRate() {
            return rateOf(change.before()) * ratio(comparator);
        }

        /** {@return the ratio of the rates after and before, over that of the comparator: below 1 for a reduction} */
        public double rateRatio() {
            return ratio(change) / ratio(comparator);
        }

        /** {@return the standard error of the logarithm of the ratio} */
        public double logStandardError() {
            return Math.sqrt(overdispersion * (inverses(change) + inverses(comparator)));
        }

        /** {@return the interval of the ratio} */
        public Interval ratioInterval() {
            double half = level.z() * logStandardError();
            return new Interval(rateRatio() * Math.exp(-half), rateRatio() * Math.exp(half), level, "log-normal");
        }

        @Override
        public Interval interval() {
            Interval ratio = ratioInterval();
            return new Interval(children(ratio.upper()), children(ratio.lower()), level, ratio.method());
        }

        private double children(double ratio) {
            long after = change.after().count();
            return after / ratio - after;
        }

        static boolean hasEvents(Change change) {
            return change.before().count() > 0 && change.after().count() > 0;
        }

        private static double ratio(Change change) {
            return rateOf(change.after()) / rateOf(change.before());
        }

        private static double inverses(Change change) {
            return 1.0 / change.before().count() + 1.0 / change.after().count();
        }

        @Override
        public String toString() {
            return sentence(this, "had the rate moved by the same percentage as the comparator's");
        }
    }

    private static double rateOf(Rate rate) {
        return rate.count() * (double) rate.per() / rate.denominator().amount().doubleValue();
    }

    private static void checkOverdispersion(double overdispersion) {
        checkArgument(
                overdispersion >= 1 && Double.isFinite(overdispersion),
                "overdispersion must be 1 or more and finite: %s",
                overdispersion);
    }

    private static void checkComparable(Change change, Change comparator) {
        checkArgument(
                change.after().per() == comparator.after().per()
                        && change.after().denominator().unit()
                                == comparator.after().denominator().unit(),
                "comparator must have the multiplier and the unit of the change: %s and %s",
                comparator.after(),
                change.after());
    }

    private static String sentence(AvoidedChildren avoided, String otherwise) {
        Interval interval = avoided.interval();
        return String.format(
                Locale.ROOT,
                "%s children fewer than %s (%s %s)",
                Rounding.ONE_DECIMAL.format(avoided.value()),
                otherwise,
                interval.level(),
                interval.format(Rounding.ONE_DECIMAL));
    }
}
