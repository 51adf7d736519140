package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import java.util.List;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/** Moments and quantiles against 60-digit values. */
class DistributionGoldenTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-7;

    @Test
    void momentsAndQuantiles() {
        GoldenFile.read("cost/mc_distributions.csv").check(18, row -> {
            Distribution distribution = parse(row.getField("distribution"), row.getField("parameters"));
            assertNear(distribution.mean(), row.getField("mean"), CLOSED_FORM);
            assertNear(distribution.variance(), row.getField("variance"), CLOSED_FORM);
            assertNear(distribution.standardDeviation(), row.getField("sd"), CLOSED_FORM);
            assertNear(distribution.skewness(), row.getField("skewness"), CLOSED_FORM, 1e-15);
            List<String> quantiles = row.getHeader().stream()
                    .filter(name -> name.startsWith("q"))
                    .toList();
            assertThat(quantiles).hasSize(11);
            for (String name : quantiles) {
                assertNear(distribution.quantile(Double.parseDouble(name.substring(1))), row.getField(name), QUANTILE);
            }
        });
    }

    /** Reads {@code "PERT"} and {@code "0.1;0.25;0.5;4"}. */
    static Distribution parse(String kind, String parameters) {
        List<Double> p =
                Splitter.on(';').splitToStream(parameters).map(Double::valueOf).toList();
        return switch (kind) {
            case "TRIANGULAR" -> Distribution.triangular(p.get(0), p.get(1), p.get(2));
            case "PERT" -> Distribution.pert(p.get(0), p.get(1), p.get(2), p.get(3));
            case "LOGNORMAL_MEAN_SE" ->
                Distribution.mean(p.get(0)).standardError(p.get(1)).lognormal();
            case "LOGNORMAL_MU_SIGMA" -> Distribution.logMean(p.get(0)).standardDeviation(p.get(1));
            case "LOGNORMAL_MEDIAN_CI95" ->
                Distribution.median(p.get(0)).lognormal(new Interval(p.get(1), p.get(2), ConfidenceLevel.P95, "given"));
            case "GAMMA_MEAN_SE" ->
                Distribution.mean(p.get(0)).standardError(p.get(1)).gamma();
            case "GAMMA_SHAPE_SCALE" -> Distribution.gammaShape(p.get(0)).scale(p.get(1));
            case "BETA_MEAN_SE" ->
                Distribution.mean(p.get(0)).standardError(p.get(1)).beta();
            case "BETA" -> Distribution.successes(p.get(0)).failures(p.get(1));
            case "NORMAL" -> Distribution.mean(p.get(0)).standardError(p.get(1)).normal();
            case "UNIFORM" -> Distribution.uniform(p.get(0), p.get(1));
            default -> throw new AssertionError("unknown distribution " + kind);
        };
    }
}
