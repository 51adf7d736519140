package org.childrensservices.core.plan;

/** Why a plan ended. Kinds that have codes of their own keep those too. */
public enum PlanEndReason {
    /** What it was for is reached. */
    OUTCOMES_MET,
    /** A plan of a higher level follows. */
    STEPPED_UP,
    /** A plan of a lower level, or none, follows. */
    STEPPED_DOWN,
    /** A child protection conference ended it. */
    CONFERENCE_DECISION,
    /** The child became looked after. */
    BECAME_LOOKED_AFTER,
    /** The child is no longer looked after. */
    LEFT_CARE,
    /** The young person reached the age at which such plans end. */
    REACHED_AGE,
    /** Another authority took it over. */
    TRANSFERRED,
    /** The family or young person wanted no more of it. */
    WITHDREW,
    /** The child died. */
    DIED,
    /** Another plan took its place. */
    SUPERSEDED,
    /** Any other reason. */
    OTHER
}
