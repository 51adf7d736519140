package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * How a child left care for good before coming back, as the return of looked-after children (SSDA903) codes it in
 * {@code PREV_PERM}.
 */
public enum PreviousPermanenceOption implements Code {
    /** {@code P1}: adoption. */
    ADOPTION("P1", "Adoption"),
    /** {@code P2}: special guardianship. */
    SPECIAL_GUARDIANSHIP("P2", "Special guardianship"),
    /** {@code P3}: residence / child arrangements order. */
    CHILD_ARRANGEMENTS_ORDER("P3", "Residence / child arrangements order"),
    /** {@code P4}: unknown. */
    UNKNOWN("P4", "Unknown"),
    /** {@code Z1}: none. */
    NONE("Z1", "None");

    private final String code;
    private final String label;

    PreviousPermanenceOption(String code, String label) {
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
}
