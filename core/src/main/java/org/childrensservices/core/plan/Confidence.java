package org.childrensservices.core.plan;

/** How far a deadline was checked against the law or guidance that it comes from. */
public enum Confidence {
    /** Read in the regulation itself. */
    CONFIRMED,
    /** Read in procedures that quote the regulation or guidance. */
    CONFIRMED_SECOND_HAND,
    /** Read in a rule of an official return. */
    CONFIRMED_BY_RULE,
    /** Not checked against a text. */
    GENERAL_KNOWLEDGE,
    /** There is no national limit. */
    LOCAL,
    /** Sources give different limits. */
    IN_DOUBT
}
