package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.value.Finding;

/**
 * The children of a return, the account of its rows, and all that is to be said about it.
 *
 * @param account what became of the rows
 * @param rowFindings what is to be said about single rows
 * @param assembly the children, and what is to be said about rows together
 */
public record ReturnedChildren(Account account, ImmutableList<Finding> rowFindings, Assembly assembly) {
    /**
     * Checks the parts.
     *
     * @param account what became of the rows
     * @param rowFindings what is to be said about single rows
     * @param assembly the children, and what is to be said about rows together
     */
    public ReturnedChildren {
        checkNotNull(account, "account");
        checkNotNull(rowFindings, "rowFindings");
        checkNotNull(assembly, "assembly");
    }

    /** {@return the children in order of their ids} */
    public ImmutableList<Child> children() {
        return assembly.children();
    }

    /** {@return all findings: about files, about rows, and about rows together} */
    public ImmutableList<Finding> findings() {
        return Stream.of(account.findings(), rowFindings, assembly.findings())
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return how many findings there are by rule} */
    public ImmutableSortedMap<String, Long> findingsByRule() {
        return findings().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Finding::rule, finding -> 1L, Long::sum));
    }

    /** {@return the account and the number of children} */
    @Override
    public String toString() {
        return account + "; " + assembly;
    }
}
