package org.childrensservices.core.workforce;

/** In which role a professional works with a child. */
public enum InvolvementRole {
    /** The social worker to whom the case is allocated; a child has one at a time. */
    ALLOCATED_SOCIAL_WORKER,
    /** The personal adviser of a care leaver. */
    PERSONAL_ADVISER,
    /** The independent reviewing officer of a looked-after child. */
    REVIEWING_OFFICER,
    /** Who chairs child protection conferences. */
    CONFERENCE_CHAIR,
    /** Who leads early help. */
    LEAD_PROFESSIONAL,
    /** Any other role. */
    OTHER
}
