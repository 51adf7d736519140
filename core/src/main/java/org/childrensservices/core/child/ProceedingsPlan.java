package org.childrensservices.core.child;

import org.childrensservices.core.value.Code;

/**
 * The plan that an authority puts before the court in care proceedings, as the Standard Safeguarding Dataset codes it.
 */
public enum ProceedingsPlan implements Code {
    /** {@code A}: an interim or full care order. */
    CARE_ORDER("A", "Interim / care order"),
    /** {@code B}: a care order, placed with parents. */
    CARE_ORDER_WITH_PARENTS("B", "Care order, placed with parents"),
    /** {@code C}: adoption. */
    ADOPTION("C", "Adoption"),
    /** {@code D}: a supervision order. */
    SUPERVISION_ORDER("D", "Supervision order"),
    /** {@code E}: special guardianship. */
    SPECIAL_GUARDIANSHIP("E", "Special guardianship"),
    /** {@code F}: a private law order. */
    PRIVATE_LAW_ORDER("F", "Private law order"),
    /** {@code G}: another. */
    OTHER("G", "Other"),
    /** {@code H}: none yet, before the final hearing; only of a final plan. */
    NOT_AT_FINAL_HEARING("H", "Not at final hearing");

    private final String code;
    private final String label;

    ProceedingsPlan(String code, String label) {
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
