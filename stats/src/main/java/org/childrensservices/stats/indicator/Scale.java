package org.childrensservices.stats.indicator;

/** What an indicator's numerator is expressed in. */
public enum Scale {
    /** The count itself. */
    COUNT(1, false),
    /** A percentage of a denominator of which the numerator is a part. */
    PERCENT(100, false),
    /** Per 100 of a denominator of which it is no part, so that it may exceed 100. */
    PER_100(100, false),
    /** Per 10,000 of a population. */
    PER_10_000(10_000, true),
    /** Per 100,000 of a population. */
    PER_100_000(100_000, true),
    /** A mean. */
    MEAN(1, false),
    /** A mean of durations that are counted in days, in months of which 48 are 1,461 days. */
    MEAN_MONTHS(1, false),
    /** A mean for each full-time equivalent post. */
    MEAN_PER_FULL_TIME_EQUIVALENT(1, false);

    private final long multiplier;
    private final boolean ofPopulation;

    Scale(long multiplier, boolean ofPopulation) {
        this.multiplier = multiplier;
        this.ofPopulation = ofPopulation;
    }

    /** {@return what numerator over denominator is multiplied by} */
    public long multiplier() {
        return multiplier;
    }

    /** {@return whether the denominator is a population, which records do not hold} */
    public boolean isOfPopulation() {
        return ofPopulation;
    }
}
