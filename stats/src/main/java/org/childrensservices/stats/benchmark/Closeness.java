package org.childrensservices.stats.benchmark;

import org.childrensservices.core.value.Code;

/** How close a statistical neighbour is, in the words of the model, from the closest on. No distance is published. */
public enum Closeness implements Code {
    /** Extremely close. */
    EXTREMELY_CLOSE("extremely close"),
    /** Very close. */
    VERY_CLOSE("very close"),
    /** Close. */
    CLOSE("close"),
    /** Somewhat close. */
    SOMEWHAT_CLOSE("somewhat close"),
    /** Not close: the nearest that there is may still be far away. */
    NOT_CLOSE("not close");

    private final String text;

    Closeness(String text) {
        this.text = text;
    }

    /** {@return the words of the model, in lower case} */
    @Override
    public String code() {
        return text;
    }

    @Override
    public String label() {
        return text;
    }
}
