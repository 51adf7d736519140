package org.childrensservices.core.returns.cin.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Blocks that last from a day to another, or still. */
record Spans(CinField start, CinField end) {

    /** Whether a block starts within another: not on the day on which that ends. */
    boolean startsIn(CinRow row, CinField startOfRow, CinRow other) {
        Optional<LocalDate> day = row.day(startOfRow);
        return day.isPresent()
                && !other.isAfter(start, day)
                && other.day(start).isPresent()
                && (!other.has(end) || other.isAfter(end, day));
    }

    /** The blocks that start within another of them, of two that start together the later in the file. */
    ImmutableList<CinRow> overlapping(List<CinRow> rows) {
        List<CinRow> inOrder = rows.stream()
                .filter(row -> row.day(start).isPresent())
                .sorted(Comparator.comparing(row -> row.day(start).orElseThrow()))
                .toList();
        ImmutableList.Builder<CinRow> overlapping = ImmutableList.builder();
        for (int i = 1; i < inOrder.size(); i++) {
            CinRow row = inOrder.get(i);
            if (inOrder.subList(0, i).stream()
                    .anyMatch(before -> startsIn(row, start, before) || row.isOn(start, before.day(start)))) {
                overlapping.add(row);
            }
        }
        return overlapping.build();
    }

    /** Those that have not ended, but for the first of them. */
    ImmutableList<CinRow> alsoOpen(List<CinRow> rows) {
        return rows.stream()
                .filter(row -> row.has(start) && !row.has(end))
                .skip(1)
                .collect(ImmutableList.toImmutableList());
    }
}
