package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Typing<T> typing;

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

    private Table(String name, ImmutableList<Column<?>> columns, @Nullable Typing<T> typing) {
        checkArgument(!columns.isEmpty(), "columns of %s must not be empty: %s", name, columns);
        this.name = checkNotNull(name, "name");
        this.columns = columns;
        this.typing = typing;
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
        return new Table<>(name, ImmutableList.copyOf(columns), checkNotNull(typing, "typing"));
    }

    /**
     * Returns a table that is recognised but whose rows are left alone, with the finding
     * {@link ReadingRules#TABLE_UNREAD}.
     *
     * @param <T> the type that the records would have
     * @param name the name
     * @param headings the headings, separated by spaces
     * @return the table
     */
    public static <T> Table<T> unread(String name, String headings) {
        return new Table<>(
                name,
                Arrays.stream(headings.split(" ")).map(Column::text).collect(ImmutableList.toImmutableList()),
                null);
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

    @Nullable
    Typing<T> typing() {
        return typing;
    }

    @Override
    public String toString() {
        return name + columns;
    }
}
