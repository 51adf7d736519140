package org.childrensservices.core.child;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** Why a case was closed, as the children in need census codes it. */
public enum ClosureReason implements Code {
    /** {@code RC1}: adopted. */
    ADOPTED("RC1", "Adopted", LocalDateRange.ALL),
    /** {@code RC2}: died. */
    DIED("RC2", "Died", LocalDateRange.ALL),
    /** {@code RC3}: child arrangements order. */
    CHILD_ARRANGEMENTS_ORDER("RC3", "Child arrangements order", LocalDateRange.ALL),
    /** {@code RC4}: special guardianship order. */
    SPECIAL_GUARDIANSHIP_ORDER("RC4", "Special guardianship order", LocalDateRange.ALL),
    /** {@code RC5}: to another authority. */
    TO_ANOTHER_AUTHORITY("RC5", "To another authority", LocalDateRange.ALL),
    /** {@code RC6}: to adult social care. */
    TO_ADULT_SOCIAL_CARE("RC6", "To adult social care", LocalDateRange.ALL),
    /** {@code RC7}: any other, incl. no longer in need. */
    OTHER("RC7", "Any other, incl. no longer in need", LocalDateRange.ALL),
    /** {@code RC8}: after assessment, no further action. */
    AFTER_ASSESSMENT("RC8", "After assessment, no further action", LocalDateRange.ALL),
    /** {@code RC9}: after assessment, to early help. */
    AFTER_ASSESSMENT_TO_EARLY_HELP(
            "RC9", "After assessment, to early help", LocalDateRange.ofUnboundedEnd(LocalDate.of(2022, 4, 1)));

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    ClosureReason(String code, String label, LocalDateRange validity) {
        this.code = code;
        this.label = label;
        this.validity = validity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalDateRange validity() {
        return validity;
    }

    /** {@return whether the case went no further than the assessment, RC8 and RC9} */
    public boolean endsAfterAssessment() {
        return this == AFTER_ASSESSMENT || this == AFTER_ASSESSMENT_TO_EARLY_HELP;
    }
}
