package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The text of the cells of a row, and under which headings they stand. */
final class TableRow implements RawRow {

    private final Layout layout;
    private final String file;
    private final long line;

    /** Texts; a date stands for the text that its column writes, so that many rows share it. */
    private final Object[] cells;

    private final boolean whole;

    /** The line of each cell, null if all stand in that of the row. */
    private final long @Nullable [] lines;

    private TableRow(Layout layout, String file, long line, Object[] cells, boolean whole, long @Nullable [] lines) {
        this.layout = layout;
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.whole = whole;
        this.lines = lines;
    }

    /** A row of the texts of a line; {@code split} tells whether they are cells and not the line. */
    static TableRow ofTexts(Layout layout, Origin origin, String[] texts, boolean split) {
        boolean whole = split && texts.length == layout.headings().size();
        return new TableRow(layout, origin.file(), origin.line(), cells(layout, texts, whole), whole, null);
    }

    /** A row of which each cell has a line. */
    static TableRow ofElements(Layout layout, Origin origin, String[] texts, long[] lines) {
        return new TableRow(layout, origin.file(), origin.line(), cells(layout, texts, true), true, lines);
    }

    /** A row of as many texts and dates, which stand for the text that their column writes, as there are headings. */
    static TableRow ofTextsAndDates(Layout layout, String file, long line, Object[] cells) {
        return new TableRow(layout, file, line, cells, true, null);
    }

    private static Object[] cells(Layout layout, String[] texts, boolean whole) {
        Object[] cells = Arrays.copyOf(texts, texts.length, Object[].class);
        for (int i = 0; i < cells.length; i++) {
            DateForm dates = whole ? layout.datesAt(i) : null;
            Optional<LocalDate> day =
                    dates == null ? Optional.empty() : dates.parse(texts[i]).find();
            if (day.isPresent()) {
                cells[i] = day.get();
            }
        }
        return cells;
    }

    @Override
    public String table() {
        return layout.table();
    }

    @Override
    public Origin origin() {
        return Origin.ofLine(file, line);
    }

    @Override
    public ImmutableList<String> headings() {
        return layout.headings();
    }

    @Override
    public ImmutableList<SourceText> cells() {
        ImmutableList.Builder<SourceText> all = ImmutableList.builderWithExpectedSize(cells.length);
        for (int i = 0; i < cells.length; i++) {
            all.add(cell(i));
        }
        return all.build();
    }

    @Override
    public String reveal(int position) {
        Object cell = cells[position];
        return cell instanceof LocalDate date
                ? checkNotNull(layout.datesAt(position)).format(date)
                : (String) cell;
    }

    @Override
    public Optional<LocalDate> day(int position) {
        if (cells[position] instanceof LocalDate date) {
            return Optional.of(date);
        }
        DateForm dates = whole ? layout.datesAt(position) : null;
        return dates == null
                ? Optional.empty()
                : dates.parse(Column.strip(reveal(position))).find();
    }

    /** What a column reads in the row, empty also if the row is not whole or the column is none of its table. */
    <V> Optional<V> value(Column<V> column) {
        int position = whole ? layout.positionOf(column) : -1;
        Parsed<V> parsed = position < 0 ? null : column.read(reveal(position));
        return parsed == null ? Optional.empty() : Optional.ofNullable(parsed.value());
    }

    @Override
    public Optional<SourceText> cell(String heading) {
        int position = layout.headings().indexOf(heading);
        return position < 0 || position >= cells.length ? Optional.empty() : Optional.of(cell(position));
    }

    @Override
    public Origin origin(String heading) {
        int position = lines == null ? -1 : layout.headings().indexOf(heading);
        return new Origin(file, lines == null || position < 0 ? line : lines[position], heading);
    }

    Layout layout() {
        return layout;
    }

    /** Whether the row is one of a table, and not one of an element that happens to be called as the table. */
    boolean isOf(Table<?> table) {
        return layout.table().equals(table.name()) && layout.columns().equals(table.columns());
    }

    /** The texts of the cells in the order of the file. */
    ImmutableList<String> texts() {
        return IntStream.range(0, cells.length).mapToObj(this::reveal).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether there are as many cells as headings} */
    boolean isWhole() {
        return whole;
    }

    /** The cell at a position, personal or not. */
    SourceText cell(int position) {
        return whole && !layout.isPersonal(position)
                ? SourceText.of(reveal(position))
                : SourceText.personal(reveal(position));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableRow that
                && layout.equals(that.layout)
                && origin().equals(that.origin())
                && texts().equals(that.texts());
    }

    @Override
    public int hashCode() {
        return 31 * origin().hashCode() + texts().hashCode();
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", table() + " at " + origin() + " (", ")");
        for (int i = 0; i < cells.length; i++) {
            String heading = whole ? layout.headings().get(i) + "=" : "";
            text.add(heading + cell(i));
        }
        return text.toString();
    }
}
