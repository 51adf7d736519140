package org.childrensservices.stats.trend.changepoint;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.childrensservices.stats.trend.TimePeriod;

/** The straight line of least squares through points at their true times, and what it leaves. */
final class Line {

    /** Squares below this share of the squares around the mean are rounding: the points lie on the line. */
    private static final double ROUNDING = 1e-22;

    private final long[] times;
    private final double[] residuals;
    private final double squares;

    private Line(long[] times, double[] residuals, double squares) {
        this.times = times;
        this.residuals = residuals;
        this.squares = squares;
    }

    static Line through(ImmutableSortedMap<TimePeriod, Double> points) {
        List<TimePeriod> periods = points.keySet().asList();
        List<Double> values = points.values().asList();
        long[] times = periods.stream()
                .mapToLong(period -> period.since(periods.get(0)))
                .toArray();
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < times.length; i++) {
            line.addData((double) times[i], values.get(i));
        }
        double[] residuals = new double[times.length];
        Arrays.setAll(residuals, i -> values.get(i) - line.predict((double) times[i]));
        double squares = Arrays.stream(residuals).map(value -> value * value).sum();
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        boolean isRounding = squares <= ROUNDING * times.length * largest * largest;
        return new Line(times, residuals, isRounding ? 0 : squares);
    }

    long time(int i) {
        return times[i];
    }

    double[] residuals() {
        return residuals.clone();
    }

    /** The sum of squared residuals; exactly 0 where they are rounding only. */
    double squares() {
        return squares;
    }

    /** What is left of a column after its own line over these times is taken off. */
    double[] withoutLine(double[] column) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < times.length; i++) {
            line.addData((double) times[i], column[i]);
        }
        double[] left = new double[column.length];
        Arrays.setAll(left, i -> column[i] - line.predict((double) times[i]));
        return left;
    }
}
