package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** How a child took part in a review, as the return of looked-after children (SSDA903) codes it. */
public enum ReviewParticipation implements Code {
    /** {@code PN0}: under four at the review. */
    UNDER_FOUR_AT_THE_REVIEW("PN0", "Under four at the review"),
    /** {@code PN1}: attended, spoke for self. */
    ATTENDED_SPOKE_FOR_SELF("PN1", "Attended, spoke for self"),
    /** {@code PN2}: attended, advocate spoke. */
    ATTENDED_ADVOCATE_SPOKE("PN2", "Attended, advocate spoke"),
    /** {@code PN3}: attended, views by symbols. */
    ATTENDED_VIEWS_BY_SYMBOLS("PN3", "Attended, views by symbols"),
    /** {@code PN4}: attended, did not contribute. */
    ATTENDED_DID_NOT_CONTRIBUTE("PN4", "Attended, did not contribute"),
    /** {@code PN5}: absent, advocate briefed. */
    ABSENT_ADVOCATE_BRIEFED("PN5", "Absent, advocate briefed"),
    /** {@code PN6}: absent, views conveyed by other medium. */
    ABSENT_VIEWS_CONVEYED_BY_OTHER_MEDIUM("PN6", "Absent, views conveyed by other medium"),
    /** {@code PN7}: absent, views not conveyed. */
    ABSENT_VIEWS_NOT_CONVEYED("PN7", "Absent, views not conveyed");

    private final String code;
    private final String label;

    ReviewParticipation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return whether the child attended, PN1 to PN4} */
    public boolean attended() {
        return code.compareTo("PN1") >= 0 && code.compareTo("PN4") <= 0;
    }
}
