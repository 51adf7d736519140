package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.DirectionOfTravel;
import org.childrensservices.stats.trend.LatestChange;
import org.childrensservices.stats.trend.QuotedUnit;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.Signed;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * The change between two published figures of one area, exact. It says nothing of chance: any change but none has a
 * direction.
 *
 * @param earlier the earlier period
 * @param later the later period, which need not be the next
 * @param before the figure of the earlier period
 * @param after the figure of the later period
 */
public record PublishedChange(TimePeriod earlier, TimePeriod later, BigDecimal before, BigDecimal after) {
    /**
     * Checks the periods.
     *
     * @param earlier the earlier period
     * @param later the later period, of the same kind
     * @param before the figure of the earlier period
     * @param after the figure of the later period
     */
    public PublishedChange {
        checkNotNull(before, "before");
        checkNotNull(after, "after");
        checkArgument(later.since(earlier) > 0, "periods must be in the order of time: %s, %s", earlier, later);
    }

    /**
     * Returns the change from the period before to the latest one.
     *
     * @param series the figures of an area
     * @return the change; none with the reason of a period without a figure, {@link ReasonCode#NOT_STATED} if nothing
     *     is said of the period before, {@link ReasonCode#TOO_FEW_POINTS} for an empty series and
     *     {@link ReasonCode#NOT_COMPARABLE} across a break
     */
    public static Outcome<PublishedChange> fromPeriodBefore(Series<BigDecimal> series) {
        return LatestChange.of(series.map(BigDecimal::doubleValue))
                .map(change -> new PublishedChange(
                        change.latest().previous(),
                        change.latest(),
                        series.at(change.latest().previous()).orElseThrow(),
                        series.at(change.latest()).orElseThrow()));
    }

    /**
     * Returns the change from the row before to the latest row, whatever the years of both and whether or not the
     * definition changed between them: the rule of the Local Authority Interactive Tool, to reproduce what it shows.
     * Only where a table has no row for a year at all does it differ from {@link #fromPeriodBefore}: there it takes a
     * change over two years for one over one.
     *
     * @param series the figures of an area
     * @return the change; none with the reason of a row without a figure, and {@link ReasonCode#TOO_FEW_POINTS} for
     *     fewer than two rows
     */
    public static Outcome<PublishedChange> fromRowBefore(Series<BigDecimal> series) {
        if (series.points().size() < 2) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "A change needs 2 rows: " + series.points().size());
        }
        Map.Entry<TimePeriod, Outcome<BigDecimal>> last =
                checkNotNull(series.points().lastEntry());
        Map.Entry<TimePeriod, Outcome<BigDecimal>> first =
                checkNotNull(series.points().lowerEntry(last.getKey()));
        return last.getValue()
                .flatMap(after -> first.getValue()
                        .map(before -> new PublishedChange(first.getKey(), last.getKey(), before, after)));
    }

    /** {@return whether no period lies between the two} */
    public boolean isOverOnePeriod() {
        return later.since(earlier) == 1;
    }

    /** {@return the later figure minus the earlier} */
    public BigDecimal absolute() {
        return after.subtract(before);
    }

    /**
     * Returns the change as a percentage of the earlier figure, divided and rounded once.
     *
     * @param rounding how it is rounded
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} after a figure of 0 and
     *     {@link ReasonCode#NOT_APPLICABLE} after one below 0
     */
    public Outcome<BigDecimal> percent(Rounding rounding) {
        if (before.signum() <= 0) {
            return before.signum() == 0
                    ? Outcome.none(ReasonCode.ZERO_BASELINE, "a change cannot be relative to 0")
                    : Outcome.none(ReasonCode.NOT_APPLICABLE, "a change is not relative to " + before);
        }
        return Outcome.of(rounding.ratio(absolute().movePointRight(2), before));
    }

    /**
     * Says which way the figures go: the arrow of the tool, and its colour.
     *
     * @param polarity whether more is better
     * @return the direction of travel
     */
    public DirectionOfTravel direction(Polarity polarity) {
        return new LatestChange(later, before.doubleValue(), after.doubleValue()).direction(polarity);
    }

    /**
     * Says the change in the unit of its figures, which they do not know.
     *
     * @param unit what both figures are in
     * @return the text, such as {@code "60% to 61%, +1 percentage point (+1.7%) from 2023-24 to 2024-25"}
     */
    public String text(QuotedUnit unit) {
        return unit.figure(before) + " to " + unit.figure(after) + ", " + unit.change(absolute()) + " ("
                + percent(Rounding.ONE_DECIMAL)
                        .fold(percent -> Signed.format(percent, Rounding.ONE_DECIMAL) + "%", Reason::message)
                + ") from " + earlier + " to " + later + (isOverOnePeriod() ? "" : ", which do not follow each other");
    }

    /** {@return the change without a unit, such as {@code "2.0 to 3.2, +1.2 (+60.0%) from 2022-23 to 2023-24"}} */
    @Override
    public String toString() {
        return text(QuotedUnit.COUNT);
    }
}
