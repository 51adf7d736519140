package org.childrensservices.core.plan;

/** How far a plan that has not ended is. */
public enum PlanStage {
    /** It is being written and binds nobody yet. */
    DRAFT,
    /** It is in force. */
    ACTIVE,
    /** It is in force and rests for a time. */
    SUSPENDED
}
