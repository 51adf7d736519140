package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;
import org.jspecify.annotations.Nullable;

/** The values of a row, from which a table makes a record; every required column has one. */
public final class Cells {

    private final ImmutableList<Column<?>> columns;
    private final RawRow raw;
    private final @Nullable Object[] values;
    private final ImmutableList.Builder<Finding> findings;
    private int next;

    Cells(
            ImmutableList<Column<?>> columns,
            RawRow raw,
            @Nullable Object[] values,
            ImmutableList.Builder<Finding> findings) {
        this.columns = columns;
        this.raw = raw;
        this.values = values;
        this.findings = findings;
    }

    /** {@return where the row stood} */
    public Origin origin() {
        return raw.origin();
    }

    /**
     * Returns the value of a required column.
     *
     * @param <V> the type of the value
     * @param column the column, required
     * @return the value
     */
    public <V> V get(Column<V> column) {
        V value = value(column);
        if (value == null) {
            throw new IllegalArgumentException("column must be required: " + column.heading());
        }
        return value;
    }

    /**
     * Returns the value of a column.
     *
     * @param <V> the type of the value
     * @param column the column
     * @return the value, empty if the cell was blank or could not be read
     */
    public <V> Optional<V> find(Column<V> column) {
        return Optional.ofNullable(value(column));
    }

    @SuppressWarnings("unchecked") // the value of a column is of its type
    private <V> @Nullable V value(Column<V> column) {
        return (V) values[indexOf(column)];
    }

    /**
     * Tells whether nothing stands in a column; what stands in it may have no value either.
     *
     * @param column the column
     * @return whether the cell is blank
     */
    public boolean isBlank(Column<?> column) {
        indexOf(column);
        return raw.cell(column.heading())
                .filter(text -> !Column.strip(text.reveal()).isEmpty())
                .isEmpty();
    }

    /**
     * Returns the values of a column that may stand several times, as a field of an XML block may.
     *
     * @param <V> the type of the values
     * @param column the column
     * @return the values in the order of the file, without those that were blank or could not be read
     */
    public <V> ImmutableList<V> all(Column<V> column) {
        if (!(raw instanceof RawBlock block)) {
            return find(column).stream().collect(ImmutableList.toImmutableList());
        }
        indexOf(column);
        ImmutableList.Builder<V> all = ImmutableList.builder();
        for (RawElement field : block.fields(column.heading())) {
            Parsed<V> parsed = column.read(field.text().reveal());
            if (parsed != null && parsed.value() != null) {
                all.add(parsed.value());
            }
        }
        return all.build();
    }

    /**
     * Reports that the row breaks a rule, at one of its columns.
     *
     * @param rule the rule
     * @param column the column
     */
    public void report(Rule rule, Column<?> column) {
        indexOf(column);
        findings.add(rule.finding(
                raw.origin(column.heading()), raw.cell(column.heading()).orElse(SourceText.empty())));
    }

    /**
     * Tells whether the row does not end before it starts, and reports it where it does.
     *
     * @param start the column of the start, which the record needs
     * @param end the column of the end
     * @return whether the order is right, as it is where there is no end
     */
    public boolean endsInOrder(Column<LocalDate> start, Column<LocalDate> end) {
        LocalDate first = get(start);
        LocalDate last = value(end);
        boolean inOrder = last == null || !last.isBefore(first);
        if (!inOrder) {
            report(ReadingRules.END_BEFORE_START, end);
        }
        return inOrder;
    }

    /** The position of a column. Tables ask for their columns in order, so that the next is mostly the one. */
    private int indexOf(Column<?> column) {
        int size = columns.size();
        for (int i = 0; i < size; i++) {
            int index = next + i < size ? next + i : next + i - size;
            if (columns.get(index) == column) {
                next = index + 1 == size ? 0 : index + 1;
                return index;
            }
        }
        throw new IllegalArgumentException("column must belong to the table: " + column.heading());
    }
}
