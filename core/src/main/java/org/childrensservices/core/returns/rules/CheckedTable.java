package org.childrensservices.core.returns.rules;

import com.google.common.collect.ImmutableSet;

/** A table of a return, or a block of elements that is one; an enum of each return lists its own. */
public interface CheckedTable {
    /** {@return the name that the reader gives the table, such as {@code "Episodes"}} */
    String title();

    /** {@return the names that the official list of rules gives the table, several if it parts it} */
    ImmutableSet<String> namesInRules();
}
