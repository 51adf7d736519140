package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/** Why a child is no longer to be placed for adoption, as the return of looked-after children (SSDA903) codes it. */
public enum PlacedCeasedReason implements Code {
    /** {@code RD1}: child's needs changed. */
    CHILDS_NEEDS_CHANGED("RD1", "Child's needs changed"),
    /** {@code RD2}: court made no placement order. */
    COURT_MADE_NO_PLACEMENT_ORDER("RD2", "Court made no placement order"),
    /** {@code RD3}: no adopters found. */
    NO_ADOPTERS_FOUND("RD3", "No adopters found"),
    /** {@code RD4}: other. */
    OTHER("RD4", "Other");

    private final String code;
    private final String label;

    PlacedCeasedReason(String code, String label) {
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
