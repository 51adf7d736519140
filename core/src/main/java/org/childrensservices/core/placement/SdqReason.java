package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Why there is no score of the Strengths and Difficulties Questionnaire, as the return of looked-after children codes
 * it.
 */
public enum SdqReason implements Code {
    /** {@code SDQ1}: the age is outside 4 to 16. */
    AGE("SDQ1", "Age outside range"),
    /** {@code SDQ2}: the carer refused. */
    CARER_REFUSED("SDQ2", "Carer refused"),
    /** {@code SDQ3}: because of the severity of a disability. */
    DISABILITY("SDQ3", "Severity of disability"),
    /** {@code SDQ4}: other. */
    OTHER("SDQ4", "Other"),
    /** {@code SDQ5}: the young person refused. */
    YOUNG_PERSON_REFUSED("SDQ5", "Young person refused");

    private final String code;
    private final String label;

    SdqReason(String code, String label) {
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
