package org.childrensservices.core.child;

import org.childrensservices.core.value.Code;

/** What pre-proceedings led to, in the words of the Standard Safeguarding Dataset; no national code set was found. */
public enum PreProceedingsOutcome implements Code {
    /** {@code ISSUE}: to issue care proceedings. */
    ISSUE("ISSUE", "Decision to issue"),
    /** {@code STEPDOWN}: to step down from them. */
    STEP_DOWN("STEPDOWN", "Decision to step down");

    private final String code;
    private final String label;

    PreProceedingsOutcome(String code, String label) {
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
