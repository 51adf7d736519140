package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * The series of several areas over the same time, of which some made a change. Values may be missing; each area gives
 * the {@linkplain Series#comparable() comparable} points of its series.
 *
 * @param <T> the type of the values
 * @param areas the series of each area
 * @param starts the first period of the change in each area that made it
 */
public record Panel<T>(ImmutableSortedMap<String, Series<T>> areas, ImmutableSortedMap<String, TimePeriod> starts) {
    /**
     * Checks that the areas with the change are among the areas.
     *
     * @param areas the series of each area
     * @param starts the first period of the change in each area that made it
     */
    public Panel {
        checkArgument(
                areas.keySet().containsAll(starts.keySet()),
                "areas with the change must have a series: %s",
                starts.keySet());
    }

    /**
     * Starts a panel.
     *
     * @param <T> the type of the values
     * @return a builder, to which areas come in any order
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** {@return how many areas made the change} */
    public int treated() {
        return starts.size();
    }

    /** {@return how many areas did not} */
    public int comparators() {
        return areas.size() - starts.size();
    }

    /**
     * Applies a function to the series of each area.
     *
     * @param <R> the type of the values it returns
     * @param function the function
     * @return the panel of the results
     */
    public <R> Panel<R> map(Function<Series<T>, Series<R>> function) {
        var results = ImmutableSortedMap.<String, Series<R>>naturalOrder();
        areas.forEach((area, series) -> results.put(area, function.apply(series)));
        return new Panel<>(results.build(), starts);
    }

    /** {@return how many areas there are, such as {@code "2 areas with the change, 4 without"}} */
    @Override
    public String toString() {
        return treated() + (treated() == 1 ? " area" : " areas") + " with the change, " + comparators() + " without";
    }

    /**
     * Builds a panel; not thread-safe.
     *
     * @param <T> the type of the values
     */
    public static final class Builder<T> {
        private final Map<String, Series<T>> areas = new LinkedHashMap<>();
        private final Map<String, TimePeriod> starts = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds an area that made the change.
         *
         * @param area its name or code, not given before
         * @param start the first period of the change
         * @param series its series
         * @return this builder
         */
        public Builder<T> addTreated(String area, TimePeriod start, Series<T> series) {
            addComparator(area, series);
            starts.put(area, checkNotNull(start, "start"));
            return this;
        }

        /**
         * Adds an area that did not make the change.
         *
         * @param area its name or code, not given before
         * @param series its series
         * @return this builder
         */
        public Builder<T> addComparator(String area, Series<T> series) {
            checkArgument(!area.isBlank(), "area must be named: '%s'", area);
            checkArgument(
                    areas.putIfAbsent(area, checkNotNull(series, "series")) == null,
                    "area must be given once: %s",
                    area);
            return this;
        }

        /** {@return the panel} */
        public Panel<T> build() {
            return new Panel<>(ImmutableSortedMap.copyOf(areas), ImmutableSortedMap.copyOf(starts));
        }
    }
}
