package org.childrensservices.stats.rate;

/** What a reader of an estimate should know beside its interval. A later version may add warnings. */
public enum EstimateWarning {
    /**
     * Fewer than 10 events, or fewer than 10 cases in a part or in the rest: a few more or less change the value much.
     */
    SMALL_COUNT("fewer than 10 counted"),
    /** The interval has no width, as Wald's of none: it says nothing about chance. */
    NO_WIDTH("interval without width"),
    /**
     * There are more events than people, so that some happened to the same person: the interval, which takes them as
     * independent, is too narrow. See {@link RepeatedEvents}.
     */
    MORE_EVENTS_THAN_PEOPLE("more events than people");

    static final long SMALL = 10;

    private final String meaning;

    EstimateWarning(String meaning) {
        this.meaning = meaning;
    }

    /** {@return the warning in a few words, such as {@code "fewer than 10 counted"}} */
    @Override
    public String toString() {
        return meaning;
    }
}
