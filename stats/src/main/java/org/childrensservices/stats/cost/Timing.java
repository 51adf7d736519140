package org.childrensservices.stats.cost;

import java.math.BigDecimal;

/** When in its year money is taken to flow. The year 0 is the first of the proposal. */
public enum Timing {
    /** The flow of year 0 is not discounted: the convention of the Green Book. */
    START_OF_YEAR("flows at the start of each year", 0, BigDecimal.ZERO),
    /** The flow of year 0 is discounted by half a year. */
    MID_YEAR("flows in the middle of each year", 0, new BigDecimal("0.5")),
    /** The flow of year 0 is discounted by a year: the convention of a spreadsheet's NPV. */
    END_OF_YEAR("flows at the end of each year", 1, BigDecimal.ZERO);

    private final String label;
    private final int wholeYears;
    private final BigDecimal partOfYear;

    Timing(String label, int wholeYears, BigDecimal partOfYear) {
        this.label = label;
        this.wholeYears = wholeYears;
        this.partOfYear = partOfYear;
    }

    /** {@return the timing in words} */
    public String label() {
        return label;
    }

    /** {@return how long after the start of its year a flow comes: 0, 0.5 or 1} */
    public BigDecimal offset() {
        return partOfYear.add(BigDecimal.valueOf(wholeYears));
    }

    int wholeYears() {
        return wholeYears;
    }

    BigDecimal partOfYear() {
        return partOfYear;
    }
}
