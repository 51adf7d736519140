package org.childrensservices.core.returns.rules;

/** A field of a return; an enum of each return lists its own. */
public interface CheckedField {
    /** {@return the heading of the column or the name of the element, such as {@code "DECOM"}} */
    String heading();
}
