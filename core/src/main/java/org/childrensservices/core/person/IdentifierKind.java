package org.childrensservices.core.person;

/**
 * The kinds of identifier by which other systems know a person, or knew one. None leads from an adopted child to who
 * the child was before: a new identity is never linked to the old one.
 */
public enum IdentifierKind {
    /** A unique pupil number that the person had before. */
    FORMER_UPN,
    /** The id in another system of the authority. */
    LOCAL_SYSTEM,
    /** The number of the Home Office. */
    HOME_OFFICE,
    /** The number of a case at court. */
    COURT,
    /** The id of the youth offending team. */
    YOUTH_OFFENDING_TEAM
}
