package org.childrensservices.stats.trend;

/** What a reader of a {@link ChangeReport} must know beside its figures. A later version may add warnings. */
public enum ChangeWarning {
    /** The same children may be counted at both times: the intervals are approximate, usually too wide. */
    STOCK("the same children may be counted at both times, so that intervals are approximate"),
    /** Fewer than ten counted at both times together, or fewer than ten not counted of a whole. */
    SMALL_COUNT("fewer than 10 counted"),
    /** One of the counts is zero: there is no percentage of it, or none beside the comparator. */
    ZERO_COUNT("a count is zero"),
    /** The figures are rounded so much that not even the direction of the change is certain. */
    ROUNDED("the direction is not certain, because the figures are rounded"),
    /** The counts of earlier years varied by more than chance: the intervals are too narrow. */
    OVERDISPERSED("earlier counts varied by more than chance, so that intervals are too narrow"),
    /** Beside the comparator the absolute change went one way and the relative change the other. */
    SIGNS_DIFFER("beside the comparator the absolute and the relative change go different ways");

    private final String text;

    ChangeWarning(String text) {
        this.text = text;
    }

    /** {@return the words for a reader, such as {@code "fewer than 10 counted"}} */
    public String text() {
        return text;
    }
}
