package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Finding;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of a table that have one layout. Not thread-safe. */
final class RowTyping<R> {

    private final ImmutableList<Column<?>> columns;
    private final Layout layout;
    private final Table.Typing<? extends R> typing;

    /** By the position of the cells in the file. */
    private final ImmutableList<CellReading> plainCells;

    RowTyping(Table<? extends R> table, Layout layout) {
        this.columns = table.columns();
        this.layout = layout;
        this.typing = table.typing();
        this.plainCells = IntStream.range(0, layout.headings().size())
                .map(layout::column)
                .mapToObj(column -> new CellReading(column < 0 ? Optional.empty() : Optional.of(columns.get(column))))
                .collect(ImmutableList.toImmutableList());
    }

    Layout layout() {
        return layout;
    }

    /**
     * Returns what becomes of a plain line.
     *
     * @param file where it stands
     * @param number the number of the line
     * @param line the line, as wide as the layout
     */
    Reading<R> read(String file, long number, PlainLine line) {
        Object[] contents = new Object[line.width()];
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean faulty = false;
        for (int i = 0; i < contents.length; i++) {
            CellReading.Cell cell = plainCells.get(i).read(line.bytes, line.start(i), line.end(i));
            contents[i] = cell.content();
            faulty |= cell.isFaulty();
            int column = layout.column(i);
            if (column >= 0) {
                values[column] = cell.value();
            }
        }
        TableRow raw = TableRow.ofTextsAndDates(layout, file, number, contents);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        return faulty ? read(raw, findings) : typed(raw, values, findings);
    }

    /**
     * Returns what becomes of a row.
     *
     * @param raw the row, as wide as the layout
     * @param findings what is to be said about it so far
     */
    Reading<R> read(TableRow raw, ImmutableList.Builder<Finding> findings) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Column<?> column = columns.get(i);
            String text = raw.reveal(layout.position(i));
            Parsed<?> parsed = column.read(text);
            Rule fault = parsed == null ? column.faultIfBlank() : parsed.fault();
            if (fault != null) {
                findings.add(fault.finding(raw.origin(column.heading()), column.shown(text)));
            }
            values[i] = parsed == null ? null : parsed.value();
            complete &= values[i] != null || !column.decides(parsed == null);
        }
        return complete ? typed(raw, values, findings) : new Reading.KeptRaw<>(raw, findings.build());
    }

    private Reading<R> typed(TableRow raw, @Nullable Object[] values, ImmutableList.Builder<Finding> findings) {
        Optional<? extends R> value = typing.type(new Cells(columns, raw, values, findings));
        return value.isPresent()
                ? new Reading.Typed<>(value.get(), raw, findings.build())
                : new Reading.KeptRaw<>(raw, findings.build());
    }
}
