package org.childrensservices.stats.trend.forecast;

import java.util.Arrays;
import org.childrensservices.core.value.Outcome;
import org.jspecify.annotations.Nullable;

/** Seasonal and trend decomposition by local regression, with the defaults of R. */
final class LocalRegression {

    private static final int ROBUST_PASSES = 15;
    private static final int PLAIN_LOOPS = 2;
    private static final int JUMP = 10;
    private static final double ALMOST = 0.999;
    private static final double HARDLY = 0.001;

    private final int perYear;
    private final int seasonWindow;
    private final int trendWindow;
    private final int lowPassWindow;

    private LocalRegression(int perYear, int seasonWindow) {
        this.perYear = perYear;
        this.seasonWindow = seasonWindow;
        this.trendWindow = odd((int) Math.ceil(1.5 * perYear / (1 - 1.5 / seasonWindow)));
        this.lowPassWindow = odd(perYear);
    }

    private static int odd(int window) {
        return window % 2 == 0 ? window + 1 : window;
    }

    /** With a window of 0 years the seasons are the same in all. */
    static Outcome<Components> decompose(double[] values, int perYear, int years, boolean robust) {
        LocalRegression method = new LocalRegression(perYear, years == 0 ? JUMP * values.length + 1 : years);
        double[] seasonal = new double[values.length];
        double[] trend = new double[values.length];
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        for (int loop = 0; loop < (robust ? 1 : PLAIN_LOOPS); loop++) {
            method.pass(values, weights, seasonal, trend);
        }
        for (int pass = 0; robust && pass < ROBUST_PASSES; pass++) {
            reweight(values, seasonal, trend, weights);
            method.pass(values, weights, seasonal, trend);
        }
        if (years == 0) {
            averageSeasons(seasonal, perYear);
        }
        return Outcome.of(new Components(seasonal, trend));
    }

    private static void averageSeasons(double[] seasonal, int perYear) {
        for (int season = 0; season < perYear; season++) {
            double sum = 0;
            int count = 0;
            for (int i = season; i < seasonal.length; i += perYear) {
                sum += seasonal[i];
                count++;
            }
            for (int i = season; i < seasonal.length; i += perYear) {
                seasonal[i] = sum / count;
            }
        }
    }

    private static void reweight(double[] values, double[] seasonal, double[] trend, double[] weights) {
        int size = values.length;
        double[] residuals = new double[size];
        Arrays.setAll(residuals, i -> Math.abs(values[i] - trend[i] - seasonal[i]));
        double[] sorted = residuals.clone();
        Arrays.sort(sorted);
        double sixMedians = 3 * (sorted[size / 2] + sorted[size - size / 2 - 1]);
        for (int i = 0; i < size; i++) {
            double residual = residuals[i];
            if (residual <= HARDLY * sixMedians) {
                weights[i] = 1;
            } else {
                double share = residual / sixMedians;
                weights[i] = residual <= ALMOST * sixMedians ? (1 - share * share) * (1 - share * share) : 0;
            }
        }
    }

    /** One loop: season from what the trend leaves, then trend from what the season leaves. */
    private void pass(double[] values, double[] weights, double[] seasonal, double[] trend) {
        int size = values.length;
        double[] left = new double[size];
        Arrays.setAll(left, i -> values[i] - trend[i]);
        double[] cycle = smoothSeasons(left, weights);
        double[] low = averages(averages(averages(cycle, perYear), perYear), 3);
        double[] level = smooth(low, null, lowPassWindow, 1);
        Arrays.setAll(seasonal, i -> cycle[perYear + i] - level[i]);
        Arrays.setAll(left, i -> values[i] - seasonal[i]);
        System.arraycopy(smooth(left, weights, trendWindow, 1), 0, trend, 0, size);
    }

    /** Each season over the years, and one year more before and after. */
    private double[] smoothSeasons(double[] values, double[] weights) {
        double[] smoothed = new double[values.length + 2 * perYear];
        for (int season = 0; season < perYear; season++) {
            int years = (values.length - season - 1) / perYear + 1;
            double[] part = new double[years];
            double[] partWeights = new double[years];
            for (int year = 0; year < years; year++) {
                part[year] = values[year * perYear + season];
                partWeights[year] = weights[year * perYear + season];
            }
            double[] inside = smooth(part, partWeights, seasonWindow, 0);
            Fit fit = new Fit(part, partWeights, seasonWindow, 0);
            smoothed[season] = fit.at(-1, 0, Math.min(seasonWindow, years) - 1, inside[0]);
            smoothed[(years + 1) * perYear + season] =
                    fit.at(years, Math.max(0, years - seasonWindow), years - 1, inside[years - 1]);
            for (int year = 0; year < years; year++) {
                smoothed[(year + 1) * perYear + season] = inside[year];
            }
        }
        return smoothed;
    }

    private static double[] averages(double[] values, int length) {
        double[] averages = new double[values.length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= length - 1) {
                averages[i - length + 1] = sum / length;
                sum -= values[i - length + 1];
            }
        }
        return averages;
    }

    /** At every tenth of the window, and straight lines between. */
    private static double[] smooth(double[] values, double @Nullable [] weights, int window, int degree) {
        int size = values.length;
        Fit fit = new Fit(values, weights, window, degree);
        double[] smoothed = new double[size];
        int jump = Math.min((window + JUMP - 1) / JUMP, size - 1);
        int last = 0;
        for (int i = 0; i < size; i += jump) {
            smoothed[i] = fit.around(i);
            interpolate(smoothed, last, i);
            last = i;
        }
        if (last != size - 1) {
            smoothed[size - 1] = fit.around(last, size - 1);
            interpolate(smoothed, last, size - 1);
        }
        return smoothed;
    }

    private static void interpolate(double[] smoothed, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            smoothed[i] = smoothed[from] + (smoothed[to] - smoothed[from]) / (to - from) * (i - from);
        }
    }

    /** Local regression of equally spaced values. */
    private static final class Fit {

        private final double[] values;
        private final double @Nullable [] weights;
        private final int window;
        private final int degree;

        Fit(double[] values, double @Nullable [] weights, int window, int degree) {
            this.values = values;
            this.weights = weights;
            this.window = window;
            this.degree = degree;
        }

        double around(int i) {
            return around(i, i);
        }

        /** At a place, from the neighbours of another, which are the same near the end. */
        double around(int centre, int place) {
            int size = values.length;
            int first = Math.max(0, Math.min(centre - (window + 1) / 2 + 1, size - window));
            return at(place, first, Math.min(first + window, size) - 1, values[place]);
        }

        /** At a place, which may be outside, from some of the values; another value where none has any weight. */
        double at(int place, int first, int last, double otherwise) {
            int size = values.length;
            double reach = Math.max(place - first, last - place);
            if (window > size) {
                int beyond = (window - size) / 2;
                reach += beyond;
            }
            double[] shares = new double[size];
            double total = 0;
            for (int j = first; j <= last; j++) {
                double distance = Math.abs(j - place);
                if (distance <= ALMOST * reach) {
                    double cube = Math.pow(distance / reach, 3);
                    shares[j] = (distance <= HARDLY * reach ? 1 : Math.pow(1 - cube, 3))
                            * (weights == null ? 1 : weights[j]);
                    total += shares[j];
                }
            }
            if (total <= 0) {
                return otherwise;
            }
            double mean = 0;
            for (int j = first; j <= last; j++) {
                shares[j] /= total;
                mean += shares[j] * j;
            }
            double slope = degree > 0 && reach > 0 ? slope(shares, mean, place, first, last) : 0;
            double sum = 0;
            for (int j = first; j <= last; j++) {
                sum += shares[j] * (slope * (j - mean) + 1) * values[j];
            }
            return sum;
        }

        private double slope(double[] shares, double mean, int place, int first, int last) {
            double spread = 0;
            for (int j = first; j <= last; j++) {
                spread += shares[j] * (j - mean) * (j - mean);
            }
            return Math.sqrt(spread) > HARDLY * (values.length - 1) ? (place - mean) / spread : 0;
        }
    }
}
