package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/** What support a young person who is or was looked after is entitled to (Children (Leaving Care) Act 2000). */
public enum CareLeaverEligibility implements Code {
    /** {@code ELIGIBLE}: 16-17, looked after, 13+ weeks since 14 incl. some time after 16. */
    ELIGIBLE("ELIGIBLE", "16-17, looked after, 13+ weeks since 14 incl. some time after 16"),
    /** {@code RELEVANT}: 16-17, left care, was eligible. */
    RELEVANT("RELEVANT", "16-17, left care, was eligible"),
    /** {@code FORMER_RELEVANT}: 18+, was relevant or eligible. */
    FORMER_RELEVANT("FORMER_RELEVANT", "18+, was relevant or eligible"),
    /** {@code QUALIFYING}: 16-24, in care at 16+ but under 13 weeks. */
    QUALIFYING("QUALIFYING", "16-24, in care at 16+ but under 13 weeks"),
    /** {@code NONE}: no current eligibility. */
    NONE("NONE", "No current eligibility");

    private final String code;
    private final String label;

    CareLeaverEligibility(String code, String label) {
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
