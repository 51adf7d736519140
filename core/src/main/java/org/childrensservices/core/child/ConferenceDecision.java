package org.childrensservices.core.child;

/** What a child protection conference decided. */
public enum ConferenceDecision {
    /** A child protection plan was made. */
    PLAN_MADE,
    /** The plan goes on. */
    PLAN_CONTINUES,
    /** The plan ends. */
    PLAN_ENDS,
    /** No plan is needed. */
    NO_PLAN
}
