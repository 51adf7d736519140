package org.childrensservices.stats.trend;

import org.childrensservices.stats.measure.Polarity;

/** What a change amounts to beside that of a comparator, once chance is taken into account. */
public enum ComparatorVerdict {
    /** The difference can be told from chance and goes the good way. */
    BETTER("better"),
    /** The difference can be told from chance and goes the bad way. */
    WORSE("worse"),
    /** It went up by more, or down by less, which is neither good nor bad. */
    INCREASE("increase"),
    /** It went down by more, or up by less, which is neither good nor bad. */
    DECREASE("decrease"),
    /** The difference cannot be told from chance. That is no evidence that both changed alike. */
    NO_CLEAR_DIFFERENCE("no clear difference from comparator");

    private final String text;

    ComparatorVerdict(String text) {
        this.text = text;
    }

    static ComparatorVerdict of(boolean distinguishable, boolean above, Polarity polarity) {
        return switch (ChangeVerdict.of(distinguishable, above, polarity)) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case CLEAR_INCREASE -> INCREASE;
            case CLEAR_DECREASE -> DECREASE;
            case NO_CLEAR_CHANGE -> NO_CLEAR_DIFFERENCE;
        };
    }

    /** {@return the words for a reader, such as {@code "better"}} */
    public String text() {
        return text;
    }
}
