package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Whether a child in care is missing or away without authorisation, as the return of looked-after children (SSDA903)
 * codes it.
 */
public enum MissingKind implements Code {
    /** {@code M}: missing, whereabouts unknown. */
    MISSING("M", "Missing, whereabouts unknown"),
    /** {@code A}: away without authorisation, whereabouts known. */
    AWAY("A", "Away without authorisation, whereabouts known");

    private final String code;
    private final String label;

    MissingKind(String code, String label) {
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
