package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Finding;
import org.jspecify.annotations.Nullable;

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

    /** The words of a line, as {@link CellReading#word} makes them. */
    interface Words {
        long word(int position);

        /** The text of a cell of which no word can be made. */
        String longText(int position);
    }

    /** What reads the cells at a position of the file. */
    CellReading cells(int position) {
        return cells.get(position);
    }

    /** What becomes of a plain line, as wide as the layout. */
    Reading<R> read(String file, long number, PlainLine line) {
        return read(file, number, new Words() {
            @Override
            public long word(int position) {
                return cells.get(position).word(line, position);
            }

            @Override
            public String longText(int position) {
                return line.text(position);
            }
        });
    }

    /** What becomes of a line of which there is a word for each heading. */
    Reading<R> read(String file, long number, Words words) {
        Object[] contents = new Object[cells.size()];
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean faulty = false;
        for (int i = 0; i < contents.length; i++) {
            int column = layout.column(i);
            long word = words.word(i);
            if (CellReading.isDate(word)) {
                LocalDate date = CellReading.date(word);
                contents[i] = date;
                values[column] = date;
                continue;
            }
            CellReading.Cell cell = CellReading.isLong(word)
                    ? cells.get(i).read(words.longText(i))
                    : cells.get(i).read(word);
            contents[i] = cell.text();
            faulty |= cell.isFaulty();
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
