package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import org.apache.commons.statistics.distribution.FDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/** Tests a line against two. Immutable: configured once and used for any number of series. */
public final class ChowCalculator {

    private static final ChowCalculator STANDARD = new ChowCalculator(ConfidenceLevel.P95);

    /** A line has a level and a slope, and needs a point more to say how well it fits. */
    private static final int PARAMETERS = 2;

    private final ConfidenceLevel level;

    private ChowCalculator(ConfidenceLevel level) {
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 5%} */
    public static ChowCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another level, which decides what can be told from chance.
     *
     * @param level the level
     * @return the calculator
     */
    public ChowCalculator withLevel(ConfidenceLevel level) {
        return new ChowCalculator(level);
    }

    /**
     * Tests the {@linkplain Series#comparable() comparable} points of a series, so that a break that is declared there
     * can only be tested {@linkplain Series#acrossBreaks() across breaks}.
     *
     * @param series the series
     * @param from the first period of the second line, of the kind of the series
     * @return the test, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points on a side,
     *     or {@link ReasonCode#NO_SOLUTION} where both lines fit exactly
     * @throws IllegalArgumentException if the period is of another kind
     */
    public Outcome<Chow> test(Series<Double> series, TimePeriod from) {
        ImmutableSortedMap<TimePeriod, Double> values = series.comparable().values();
        var before = values.headMap(from, false);
        var after = values.tailMap(from, true);
        if (Math.min(before.size(), after.size()) <= PARAMETERS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    String.format(
                            "A line needs at least 3 points before and after: %d and %d", before.size(), after.size()));
        }
        double together = Line.through(values).squares();
        double apart = Line.through(before).squares() + Line.through(after).squares();
        if (apart == 0) {
            return Outcome.none(
                    ReasonCode.NO_SOLUTION, "Both lines fit exactly: nothing tells how much points vary around them");
        }
        int freedom = values.size() - 2 * PARAMETERS;
        double f = Math.max(0, together - apart) / PARAMETERS / (apart / freedom);
        double p = FDistribution.of(PARAMETERS, freedom).survivalProbability(f);
        return Outcome.of(new Chow(series, from, freedom, new SignificanceTest(f, p, "Chow"), level, series.caveats()));
    }
}
