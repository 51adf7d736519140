package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The declaration of a table: its name, its columns, and how the values of a row become a record.
 *
 * <p>A file holds the table if it has all the columns, in any order and among others, in capitals or not.
 *
 * @param <T> the type of the records
 */
public final class Table<T> {

    private final String name;
    private final ImmutableList<Column<?>> columns;
    private final Typing<T> typing;

    /**
     * How a row becomes a record.
     *
     * @param <T> the type of the records
     */
    @FunctionalInterface
    public interface Typing<T> {
        /**
         * Makes the record of a row.
         *
         * @param cells the values of the row
         * @return the record, or empty to keep the row raw after having {@linkplain Cells#report reported} why
         */
        Optional<T> type(Cells cells);
    }

    private Table(String name, ImmutableList<Column<?>> columns, Typing<T> typing) {
        checkArgument(!columns.isEmpty(), "columns of %s must not be empty: %s", name, columns);
        for (Column<?> column : columns) {
            checkArgument(
                    column.heading().equals(Column.normalise(column.heading())),
                    "headings of %s must be in capitals: %s",
                    name,
                    column);
        }
        this.name = checkNotNull(name, "name");
        this.columns = columns;
        this.typing = checkNotNull(typing, "typing");
        checkArgument(headings().size() == columns.size(), "headings of %s must differ: %s", name, columns);
    }

    /**
     * Returns a table.
     *
     * @param <T> the type of the records
     * @param name the name
     * @param columns the columns, all of which a file must have
     * @param typing how a row becomes a record
     * @return the table
     */
    public static <T> Table<T> of(String name, List<? extends Column<?>> columns, Typing<T> typing) {
        return new Table<>(name, ImmutableList.copyOf(columns), typing);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the columns} */
    public ImmutableList<Column<?>> columns() {
        return columns;
    }

    /**
     * Tells whether a row is one of this table. An element of an XML file of which nothing is known may be called as
     * the table and is none.
     *
     * @param row the row
     * @return whether it is
     */
    public boolean holds(RawRow row) {
        return row instanceof TableRow raw && raw.isOf(this);
    }

    /**
     * Writes the rows of the table among others as a CSV file: the headings in the order of the columns, then those of
     * all columns that do not belong to the table, and under them what was read, quoted where it must be. A row of
     * which it is not known what stands where is written as it was found; so is a line that could not be split, as its
     * only cell. Reading what was written gives the same rows, up to the order of their cells and to blanks in the
     * columns that other rows brought along.
     *
     * @param rows the rows, typed or kept raw; those of other tables are passed over
     * @param out takes the text, in UTF-8 if it encodes; is left open
     * @throws IOException if the text cannot be written
     */
    public void write(Iterable<? extends Reading<?>> rows, Writer out) throws IOException {
        TableWriting.write(this, rows, out);
    }

    ImmutableSet<String> headings() {
        return columns.stream().map(Column::heading).collect(ImmutableSet.toImmutableSet());
    }

    Typing<T> typing() {
        return typing;
    }

    @Override
    public String toString() {
        return name + columns;
    }
}
