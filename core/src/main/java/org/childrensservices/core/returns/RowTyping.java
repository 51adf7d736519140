package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Finding;

/** Makes records of the rows of a table that have one layout. Several threads may use it at once. */
final class RowTyping<R> {

    private final ImmutableList<Column<?>> columns;
    private final Layout layout;
    private final Table.Typing<? extends R> typing;

    /** By the position of the cells in the file. */
    private final ImmutableList<CellReading> cells;

    RowTyping(Table<? extends R> table, Layout layout) {
        this.columns = table.columns();
        this.layout = layout;
        this.typing = table.typing();
        this.cells = IntStream.range(0, layout.headings().size())
                .mapToObj(position -> new CellReading(layout.columnAt(position)))
                .collect(ImmutableList.toImmutableList());
    }

    Layout layout() {
        return layout;
    }

    /** What reads the cells at a position of the file. */
    CellReading cells(int position) {
        return cells.get(position);
    }

    /** What becomes of a plain line, as wide as the layout. */
    Reading<R> read(String file, long number, PlainLine line) {
        Cell[] all = new Cell[line.width()];
        for (int i = 0; i < all.length; i++) {
            all[i] = cells.get(i).read(line, i);
        }
        return read(file, number, all);
    }

    /** What becomes of the cells of a line, as many as there are headings. */
    Reading<R> read(String file, long number, Cell[] all) {
        return read(TableRow.ofCells(layout, file, number, all), ImmutableList.builder());
    }

    /**
     * Returns what becomes of a row.
     *
     * @param raw the row, as wide as the layout
     * @param findings what is to be said about it so far
     */
    Reading<R> read(TableRow raw, ImmutableList.Builder<Finding> findings) {
        Optional<?>[] values = new Optional<?>[columns.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Cell cell = raw.inColumn(i);
            values[i] = cell.value();
            if (cell.isFaulty()) {
                complete &= report(raw, columns.get(i), cell, findings);
            }
        }
        Optional<? extends R> value =
                complete ? typing.type(new Cells(columns, raw, values, findings)) : Optional.empty();
        return value.isPresent()
                ? new Reading.Typed<>(value.get(), raw, findings.build())
                : new Reading.KeptRaw<>(raw, findings.build());
    }

    /** Says what is wrong with a cell, and whether a record can do without its value. */
    private static boolean report(TableRow raw, Column<?> column, Cell cell, ImmutableList.Builder<Finding> findings) {
        String text = cell.text();
        Parsed<?> parsed = column.read(text);
        Rule fault = parsed == null ? column.faultIfBlank() : parsed.fault();
        if (fault != null) {
            findings.add(fault.finding(raw.origin(column.heading()), column.shown(text)));
        }
        return cell.value().isPresent() || !column.decides(parsed == null);
    }
}
