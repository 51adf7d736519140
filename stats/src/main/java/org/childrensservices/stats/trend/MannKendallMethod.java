package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * How the score of Mann and Kendall and its variance are made. The corrections allow for neighbouring points that
 * resemble each other. None of them restores the size of the test for fewer than about 20 points.
 *
 * <p>Not offered: Yue and Wang with all lags, which finds a trend at 5% in 31% to 46% of series of pure noise.
 */
public sealed interface MannKendallMethod {

    /** {@return the points as they are, the variance corrected for ties; Mann 1945, Kendall 1975} */
    static MannKendallMethod original() {
        return Original.INSTANCE;
    }

    /**
     * Returns the variance of Hamed and Rao (1998): times a factor from those autocorrelations of the ranks, after
     * Sen's slope is taken off, that are significant at 5%; all lags, the factor at least 1.
     *
     * @return the method, which may be configured
     */
    static HamedRao hamedRao() {
        return new HamedRao(Integer.MAX_VALUE, VarianceFactor.AT_LEAST_ONE);
    }

    /** {@return the variance of Yue and Wang (2004) with the first lag only, the factor at least 1} */
    static MannKendallMethod yueWang() {
        return YueWang.INSTANCE;
    }

    /** {@return the points less the first autocorrelation times the point before; von Storch 1995} */
    static MannKendallMethod preWhitening() {
        return new Whitening(false);
    }

    /** {@return the same after Sen's slope is taken off, and put back; Yue, Pilon, Phinney and Cavadias 2002} */
    static MannKendallMethod trendFreePreWhitening() {
        return new Whitening(true);
    }

    /** {@return each month or quarter against the same of other years, scores and variances summed; Hirsch 1982} */
    static MannKendallMethod seasonal() {
        return new Seasonal(false);
    }

    /**
     * Returns the same with the covariance between seasons (Hirsch and Slack 1984), from the years of which all seasons
     * have values. The covariance makes no allowance for ties.
     *
     * @return the method
     */
    static MannKendallMethod correlatedSeasonal() {
        return new Seasonal(true);
    }

    /**
     * Computes the score.
     *
     * @param series the points, all of which are used
     * @return the score, or none with the code {@link ReasonCode#TOO_FEW_POINTS}, {@link ReasonCode#NO_SOLUTION} where
     *     a correction leaves no variance, or {@link ReasonCode#NOT_APPLICABLE} for seasons of annual points
     */
    Outcome<KendallScore> score(Series<Double> series);

    /** The points as they are. */
    enum Original implements MannKendallMethod {
        /** The only one. */
        INSTANCE;

        @Override
        public Outcome<KendallScore> score(Series<Double> series) {
            return KendallScores.enough(series, 3).map(points -> KendallScores.of(points, true));
        }

        @Override
        public String toString() {
            return "Mann-Kendall";
        }
    }

    /**
     * The variance of Hamed and Rao.
     *
     * @param lags how many lags are considered, at least 1
     * @param factor what is made of the estimated correction
     */
    record HamedRao(int lags, VarianceFactor factor) implements MannKendallMethod {
        /**
         * Checks the method.
         *
         * @param lags how many lags, at least 1
         * @param factor what is made of the estimated correction
         */
        public HamedRao {
            checkArgument(lags >= 1, "lags must be at least 1: %s", lags);
            checkNotNull(factor, "factor");
        }

        /**
         * Returns the same with fewer lags.
         *
         * @param lags how many, at least 1
         * @return the method
         */
        public HamedRao withLags(int lags) {
            return new HamedRao(lags, factor);
        }

        /**
         * Returns the same with another use of the estimated correction.
         *
         * @param factor what is made of it
         * @return the method
         */
        public HamedRao withFactor(VarianceFactor factor) {
            return new HamedRao(lags, factor);
        }

        @Override
        public Outcome<KendallScore> score(Series<Double> series) {
            return KendallScores.enough(series, 3).flatMap(points -> KendallScores.hamedRao(points, this));
        }

        @Override
        public String toString() {
            return "Mann-Kendall, variance of Hamed and Rao";
        }
    }

    /** The variance of Yue and Wang with one lag. */
    enum YueWang implements MannKendallMethod {
        /** The only one. */
        INSTANCE;

        @Override
        public Outcome<KendallScore> score(Series<Double> series) {
            return KendallScores.enough(series, 3).flatMap(KendallScores::yueWang);
        }

        @Override
        public String toString() {
            return "Mann-Kendall, variance of Yue and Wang with one lag";
        }
    }

    /**
     * Pre-whitening.
     *
     * @param trendFree whether Sen's slope is taken off before and put back after
     */
    record Whitening(boolean trendFree) implements MannKendallMethod {
        @Override
        public Outcome<KendallScore> score(Series<Double> series) {
            return KendallScores.enough(series, 3).flatMap(points -> KendallScores.whitened(points, trendFree));
        }

        @Override
        public String toString() {
            return "Mann-Kendall, " + (trendFree ? "trend-free pre-whitening" : "pre-whitening");
        }
    }

    /**
     * Scores of seasons.
     *
     * @param correlated whether the covariance of seasons is allowed for
     */
    record Seasonal(boolean correlated) implements MannKendallMethod {
        @Override
        public Outcome<KendallScore> score(Series<Double> series) {
            return KendallScores.enough(series, 3).flatMap(points -> {
                int perYear = series.values().firstKey().kind().perYear();
                return perYear == 1
                        ? Outcome.none(ReasonCode.NOT_APPLICABLE, "Years have no seasons")
                        : KendallScores.seasonal(points, perYear, correlated);
            });
        }

        @Override
        public String toString() {
            return "seasonal Mann-Kendall" + (correlated ? ", correlated seasons" : "");
        }
    }
}
