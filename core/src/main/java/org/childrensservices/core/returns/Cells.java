package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.jspecify.annotations.Nullable;

/** The values of a row, from which a table makes a record; every required column has one. */
public final class Cells {

    private final Layout layout;
    private final RawRow raw;
    private final @Nullable Object[] values;
    private final ImmutableList.Builder<Finding> findings;

    Cells(Layout layout, RawRow raw, @Nullable Object[] values, ImmutableList.Builder<Finding> findings) {
        this.layout = layout;
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
        return find(column)
                .orElseThrow(() -> new IllegalArgumentException("column must be required: " + column.heading()));
    }

    /**
     * Returns the value of a column.
     *
     * @param <V> the type of the value
     * @param column the column
     * @return the value, empty if the cell was blank or could not be read
     */
    @SuppressWarnings("unchecked")
    public <V> Optional<V> find(Column<V> column) {
        return Optional.ofNullable((V) values[indexOf(column)]);
    }

    /**
     * Reports that the row breaks a rule, at one of its columns.
     *
     * @param rule the rule
     * @param column the column
     */
    public void report(Rule rule, Column<?> column) {
        String text = raw.text(layout.position(indexOf(column)));
        findings.add(rule.finding(raw.origin().at(column.heading()), column.shown(text)));
    }

    private int indexOf(Column<?> column) {
        int index = layout.columns().indexOf(column);
        checkArgument(index >= 0, "column must belong to the table: %s", column.heading());
        return index;
    }
}
