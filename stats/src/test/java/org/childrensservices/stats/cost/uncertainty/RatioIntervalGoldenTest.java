package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/** Intervals of a ratio against 60-digit values, and against every resample there is. */
class RatioIntervalGoldenTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-7;

    @Test
    void fiellerAndDelta() {
        GoldenFile.read("cost/bcr_ci_fieller_delta.csv").check(10, row -> {
            EstimatedRatio normal = EstimatedRatio.of(estimate(row, "benefit"))
                    .over(estimate(row, "cost"))
                    .withCorrelation(number(row, "correlation"));
            EstimatedRatio ratio =
                    row.getField("df").isEmpty() ? normal : normal.withDegreesOfFreedom(number(row, "df"));
            ConfidenceLevel level = ConfidenceLevel.of(number(row, "level"));
            assertNear(ratio.value().orElseThrow(), row.getField("bcr"), CLOSED_FORM);

            FiellerSet set = ratio.fieller(level).orElseThrow();
            assertNear(set.g(), row.getField("g"), CLOSED_FORM);
            assertThat(set.confidence()).isEqualTo(level);
            switch (row.getField("fieller_type")) {
                case "BOUNDED" -> check(((FiellerSet.Bounded) set).interval(), row, "fieller_lower", "fieller_upper");
                case "COMPLEMENT" -> {
                    assertNear(((FiellerSet.Complement) set).lower(), row.getField("fieller_lower"), CLOSED_FORM);
                    assertNear(((FiellerSet.Complement) set).upper(), row.getField("fieller_upper"), CLOSED_FORM);
                }
                default -> assertThat(set).isInstanceOf(FiellerSet.WholeLine.class);
            }
            assertNear(ratio.standardError().orElseThrow(), row.getField("delta_se"), CLOSED_FORM);
            check(ratio.delta(level).orElseThrow(), row, "delta_lower", "delta_upper");
            check(ratio.logDelta(level).orElseThrow(), row, "logdelta_lower", "logdelta_upper");
            assertNear(ratio.netPresentValue(), row.getField("npv"), CLOSED_FORM);
            assertNear(ratio.netPresentValueError(), row.getField("npv_se"), CLOSED_FORM);
            check(ratio.netPresentValueInterval(level), row, "npv_lower", "npv_upper");
            assertNear(ratio.probabilityOfGain(), row.getField("p_npv_gt_0_normal"), CLOSED_FORM);
            // The critical value, from the interval that is made with nothing else.
            Interval net = ratio.netPresentValueInterval(level);
            assertNear(
                    (net.upper() - net.lower()) / (2 * ratio.netPresentValueError()),
                    row.getField("critical_value"),
                    CLOSED_FORM);
        });
    }

    @Test
    void everyResample() {
        GoldenFile.read("cost/bcr_bootstrap_exact.csv").check(2, row -> {
            ImmutableList<BenefitAndCost> sites = Streams.zip(
                            Splitter.on(';').splitToStream(row.getField("site_benefits")),
                            Splitter.on(';').splitToStream(row.getField("site_costs")),
                            (benefit, cost) ->
                                    new BenefitAndCost(Double.parseDouble(benefit), Double.parseDouble(cost)))
                    .collect(ImmutableList.toImmutableList());
            assertThat(sites).hasSize(Integer.parseInt(row.getField("n_sites")));
            SiteBootstrap bootstrap = SiteBootstrap.of(sites).orElseThrow();
            BootstrapRatios ratios = bootstrap.everyResample().orElseThrow();
            assertThat(ratios.resamples()).isEqualTo(Long.parseLong(row.getField("n_resamples_enumerated")));
            assertNear(bootstrap.ratio(), row.getField("ratio_of_sums"), CLOSED_FORM);
            assertNear(bootstrap.meanOfRatios(), row.getField("mean_of_ratios"), CLOSED_FORM);
            assertNear(ratios.mean(), row.getField("bootstrap_mean"), CLOSED_FORM);
            assertNear(ratios.standardDeviation(), row.getField("bootstrap_sd_population"), CLOSED_FORM);
            assertNear(ratios.quantile(0.05), row.getField("p5_type7"), CLOSED_FORM);
            assertNear(ratios.quantile(0.5), row.getField("p50_type7"), CLOSED_FORM);
            assertNear(ratios.quantile(0.95), row.getField("p95_type7"), CLOSED_FORM);
            check(ratios.percentileInterval(ConfidenceLevel.P95), row, "p2_5_type7", "p97_5_type7");
            assertNear(ratios.probabilityAbove(1), row.getField("p_bcr_gt_1"), CLOSED_FORM);
            assertNear(bootstrap.jackknifeMean(), row.getField("jackknife_mean"), CLOSED_FORM);
            assertNear(bootstrap.jackknifeError(), row.getField("jackknife_se"), CLOSED_FORM);
            assertNear(bootstrap.biasCorrected(), row.getField("jackknife_bias_corrected"), CLOSED_FORM);
            // A difference of nearly equal numbers: the cubes all but cancel.
            assertNear(bootstrap.acceleration(), row.getField("bca_acceleration"), 1e-10);
            assertNear(ratios.shareBelowEstimate(), row.getField("fraction_below_estimate"), CLOSED_FORM);
            assertNear(ratios.biasScore(), row.getField("bca_z0"), CLOSED_FORM);
            assertNear(ratios.adjustedTail(0.025), row.getField("bca_alpha1"), QUANTILE);
            assertNear(ratios.adjustedTail(0.975), row.getField("bca_alpha2"), QUANTILE);
            check(
                    ratios.biasCorrectedInterval(ConfidenceLevel.P95).orElseThrow(),
                    row,
                    "bca_lower_type7",
                    "bca_upper_type7");
        });
    }

    private static void check(Interval interval, NamedCsvRecord row, String lower, String upper) {
        assertNear(interval.lower(), row.getField(lower), CLOSED_FORM);
        assertNear(interval.upper(), row.getField(upper), CLOSED_FORM);
    }

    private static Distribution.Estimate estimate(NamedCsvRecord row, String of) {
        return Distribution.mean(number(row, of)).standardError(number(row, "se_" + of));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
