package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Collection;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Proportion;

/**
 * A funnel of proportions around a target.
 *
 * @param target the proportion at the centre, 0 to 1
 * @param lines how the lines are drawn
 */
public record ProportionFunnel(double target, ProportionLines lines) {
    /**
     * Checks the target.
     *
     * @param target the proportion at the centre, 0 to 1
     * @param lines how the lines are drawn
     */
    public ProportionFunnel {
        checkArgument(target >= 0 && target <= 1, "target must be from 0 to 1: %s", target);
        checkNotNull(lines, "lines");
    }

    /**
     * Returns a funnel around a stated target, with the default lines.
     *
     * @param target the proportion at the centre, 0 to 1
     * @return the funnel
     */
    public static ProportionFunnel at(double target) {
        return new ProportionFunnel(target, ProportionLines.normal());
    }

    /**
     * Returns the funnel around what areas have in common: all parts over all wholes, never the mean of proportions.
     *
     * @param areas the areas
     * @return the funnel with the default lines, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public static Outcome<ProportionFunnel> around(Collection<Proportion> areas) {
        long count = areas.stream().mapToLong(Proportion::count).reduce(0, Math::addExact);
        long total = areas.stream().mapToLong(Proportion::total).reduce(0, Math::addExact);
        return total == 0
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a funnel needs areas with a total above zero")
                : Outcome.of(at((double) count / total));
    }

    /**
     * Returns the same with other lines.
     *
     * @param lines how the lines are drawn
     * @return the funnel
     */
    public ProportionFunnel withLines(ProportionLines lines) {
        return new ProportionFunnel(target, lines);
    }

    /**
     * Returns the lines at a size.
     *
     * @param total the size of the whole, positive
     * @param level the level: 95% for the inner lines, 99.8% for the outer
     * @return the lines, from 0 to 1
     */
    public Interval limits(long total, ConfidenceLevel level) {
        checkArgument(total > 0, "total must be positive: %s", total);
        return lines.limits(target, total, level);
    }

    /**
     * Tells where an area stands, by the lines of the funnel.
     *
     * @param area the area
     * @return the position, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<FunnelPosition> position(Proportion area) {
        if (area.total() == 0) {
            return Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a proportion needs a total above zero: 0 of 0");
        }
        double value = (double) area.count() / area.total();
        return Outcome.of(FunnelPosition.of(level -> {
            Interval limits = limits(area.total(), level);
            return value < limits.lower() ? -1 : value > limits.upper() ? 1 : 0;
        }));
    }

    /** {@return the funnel, such as {@code "funnel around 42.6% (normal)"}} */
    @Override
    public String toString() {
        return "funnel around " + Rounding.ONE_DECIMAL.format(100 * target) + "% (" + lines + ")";
    }
}
