package org.childrensservices.core.hub;

/** The kinds of hub. */
public enum HubKind {
    /** A family hub, for families with children of all ages. */
    FAMILY_HUB,
    /** A hub of early help, such as the Integrated Early Help Hubs of Wakefield. */
    EARLY_HELP_HUB,
    /** A children's centre, for families with young children. */
    CHILDRENS_CENTRE,
    /** A place where the staff of a hub work at times. */
    OUTREACH,
    /** A hub without a place, online or by telephone. */
    VIRTUAL
}
