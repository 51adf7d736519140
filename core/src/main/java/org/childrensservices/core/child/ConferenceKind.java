package org.childrensservices.core.child;

/** The kinds of child protection conference (Working Together to Safeguard Children). */
public enum ConferenceKind {
    /** The first one, after a section 47 enquiry. */
    INITIAL,
    /** A review of a child protection plan. */
    REVIEW,
    /** The first one after a child with a plan of another authority moved in. */
    TRANSFER_IN
}
