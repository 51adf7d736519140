package org.childrensservices.core.plan;

/** Where a plan is in its life. */
public enum PlanStatus {
    /** It is being written. */
    DRAFT,
    /** It is in force. */
    ACTIVE,
    /** It rests for a time. */
    SUSPENDED,
    /** It has ended. */
    ENDED,
    /** Another plan took its place. */
    SUPERSEDED
}
