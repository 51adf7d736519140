package org.childrensservices.stats.cost;

import java.math.BigDecimal;

/**
 * Categories of value for money by the ratio of public value to cost. They are the convention of transport appraisal
 * (Department for Transport, Value for Money Framework) and no rule for children's services. A ratio on a boundary
 * belongs to the upper category.
 */
public enum ValueForMoney {
    /** Below 0. */
    VERY_POOR("very poor"),
    /** From 0, below 1. */
    POOR("poor"),
    /** From 1, below 1.5. */
    LOW("low"),
    /** From 1.5, below 2. */
    MEDIUM("medium"),
    /** From 2, below 4. */
    HIGH("high"),
    /** From 4. */
    VERY_HIGH("very high");

    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");

    private final String label;

    ValueForMoney(String label) {
        this.label = label;
    }

    /**
     * Returns the category of a ratio.
     *
     * @param ratio public value over cost, not rounded
     * @return the category
     */
    public static ValueForMoney of(BigDecimal ratio) {
        if (ratio.signum() < 0) {
            return VERY_POOR;
        }
        if (ratio.compareTo(BigDecimal.ONE) < 0) {
            return POOR;
        }
        if (ratio.compareTo(ONE_AND_A_HALF) < 0) {
            return LOW;
        }
        if (ratio.compareTo(BigDecimal.valueOf(2)) < 0) {
            return MEDIUM;
        }
        return ratio.compareTo(BigDecimal.valueOf(4)) < 0 ? HIGH : VERY_HIGH;
    }

    /** {@return the category in words, with the field that it comes from: "medium (transport appraisal)"} */
    public String label() {
        return label + " (transport appraisal)";
    }
}
