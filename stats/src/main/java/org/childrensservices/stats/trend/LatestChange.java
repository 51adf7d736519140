package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;

/**
 * The change from the period before to the latest one: the arrow beside a published figure. Any change but none moves
 * it, so that it says nothing of chance; a {@link ChangeReport} does.
 *
 * <p>The Department's local authority interactive tool subtracts the row before, whatever its year. Here there is no
 * change where the period before has no value.
 *
 * @param latest the latest period
 * @param before the value of the period before
 * @param after the value of the latest period
 */
public record LatestChange(TimePeriod latest, double before, double after) {
    /**
     * Checks the change.
     *
     * @param latest the latest period
     * @param before the value of the period before
     * @param after the value of the latest period
     */
    public LatestChange {
        checkNotNull(latest, "latest");
    }

    /**
     * Returns the change to the latest period of a series of which something is stated, a value or a reason why there
     * is none.
     *
     * @param series the series
     * @return the change; none with the reason of the period without a value, {@link ReasonCode#TOO_FEW_POINTS} for an
     *     empty series, and {@link ReasonCode#NOT_COMPARABLE} across a break, unless it may be crossed
     */
    public static Outcome<LatestChange> of(Series<Double> series) {
        if (series.points().isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "A change needs 2 points: 0");
        }
        TimePeriod latest = series.points().lastKey();
        if (series.breaks().containsKey(latest) && !series.joined()) {
            return Outcome.none(new Reason(ReasonCode.NOT_COMPARABLE, "The definition changed in " + latest));
        }
        return series.at(latest)
                .flatMap(after -> series.at(latest.previous()).map(before -> new LatestChange(latest, before, after)));
    }

    /** {@return the latest value minus the one before} */
    public double absolute() {
        return after - before;
    }

    /**
     * Says which way the figures go.
     *
     * @param polarity whether more is better
     * @return the direction of travel
     */
    public DirectionOfTravel direction(Polarity polarity) {
        return DirectionOfTravel.of((int) Math.signum(absolute()), polarity);
    }

    @Override
    public String toString() {
        return Signed.format(absolute(), Rounding.ONE_DECIMAL) + " from " + latest.previous() + " to " + latest;
    }
}
