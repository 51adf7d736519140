package org.childrensservices.stats.trend.control;

import org.childrensservices.stats.measure.Polarity;

/** What a point means where high or low is good: the upper icon of "Plot the Dots". */
public enum Variation {
    /** The point varies as the others do. */
    COMMON_CAUSE("common_cause", "common cause"),
    /** Special cause in the good direction. */
    IMPROVEMENT("special_cause_improvement", "special cause improvement"),
    /** Special cause in the bad direction. */
    CONCERN("special_cause_concern", "special cause concern"),
    /** Special cause upwards, neither good nor bad. */
    NEUTRAL_HIGH("special_cause_neutral_high", "special cause, high"),
    /** Special cause downwards, neither good nor bad. */
    NEUTRAL_LOW("special_cause_neutral_low", "special cause, low");

    private final String code;
    private final String text;

    Variation(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** What it means to be high, 1, or low, -1, by more than ordinary variation, or neither, 0. */
    static Variation of(int direction, Polarity polarity) {
        if (direction == 0) {
            return COMMON_CAUSE;
        }
        return switch (polarity) {
            case NEUTRAL -> direction > 0 ? NEUTRAL_HIGH : NEUTRAL_LOW;
            case HIGH_IS_GOOD -> direction > 0 ? IMPROVEMENT : CONCERN;
            case LOW_IS_GOOD -> direction > 0 ? CONCERN : IMPROVEMENT;
        };
    }

    /** {@return the name in NHSRplotthedots, such as {@code "special_cause_concern"}} */
    public String code() {
        return code;
    }

    /** {@return the words for a reader} */
    public String text() {
        return text;
    }
}
