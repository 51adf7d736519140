package org.childrensservices.stats.trend.control;

/** The first rule of "Plot the Dots" that a point meets, in the order in which they are tried. */
public enum SpecialCause {
    /** No rule is met: the point varies as the others do. */
    NONE("Common Cause", 0),
    /** Above the upper limit. */
    ABOVE_LIMIT("Above UCL", 1),
    /** Below the lower limit. */
    BELOW_LIMIT("Below LCL", -1),
    /** One of neighbouring points that each lie above the one before. */
    INCREASING("%d Point Trend (Increasing)", 1),
    /** One of neighbouring points that each lie below the one before. */
    DECREASING("%d Point Trend (Decreasing)", -1),
    /** Beyond two thirds of the way to the upper limit, as is another of three neighbours, all above the mean. */
    TWO_OF_THREE_ABOVE("2 in 3 Above CL", 1),
    /** Beyond two thirds of the way to the lower limit, as is another of three neighbours, all below the mean. */
    TWO_OF_THREE_BELOW("2 in 3 Below CL", -1),
    /** One of neighbouring points above the mean. */
    SHIFT_ABOVE("%d Points Above CL", 1),
    /** One of neighbouring points below the mean. */
    SHIFT_BELOW("%d Points Below CL", -1);

    private final String text;
    private final int direction;

    SpecialCause(String text, int direction) {
        this.text = text;
        this.direction = direction;
    }

    /** {@return 1 for points that are high, -1 for those that are low, 0 for no special cause} */
    public int direction() {
        return direction;
    }

    /**
     * Returns the name in NHSRplotthedots.
     *
     * @param length how many points make a trend or a shift
     * @return the name, such as {@code "7 Point Trend (Increasing)"}
     */
    public String text(int length) {
        return text.replace("%d", Integer.toString(length));
    }
}
