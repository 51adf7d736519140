package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/**
 * A row as it was found: its table, where it stood, and the text of every cell, also of columns that do not belong to
 * the table.
 *
 * <p>Its text form shows no personal text. Personal are the columns that the table declares so, and all of which it is
 * not known what they hold: columns that do not belong to the table, and every cell of a row that has not as many cells
 * as there are headings.
 */
public final class RawRow {

    private final Layout layout;
    private final Origin origin;
    private final String[] cells;
    private final boolean whole;

    /** A row; {@code split} tells whether the cells are cells and not the line. */
    RawRow(Layout layout, Origin origin, String[] cells, boolean split) {
        this.whole = split && cells.length == layout.headings().size();
        this.layout = checkNotNull(layout, "layout");
        this.origin = checkNotNull(origin, "origin");
        this.cells = checkNotNull(cells, "cells");
    }

    /** {@return the name of the table} */
    public String table() {
        return layout.table();
    }

    /** {@return the file and the first line of the row} */
    public Origin origin() {
        return origin;
    }

    /** {@return the headings of the file, in its order, in capitals and without surrounding blanks} */
    public ImmutableList<String> headings() {
        return layout.headings();
    }

    /** {@return the cells in the order of the file; one cell with the whole line if it could not be split} */
    public ImmutableList<SourceText> cells() {
        ImmutableList.Builder<SourceText> all = ImmutableList.builderWithExpectedSize(cells.length);
        for (int i = 0; i < cells.length; i++) {
            all.add(cell(i));
        }
        return all.build();
    }

    /**
     * Returns the text of a cell.
     *
     * @param heading the heading of the column, in capitals
     * @return the text, empty if the file has no such column or the row is too short to have it
     */
    public Optional<SourceText> cell(String heading) {
        int position = layout.headings().indexOf(heading);
        return position < 0 || position >= cells.length ? Optional.empty() : Optional.of(cell(position));
    }

    /** {@return whether there are as many cells as headings} */
    boolean isWhole() {
        return whole;
    }

    /** The text of a cell of a whole row. */
    String text(int position) {
        return cells[position];
    }

    private SourceText cell(int position) {
        return whole && !layout.isPersonal(position)
                ? SourceText.of(cells[position])
                : SourceText.personal(cells[position]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawRow that
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
