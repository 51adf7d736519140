package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether points keep too long to one side of the centre line, or cross it too seldom, for a process that has not
 * shifted: the rules of Anhøj and Olesen (2014). Points on the line are not useful and are passed over, as are gaps.
 *
 * @param useful how many points are not on the line
 * @param longestRun the most useful points in a row on one side; 0 without useful points
 * @param crossings how often useful points change sides
 * @param rule when they tell of a shift
 */
public record RunsTest(int useful, int longestRun, int crossings, RunsRule rule) {

    private static final double RARE = 0.05;
    private static final int ABOVE_LOGARITHM = 3;

    /**
     * Checks the test.
     *
     * @param useful how many points are not on the line
     * @param longestRun the most useful points in a row on one side
     * @param crossings how often useful points change sides
     * @param rule when they tell of a shift
     */
    public RunsTest {
        checkNotNull(rule, "rule");
        checkArgument(
                useful >= 0 && longestRun >= 0 && longestRun <= useful && crossings >= 0,
                "runs must be possible: longest %s of %s, %s crossings",
                longestRun,
                useful,
                crossings);
    }

    /** Counts runs of signs, 0 for a point on the line. */
    static RunsTest of(int[] signs, RunsRule rule) {
        int useful = 0;
        int longest = 0;
        int crossings = 0;
        int run = 0;
        int side = 0;
        for (int sign : signs) {
            if (sign != 0) {
                useful++;
                crossings += side == -sign ? 1 : 0;
                run = side == sign ? run + 1 : 1;
                longest = Math.max(longest, run);
                side = sign;
            }
        }
        return new RunsTest(useful, longest, crossings, rule);
    }

    private boolean hasBox() {
        return rule != RunsRule.ANHOEJ && useful >= RunsBox.LEAST && useful <= RunsBox.MOST;
    }

    /** {@return the longest run that is not unusual: by the first rule the binary logarithm of the points, and 3} */
    public int longestRunExpected() {
        if (hasBox()) {
            return RunsBox.of(useful).longestRun();
        }
        return useful == 0 ? 0 : (int) Math.rint(Math.log(useful) / Math.log(2)) + ABOVE_LOGARITHM;
    }

    /** {@return the fewest crossings that are not unusual: by the first rule the 5% quantile of coin tosses} */
    public int fewestCrossingsExpected() {
        if (hasBox()) {
            return RunsBox.of(useful).crossings();
        }
        return useful < 2 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(RARE);
    }

    /** {@return whether the process has shifted; never without useful points} */
    public boolean isSignal() {
        return longestRun > longestRunExpected()
                || crossings < fewestCrossingsExpected()
                || (rule == RunsRule.CUT_BOX && hasBox() && RunsBox.of(useful).isCut(crossings, longestRun));
    }

    /** {@return the counts, such as {@code "longest run 5 of at most 8, 11 crossings of at least 8: no shift"}} */
    @Override
    public String toString() {
        return "longest run " + longestRun + " of at most " + longestRunExpected() + ", " + crossings
                + (crossings == 1 ? " crossing" : " crossings") + " of at least " + fewestCrossingsExpected() + ": "
                + (isSignal() ? "a shift" : "no shift");
    }
}
