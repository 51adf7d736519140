package org.childrensservices.core.returns.ssda903;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.SourceText;

/** What must be the same of a row when it was written and read again: all but its place and its blank cells. */
record WrittenRow(String table, ImmutableMultiset<String> cells, Optional<Ssda903Row> record) {

    static ImmutableMultiset<WrittenRow> of(Readings<Ssda903Row> readings) {
        return readings.rows().stream()
                .map(row -> new WrittenRow(row.raw().table(), cells(row.raw()), row.typed()))
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** The same without the blanks around what is in a cell. */
    WrittenRow stripped() {
        return new WrittenRow(
                table,
                cells.stream()
                        .map(cell -> cell.substring(0, cell.indexOf('=') + 1)
                                + cell.substring(cell.indexOf('=') + 1).strip())
                        .collect(ImmutableMultiset.toImmutableMultiset()),
                record);
    }

    private static ImmutableMultiset<String> cells(RawRow row) {
        ImmutableList<String> headings = row.headings();
        ImmutableList<SourceText> cells = row.cells();
        boolean whole = headings.size() == cells.size();
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).reveal().isBlank())
                .mapToObj(
                        i -> (whole ? headings.get(i) : i) + "=" + cells.get(i).reveal())
                .collect(ImmutableMultiset.toImmutableMultiset());
    }
}
