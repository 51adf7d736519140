package org.childrensservices.stats.cost.effectiveness;

/** How a strategy stands among all that are compared. */
public enum Standing {
    /** Best at some threshold, or as good as one that is. */
    EFFICIENT("efficient"),
    /** Another is no dearer and no less effective, and better in one of them. */
    DOMINATED("dominated"),
    /** A mixture of two others is better: one more unit costs more here than in the next step up. */
    EXTENDEDLY_DOMINATED("extendedly dominated");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** {@return the standing in words} */
    public String label() {
        return label;
    }
}
