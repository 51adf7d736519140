package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** Why an education, health and care plan ceased, as SEN2 codes it. */
public enum EhcCeasedReason implements Code {
    /** {@code 1}: reached maximum age. */
    REACHED_MAXIMUM_AGE("1", "Reached maximum age"),
    /** {@code 2}: needs met without a plan. */
    NEEDS_MET_WITHOUT_A_PLAN("2", "Needs met without a plan"),
    /** {@code 3}: to higher education. */
    TO_HIGHER_EDUCATION("3", "To higher education"),
    /** {@code 4}: to paid work. */
    TO_PAID_WORK("4", "To paid work"),
    /** {@code 5}: moved to another LA. */
    MOVED_TO_ANOTHER_LA("5", "Moved to another LA"),
    /** {@code 6}: no longer wishes. */
    NO_LONGER_WISHES("6", "No longer wishes"),
    /** {@code 7}: left England. */
    LEFT_ENGLAND("7", "Left England"),
    /** {@code 8}: died. */
    DIED("8", "Died"),
    /** {@code 9}: other. */
    OTHER("9", "Other");

    private final String code;
    private final String label;

    EhcCeasedReason(String code, String label) {
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
