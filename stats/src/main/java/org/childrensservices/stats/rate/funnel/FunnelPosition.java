package org.childrensservices.stats.rate.funnel;

import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * Where an area stands to the lines of a funnel, of which the inner pair leaves out 0.025 on each side and the outer
 * 0.001. A point on a line is within it.
 */
public enum FunnelPosition {
    /** Above the outer line. */
    FAR_ABOVE("High (0.001)"),
    /** Between the inner and the outer line, above. */
    ABOVE("High (0.025)"),
    /** Between the inner lines: chance explains it. */
    WITHIN("Not significant"),
    /** Between the inner and the outer line, below. */
    BELOW("Low (0.025)"),
    /** Below the outer line. */
    FAR_BELOW("Low (0.001)");

    private final String text;

    FunnelPosition(String text) {
        this.text = text;
    }

    /** Which side of the lines of a level something is on. */
    @FunctionalInterface
    interface Side {
        /** -1 below, 0 within, 1 above. */
        int of(ConfidenceLevel level);
    }

    static FunnelPosition of(Side side) {
        int outer = side.of(ConfidenceLevel.P99_8);
        if (outer != 0) {
            return outer > 0 ? FAR_ABOVE : FAR_BELOW;
        }
        int inner = side.of(ConfidenceLevel.P95);
        return inner == 0 ? WITHIN : inner > 0 ? ABOVE : BELOW;
    }

    /** {@return the label of public health charts, such as {@code "High (0.025)"}} */
    @Override
    public String toString() {
        return text;
    }
}
