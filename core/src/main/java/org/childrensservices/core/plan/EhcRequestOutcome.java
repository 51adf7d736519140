package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** What became of a request for an education, health and care needs assessment, as SEN2 codes it. */
public enum EhcRequestOutcome implements Code {
    /** {@code Y}: will assess. */
    WILL_ASSESS("Y", "Will assess"),
    /** {@code N}: will not assess. */
    WILL_NOT_ASSESS("N", "Will not assess"),
    /** {@code A}: undecided. */
    UNDECIDED("A", "Undecided"),
    /** {@code W}: withdrawn. */
    WITHDRAWN("W", "Withdrawn"),
    /** {@code H}: decided in an earlier year. */
    DECIDED_IN_AN_EARLIER_YEAR("H", "Decided in an earlier year");

    private final String code;
    private final String label;

    EhcRequestOutcome(String code, String label) {
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
