package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * What children fewer would have cost on average. It is not a saving until somebody can spend it on something else;
 * below zero it is cost incurred.
 *
 * @param children the children
 * @param unitCost what one child costs for one year
 * @param years for how many years each, positive
 */
public record CostAvoided(AvoidedChildren children, UnitCost unitCost, BigDecimal years) {
    /**
     * Checks the parts.
     *
     * @param children the children
     * @param unitCost what one child costs for one year
     * @param years for how many years each, positive
     */
    public CostAvoided {
        checkNotNull(children, "children");
        checkNotNull(unitCost, "unitCost");
        checkArgument(years.signum() > 0, "years must be positive: %s", years);
    }

    /**
     * Children and what one costs for one year.
     *
     * @param children the children
     * @param unitCost what one child costs for one year
     */
    public record Priced(AvoidedChildren children, UnitCost unitCost) {
        /**
         * Says for how long.
         *
         * @param years for how many years each, positive
         * @return the cost avoided
         */
        public CostAvoided forYears(BigDecimal years) {
            return new CostAvoided(children, unitCost, years);
        }
    }

    /** {@return the years of care avoided} */
    public double careYears() {
        return children.value() * years.doubleValue();
    }

    /** {@return the cost, in the currency and prices of the unit cost, not rounded} */
    public double value() {
        return children.value() * costPerChild();
    }

    /**
     * Returns the interval of the cost. By levels it carries the standard error of the unit cost, by the delta method;
     * by ratio only that of the children, priced at each limit.
     *
     * @return the interval
     */
    public Interval interval() {
        if (children instanceof AvoidedChildren.ByLevels byLevels) {
            return byLevels.around(value(), standardError(byLevels, 0));
        }
        Interval limits = children.interval();
        return new Interval(
                limits.lower() * costPerChild(), limits.upper() * costPerChild(), limits.level(), limits.method());
    }

    /**
     * Returns the standard error of the cost by the delta method, which the interval by levels uses.
     *
     * @return the standard error; none with the code {@link ReasonCode#NOT_APPLICABLE} by ratio, where it is one of
     *     logarithms
     */
    public Outcome<Double> standardError() {
        return standardError(0);
    }

    /**
     * Returns the standard error of a product of independent estimates, exactly: with the product of both variances,
     * which the delta method leaves out.
     *
     * @return the standard error; none with the code {@link ReasonCode#NOT_APPLICABLE} by ratio
     */
    public Outcome<Double> productStandardError() {
        return standardError(1);
    }

    private Outcome<Double> standardError(double ofBoth) {
        return children instanceof AvoidedChildren.ByLevels byLevels
                ? Outcome.of(standardError(byLevels, ofBoth))
                : Outcome.none(
                        ReasonCode.NOT_APPLICABLE, "the standard error by ratio is one of logarithms: " + children);
    }

    private double standardError(AvoidedChildren.ByLevels byLevels, double ofBoth) {
        double unitCostError = unitCost.standardError().amount().multiply(years).doubleValue();
        double ofChildren = costPerChild() * byLevels.standardError();
        double ofUnitCost = byLevels.value() * unitCostError;
        double ofProduct = byLevels.standardError() * unitCostError;
        return Math.sqrt(ofChildren * ofChildren + ofUnitCost * ofUnitCost + ofBoth * ofProduct * ofProduct);
    }

    private double costPerChild() {
        return unitCost.amount().amount().multiply(years).doubleValue();
    }

    @Override
    public String toString() {
        Interval interval = interval();
        return String.format(
                Locale.ROOT,
                "%s %s %s (%s %s): %s; %s years at %s",
                unitCost.amount().currency(),
                Rounding.WHOLE.format(Math.abs(value())),
                value() < 0 ? "incurred" : "avoided",
                interval.level(),
                interval.format(Rounding.WHOLE),
                children,
                years.toPlainString(),
                unitCost);
    }
}
