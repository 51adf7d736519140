package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/** The legal status of adopters, as the return of looked-after children (SSDA903) codes it. */
public enum AdoptersStatus implements Code {
    /** {@code L0}: single. */
    SINGLE("L0", "Single"),
    /** {@code L11}: married, different sex. */
    MARRIED_DIFFERENT_SEX("L11", "Married, different sex"),
    /** {@code L12}: married, same sex. */
    MARRIED_SAME_SEX("L12", "Married, same sex"),
    /** {@code L2}: civil partnership. */
    CIVIL_PARTNERSHIP("L2", "Civil partnership"),
    /** {@code L3}: unmarried, different sex. */
    UNMARRIED_DIFFERENT_SEX("L3", "Unmarried, different sex"),
    /** {@code L4}: same sex, neither married nor civil partners. */
    SAME_SEX_NEITHER_MARRIED_NOR_CIVIL_PARTNERS("L4", "Same sex, neither married nor civil partners");

    private final String code;
    private final String label;

    AdoptersStatus(String code, String label) {
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
