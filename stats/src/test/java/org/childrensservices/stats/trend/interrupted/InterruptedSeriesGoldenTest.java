package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.junit.jupiter.api.Test;

/** lm, lmtest 0.9.40, sandwich 3.0.2, prais 1.1.4 and nlme 3.1.162 for R 4.2.2. */
class InterruptedSeriesGoldenTest {

    /** Rows that are refused, with the reason. */
    private static final ImmutableMap<String, ReasonCode> REFUSED = ImmutableMap.of(
            // Only two values before: what they vary by is not known, and least squares shows 1 degree of freedom.
            "short_2_3_rankdef", ReasonCode.TOO_FEW_POINTS,
            "one_post_rankdef", ReasonCode.TOO_FEW_POINTS);

    /** The correlation goes to -1, and prais stops at -0.9999999999999891 on its way. */
    private static final String NO_CORRELATION = "no_change_line prais_winsten";

    /**
     * Where a value is missing, sandwich and lmtest take the points on both sides of the gap for neighbours. The right
     * ones, by time, computed with NumPy from the definitions: standard errors of intercept, slope, level and slope
     * change.
     */
    private static final ImmutableMap<String, String> RIGHT_BY_TIME = ImmutableMap.of(
            "with_na newey_west_lag1",
            "0.4772487832826054;0.12396050125580423;0.6880682451307601;0.1314257289135244",
            "with_na newey_west_lag1_adj",
            "0.6161255298837611;0.16003231898375112;0.8882922848151988;0.16966988644841685",
            "with_na newey_west_lag2",
            "0.4344437979008885;0.11770375865633302;0.5300281820411948;0.1308010783769092",
            "with_na newey_west_lag2_adj",
            "0.5608645313777473;0.15195489902066495;0.6842634406887136;0.16886346607324682");

    private static String caseOf(NamedCsvRecord row) {
        return row.getField("id") + " " + row.getField("method");
    }

    private static SerialCorrelation method(NamedCsvRecord row) {
        String method = row.getField("method");
        return switch (method) {
            case "ols" -> SerialCorrelation.ignored();
            case "prais_winsten" -> SerialCorrelation.praisWinsten();
            case "gls_ar1_reml" -> SerialCorrelation.restrictedLikelihood();
            default -> {
                var neweyWest = SerialCorrelation.neweyWest().withLag(Integer.parseInt(row.getField("nw_lag")));
                yield method.endsWith("_adj") ? neweyWest.withSmallSampleFactor() : neweyWest;
            }
        };
    }

    private static Outcome<InterruptedSeries> estimate(NamedCsvRecord row) {
        return InterruptedSeriesCalculator.standard()
                .withMethod(method(row))
                .estimate(GoldenSeries.annual(row.getField("y")), start(row));
    }

    private static TimePeriod start(NamedCsvRecord row) {
        return GoldenSeries.start(1).plus(Integer.parseInt(row.getField("first_post_1based")) - 1);
    }

    private static void check(NamedCsvRecord row) {
        Outcome<InterruptedSeries> outcome = estimate(row);
        ReasonCode refused =
                caseOf(row).equals(NO_CORRELATION) ? ReasonCode.NO_SOLUTION : REFUSED.get(row.getField("id"));
        if (refused != null) {
            assertThat(outcome.toReason()).map(Reason::code).contains(refused);
            return;
        }
        InterruptedSeries found = outcome.orElseThrow();
        double tolerance = row.getField("method").equals("gls_ar1_reml") ? 1e-3 : 1e-8;
        ModelEstimate before = found.counterfactualAt(GoldenSeries.start(1).previous());
        assertNear(before.value(), row.getField("intercept"), tolerance, 1e-10);
        assertNear(found.slopeBefore().value(), row.getField("pre_slope"), tolerance, 1e-10);
        assertNear(found.slopeAfter().value(), row.getField("post_slope"), tolerance, 1e-10);
        HorizonEffect end = found.endEffect();
        assertNear(end.absolute().value(), row.getField("end_effect"), tolerance);
        assertNear(end.counterfactual().value(), row.getField("end_counterfactual"), tolerance);
        ModelEstimate relative = end.relative().orElseThrow();
        assertNear(relative.value() / 100, row.getField("end_effect_relative"), tolerance);
        if (row.getField("id").equals("perfect")) {
            assertExact(found);
            return;
        }
        String right = RIGHT_BY_TIME.get(caseOf(row));
        if (right != null) {
            List<String> errors = Splitter.on(';').splitToList(right);
            assertNear(before.standardError(), errors.get(0), 1e-12);
            assertNear(found.slopeBefore().standardError(), errors.get(1), 1e-12);
            assertNear(found.levelChange().standardError(), errors.get(2), 1e-12);
            assertNear(found.slopeChange().standardError(), errors.get(3), 1e-12);
            return;
        }
        assertNear(before.standardError(), row.getField("se_intercept"), tolerance);
        assertNear(found.slopeBefore().standardError(), row.getField("se_pre_slope"), tolerance);
        assertNear(found.slopeAfter().standardError(), row.getField("post_slope_se"), tolerance);
        assertEstimate(found.levelChange(), row, "level_change", "se_level", "level", tolerance);
        assertEstimate(found.slopeChange(), row, "slope_change", "se_slope_change", "slope_change", tolerance);
        assertNear(found.levelChange().degreesOfFreedom(), row.getField("df"), 0);
        assertNear(end.absolute().standardError(), row.getField("end_effect_se"), tolerance);
        assertLimits(end.absolute(), row, "end_effect", tolerance);
        assertNear(relative.standardError() / 100, row.getField("end_effect_relative_se_delta"), tolerance);
        if (row.getField("method").equals("ols")) {
            assertDiagnostics(found.diagnostics().orElseThrow(), row);
        }
    }

    private static void assertExact(InterruptedSeries found) {
        assertThat(found.levelChange().standardError()).isZero();
        assertThat(found.levelChange().interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(found.diagnostics().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
    }

    private static void assertEstimate(
            ModelEstimate found, NamedCsvRecord row, String value, String error, String name, double tolerance) {
        assertNear(found.value(), row.getField(value), tolerance, 1e-10);
        assertNear(found.standardError(), row.getField(error), tolerance);
        var test = found.test().orElseThrow();
        assertNear(test.statistic(), row.getField("stat_" + name), tolerance, 1e-10);
        // Digits of a small p-value go with the square of the statistic.
        assertNear(test.pValue(), row.getField("p_" + name), tolerance * (1 + Math.abs(test.statistic())));
        assertLimits(found, row, name, tolerance);
    }

    private static void assertLimits(ModelEstimate found, NamedCsvRecord row, String name, double tolerance) {
        Interval limits = found.interval().orElseThrow();
        double size = Math.abs(found.value()) + found.standardError();
        assertNear(limits.lower(), row.getField(name + "_lo"), tolerance, tolerance * size);
        assertNear(limits.upper(), row.getField(name + "_hi"), tolerance, tolerance * size);
    }

    private static void assertDiagnostics(ResidualDiagnostics found, NamedCsvRecord row) {
        assertNear(found.variance(), row.getField("sigma2"), 1e-8);
        assertNear(found.explained(), row.getField("r2"), 1e-8);
        if (row.getField("id").equals("with_na")) {
            assertNear(found.durbinWatson().statistic(), "1.7126245847176305", 1e-12);
            assertNear(found.durbinWatson().pPositive(), "0.20141024848255373", 1e-9);
            assertNear(found.breuschGodfrey().statistic(), "1.1350593887628038", 1e-12);
            assertNear(found.breuschGodfrey().pValue(), "0.286698729376493", 1e-12);
            assertNear(found.ljungBox().statistic(), "2.3631560971243237", 1e-12);
            assertNear(found.ljungBox().pValue(), "0.6692955362725499", 1e-12);
            assertNear(found.firstAutocorrelation(), "-0.20930232558140766", 1e-12);
            return;
        }
        assertNear(found.durbinWatson().statistic(), row.getField("dw"), 1e-8);
        if (row.getField("id").equals("short_3_3")) {
            // With two degrees of freedom the algorithm of Pan is off by 0.0006; there is a closed form.
            double exact = 2 / Math.PI * Math.atan(0.5);
            assertThat(found.durbinWatson().pPositive()).isCloseTo(exact, within(1e-11));
            assertThat(found.durbinWatson().test().pValue()).isCloseTo(2 * exact, within(1e-11));
        } else {
            assertNear(found.durbinWatson().pPositive(), row.getField("dw_p_positive"), 0, 1e-4);
            assertNear(found.durbinWatson().test().pValue(), row.getField("dw_p_two_sided"), 0, 1e-4);
        }
        assertNear(found.breuschGodfrey().statistic(), row.getField("bg1_chi2"), 1e-8);
        assertNear(found.breuschGodfrey().pValue(), row.getField("bg1_p"), 1e-8);
        assertNear(found.ljungBox().statistic(), row.getField("ljung_box_lag4"), 1e-8);
        assertNear(found.ljungBox().pValue(), row.getField("ljung_box_p"), 1e-8);
        assertNear(found.firstAutocorrelation(), row.getField("acf1"), 1e-8);
    }

    @Test
    void everyRow() {
        GoldenFile.read("trend/its.csv").check(208, InterruptedSeriesGoldenTest::check);
    }

    /** The rate of Lopez Bernal, Cummins and Gasparrini 2017. */
    @Test
    void everyRowOfPeers() {
        GoldenFile.peer("trend/its.csv").check(11, InterruptedSeriesGoldenTest::check);
    }

    /** The lag that the number of points gives by itself, where a row has it. */
    @Test
    void usualLag() {
        GoldenFile.read("trend/its.csv")
                .where(row -> row.getField("method").startsWith("newey_west")
                        && row.getField("nw_rule_lag").equals(row.getField("nw_lag"))
                        && !REFUSED.containsKey(row.getField("id")))
                .check(42, row -> {
                    var usual = row.getField("nw_adjust").equals("true")
                            ? SerialCorrelation.neweyWest().withSmallSampleFactor()
                            : SerialCorrelation.neweyWest();
                    InterruptedSeries found = InterruptedSeriesCalculator.standard()
                            .withMethod(usual)
                            .estimate(GoldenSeries.annual(row.getField("y")), start(row))
                            .orElseThrow();
                    assertThat(found.levelChange())
                            .isEqualTo(estimate(row).orElseThrow().levelChange());
                });
    }
}
