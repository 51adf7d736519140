package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Collection;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;
import org.childrensservices.stats.rate.standard.StandardisedRate;

/**
 * A funnel of rates around a target.
 *
 * @param target the rate per 1 at the centre, above 0
 * @param lines how the lines are drawn
 */
public record RateFunnel(double target, RatioLines lines) {

    private static final long FEWEST_STANDARDISED = 10;

    /**
     * Checks the target.
     *
     * @param target the rate per 1 at the centre, above 0
     * @param lines how the lines are drawn
     */
    public RateFunnel {
        checkArgument(
                target > 0 && target < Double.POSITIVE_INFINITY, "target must be positive and finite: %s", target);
        checkNotNull(lines, "lines");
    }

    /**
     * Returns the funnel of the areas' own exact intervals around a stated target.
     *
     * @param target the rate per 1 at the centre, above 0: 0.0056 for 56 per 10,000
     * @return the funnel
     */
    public static RateFunnel at(double target) {
        return new RateFunnel(target, RatioLines.ownInterval(RateMethod.exact()));
    }

    /**
     * Returns the funnel around what areas have in common: all events over all people, never the mean of rates.
     *
     * @param areas the areas
     * @return the funnel of the areas' own exact intervals, or none: with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     *     or {@link ReasonCode#NO_EVENTS}
     */
    public static Outcome<RateFunnel> around(Collection<Rate> areas) {
        long count = areas.stream().mapToLong(Rate::count).reduce(0, Math::addExact);
        BigDecimal people =
                areas.stream().map(area -> area.denominator().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (people.signum() == 0) {
            return Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a funnel needs areas with a denominator above zero");
        }
        return count == 0
                ? Outcome.none(ReasonCode.NO_EVENTS, "a funnel of rates needs events: none in " + people)
                : Outcome.of(at(count / people.doubleValue()));
    }

    /**
     * Returns the crude rate that stands for a standardised one in a funnel: its events in as many people as give the
     * standardised rate.
     *
     * @param rate the standardised rate
     * @return the rate, or none with the code {@link ReasonCode#NOT_APPLICABLE} for fewer than ten events
     */
    public static Outcome<Rate> standingFor(StandardisedRate rate) {
        long count = rate.rate().count();
        if (count < FEWEST_STANDARDISED) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "a standardised rate of fewer than " + FEWEST_STANDARDISED + " events has no place in a funnel: "
                            + count);
        }
        long per = rate.rate().per();
        var people = new Denominator(
                new BigDecimal((double) count * per / rate.value()),
                rate.rate().denominator().unit());
        return Outcome.of(Rate.of(count).in(people).per(per));
    }

    /**
     * Returns the same with other lines.
     *
     * @param lines how the lines are drawn
     * @return the funnel
     */
    public RateFunnel withLines(RatioLines lines) {
        return new RateFunnel(target, lines);
    }

    /**
     * Returns the lines where an area stands.
     *
     * @param area the area
     * @param level the level: 95% for the inner lines, 99.8% for the outer
     * @return the lines, per the multiplier of the rate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<Interval> limits(Rate area, ConfidenceLevel level) {
        return againstTarget(area).map(ratio -> lines.limits(ratio, level).times(target * area.per()));
    }

    /**
     * Tells where an area stands, by the lines of the funnel.
     *
     * @param area the area
     * @return the position, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<FunnelPosition> position(Rate area) {
        return againstTarget(area).map(ratio -> FunnelPosition.of(level -> lines.side(ratio, level)));
    }

    private Outcome<ObservedRatio> againstTarget(Rate area) {
        return area.denominator().isZero()
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a rate needs a denominator above zero: 0 in 0")
                : Outcome.of(ObservedRatio.of(area.count())
                        .against(area.denominator().amount().doubleValue() * target));
    }

    /** {@return the funnel, such as {@code "funnel around 44.0 per 10,000 (normal)"}} */
    @Override
    public String toString() {
        return "funnel around " + Rounding.ONE_DECIMAL.format(10_000 * target) + " per 10,000 (" + lines + ")";
    }
}
