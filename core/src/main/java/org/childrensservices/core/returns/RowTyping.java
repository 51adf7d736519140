package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.childrensservices.core.value.Finding;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of a table that have one layout. */
final class RowTyping<R> {

    private final ImmutableList<Column<?>> columns;
    private final Layout layout;
    private final Table.Typing<? extends R> typing;

    RowTyping(Table<? extends R> table, Layout layout) {
        this.columns = table.columns();
        this.layout = layout;
        this.typing = table.typing();
    }

    Layout layout() {
        return layout;
    }

    /**
     * Returns what becomes of a row.
     *
     * @param raw the row, as wide as the layout
     * @param findings what is to be said about it so far
     */
    Reading<R> read(TableRow raw, ImmutableList.Builder<Finding> findings) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Column<?> column = columns.get(i);
            String text = raw.text(layout.position(i));
            Parsed<?> parsed = column.read(text);
            Rule fault = parsed == null ? column.faultIfBlank() : parsed.fault();
            if (fault != null) {
                findings.add(fault.finding(raw.origin(column.heading()), column.shown(text)));
            }
            values[i] = parsed == null ? null : parsed.value();
            complete &= values[i] != null || !column.decides(parsed == null);
        }
        Optional<? extends R> value =
                complete ? typing.type(new Cells(columns, raw, values, findings)) : Optional.empty();
        return value.isPresent()
                ? new Reading.Typed<>(value.get(), raw, findings.build())
                : new Reading.KeptRaw<>(raw, findings.build());
    }
}
