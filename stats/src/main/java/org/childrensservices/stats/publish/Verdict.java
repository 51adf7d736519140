package org.childrensservices.stats.publish;

/** What came of holding a quoted figure against what can be computed. */
public enum Verdict {
    /** What was computed agrees with the figure, or follows from it. */
    CONSISTENT("consistent"),
    /** What was computed contradicts the figure, on the same basis. */
    INCONSISTENT("inconsistent"),
    /** The figure counts something else than what it is held against. */
    NOT_COMPARABLE("not comparable"),
    /** Something is missing that the computation needs. */
    CANNOT_BE_COMPUTED("cannot be computed"),
    /** There is nothing to compute. */
    STATED("stated");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** {@return the verdict in words, such as {@code "not comparable"}} */
    public String text() {
        return text;
    }
}
