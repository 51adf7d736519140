package org.childrensservices.core.plan;

/** How something that is due stands on a day. */
public enum DueState {
    /** It is not done, and its day is still to come. */
    NOT_DUE,
    /** It is not done, and today is the last day. */
    DUE,
    /** It is not done, and its day has passed. */
    LATE,
    /** It was done in time. */
    MET,
    /** It was done after its day. */
    MET_LATE
}
