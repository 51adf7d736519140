package org.childrensservices.stats.trend;

import java.math.BigDecimal;

/** What a quoted figure is in, and so what its change is in. */
public enum QuotedUnit {
    /** A number of children or events. */
    COUNT("", "", "count", "the populations behind both counts"),
    /** A percentage. It changes by percentage points. */
    PERCENT("", "%", "percentage points", "the numbers behind both percentages"),
    /** A rate per 10,000. */
    PER_10_000("", " per 10,000", "per 10,000", "the counts and populations behind both rates"),
    /** A sum of pounds sterling. */
    POUNDS("£", "", "pounds", "the amounts behind both sums");

    private final String prefix;
    private final String suffix;
    private final String changeText;
    private final String behind;

    QuotedUnit(String prefix, String suffix, String changeText, String behind) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.changeText = changeText;
        this.behind = behind;
    }

    /** {@return what an absolute change is in, such as {@code "percentage points"}} */
    public String changeText() {
        return changeText;
    }

    /** What an interval of confidence would need. */
    String behind() {
        return behind;
    }

    /**
     * Writes a figure in this unit, with its decimals.
     *
     * @param value the figure
     * @return the text, such as {@code "46.5 per 10,000"}
     */
    public String figure(BigDecimal value) {
        return (value.signum() < 0 ? "-" : "") + prefix + Signed.unsigned(value.abs()) + suffix;
    }

    /**
     * Writes a change of a figure in this unit, with its decimals.
     *
     * @param value the change
     * @return the text, such as {@code "+4.1 percentage points"} or {@code "+1 percentage point"}; zero has no sign
     */
    public String change(BigDecimal value) {
        String sign = value.signum() > 0 ? "+" : value.signum() < 0 ? "-" : "";
        String unit = this == PERCENT && isPlainOne(value.abs()) ? "percentage point" : changeText;
        return sign + prefix + Signed.unsigned(value.abs()) + (suffix.isEmpty() ? "" : " " + unit);
    }

    /** Whether a number is 1 and written so: 1.0 is plural. */
    private static boolean isPlainOne(BigDecimal value) {
        return value.scale() <= 0 && value.compareTo(BigDecimal.ONE) == 0;
    }
}
