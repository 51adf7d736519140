package org.childrensservices.stats.trend.control;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The rules of "Plot the Dots", in one pass each over the points of a segment. */
final class PlotTheDots {

    private static final int WINDOW = 3;

    private final Readings readings;
    private final XmRLimits limits;
    private final int length;

    PlotTheDots(Readings readings, XmRLimits limits, int length) {
        this.readings = readings;
        this.limits = limits;
        this.length = length;
    }

    /** The first rule that each point meets. */
    SpecialCause[] causes() {
        int size = readings.size();
        SpecialCause[] causes = new SpecialCause[size];
        Arrays.fill(causes, SpecialCause.NONE);
        // From the last rule to the first, so that the first wins.
        int[] sides = new int[size];
        Arrays.setAll(sides, i -> limits.side(readings.value(i)));
        markRuns(causes, i -> sides[i], i -> i, SpecialCause.SHIFT_ABOVE, SpecialCause.SHIFT_BELOW);
        markTwoOfThree(causes, sides);
        markRuns(causes, this::step, i -> i - 1, SpecialCause.INCREASING, SpecialCause.DECREASING);
        for (int i = 0; i < size; i++) {
            if (limits.isOutside(readings.value(i))) {
                causes[i] = sides[i] > 0 ? SpecialCause.ABOVE_LIMIT : SpecialCause.BELOW_LIMIT;
            }
        }
        return causes;
    }

    /** Which way a value goes from the one before; 0 after a gap. */
    private int step(int i) {
        return readings.followsOn(i) ? (int) Math.signum(readings.value(i) - readings.value(i - 1)) : 0;
    }

    /**
     * Marks what has one sign for long enough without a gap. Of a run of steps the point before its first is part;
     * where it ends the run before, as at a peak, the later run has it.
     */
    private void markRuns(
            SpecialCause[] causes, IntUnaryOperator sign, IntUnaryOperator start, SpecialCause up, SpecialCause down) {
        int size = causes.length;
        for (int from = 0; from < size; ) {
            int direction = sign.applyAsInt(from);
            int end = from + 1;
            while (end < size && sign.applyAsInt(end) == direction && readings.followsOn(end)) {
                end++;
            }
            int first = start.applyAsInt(from);
            if (direction != 0 && end - first >= length) {
                Arrays.fill(causes, first, end, direction > 0 ? up : down);
            }
            from = end;
        }
    }

    private void markTwoOfThree(SpecialCause[] causes, int[] sides) {
        for (int first = 0; first + WINDOW <= causes.length; first++) {
            int last = first + WINDOW - 1;
            boolean together = readings.followsOn(first + 1)
                    && readings.followsOn(last)
                    && sides[first] == sides[first + 1]
                    && sides[first] == sides[last];
            int near = 0;
            for (int i = first; i <= last; i++) {
                near += limits.isNear(readings.value(i)) ? 1 : 0;
            }
            for (int i = first; together && near >= 2 && i <= last; i++) {
                if (limits.isNear(readings.value(i))) {
                    causes[i] = sides[i] > 0 ? SpecialCause.TWO_OF_THREE_ABOVE : SpecialCause.TWO_OF_THREE_BELOW;
                }
            }
        }
    }
}
