package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;

/**
 * Counts of several years, each with the population of which it is published as a rate, so that a change of vintage in
 * the populations cannot pass for a change in the rate: Westminster's looked-after children went from 204 to 210
 * between two years, and its published rate from 45 to 63.
 *
 * @param points the years, in order
 */
public record RateSeries(ImmutableList<Point> points) {
    /**
     * Checks the order.
     *
     * @param points the years, in order and each once
     */
    public RateSeries {
        checkArgument(
                Comparators.isInStrictOrder(points, Comparator.comparing(Point::year)),
                "years must be in order and each once: %s",
                points);
    }

    /**
     * A year of the series.
     *
     * @param year the year
     * @param count the count, not negative
     * @param population the population, of the year before
     */
    public record Point(ReportingYear year, long count, PopulationEstimate population) {
        /**
         * Checks the point.
         *
         * @param year the year
         * @param count the count, not negative
         * @param population the population, of the year before
         */
        public Point {
            checkArgument(count >= 0, "count must not be negative: %s", count);
            population.whyNotFor(year).ifPresent(reason -> {
                throw new IllegalArgumentException(reason.message());
            });
        }
    }

    /**
     * Returns a series.
     *
     * @param points its years in any order, each once
     * @return the series
     */
    public static RateSeries of(Collection<Point> points) {
        return new RateSeries(
                points.stream().sorted(Comparator.comparing(Point::year)).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the years at which the vintage of the populations changes. The rate before and the rate then are not of
     * one series.
     *
     * @return the first year of each vintage but the first
     */
    public ImmutableSortedSet<ReportingYear> vintageBreaks() {
        ImmutableSortedSet.Builder<ReportingYear> breaks = ImmutableSortedSet.naturalOrder();
        for (int i = 1; i < points.size(); i++) {
            if (whyNotComparable(i).isPresent()) {
                breaks.add(points.get(i).year());
            }
        }
        return breaks.build();
    }

    private Optional<Reason> whyNotComparable(int next) {
        return points.get(next - 1)
                .population()
                .whyNotComparable(points.get(next).population());
    }

    /**
     * Returns the series if its rates may stand side by side.
     *
     * @return this, or none with the first change of vintage and the code
     *     {@link org.childrensservices.core.value.ReasonCode#NOT_COMPARABLE}
     */
    public Outcome<RateSeries> inOneVintage() {
        for (int i = 1; i < points.size(); i++) {
            var reason = whyNotComparable(i);
            if (reason.isPresent()) {
                return Outcome.none(reason.get());
            }
        }
        return Outcome.of(this);
    }

    /** {@return the years with their counts and populations} */
    @Override
    public String toString() {
        return points.toString();
    }
}
