package org.childrensservices.core.value;

/** The kinds of reason why there is no value. A later version may add kinds. */
public enum ReasonCode {
    /** The denominator is zero and so is the count: there is nobody to whom something could have happened. */
    EMPTY_DENOMINATOR,
    /** There are no events on either side, so that a ratio has no estimate. */
    NO_EVENTS,
    /** A change cannot be relative to zero. */
    ZERO_BASELINE,
    /** A ratio to a cost needs a cost above zero. */
    COST_NOT_POSITIVE,
    /** Something that the calculation needs was not given by the source. */
    NOT_STATED,
    /** The value is confidential. */
    SUPPRESSED,
    /** The value is not available, or its reliability is too low to show. */
    NOT_AVAILABLE,
    /** The question does not apply, such as a percentage of nobody. */
    NOT_APPLICABLE,
    /** The value is known only up to a rounding or a range. */
    NOT_EXACT,
    /** The two things do not count the same. */
    NOT_COMPARABLE,
    /** A table of parameters ends before the point that was asked for. */
    BEYOND_TABLE,
    /** There are fewer points than the method needs. */
    TOO_FEW_POINTS,
    /** There is more than one solution and no ground to choose. */
    SEVERAL_SOLUTIONS,
    /** No value satisfies the question. */
    NO_SOLUTION,
    /** The text does not have the form that was expected. */
    UNREADABLE
}
