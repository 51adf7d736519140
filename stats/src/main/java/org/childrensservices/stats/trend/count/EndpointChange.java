package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.Signed;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * How a value changed from the first to the last point of a series, whatever was between: what is often quoted, and
 * what two unusual years can make of anything. Time is the true distance of both points, not their number.
 *
 * @param first the first period
 * @param before its value
 * @param last the last period, later than the first
 * @param after its value
 */
public record EndpointChange(TimePeriod first, double before, TimePeriod last, double after) {
    /**
     * Checks the change.
     *
     * @param first the first period
     * @param before its value
     * @param last the last period, later than the first
     * @param after its value
     */
    public EndpointChange {
        checkNotNull(first, "first");
        checkArgument(last.since(first) > 0, "last period must be later than the first: %s and %s", last, first);
    }

    /**
     * Takes the first and the last of the {@linkplain Series#comparable() comparable} points of a series.
     *
     * @param series the series
     * @return the change, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points
     */
    public static Outcome<EndpointChange> of(Series<Double> series) {
        var values = series.comparable().values();
        return values.size() < 2
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "A change needs at least 2 points: " + values.size())
                : Outcome.of(new EndpointChange(
                        values.firstKey(),
                        values.values().asList().get(0),
                        values.lastKey(),
                        values.values().asList().get(values.size() - 1)));
    }

    /** {@return how many years are between} */
    public double years() {
        return (double) last.since(first) / first.kind().perYear();
    }

    /** {@return the last value minus the first} */
    public double absolute() {
        return after - before;
    }

    /** {@return the change in a year, the same in each} */
    public double annual() {
        return absolute() / years();
    }

    /**
     * {@return the change in percent of the first, or none with {@link ReasonCode#ZERO_BASELINE} unless it is positive}
     */
    public Outcome<Double> percent() {
        return overFirst().map(ratio -> 100 * absolute() / before);
    }

    /**
     * Returns the compound annual growth rate: the percentage that, the same in each year, leads from the first value
     * to the last.
     *
     * @return the percentage, -100 if nothing is left; none with the code {@link ReasonCode#ZERO_BASELINE} unless the
     *     first value is positive, and {@link ReasonCode#NOT_APPLICABLE} if the last is negative
     */
    public Outcome<Double> compoundAnnualPercent() {
        return overFirst()
                .flatMap(ratio -> ratio < 0
                        ? Outcome.none(
                                ReasonCode.NOT_APPLICABLE, "no growth rate leads to a value below zero: " + after)
                        : Outcome.of(100 * Math.expm1(Math.log(ratio) / years())));
    }

    private Outcome<Double> overFirst() {
        return before > 0
                ? Outcome.of(after / before)
                : Outcome.none(ReasonCode.ZERO_BASELINE, "a percentage needs a first value above zero: " + before);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s from %s to %s: %s a year, %s",
                Signed.format(absolute(), Rounding.ONE_DECIMAL),
                first,
                last,
                Signed.format(annual(), Rounding.ONE_DECIMAL),
                compoundAnnualPercent()
                        .fold(percent -> Signed.format(percent, Rounding.ONE_DECIMAL) + "% a year", Reason::message));
    }
}
