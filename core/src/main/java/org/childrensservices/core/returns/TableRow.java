package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The text of the cells of a row, and under which headings they stand. */
final class TableRow implements RawRow {

    private final Layout layout;
    private final Origin origin;
    private final String[] cells;
    private final boolean whole;

    /** The line of each cell, null if all stand in that of the row. */
    private final long @Nullable [] lines;

    /** A row; {@code split} tells whether the cells are cells and not the line. */
    TableRow(Layout layout, Origin origin, String[] cells, boolean split) {
        this(layout, origin, cells, split, null);
    }

    private TableRow(Layout layout, Origin origin, String[] cells, boolean split, long @Nullable [] lines) {
        this.lines = lines;
        this.whole = split && cells.length == layout.headings().size();
        this.layout = checkNotNull(layout, "layout");
        this.origin = checkNotNull(origin, "origin");
        this.cells = checkNotNull(cells, "cells");
    }

    /** A row of which each cell has a line. */
    static TableRow ofElements(Layout layout, Origin origin, String[] cells, long[] lines) {
        return new TableRow(layout, origin, cells, true, lines);
    }

    @Override
    public String table() {
        return layout.table();
    }

    @Override
    public Origin origin() {
        return origin;
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
    public Optional<SourceText> cell(String heading) {
        int position = layout.headings().indexOf(heading);
        return position < 0 || position >= cells.length ? Optional.empty() : Optional.of(cell(position));
    }

    @Override
    public Origin origin(String heading) {
        int position = lines == null ? -1 : layout.headings().indexOf(heading);
        return lines == null || position < 0 ? origin.at(heading) : new Origin(origin.file(), lines[position], heading);
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
        return ImmutableList.copyOf(cells);
    }

    /** {@return whether there are as many cells as headings} */
    boolean isWhole() {
        return whole;
    }

    /** The text of a cell of a whole row. */
    String text(int position) {
        return cells[position];
    }

    /** The cell at a position, personal or not. */
    SourceText cell(int position) {
        return whole && !layout.isPersonal(position)
                ? SourceText.of(cells[position])
                : SourceText.personal(cells[position]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableRow that
                && layout.equals(that.layout)
                && origin.equals(that.origin)
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", table() + " at " + origin + " (", ")");
        for (int i = 0; i < cells.length; i++) {
            String heading = whole ? layout.headings().get(i) + "=" : "";
            text.add(heading + cell(i));
        }
        return text.toString();
    }
}
