package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
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

    /** Texts; a date stands for its text in a column of dates, so that many rows share it. */
    private final Object[] cells;

    private final boolean whole;

    /** The line of each cell, null if all stand in that of the row. */
    private final long @Nullable [] lines;

    /** A row; {@code split} tells whether the cells are cells and not the line. */
    TableRow(Layout layout, Origin origin, String[] cells, boolean split) {
        this(layout, origin.file(), origin.line(), cells, split, null);
    }

    private TableRow(Layout layout, String file, long line, Object[] cells, boolean split, long @Nullable [] lines) {
        this.lines = lines;
        this.whole = split && cells.length == layout.headings().size();
        this.layout = checkNotNull(layout, "layout");
        this.file = checkNotNull(file, "file");
        this.line = line;
        this.cells = checkNotNull(cells, "cells");
    }

    /** A row of which each cell has a line. */
    static TableRow ofElements(Layout layout, Origin origin, String[] cells, long[] lines) {
        return new TableRow(layout, origin.file(), origin.line(), cells, true, lines);
    }

    /** A row of texts and of dates, which stand for the text that their column writes. */
    static TableRow ofTextsAndDates(Layout layout, String file, long line, Object[] cells) {
        return new TableRow(layout, file, line, cells, true, null);
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
        return cell instanceof LocalDate date ? dates(position).format(date) : (String) cell;
    }

    private DateForm dates(int position) {
        return checkNotNull(layout.columns().get(layout.column(position)).dates());
    }

    @Override
    public Optional<LocalDate> day(int position) {
        if (cells[position] instanceof LocalDate date) {
            return Optional.of(date);
        }
        int column = whole ? layout.column(position) : -1;
        DateForm dates = column < 0 ? null : layout.columns().get(column).dates();
        return dates == null
                ? Optional.empty()
                : dates.parse(Column.strip(reveal(position))).find();
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
