package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
