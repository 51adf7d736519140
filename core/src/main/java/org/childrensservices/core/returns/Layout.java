package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where in a file the columns of its table are. */
final class Layout {

    private final String table;
    private final ImmutableList<Column<?>> columns;
    private final ImmutableList<String> headings;
    private final int[] positions;
    private final int[] ownColumns;
    private final boolean[] personal;

    Layout(Table<?> table, ImmutableList<String> headings) {
        this(table.name(), table.columns(), headings);
    }

    private Layout(String table, ImmutableList<Column<?>> columns, ImmutableList<String> headings) {
        this.table = table;
        this.columns = columns;
        this.headings = headings;
        this.positions = new int[columns.size()];
        this.ownColumns = new int[headings.size()];
        this.personal = new boolean[headings.size()];
        for (int i = 0; i < personal.length; i++) {
            personal[i] = true;
            ownColumns[i] = -1;
        }
        for (int i = 0; i < positions.length; i++) {
            positions[i] = headings.indexOf(columns.get(i).heading());
            ownColumns[positions[i]] = i;
            personal[positions[i]] = columns.get(i).isPersonal();
        }
    }

    /** The layout of rows of which no table is known, so that all their cells are personal. */
    static Layout ofUnknown(String table, ImmutableList<String> headings) {
        return new Layout(table, ImmutableList.of(), headings);
    }

    String table() {
        return table;
    }

    ImmutableList<Column<?>> columns() {
        return columns;
    }

    ImmutableList<String> headings() {
        return headings;
    }

    /** The position in the file of a column of the table. */
    int position(int column) {
        return positions[column];
    }

    /** The column of the table at a position of the file, negative if there is none. */
    int column(int position) {
        return ownColumns[position];
    }

    /** The column of the table at a position of the file. */
    Optional<Column<?>> columnAt(int position) {
        int column = ownColumns[position];
        return column < 0 ? Optional.empty() : Optional.of(columns.get(column));
    }

    /** How dates are written at a position of the file, null where there are none. */
    @Nullable
    DateForm datesAt(int position) {
        int column = ownColumns[position];
        return column < 0 ? null : columns.get(column).dates();
    }

    /** The position in the file of a column, negative if it is none of the table. */
    int positionOf(Column<?> column) {
        int own = columns.indexOf(column);
        return own < 0 ? own : positions[own];
    }

    /** The positions in the file that belong to no column of the table, in order. */
    ImmutableList<Integer> extraPositions() {
        ImmutableSet<Integer> own = Arrays.stream(positions).boxed().collect(ImmutableSet.toImmutableSet());
        return IntStream.range(0, headings.size())
                .boxed()
                .filter(position -> !own.contains(position))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the cells at a position of the file are personal, as all are of which nothing is known. */
    boolean isPersonal(int position) {
        return personal[position];
    }

    /** The headings that do not belong to the table. */
    ImmutableSet<String> extraHeadings() {
        ImmutableSet<String> own = columns.stream().map(Column::heading).collect(ImmutableSet.toImmutableSet());
        return headings.stream().filter(h -> !own.contains(h)).collect(ImmutableSet.toImmutableSet());
    }

    /** The headings of the table that stand over several columns. */
    ImmutableSet<String> repeatedHeadings() {
        return columns.stream()
                .map(Column::heading)
                .filter(h -> headings.indexOf(h) != headings.lastIndexOf(h))
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that
                && table.equals(that.table)
                && columns.equals(that.columns)
                && headings.equals(that.headings);
    }

    @Override
    public int hashCode() {
        return 31 * table.hashCode() + headings.hashCode();
    }
}
