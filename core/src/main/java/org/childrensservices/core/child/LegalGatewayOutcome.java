package org.childrensservices.core.child;

import org.childrensservices.core.value.Code;

/** What a legal gateway meeting decided, as the Standard Safeguarding Dataset codes it. */
public enum LegalGatewayOutcome implements Code {
    /** {@code A}: continue with the current plan. */
    CONTINUE_CURRENT_PLAN("A", "Continue current plan"),
    /** {@code B}: start pre-proceedings. */
    START_PRE_PROCEEDINGS("B", "Start pre-proceedings"),
    /** {@code C}: issue care proceedings at once. */
    ISSUE_CARE_PROCEEDINGS("C", "Issue care proceedings"),
    /** {@code D}: unknown. */
    UNKNOWN("D", "Unknown");

    private final String code;
    private final String label;

    LegalGatewayOutcome(String code, String label) {
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
