package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * A part of a series that is charted by itself: from the start, a declared break or a rebase to the next of them.
 *
 * @param <T> the type of the values
 * @param values the values, at least one
 * @param began why it does not go on from the one before; empty for the first
 */
record Segment<T>(ImmutableSortedMap<TimePeriod, T> values, String began) {

    Segment {
        checkArgument(!values.isEmpty(), "segment must have values: %s", values);
        checkNotNull(began, "began");
    }

    /** Splits a series; a start that no value follows before the next one leaves no segment. */
    static <T> ImmutableList<Segment<T>> of(Series<T> series, Map<TimePeriod, String> rebases) {
        ImmutableSortedMap<TimePeriod, T> values = series.values();
        if (values.isEmpty()) {
            return ImmutableList.of();
        }
        TreeMap<TimePeriod, String> starts = new TreeMap<>(rebases);
        if (!series.joined()) {
            series.breaks().forEach((period, what) -> starts.merge(period, what, (one, other) -> one + "; " + other));
        }
        // The first value opens a segment whether or not a start is declared at or before it.
        Map.Entry<TimePeriod, String> before = starts.floorEntry(values.firstKey());
        starts.put(values.firstKey(), before == null ? "" : before.getValue());
        var segments = ImmutableList.<Segment<T>>builder();
        for (TimePeriod start : starts.tailMap(values.firstKey()).keySet()) {
            TimePeriod next = starts.higherKey(start);
            var part = next == null ? values.tailMap(start, true) : values.subMap(start, true, next, false);
            if (!part.isEmpty()) {
                segments.add(new Segment<>(part, starts.getOrDefault(start, "")));
            }
        }
        return segments.build();
    }
}
