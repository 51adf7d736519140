package org.childrensservices.stats.rate.inequality;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * The slope index of inequality, the fitted value of the least disadvantaged minus that of the most, and the relative
 * index, the one over the other.
 *
 * @param groups the groups, from the most to the least disadvantaged
 * @param difference the slope index, not rounded
 * @param differenceInterval its interval, or why there is none
 * @param ratio the relative index, or none with the code {@link ReasonCode#ZERO_BASELINE}
 * @param ratioInterval its interval, or why there is none
 * @param intercept the fitted value of the most disadvantaged
 * @param slopeStandardError the standard error of the slope on the scale of the fit, empty where the fit has none
 */
public record SlopeIndex(
        ImmutableList<SocialGroup> groups,
        double difference,
        Outcome<Interval> differenceInterval,
        Outcome<Double> ratio,
        Outcome<Interval> ratioInterval,
        double intercept,
        Optional<Double> slopeStandardError) {
    /**
     * Checks the indices.
     *
     * @param groups the groups
     * @param difference the slope index
     * @param differenceInterval its interval, or why there is none
     * @param ratio the relative index, or why there is none
     * @param ratioInterval its interval, or why there is none
     * @param intercept the fitted value of the most disadvantaged
     * @param slopeStandardError the standard error of the slope, empty where the fit has none
     */
    public SlopeIndex {
        checkNotNull(groups, "groups");
        checkNotNull(differenceInterval, "differenceInterval");
        checkNotNull(ratio, "ratio");
        checkNotNull(ratioInterval, "ratioInterval");
        checkNotNull(slopeStandardError, "slopeStandardError");
    }

    /**
     * Returns the slope index in another unit, such as times 100 for percentage points.
     *
     * @param multiplier what the values are multiplied by, positive
     * @return the slope index and its interval or why there is none
     */
    public Scaled times(double multiplier) {
        checkArgument(multiplier > 0, "multiplier must be positive, see reversed(): %s", multiplier);
        return new Scaled(
                difference * multiplier, differenceInterval.map(interval -> interval.times(multiplier)), multiplier);
    }

    /**
     * A slope index in another unit.
     *
     * @param difference the slope index
     * @param interval its interval, or why there is none
     * @param multiplier what the values were multiplied by
     */
    public record Scaled(double difference, Outcome<Interval> interval, double multiplier) {}

    /**
     * Returns the indices the other way round: the most disadvantaged minus, and over, the least.
     *
     * @return the indices, of which the difference changes its sign and the ratio is inverted
     */
    public SlopeIndex reversed() {
        return new SlopeIndex(
                groups.reverse(),
                -difference,
                differenceInterval.map(i -> new Interval(-i.upper(), -i.lower(), i.level(), i.method())),
                ratio.flatMap(r -> r == 0
                        ? Outcome.none(ReasonCode.ZERO_BASELINE, "the fitted value of the least disadvantaged is 0")
                        : Outcome.of(1 / r)),
                ratioInterval.flatMap(SlopeIndex::inverted),
                intercept + difference,
                slopeStandardError);
    }

    private static Outcome<Interval> inverted(Interval i) {
        return i.lower() > 0
                ? Outcome.of(new Interval(1 / i.upper(), 1 / i.lower(), i.level(), i.method()))
                : Outcome.none(ReasonCode.NO_SOLUTION, "a ratio that can be 0 has no inverse: " + i);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "slope index %s (%s); relative index %s (%s); %,d groups",
                Rounding.TWO_DECIMALS.format(difference),
                shown(differenceInterval),
                ratio.fold(Rounding.TWO_DECIMALS::format, Reason::message),
                shown(ratioInterval),
                groups.size());
    }

    private static String shown(Outcome<Interval> interval) {
        return interval.fold(
                i -> i.level() + " " + i.format(Rounding.TWO_DECIMALS) + ", " + i.method(), Reason::message);
    }
}
