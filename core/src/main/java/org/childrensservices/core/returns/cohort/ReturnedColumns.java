package org.childrensservices.core.returns.cohort;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.childrensservices.core.returns.Account;
import org.childrensservices.core.value.Finding;

/**
 * The columns of a cohort, the account of its rows, and what is to be said about them.
 *
 * @param account what became of the rows
 * @param rowFindings what is to be said about single rows
 * @param columns the rows that became typed
 */
public record ReturnedColumns(Account account, ImmutableList<Finding> rowFindings, CohortColumns columns) {
    /**
     * Checks the parts.
     *
     * @param account what became of the rows
     * @param rowFindings what is to be said about single rows
     * @param columns the rows that became typed
     */
    public ReturnedColumns {
        checkNotNull(account, "account");
        checkNotNull(rowFindings, "rowFindings");
        checkNotNull(columns, "columns");
    }

    /** {@return all findings: about files, about rows, and about rows together} */
    public ImmutableList<Finding> findings() {
        return Stream.of(account.findings(), rowFindings, columns.findings())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the account} */
    @Override
    public String toString() {
        return account.toString();
    }
}
