package org.childrensservices.stats.trend.count;

import static com.google.common.base.MoreObjects.firstNonNull;
import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trends of counts against R 4.2.2 and MASS 7.3. The errors that allow for any variation (se_hc0, se_hc1) are not
 * offered: with the few points of annual series they are too small.
 */
class CountTrendGoldenTest {

    private static final GoldenFile TRENDS = GoldenFile.read("trend/poisson_trend.csv");

    private static final ImmutableMap<String, CountModel> MODELS = ImmutableMap.of(
            "poisson", CountModel.poisson(),
            "quasipoisson", CountModel.quasiPoissonAsEstimated(),
            "negbin", CountModel.negativeBinomial());

    /** Relative; R stops when the deviance no longer changes, MASS when its shape does not. */
    private static final ImmutableMap<String, Double> TOLERANCES =
            ImmutableMap.of("poisson", 1e-7, "quasipoisson", 1e-7, "negbin", 1e-5);

    /**
     * Where the spline through MASS's profile is more than 1e-5 off: the roots of the same likelihood, to 30 digits.
     */
    private static final ImmutableMap<String, String> PROFILES = ImmutableMap.<String, String>builder()
            .put("zero_one slope_profile_lo", "-0.79793738685075512")
            .put("zero_one slope_profile_hi", "0.1626526093550642")
            .put("n2 slope_profile_lo", "-0.58253663099048102")
            .put("n2 slope_profile_hi", "0.30489302630574995")
            .put("n3 slope_profile_lo", "-0.40305503324288128")
            .put("uneven slope_profile_lo", "-0.14053604092477262")
            .put("uneven slope_profile_hi", "-0.018030474922348006")
            .put("no_pop_counts slope_profile_lo", "0.00065371908331271108")
            .buildOrThrow();

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "quasipoisson", "negbin"})
    void trends(String model) {
        TRENDS.where("model", model).check(43, CountTrendGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        String model = row.getField("model");
        Outcome<CountTrend> outcome = CountTrendCalculator.standard()
                .withModel(checkNotNull(MODELS.get(model)))
                .estimate(GoldenCounts.rates(row));
        if (row.getField("id").equals("all_zero")) {
            assertThat(outcome.toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            return;
        }
        if (row.getField("error").equals("fewer than 3 points")) {
            assertThat(outcome.toReason().map(Reason::code)).contains(ReasonCode.TOO_FEW_POINTS);
            return;
        }
        CountTrend trend = outcome.orElseThrow();
        if (row.getField("error").startsWith("POISSON_LIMIT")) {
            assertThat(trend.model()).isEqualTo(CountModel.poisson());
            assertThat(trend.shape()).isPositive().isInfinite();
            return;
        }
        double tolerance = checkNotNull(TOLERANCES.get(model));
        assertNear(trend.slope(), row.getField("slope"), tolerance, 1e-9);
        assertNear(trend.rateRatio(), row.getField("irr"), tolerance);
        assertNear(trend.percent(), row.getField("apc"), tolerance, 1e-7);
        assertThat(trend.degreesOfFreedom()).isEqualTo(Integer.parseInt(row.getField("df_resid")));
        assertNear(trend.deviance(), row.getField("deviance"), tolerance, 1e-9);
        assertNear(trend.pearson(), row.getField("pearson_chi2"), tolerance, 1e-9);
        for (int i = 0; i < trend.fitted().size(); i++) {
            assertNear(
                    trend.fitted().values().asList().get(i),
                    GoldenCounts.texts(row, "fitted").get(i),
                    tolerance);
        }
        checkOutcome(trend.logLikelihood(), row, "loglik", tolerance);
        checkOutcome(trend.akaike(), row, "aic", tolerance);
        checkOutcome(trend.standardError(), row, "se", tolerance);
        if (!row.getField("se").equals("NaN")) {
            assertNear(trend.dispersion(), row.getField("dispersion"), tolerance, 1e-12);
        }
        Outcome<Interval> interval = trend.interval();
        checkOutcome(interval.map(Interval::lower), row, "apc_lo", tolerance);
        checkOutcome(interval.map(Interval::upper), row, "apc_hi", tolerance);
        if (trend.standardError().isPresent() && Double.parseDouble(row.getField("se")) > 1e-12) {
            assertNear(trend.test().orElseThrow().statistic(), row.getField("stat"), tolerance, 1e-8);
            assertNear(trend.test().orElseThrow().pValue(), row.getField("p"), 20 * tolerance);
        }
        if (!row.getField("theta").equals("NA")) {
            assertNear(trend.shape(), row.getField("theta"), 1e-5);
        }
        if (!row.getField("slope_profile_lo").equals("NA")) {
            Interval profile = trend.profileInterval().orElseThrow();
            assertNear(Math.log1p(profile.lower() / 100), profile(row, "slope_profile_lo"), 1e-5);
            assertNear(Math.log1p(profile.upper() / 100), profile(row, "slope_profile_hi"), 1e-5);
        } else {
            assertThat(trend.profileInterval().isPresent()).isEqualTo(model.equals("poisson"));
        }
    }

    private static String profile(NamedCsvRecord row, String column) {
        return firstNonNull(PROFILES.get(row.getField("id") + " " + column), row.getField(column));
    }

    private static void checkOutcome(Outcome<Double> outcome, NamedCsvRecord row, String column, double tolerance) {
        String reference = row.getField(column);
        assertThat(outcome.isPresent()).as(column).isEqualTo(!reference.equals("NA") && !reference.equals("NaN"));
        outcome.ifPresent(value -> assertNear(value, reference, tolerance, 1e-7));
    }

    @Test
    void dispersion() {
        GoldenFile.read("trend/overdispersion.csv").check(84, CountTrendGoldenTest::checkDispersion);
    }

    private static void checkDispersion(NamedCsvRecord row) {
        Outcome<Dispersion> outcome = row.getField("null_model").equals("trend")
                ? Dispersion.aroundTrend(GoldenCounts.rates(row))
                : Dispersion.aroundOneRate(GoldenCounts.rates(row));
        if (row.getField("df").equals("0")) {
            assertThat(outcome.toReason().map(Reason::code)).contains(ReasonCode.TOO_FEW_POINTS);
            return;
        }
        Dispersion dispersion = outcome.orElseThrow();
        assertThat(dispersion.pearson().degreesOfFreedom()).isEqualTo(Integer.parseInt(row.getField("df")));
        assertNear(dispersion.pearson().statistic(), row.getField("pearson_chi2"), 1e-6, 1e-9);
        assertNear(dispersion.deviance().statistic(), row.getField("deviance"), 1e-6, 1e-9);
        assertNear(dispersion.value(), row.getField("phi_pearson"), 1e-6, 1e-9);
        assertNear(dispersion.pearson().pValue(), row.getField("p_pearson_upper"), 1e-6);
        assertNear(dispersion.deviance().pValue(), row.getField("p_deviance_upper"), 1e-6);
        if (Math.abs(Double.parseDouble(row.getField("ct_z"))) > 1e12) {
            // All excesses are alike, and R divides by their rounding.
            assertThat(dispersion.againstMultiple().toReason().map(Reason::code))
                    .contains(ReasonCode.NOT_APPLICABLE);
            return;
        }
        dispersion.againstMultiple().ifPresent(test -> {
            assertNear(1 + test.excess(), row.getField("ct_dispersion"), 1e-6, 1e-9);
            assertNear(test.excess(), row.getField("ct_alpha_trafo1"), 1e-6, 1e-9);
            assertNear(test.statistic(), row.getField("ct_z"), 1e-6, 1e-9);
            assertNear(test.pValue(), row.getField("ct_p"), 1e-6);
        });
        dispersion.againstSquare().ifPresent(test -> {
            assertNear(test.excess(), row.getField("ct_alpha_trafo2"), 1e-6, 1e-9);
            assertNear(test.statistic(), row.getField("ct_z_trafo2"), 1e-6, 1e-9);
            assertNear(test.pValue(), row.getField("ct_p_trafo2"), 1e-6);
        });
        assertThat(dispersion.againstMultiple().isPresent()).isTrue();
        assertThat(dispersion.againstSquare().isPresent()).isTrue();
    }
}
