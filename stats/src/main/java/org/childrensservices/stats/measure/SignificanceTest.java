package org.childrensservices.stats.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The result of a two-sided test, shown only beside the interval that it inverts: the interval at some level leaves out
 * the value under test exactly if the p-value is below what the level leaves out.
 *
 * @param statistic the test statistic
 * @param pValue the probability, if there were no difference, of a statistic as far out as this; 0 to 1
 * @param method the test, such as {@code "score"}
 */
public record SignificanceTest(double statistic, double pValue, String method) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LEAST_SHOWN = 0.001;
    private static final Rounding P_SHOWN = Rounding.halfUp(3);

    /**
     * Checks the result.
     *
     * @param statistic the test statistic
     * @param pValue the p-value, 0 to 1
     * @param method the test
     */
    public SignificanceTest {
        checkArgument(pValue >= 0 && pValue <= 1, "p-value must be from 0 to 1: %s", pValue);
        checkNotNull(method, "method");
    }

    /**
     * Returns the test of a statistic that is standard normal if there is no difference. The p-value is taken from the
     * upper tail, which keeps its digits where it is small.
     *
     * @param statistic the statistic, on either side of 0
     * @param method the test
     * @return the two-sided test
     */
    public static SignificanceTest normal(double statistic, String method) {
        return new SignificanceTest(
                statistic, Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(statistic))), method);
    }

    /**
     * Tells whether the difference can be told from chance.
     *
     * @param level the level of the interval that is shown beside the test
     * @return whether the p-value is below what the level leaves out
     */
    public boolean isSignificant(ConfidenceLevel level) {
        return pValue < level.significance();
    }

    /** {@return the p-value with three decimals and the test, such as {@code "p 0.574, score"}} */
    @Override
    public String toString() {
        return "p " + (pValue < LEAST_SHOWN ? "<0.001" : P_SHOWN.format(pValue)) + ", " + method;
    }
}
