package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;

/**
 * Values over time. Nothing is inferred from position: each value has its period, a period without a value is a gap
 * that keeps its place, and what the source says about itself, a break in the definition or a new vintage of population
 * estimates, is declared.
 *
 * <pre>{@code
 * Series<Rate> plans = Series.<Rate>builder()
 *         .add(TimePeriod.of(ReportingYear.ending(2022)), Rate.of(401).in(61_800).per10_000())
 *         .add(TimePeriod.of(ReportingYear.ending(2024)), Rate.of(289).in(62_200).per10_000())
 *         .breakAt(TimePeriod.of(ReportingYear.ending(2024)), "counted by child, no longer by plan")
 *         .build();
 * }</pre>
 *
 * <p>A calculator takes the {@linkplain #comparable() points since the last break}, unless the series is told to go
 * {@linkplain #acrossBreaks() across breaks}.
 *
 * @param <T> the type of the values
 * @param points the value of each stated period, or why there is none; of one kind of period
 * @param breaks what changed in the definition, by the first period of the new one
 * @param vintages the population estimates behind the values, by the first period from which they are used
 * @param joined whether calculators may cross the breaks
 */
public record Series<T>(
        ImmutableSortedMap<TimePeriod, Outcome<T>> points,
        ImmutableSortedMap<TimePeriod, String> breaks,
        ImmutableSortedMap<TimePeriod, String> vintages,
        boolean joined) {

    /**
     * Checks the series.
     *
     * @param points the value of each stated period, or why there is none; numbers are finite
     * @param breaks what changed, by the first period of the new definition
     * @param vintages the population estimates, by the first period from which they are used
     * @param joined whether calculators may cross the breaks
     */
    public Series {
        points.forEach((period, point) -> {
            period.checkSameKind(points.firstKey());
            point.ifPresent(value -> checkArgument(
                    !(value instanceof Double number) || Double.isFinite(number),
                    "value of %s must be finite, a missing one has its reason: %s",
                    period,
                    value));
        });
        checkDeclared("break", breaks, points);
        checkDeclared("vintage", vintages, points);
    }

    private static void checkDeclared(
            String what, ImmutableSortedMap<TimePeriod, String> declared, ImmutableSortedMap<TimePeriod, ?> points) {
        declared.forEach((period, text) -> {
            checkArgument(!text.isBlank(), "%s at %s must be described", what, period);
            if (!points.isEmpty()) {
                period.checkSameKind(points.firstKey());
            }
        });
    }

    /**
     * Starts a series.
     *
     * @param <T> the type of the values
     * @return a builder, to which periods come in any order
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** {@return the values that there are, in the order of time} */
    public ImmutableSortedMap<TimePeriod, T> values() {
        var values = ImmutableSortedMap.<TimePeriod, T>naturalOrder();
        points.forEach((period, point) -> point.ifPresent(value -> values.put(period, value)));
        return values.build();
    }

    /**
     * Returns the value of a period.
     *
     * @param period the period
     * @return the value, or none with the reason of the source, and {@link ReasonCode#NOT_STATED} where it says nothing
     */
    public Outcome<T> at(TimePeriod period) {
        Outcome<T> stated =
                points.isEmpty() || period.kind() != points.firstKey().kind() ? null : points.get(period);
        return stated != null ? stated : Outcome.none(ReasonCode.NOT_STATED, "Nothing is stated for " + period);
    }

    /** {@return the periods without a value between the first and the last value} */
    public ImmutableList<TimePeriod> gaps() {
        var values = values();
        if (values.isEmpty()) {
            return ImmutableList.of();
        }
        TimePeriod first = values.firstKey();
        return LongStream.range(0, values.lastKey().since(first))
                .mapToObj(first::plus)
                .filter(period -> !values.containsKey(period))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the same series, of which calculators may cross the breaks; their results say so} */
    public Series<T> acrossBreaks() {
        return new Series<>(points, breaks, vintages, true);
    }

    /** {@return the points from the last break on that has values after it, or all if breaks may be crossed} */
    public Series<T> comparable() {
        var values = values();
        if (joined || values.isEmpty()) {
            return this;
        }
        Map.Entry<TimePeriod, String> last = breaks.floorEntry(values.lastKey());
        if (last == null) {
            return this;
        }
        Map.Entry<TimePeriod, String> vintage = vintages.floorEntry(last.getKey());
        return new Series<>(
                points.tailMap(last.getKey(), true),
                breaks.tailMap(last.getKey(), false),
                vintage == null ? vintages : vintages.tailMap(vintage.getKey(), true),
                false);
    }

    /**
     * Applies a function to the values, such as {@code Rate::value}. Gaps, breaks and vintages stay.
     *
     * @param <R> the type of the results
     * @param function the function
     * @return the series of the results
     */
    public <R> Series<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> Outcome.of(function.apply(value)));
    }

    /**
     * Applies a function that may itself have no answer, such as {@code Rate::estimate}: there it leaves a gap with its
     * reason.
     *
     * @param <R> the type of the results
     * @param function the function
     * @return the series of the results
     */
    public <R> Series<R> flatMap(Function<? super T, Outcome<R>> function) {
        return new Series<>(
                ImmutableSortedMap.copyOf(Maps.transformValues(points, point -> point.flatMap(function))),
                breaks,
                vintages,
                joined);
    }

    /** {@return what to know about a result from these points: breaks crossed and left out, vintages mixed} */
    public ImmutableList<TrendCaveat> caveats() {
        var caveats = ImmutableList.<TrendCaveat>builder();
        var used = comparable().values();
        if (used.isEmpty()) {
            return ImmutableList.of();
        }
        if (used.size() < values().size()) {
            caveats.add(TrendCaveat.EARLIER_POINTS_LEFT_OUT);
        }
        if (changesWithin(used, breaks)) {
            caveats.add(TrendCaveat.BREAK_CROSSED);
        }
        if (changesWithin(used, vintages)) {
            caveats.add(TrendCaveat.POPULATION_REVISED);
        }
        return caveats.build();
    }

    private static boolean changesWithin(
            ImmutableSortedMap<TimePeriod, ?> values, ImmutableSortedMap<TimePeriod, ?> changes) {
        return !changes.subMap(values.firstKey(), false, values.lastKey(), true).isEmpty();
    }

    /**
     * Says which periods and how many values: {@code "6 values from 2018-19 to 2023-24"}.
     *
     * @return the words
     */
    public String extent() {
        var values = values();
        return values.isEmpty()
                ? "no values"
                : values.size() + (values.size() == 1 ? " value" : " values") + " from " + values.firstKey() + " to "
                        + values.lastKey();
    }

    /** {@return what there is, such as {@code "5 values from 2018-19 to 2023-24, 1 gap, break at 2020-21 (scope)"}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(extent());
        int gaps = gaps().size();
        if (gaps > 0) {
            text.append(", ").append(gaps).append(gaps == 1 ? " gap" : " gaps");
        }
        breaks.forEach((period, what) -> text.append(", break at ")
                .append(period)
                .append(" (")
                .append(what)
                .append(')'));
        vintages.forEach((period, what) ->
                text.append(", population from ").append(period).append(" of ").append(what));
        return text.toString();
    }

    /**
     * Builds a series; not thread-safe.
     *
     * @param <T> the type of the values
     */
    public static final class Builder<T> {
        private final Map<TimePeriod, Outcome<T>> points = new LinkedHashMap<>();
        private final Map<TimePeriod, String> breaks = new LinkedHashMap<>();
        private final Map<TimePeriod, String> vintages = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a value.
         *
         * @param period its period, of the same kind as the others and not given before
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the period was given before
         */
        public Builder<T> add(TimePeriod period, T value) {
            return put("period", points, period, Outcome.of(value));
        }

        /**
         * Adds a period of which the source says why there is no value. A period that is not added at all is a gap too.
         *
         * @param period the period, not given before
         * @param reason why there is no value
         * @return this builder
         * @throws IllegalArgumentException if the period was given before
         */
        public Builder<T> addMissing(TimePeriod period, Reason reason) {
            return put("period", points, period, Outcome.none(reason));
        }

        /**
         * Declares that values from a period on do not compare with those before.
         *
         * @param period the first period of the new definition
         * @param what what changed
         * @return this builder
         */
        public Builder<T> breakAt(TimePeriod period, String what) {
            return put("break at", breaks, period, what);
        }

        /**
         * Declares the population estimates behind the values from a period on. Estimates before and after differ in
         * how they were made, so results over both say so, but it is no break.
         *
         * @param period the first period
         * @param vintage the estimates, such as {@code "mid-2022, based on the Census of 2021"}
         * @return this builder
         */
        public Builder<T> populationFrom(TimePeriod period, String vintage) {
            return put("population from", vintages, period, vintage);
        }

        private <V> Builder<T> put(String what, Map<TimePeriod, V> map, TimePeriod period, V value) {
            checkArgument(
                    map.putIfAbsent(checkNotNull(period, "period"), value) == null,
                    "%s must be given once: %s",
                    what,
                    period);
            return this;
        }

        /**
         * Returns the series.
         *
         * @return the series, which may be empty
         * @throws IllegalArgumentException if periods are of several kinds or a number is not finite
         */
        public Series<T> build() {
            return new Series<>(
                    ImmutableSortedMap.copyOf(points),
                    ImmutableSortedMap.copyOf(breaks),
                    ImmutableSortedMap.copyOf(vintages),
                    false);
        }
    }
}
