package org.childrensservices.stats.trend.forecast;

import java.util.Arrays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/** Classical decomposition. */
final class MovingAverages {

    private MovingAverages() {}

    static Outcome<Components> decompose(double[] values, int perYear, boolean multiplicative) {
        double[] trend = yearly(values, perYear);
        if (multiplicative && Arrays.stream(trend).anyMatch(level -> level <= 0)) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "Ratios need a trend above zero");
        }
        double[] figure = new double[perYear];
        for (int season = 0; season < perYear; season++) {
            double sum = 0;
            int count = 0;
            for (int i = season; i < values.length; i += perYear) {
                if (!Double.isNaN(trend[i])) {
                    sum += multiplicative ? values[i] / trend[i] : values[i] - trend[i];
                    count++;
                }
            }
            figure[season] = sum / count;
        }
        double mean = Arrays.stream(figure).sum() / perYear;
        double[] seasonal = new double[values.length];
        Arrays.setAll(seasonal, i -> multiplicative ? figure[i % perYear] / mean : figure[i % perYear] - mean);
        return Outcome.of(new Components(seasonal, trend));
    }

    /** The mean of a year around each value, the two at its ends half each; NaN in the first and last half year. */
    private static double[] yearly(double[] values, int perYear) {
        double[] trend = new double[values.length];
        Arrays.fill(trend, Double.NaN);
        int half = perYear / 2;
        for (int i = half; i < values.length - half; i++) {
            double sum = (values[i - half] + values[i + half]) / 2;
            for (int j = i - half + 1; j < i + half; j++) {
                sum += values[j];
            }
            trend[i] = sum / perYear;
        }
        return trend;
    }
}
