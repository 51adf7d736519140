package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/** Finds a shift of level. Immutable: configured once and used for any number of series. */
public final class PettittCalculator {

    private static final PettittCalculator STANDARD = new PettittCalculator(ConfidenceLevel.P95);
    private static final int LEAST = 3;

    private final ConfidenceLevel level;

    private PettittCalculator(ConfidenceLevel level) {
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 5%, two-sided} */
    public static PettittCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another level, which decides what can be told from chance.
     *
     * @param level the level
     * @return the calculator
     */
    public PettittCalculator withLevel(ConfidenceLevel level) {
        return new PettittCalculator(level);
    }

    /**
     * Tests the {@linkplain Series#comparable() comparable} points of a series, whose order alone counts.
     *
     * @param series the series
     * @return the test, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points
     */
    public Outcome<Pettitt> test(Series<Double> series) {
        ImmutableSortedMap<TimePeriod, Double> values = series.comparable().values();
        int size = values.size();
        if (size < LEAST) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "A shift needs at least " + LEAST + " points: " + size);
        }
        long[] twiceRanks = twiceRanks(
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
        List<TimePeriod> periods = values.keySet().asList();
        var scores = ImmutableSortedMap.<TimePeriod, Long>naturalOrder();
        long largest = 0;
        long score = 0;
        long[] all = new long[size];
        for (int i = 0; i < size; i++) {
            score += twiceRanks[i] - (size + 1);
            all[i] = score;
            scores.put(periods.get(i), score);
            largest = Math.max(largest, Math.abs(score));
        }
        var last = ImmutableList.<TimePeriod>builder();
        for (int i = 0; largest > 0 && i < size; i++) {
            if (Math.abs(all[i]) == largest) {
                last.add(periods.get(i));
            }
        }
        var caveats = ImmutableList.<TrendCaveat>builder().addAll(series.caveats());
        if (pValue((size / 2) * (long) (size - size / 2), size) >= level.significance()) {
            caveats.add(TrendCaveat.SIGNIFICANCE_IMPOSSIBLE);
        }
        return Outcome.of(new Pettitt(
                series,
                scores.build(),
                last.build(),
                new SignificanceTest((double) largest, pValue(largest, size), "Pettitt"),
                level,
                caveats.build()));
    }

    private static double pValue(long largest, int size) {
        double points = size;
        return Math.min(1, 2 * Math.exp(-6.0 * largest * largest / (points * points * points + points * points)));
    }

    /** Twice the rank of each value, so that ties, which share the mean of their ranks, have whole numbers. */
    private static long[] twiceRanks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] ranks = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (long) firstNotBelow(sorted, values[i]) + firstAbove(sorted, values[i]) + 1;
        }
        return ranks;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int firstAbove(double[] sorted, double value) {
        return firstNotBelow(sorted, Math.nextUp(value));
    }
}
