package org.childrensservices.core.workforce;

import org.childrensservices.core.value.Code;

/** The role of a social worker in the authority, as the social work workforce census codes it. */
public enum Role implements Code {
    /** {@code 1}: senior manager. */
    SENIOR_MANAGER("1", "Senior manager"),
    /** {@code 2}: middle manager. */
    MIDDLE_MANAGER("2", "Middle manager"),
    /** {@code 3}: first-line manager. */
    FIRST_LINE_MANAGER("3", "First-line manager"),
    /** {@code 4}: senior practitioner. */
    SENIOR_PRACTITIONER("4", "Senior practitioner"),
    /** {@code 5}: case holder. */
    CASE_HOLDER("5", "Case holder"),
    /** {@code 6}: qualified, no cases. */
    QUALIFIED_NO_CASES("6", "Qualified, no cases");

    private final String code;
    private final String label;

    Role(String code, String label) {
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
