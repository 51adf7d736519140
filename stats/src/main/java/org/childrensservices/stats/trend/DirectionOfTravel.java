package org.childrensservices.stats.trend;

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

    /** {@return the word for a reader, such as {@code "better"}} */
    public String text() {
        return text;
    }
}
