package org.childrensservices.stats.trend;

import org.childrensservices.stats.measure.Polarity;

/**
 * Which way two quoted figures go, by themselves: nothing here says that they differ by more than chance, which a
 * {@link ChangeVerdict} does.
 */
public enum DirectionOfTravel {
    /** The good way. */
    BETTER("better"),
    /** The bad way. */
    WORSE("worse"),
    /** A change that is neither good nor bad. */
    NEUTRAL("neutral"),
    /** The same figure twice. */
    UNCHANGED("unchanged");

    private final String text;

    DirectionOfTravel(String text) {
        this.text = text;
    }

    static DirectionOfTravel of(int sign, Polarity polarity) {
        if (sign == 0) {
            return UNCHANGED;
        }
        return switch (polarity) {
            case HIGH_IS_GOOD -> sign > 0 ? BETTER : WORSE;
            case LOW_IS_GOOD -> sign > 0 ? WORSE : BETTER;
            case NEUTRAL -> NEUTRAL;
        };
    }

    /** {@return the word for a reader, such as {@code "better"}} */
    public String text() {
        return text;
    }
}
