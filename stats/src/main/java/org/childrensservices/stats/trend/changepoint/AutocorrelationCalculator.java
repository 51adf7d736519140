package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.DurbinWatson;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * Measures how far points depend on those before them. Products are of points that are exactly a lag apart: a gap is
 * not bridged. Immutable: configured once and used for any number of series.
 */
public final class AutocorrelationCalculator {

    private static final AutocorrelationCalculator STANDARD = new AutocorrelationCalculator(4);
    private static final int LEAST = 5;

    private final int lags;

    private AutocorrelationCalculator(int lags) {
        checkArgument(lags >= 1, "lags must be at least 1: %s", lags);
        this.lags = lags;
    }

    /** {@return the calculator of four lags} */
    public static AutocorrelationCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with other lags.
     *
     * @param lags how many, at least 1
     * @return the calculator
     */
    public AutocorrelationCalculator withLags(int lags) {
        return new AutocorrelationCalculator(lags);
    }

    /**
     * Looks at the {@linkplain Series#comparable() comparable} points of a series.
     *
     * @param series the series
     * @return the autocorrelation, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than five points,
     *     no two neighbours or no more points than lags, or {@link ReasonCode#NO_SOLUTION} where the points lie on a
     *     line
     */
    public Outcome<Autocorrelation> estimate(Series<Double> series) {
        ImmutableSortedMap<TimePeriod, Double> points = series.comparable().values();
        int size = points.size();
        if (size < LEAST || size <= lags) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    String.format("%d lags need at least %d points: %d", lags, Math.max(LEAST, lags + 1), size));
        }
        Line line = Line.through(points);
        int[] neighbours = IntStream.range(1, size)
                .filter(i -> line.time(i) - line.time(i - 1) == 1)
                .toArray();
        if (neighbours.length == 0) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "No two values are neighbours: " + series.extent());
        }
        if (line.squares() == 0) {
            return Outcome.none(ReasonCode.NO_SOLUTION, "All values lie on a line: nothing is left to be correlated");
        }
        double[] residuals = line.residuals();
        ImmutableList<Double> ofResiduals = correlations(line, residuals);
        double[] values =
                points.values().stream().mapToDouble(Double::doubleValue).toArray();
        return durbinWatson(line, values)
                .map(durbinWatson -> new Autocorrelation(
                        series,
                        boxed(residuals),
                        correlations(line, values),
                        ofResiduals,
                        durbinWatson,
                        breuschGodfrey(line, neighbours),
                        boxTest(ofResiduals, size, true),
                        boxTest(ofResiduals, size, false),
                        series.caveats()));
    }

    private static ImmutableList<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Double> correlations(Line line, double[] values) {
        double mean = StatUtils.mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double[] correlations = new double[lags];
        for (int lag = 1; lag <= lags && squares > 0; lag++) {
            double products = 0;
            for (int i = 0, j = 0; j < values.length; j++) {
                while (line.time(i) < line.time(j) - lag) {
                    i++;
                }
                products += line.time(i) == line.time(j) - lag ? (values[i] - mean) * (values[j] - mean) : 0;
            }
            correlations[lag - 1] = products / squares;
        }
        return boxed(correlations);
    }

    private SignificanceTest boxTest(List<Double> correlations, int size, boolean weighted) {
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double square = correlations.get(lag - 1) * correlations.get(lag - 1);
            sum += weighted ? square * (size + 2) / (size - lag) : square;
        }
        String name = (weighted ? "Ljung-Box" : "Box-Pierce") + ", " + lags + (lags == 1 ? " lag" : " lags");
        return chiSquare(size * sum, lags, name);
    }

    private static SignificanceTest chiSquare(double statistic, int freedom, String name) {
        return new SignificanceTest(
                statistic, ChiSquaredDistribution.of(freedom).survivalProbability(statistic), name);
    }

    /** The residual before, 0 where there is none, beside the line, by the theorem of Frisch and Waugh. */
    private static SignificanceTest breuschGodfrey(Line line, int[] neighbours) {
        double[] residuals = line.residuals();
        double[] before = new double[residuals.length];
        for (int i : neighbours) {
            before[i] = residuals[i - 1];
        }
        double[] left = line.withoutLine(before);
        double squares = Arrays.stream(left).map(value -> value * value).sum();
        double products = IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] * residuals[i])
                .sum();
        double explained = squares == 0 ? 0 : products * products / squares / line.squares();
        return chiSquare(residuals.length * explained, 1, "Breusch-Godfrey");
    }

    private static Outcome<DurbinWatson> durbinWatson(Line line, double[] values) {
        RealMatrix levelAndTime = MatrixUtils.createRealMatrix(values.length, 2);
        long[] times = IntStream.range(0, values.length).mapToLong(line::time).toArray();
        for (int i = 0; i < times.length; i++) {
            levelAndTime.setRow(i, new double[] {1, (double) times[i]});
        }
        return LeastSquares.fit(levelAndTime, values).map(fit -> DurbinWatson.of(fit, times));
    }
}
