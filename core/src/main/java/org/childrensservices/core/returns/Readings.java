package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.childrensservices.core.value.Finding;

/**
 * All that was read.
 *
 * @param <R> the type of the records
 * @param rows what became of each row, in the order of reading
 * @param account the account of the rows
 */
public record Readings<R>(ImmutableList<Reading<R>> rows, Account account) {
    /**
     * Checks the parts.
     *
     * @param rows what became of each row
     * @param account the account of the rows
     */
    public Readings {
        checkNotNull(rows, "rows");
        checkNotNull(account, "account");
    }

    /**
     * Returns the records of one type.
     *
     * @param <T> the type
     * @param type the type
     * @return the records
     */
    public <T extends R> ImmutableList<T> typed(Class<T> type) {
        return rows.stream()
                .flatMap(row -> row.typed().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return all findings: those about each file, then those about the rows} */
    public ImmutableList<Finding> findings() {
        return Stream.concat(account.findings().stream(), rows.stream().flatMap(r -> r.findings().stream()))
                .collect(ImmutableList.toImmutableList());
    }
}
