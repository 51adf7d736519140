package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** What became of an education, health and care needs assessment, as SEN2 codes it. */
public enum EhcAssessmentOutcome implements Code {
    /** {@code Y}: plan to be issued. */
    PLAN_TO_BE_ISSUED("Y", "Plan to be issued"),
    /** {@code N}: no plan. */
    NO_PLAN("N", "No plan"),
    /** {@code A}: undecided. */
    UNDECIDED("A", "Undecided"),
    /** {@code W}: withdrawn. */
    WITHDRAWN("W", "Withdrawn"),
    /** {@code H}: decided in an earlier year. */
    DECIDED_IN_AN_EARLIER_YEAR("H", "Decided in an earlier year");

    private final String code;
    private final String label;

    EhcAssessmentOutcome(String code, String label) {
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
