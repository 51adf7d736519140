package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
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
    private final String normalText;

    private MannKendallCalculator(MannKendallMethod method, NullDistribution distribution, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.distribution = checkNotNull(distribution, "distribution");
        this.level = checkNotNull(level, "level");
        this.normalText = method + ", normal approximation";
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

    /**
     * Tests many series at once by the original method: the same numbers to the last bit as {@link #test(Series)} of
     * each, without an object for each.
     *
     * @param column the series, of consecutive periods
     * @return the scores, statistics and p-values; NaN for fewer than three points
     * @throws IllegalArgumentException unless the method of this calculator is the original one, or if a value is
     *     infinite
     */
    public MannKendallColumn test(ValueSeriesColumn column) {
        checkArgument(
                method == MannKendallMethod.original(),
                "method of columns must be the original Mann-Kendall: %s",
                method);
        MannKendallColumn tests = new MannKendallColumn(column.size());
        int n = column.periods();
        boolean isNormal = n > 2 && !isExact(n);
        double[] values = new double[n];
        for (int at = 0; at < column.size(); at++) {
            if (column.read(at, values) && isNormal) {
                KendallScore score = KendallScores.of(values);
                SignificanceTest test = normal(score);
                tests.set(at, (double) score.score(), test.statistic(), test.pValue());
            } else {
                Outcome<MannKendall> single = test(column.series(at));
                tests.set(
                        at,
                        single.fold(result -> (double) result.score().score(), none -> Double.NaN),
                        single.fold(result -> result.test().statistic(), none -> Double.NaN),
                        single.fold(result -> result.test().pValue(), none -> Double.NaN));
            }
        }
        return tests;
    }

    private boolean isExact(int points) {
        return distribution == NullDistribution.EXACT
                || (distribution == NullDistribution.EXACT_IF_SMALL && points <= SMALL);
    }

    private SignificanceTest significance(Series<Double> series, KendallScore score) {
        if (score.hasExactDistribution() && isExact(score.points())) {
            KendallDistribution scores =
                    KendallDistribution.of(Observations.of(series.comparable()).values());
            return new SignificanceTest(score.score(), scores.pValue(score.score()), method + ", exact");
        }
        return normal(score);
    }

    private SignificanceTest normal(KendallScore score) {
        double z = score.z(distribution != NullDistribution.NORMAL_WITHOUT_CONTINUITY);
        return SignificanceTest.normal(z, normalText);
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
