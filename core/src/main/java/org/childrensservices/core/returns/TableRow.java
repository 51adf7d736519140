package org.childrensservices.core.returns;

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

    private final Cell[] cells;

    private final boolean whole;

    /** The line of each cell, null if all stand in that of the row. */
    private final long @Nullable [] lines;

    /** A row of the texts of a line; {@code split} tells whether they are cells and not the line. */
    static TableRow ofTexts(Layout layout, Origin origin, String[] texts, boolean split) {
        boolean whole = split && texts.length == layout.headings().size();
        return new TableRow(layout, origin.file(), origin.line(), cells(layout, texts, whole), whole, null);
    }

    /** A row of which each cell has a line. */
    static TableRow ofElements(Layout layout, Origin origin, String[] texts, long[] lines) {
        return new TableRow(layout, origin.file(), origin.line(), cells(layout, texts, true), true, lines);
    }

    /** A row of as many cells as there are headings. */
    static TableRow ofCells(Layout layout, String file, long line, Cell[] cells) {
        return new TableRow(layout, file, line, cells, true, null);
    }

    private TableRow(Layout layout, String file, long line, Cell[] cells, boolean whole, long @Nullable [] lines) {
        this.layout = layout;
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.whole = whole;
        this.lines = lines;
    }

    private static Cell[] cells(Layout layout, String[] texts, boolean whole) {
        Cell[] cells = new Cell[texts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cell.of(texts[i], whole ? layout.columnAt(i) : Optional.empty(), CellReading.TOO_LONG);
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
        return cells[position].text();
    }

    @Override
    public String capitals(int position) {
        return cells[position].capitals();
    }

    @Override
    public Optional<LocalDate> day(int position) {
        return cells[position].day();
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

    /** What a column reads in the row, empty also if the row is not whole or the column is none of its table. */
    <V> Optional<V> value(Column<V> column) {
        int position = whole ? layout.positionOf(column) : -1;
        return position < 0 ? Optional.empty() : cells[position].value(column);
    }

    /** What stands in a column of the table; the row is whole. */
    Cell inColumn(int column) {
        return cells[layout.position(column)];
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
