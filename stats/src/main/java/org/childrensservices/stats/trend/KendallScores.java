package org.childrensservices.stats.trend;

import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** Scores of Kendall and their variances by the methods of {@link MannKendallMethod}. */
final class KendallScores {

    /** A variance below this share of the uncorrected one is a rounded zero. */
    private static final double LEAST_SHARE = 1e-9;

    private KendallScores() {}

    static Outcome<Observations> enough(Series<Double> series, int needed) {
        Observations points = Observations.of(series);
        return points.size() >= needed ? Outcome.of(points) : tooFew(points.size(), needed);
    }

    private static <T> Outcome<T> tooFew(int points, int needed) {
        return Outcome.none(
                ReasonCode.TOO_FEW_POINTS, "A trend needs at least " + needed + " points to be tested: " + points);
    }

    static KendallScore of(Observations points, boolean exact) {
        return of(points.values(), exact);
    }

    /** Of values in the order of time, of which the exact distribution is known. */
    static KendallScore of(double[] values) {
        return of(values, true);
    }

    private static KendallScore of(double[] values, boolean exact) {
        int n = values.length;
        long pairs = (long) n * (n - 1) / 2;
        long falling = 0;
        long tied = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double difference = values[j] - values[i];
                // The bit of the sign, which needs no branch.
                falling += Double.doubleToRawLongBits(difference) >>> (Long.SIZE - 1);
                if (difference == 0) {
                    tied++;
                }
            }
        }
        long eighteenfold = (long) n * (n - 1) * (2L * n + 5);
        if (tied > 0) {
            for (int t : KendallDistribution.tieGroups(values)) {
                eighteenfold -= (long) t * (t - 1) * (2L * t + 5);
            }
        }
        return new KendallScore(pairs - 2 * falling - tied, eighteenfold / 18.0, n, pairs, tied, exact);
    }

    /** By a factor that makes the variance larger or smaller. */
    private static Outcome<KendallScore> times(KendallScore plain, double factor) {
        return factor > 0
                ? Outcome.of(new KendallScore(
                        plain.score(),
                        plain.variance() * factor,
                        plain.points(),
                        plain.pairs(),
                        plain.tiedPairs(),
                        false))
                : Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "The correction for autocorrelation leaves no variance: factor " + factor);
    }

    static Observations withoutTrend(Observations points) {
        return points.detrended(Observations.median(points.slopes()));
    }

    static Outcome<KendallScore> hamedRao(Observations points, MannKendallMethod.HamedRao method) {
        double n = points.size();
        Observations ranks = withoutTrend(points).ranked();
        double limit = ConfidenceLevel.P95.z() / Math.sqrt(n);
        double sum = 0;
        for (int k = 1; k <= Math.min(points.size() - 1, method.lags()); k++) {
            double rho = ranks.autocorrelation(k);
            if (Math.abs(rho) > limit) {
                sum += (n - k) * (n - k - 1) * (n - k - 2) * rho;
            }
        }
        return times(of(points, false), method.factor().of(2 / (n * (n - 1) * (n - 2)) * sum));
    }

    static Outcome<KendallScore> yueWang(Observations points) {
        double n = points.size();
        double rho = withoutTrend(points).autocorrelation(1);
        return times(of(points, false), VarianceFactor.AT_LEAST_ONE.of(2 * (1 - 1 / n) * rho));
    }

    static Outcome<KendallScore> whitened(Observations points, boolean trendFree) {
        Observations whitened;
        if (trendFree) {
            double slope = Observations.median(points.slopes());
            Observations rest = points.detrended(slope);
            Observations remaining = rest.whitened(rest.autocorrelation(1));
            whitened = remaining.size() == 0 ? remaining : remaining.plusTrend(slope);
        } else {
            whitened = points.whitened(points.autocorrelation(1));
        }
        return whitened.size() < 2 ? tooFew(whitened.size() + 1, 3) : Outcome.of(of(whitened, false));
    }

    static Outcome<KendallScore> seasonal(Observations points, int perYear, boolean correlated) {
        Observations used = correlated ? points.completeYears(perYear) : points;
        List<Observations> seasons = used.seasons(perYear).stream()
                .filter(season -> season.size() > 1)
                .toList();
        if (seasons.isEmpty()) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "No season has values in two years" + (correlated ? " without gaps" : ""));
        }
        List<KendallScore> scores = new ArrayList<>();
        seasons.forEach(season -> scores.add(of(season, false)));
        double plain = scores.stream().mapToDouble(KendallScore::variance).sum();
        double variance = plain;
        if (correlated) {
            for (int g = 0; g < seasons.size(); g++) {
                for (int h = 0; h < g; h++) {
                    variance += 2 * covariance(seasons.get(g), seasons.get(h));
                }
            }
        }
        long score = scores.stream().mapToLong(KendallScore::score).sum();
        if (plain > 0 && variance <= LEAST_SHARE * plain) {
            return Outcome.none(
                    ReasonCode.NO_SOLUTION,
                    "The correlation of seasons leaves no variance: " + variance + " of " + plain);
        }
        return Outcome.of(new KendallScore(
                score,
                variance,
                used.size(),
                scores.stream().mapToLong(KendallScore::pairs).sum(),
                scores.stream().mapToLong(KendallScore::tiedPairs).sum(),
                false));
    }

    /** Of the scores of two seasons with values in the same years, by Dietz and Killeen. */
    private static double covariance(Observations g, Observations h) {
        int n = g.size();
        double concordance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                concordance += Observations.sign(g.value(j) - g.value(i)) * Observations.sign(h.value(j) - h.value(i));
            }
        }
        Observations rankG = g.ranked();
        Observations rankH = h.ranked();
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += rankG.value(i) * rankH.value(i);
        }
        return (concordance + 4 * products - (double) n * (n + 1) * (n + 1)) / 3;
    }
}
