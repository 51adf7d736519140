package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Rounding;

/**
 * A chi-square statistic and how likely one as large is by chance.
 *
 * @param statistic the statistic, not negative
 * @param degreesOfFreedom its degrees of freedom, at least 1
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom) {

    private static final double LEAST_SHOWN = 0.001;

    /**
     * Checks the test.
     *
     * @param statistic the statistic, not negative
     * @param degreesOfFreedom its degrees of freedom, at least 1
     */
    public ChiSquareTest {
        checkArgument(statistic >= 0, "statistic must not be negative: %s", statistic);
        checkArgument(degreesOfFreedom >= 1, "degrees of freedom must be at least 1: %s", degreesOfFreedom);
    }

    /** {@return the probability of a statistic as large by chance, from the upper tail} */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    /**
     * Tells whether it can be told from chance.
     *
     * @param level the level
     * @return whether the p-value is below what the level leaves out
     */
    public boolean isSignificant(ConfidenceLevel level) {
        return pValue() < level.significance();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "chi-square %s on %d, p %s",
                Rounding.TWO_DECIMALS.format(statistic),
                degreesOfFreedom,
                pValue() < LEAST_SHOWN ? "<0.001" : Rounding.halfUp(3).format(pValue()));
    }
}
