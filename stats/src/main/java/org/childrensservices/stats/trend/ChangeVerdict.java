package org.childrensservices.stats.trend;

import org.childrensservices.stats.measure.Polarity;

/** What a change amounts to, once chance is taken into account. */
public enum ChangeVerdict {
    /** It can be told from chance and goes the good way. */
    BETTER("better"),
    /** It can be told from chance and goes the bad way. */
    WORSE("worse"),
    /** It can be told from chance and goes up, which is neither good nor bad. */
    CLEAR_INCREASE("clear increase"),
    /** It can be told from chance and goes down, which is neither good nor bad. */
    CLEAR_DECREASE("clear decrease"),
    /** It cannot be told from chance. That is no evidence that nothing has changed. */
    NO_CLEAR_CHANGE("no clear change");

    private final String text;

    ChangeVerdict(String text) {
        this.text = text;
    }

    /**
     * Says what a change or a trend amounts to.
     *
     * @param distinguishable whether it can be told from chance
     * @param rose whether it goes up
     * @param polarity whether more is better
     * @return the verdict
     */
    public static ChangeVerdict of(boolean distinguishable, boolean rose, Polarity polarity) {
        if (!distinguishable) {
            return NO_CLEAR_CHANGE;
        }
        return switch (polarity) {
            case HIGH_IS_GOOD -> rose ? BETTER : WORSE;
            case LOW_IS_GOOD -> rose ? WORSE : BETTER;
            case NEUTRAL -> rose ? CLEAR_INCREASE : CLEAR_DECREASE;
        };
    }

    /** {@return the words for a reader, such as {@code "no clear change"}} */
    public String text() {
        return text;
    }
}
