package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.childrensservices.stats.measure.SignificanceTest;

/** Two-sided tests of a statistic that is standard normal if there is no difference. */
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static SignificanceTest test(double statistic, String method) {
        return new SignificanceTest(
                statistic, Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(statistic))), method);
    }
}
