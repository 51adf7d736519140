package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.Change;

/**
 * Turns a change in a rate into children.
 *
 * <pre>{@code
 * AvoidedChildrenCalculator.standard().withOverdispersion(2.5).of(havering).against(england);
 * }</pre>
 *
 * @param overdispersion what Poisson variances are multiplied by, 1 or more. Children counted on two days of 31 March
 *     are partly the same, and areas vary by more than chance, so that 1 gives intervals that are too narrow
 * @param level the level of the intervals
 * @param headline which of the two counterfactuals is the headline, to be chosen before the data are seen
 */
public record AvoidedChildrenCalculator(double overdispersion, ConfidenceLevel level, Counterfactual headline) {
    /**
     * Checks the configuration.
     *
     * @param overdispersion what Poisson variances are multiplied by, 1 or more
     * @param level the level of the intervals
     * @param headline which of the two counterfactuals is the headline
     */
    public AvoidedChildrenCalculator {
        checkArgument(
                overdispersion >= 1 && Double.isFinite(overdispersion),
                "overdispersion must be 1 or more and finite: %s",
                overdispersion);
        checkNotNull(level, "level");
        checkNotNull(headline, "headline");
    }

    /**
     * Returns the calculator of Poisson variances and 95% intervals, whose headline are parallel levels.
     *
     * @return the calculator
     */
    public static AvoidedChildrenCalculator standard() {
        return new AvoidedChildrenCalculator(1, ConfidenceLevel.P95, Counterfactual.PARALLEL_LEVELS);
    }

    /**
     * Returns this calculator with another overdispersion.
     *
     * @param factor what Poisson variances are multiplied by, 1 or more
     * @return the calculator
     */
    public AvoidedChildrenCalculator withOverdispersion(double factor) {
        return new AvoidedChildrenCalculator(factor, level, headline);
    }

    /**
     * Returns this calculator with another level.
     *
     * @param other the level of the intervals
     * @return the calculator
     */
    public AvoidedChildrenCalculator withLevel(ConfidenceLevel other) {
        return new AvoidedChildrenCalculator(overdispersion, other, headline);
    }

    /**
     * Returns this calculator with another headline.
     *
     * @param other which of the two counterfactuals is the headline
     * @return the calculator
     */
    public AvoidedChildrenCalculator withHeadline(Counterfactual other) {
        return new AvoidedChildrenCalculator(overdispersion, level, other);
    }

    /**
     * Starts from the change in an area.
     *
     * @param change the change
     * @return the change, to compare with no change or with a comparator
     */
    public Treated of(Change change) {
        return new Treated(this, change);
    }

    /**
     * The change in an area.
     *
     * @param calculator the calculator
     * @param change the change
     */
    public record Treated(AvoidedChildrenCalculator calculator, Change change) {

        /** {@return the children fewer than at the rate before, as if nothing else had changed} */
        public AvoidedChildren.ByLevels againstNoChange() {
            return new AvoidedChildren.ByLevels(change, Optional.empty(), calculator.overdispersion, calculator.level);
        }

        /**
         * Compares with the change elsewhere in both ways, which can differ a lot. The calculator says which of them is
         * the headline.
         *
         * @param comparator the change of the comparator over the same time, with the same multiplier and unit
         * @return both
         */
        public SideBySide against(Change comparator) {
            return new SideBySide(
                    calculator.headline,
                    new AvoidedChildren.ByLevels(
                            change, Optional.of(comparator), calculator.overdispersion, calculator.level),
                    AvoidedChildren.ByRatio.hasEvents(change) && AvoidedChildren.ByRatio.hasEvents(comparator)
                            ? Outcome.of(new AvoidedChildren.ByRatio(
                                    change, comparator, calculator.overdispersion, calculator.level))
                            : Outcome.none(
                                    ReasonCode.NO_EVENTS,
                                    "a ratio needs events at both times in both places: " + change + " and "
                                            + comparator));
        }
    }

    /**
     * The same change against both kinds of parallel change.
     *
     * @param preferred which of them is the headline
     * @param byLevels against a parallel change in levels
     * @param byRatio against a parallel change in ratios; none with the code {@link ReasonCode#NO_EVENTS} if one of the
     *     four counts is 0
     */
    public record SideBySide(
            Counterfactual preferred, AvoidedChildren.ByLevels byLevels, Outcome<AvoidedChildren.ByRatio> byRatio) {

        /**
         * Returns the headline.
         *
         * @return the children by the preferred counterfactual; none with the code {@link ReasonCode#NO_EVENTS} where
         *     it has none
         */
        public Outcome<AvoidedChildren> headline() {
            return switch (preferred) {
                case PARALLEL_LEVELS -> Outcome.of(byLevels);
                case PARALLEL_RATIOS -> byRatio.map(avoided -> avoided);
            };
        }

        @Override
        public String toString() {
            return switch (preferred) {
                case PARALLEL_LEVELS -> byLevels + "; beside it " + byRatio;
                case PARALLEL_RATIOS -> byRatio + "; beside it " + byLevels;
            };
        }
    }
}
