package org.childrensservices.core.family;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/**
 * The outcomes that the Supporting Families programme worked for with a family, from April 2022 to March 2025. The
 * labels are shortened and were not checked against its framework.
 */
public enum SupportingFamiliesOutcome implements Code {
    /** {@code SF1}: a good education. */
    EDUCATION("SF1", "Good education"),
    /** {@code SF2}: good early years. */
    EARLY_YEARS("SF2", "Good early years"),
    /** {@code SF3}: better health. */
    HEALTH("SF3", "Better health"),
    /** {@code SF4}: help with substance use. */
    SUBSTANCE_USE("SF4", "Substance use"),
    /** {@code SF5}: better family relationships. */
    FAMILY_RELATIONSHIPS("SF5", "Family relationships"),
    /** {@code SF6}: safe from abuse and exploitation. */
    SAFE_FROM_ABUSE("SF6", "Safe from abuse and exploitation"),
    /** {@code SF7}: no crime. */
    CRIME("SF7", "Crime"),
    /** {@code SF8}: safe from domestic abuse. */
    SAFE_FROM_DOMESTIC_ABUSE("SF8", "Safe from domestic abuse"),
    /** {@code SF9}: secure housing. */
    HOUSING("SF9", "Secure housing"),
    /** {@code SF10}: financial stability. */
    FINANCIAL_STABILITY("SF10", "Financial stability");

    private static final LocalDateRange YEARS = LocalDateRange.of(LocalDate.of(2022, 4, 1), LocalDate.of(2025, 4, 1));

    private final String code;
    private final String label;

    SupportingFamiliesOutcome(String code, String label) {
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

    @Override
    public LocalDateRange validity() {
        return YEARS;
    }
}
