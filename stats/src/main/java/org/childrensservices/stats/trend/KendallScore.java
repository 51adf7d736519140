package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Kendall's score of points in time: pairs that rise minus pairs that fall, and its variance if there were no trend.
 *
 * @param score pairs that rise minus pairs that fall
 * @param variance the variance, after correction for ties and, by the method, for autocorrelation; 0 if all are equal
 * @param points how many points, of all seasons together
 * @param pairs how many pairs were compared
 * @param tiedPairs how many of them are equal
 * @param hasExactDistribution whether the score is of the points themselves, of which the exact distribution is known
 */
public record KendallScore(
        long score, double variance, int points, long pairs, long tiedPairs, boolean hasExactDistribution) {

    /**
     * Checks the score.
     *
     * @param score pairs that rise minus pairs that fall
     * @param variance the variance, not negative
     * @param points how many points
     * @param pairs how many pairs
     * @param tiedPairs how many of them are equal
     * @param hasExactDistribution whether the exact distribution is known
     */
    public KendallScore {
        checkArgument(
                variance > 0 || (variance == 0 && score == 0),
                "variance must be positive where there is a score: %s",
                variance);
    }

    /** {@return the score over all pairs, -1 to 1} */
    public double tauA() {
        return (double) score / pairs;
    }

    /** {@return the score over the pairs that are not tied, as a geometric mean with all pairs; 0 if all are equal} */
    public double tauB() {
        return score == 0 ? 0 : score / Math.sqrt((double) (pairs - tiedPairs) * pairs);
    }

    double z(boolean continuity) {
        return score == 0 ? 0 : (score - (continuity ? Long.signum(score) : 0)) / Math.sqrt(variance);
    }
}
