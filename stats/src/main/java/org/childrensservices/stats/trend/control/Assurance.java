package org.childrensservices.stats.trend.control;

/** Whether a process as it runs will meet its target: the lower icon of "Plot the Dots". */
public enum Assurance {
    /** Ordinary variation stays on the good side of the target. */
    CONSISTENT_PASS("consistent_pass", "the target will be met"),
    /** Ordinary variation stays on the bad side of the target. */
    CONSISTENT_FAIL("consistent_fail", "the target will be missed"),
    /** The target lies within ordinary variation, or on a limit. */
    INCONSISTENT("inconsistent", "the target will be met and missed by chance");

    private final String code;
    private final String text;

    Assurance(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** {@return the name in NHSRplotthedots, such as {@code "consistent_fail"}} */
    public String code() {
        return code;
    }

    /** {@return the words for a reader} */
    public String text() {
        return text;
    }
}
