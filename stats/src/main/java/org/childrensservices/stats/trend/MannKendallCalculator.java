package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * Tests whether a series rises or falls, whatever the shape, by the test of Mann and Kendall. Immutable: configured
 * once and used for any number of series.
 */
public final class MannKendallCalculator {

    private static final MannKendallCalculator STANDARD = new MannKendallCalculator(
            MannKendallMethod.original(), NullDistribution.EXACT_IF_SMALL, ConfidenceLevel.P95);

    private static final int SMALL = 10;
    private static final int ENOUGH_TO_CORRECT = 30;
    private static final double CORRELATED = 0.3;

    private final MannKendallMethod method;
    private final NullDistribution distribution;
    private final ConfidenceLevel level;

    private MannKendallCalculator(MannKendallMethod method, NullDistribution distribution, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.distribution = checkNotNull(distribution, "distribution");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator of the original test, exact up to ten points, at 5% two-sided} */
    public static MannKendallCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another method.
     *
     * @param method the method
     * @return the calculator
     */
    public MannKendallCalculator withMethod(MannKendallMethod method) {
        return new MannKendallCalculator(method, distribution, level);
    }

    /**
     * Returns the same with another distribution under no trend.
     *
     * @param distribution the distribution
     * @return the calculator
     */
    public MannKendallCalculator withDistribution(NullDistribution distribution) {
        return new MannKendallCalculator(method, distribution, level);
    }

    /**
     * Returns the same with another level, which decides what can be told from chance.
     *
     * @param level the level
     * @return the calculator
     */
    public MannKendallCalculator withLevel(ConfidenceLevel level) {
        return new MannKendallCalculator(method, distribution, level);
    }

    /**
     * Tests the {@linkplain Series#comparable() comparable} points of a series.
     *
     * @param series the series
     * @return the test, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points, or another
     *     reason of {@link MannKendallMethod#score}
     */
    public Outcome<MannKendall> test(Series<Double> series) {
        return method.score(series.comparable())
                .map(score ->
                        new MannKendall(series, method, score, significance(series, score), level, caveats(series)));
    }

    private SignificanceTest significance(Series<Double> series, KendallScore score) {
        boolean exact = score.hasExactDistribution()
                && (distribution == NullDistribution.EXACT
                        || (distribution == NullDistribution.EXACT_IF_SMALL && score.points() <= SMALL));
        if (exact) {
            KendallDistribution scores =
                    KendallDistribution.of(Observations.of(series.comparable()).values());
            return new SignificanceTest(score.score(), scores.pValue(score.score()), method + ", exact");
        }
        double z = score.z(distribution != NullDistribution.NORMAL_WITHOUT_CONTINUITY);
        return SignificanceTest.normal(z, method + ", normal approximation");
    }

    private ImmutableList<TrendCaveat> caveats(Series<Double> series) {
        var caveats = ImmutableList.<TrendCaveat>builder().addAll(series.caveats());
        if (method instanceof MannKendallMethod.Seasonal) {
            return caveats.build();
        }
        Observations points = Observations.of(series.comparable());
        if (KendallDistribution.leastPValue(points.values()) >= level.significance()) {
            caveats.add(TrendCaveat.SIGNIFICANCE_IMPOSSIBLE);
        }
        if (points.size() < ENOUGH_TO_CORRECT
                && KendallScores.withoutTrend(points).autocorrelation(1) > CORRELATED) {
            caveats.add(TrendCaveat.TOO_SHORT_TO_CORRECT_FOR_AUTOCORRELATION);
        }
        return caveats.build();
    }
}
