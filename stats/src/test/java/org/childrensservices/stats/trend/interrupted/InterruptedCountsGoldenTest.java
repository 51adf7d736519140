package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.RatioEstimate;
import org.junit.jupiter.api.Test;

/** glm of R 4.2.2 with the covariance of sandwich 3.0.2. */
class InterruptedCountsGoldenTest {

    private static Series<Rate> series(NamedCsvRecord row) {
        List<String> counts = Splitter.on(';').splitToList(row.getField("x"));
        List<String> people = Splitter.on(';').splitToList(row.getField("n"));
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < counts.size(); i++) {
            series.add(
                    first(row).plus(i),
                    new Rate(
                            Long.parseLong(counts.get(i)),
                            Denominator.childYears(new BigDecimal(people.get(i))),
                            10_000,
                            Rate.Counted.EVENTS));
        }
        return series.build();
    }

    private static TimePeriod first(NamedCsvRecord row) {
        return GoldenSeries.start(Integer.parseInt(row.getField("period")));
    }

    private static InterruptedCounts estimate(NamedCsvRecord row, CountErrors errors) {
        InterruptedCountsCalculator calculator = InterruptedCountsCalculator.standard()
                .withErrors(errors)
                .withSeasons(Integer.parseInt(row.getField("fourier_pairs")));
        if (row.getField("with_slope_change").equals("true")) {
            calculator = calculator.withSlopeChange();
        }
        return calculator
                .estimate(series(row), first(row).plus(Integer.parseInt(row.getField("first_post_1based")) - 1))
                .orElseThrow();
    }

    private static void check(NamedCsvRecord row) {
        boolean poisson = row.getField("family").equals("poisson");
        InterruptedCounts found = estimate(
                row,
                poisson ? CountErrors.poisson() : CountErrors.quasiPoisson().withDispersionAsItIs());
        ModelEstimate level = found.levelRatio().logarithm();
        assertNear(level.value(), row.getField("b_level"), 1e-7);
        assertNear(level.standardError(), row.getField("se_level"), 1e-7);
        assertNear(level.test().orElseThrow().pValue(), row.getField("p_level"), 1e-7);
        assertNear(found.levelRatio().value(), row.getField("rr_level"), 1e-7);
        // The file's limits are normal for both families; of quasi-Poisson its p-value is Student's, as ours.
        Interval limits = normal(level).interval().orElseThrow();
        assertNear(limits.lower(), row.getField("rr_lo_z"), 1e-7);
        assertNear(limits.upper(), row.getField("rr_hi_z"), 1e-7);
        ModelEstimate trend = found.trendRatio().logarithm();
        assertNear(trend.value(), row.getField("b_trend"), 1e-7);
        assertNear(trend.standardError(), row.getField("se_trend"), 1e-7);
        assertNear(found.coefficients().at(0).value() - trend.value(), row.getField("intercept"), 1e-7);
        assertThat(found.slopeChangeRatio().isPresent())
                .isEqualTo(!row.getField("b_slope_change").equals("NA"));
        found.slopeChangeRatio().ifPresent(slope -> {
            assertNear(slope.logarithm().value(), row.getField("b_slope_change"), 1e-7);
            assertNear(slope.logarithm().standardError(), row.getField("se_slope_change"), 1e-7);
        });
        String waves = row.getField("fourier_coef");
        List<String> expected =
                waves.equals("NA") ? List.of() : Splitter.on(';').splitToList(waves);
        assertThat(found.seasons()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertNear(found.seasons().get(i).value(), expected.get(i), 1e-7);
        }
        assertNear(poisson ? 1 : found.dispersion(), row.getField("dispersion"), 1e-7);
        assertNear(found.deviance(), row.getField("deviance"), 1e-7);
        TimePeriod last = found.series().values().lastKey();
        assertNear(found.fittedAt(last).value(), row.getField("fitted_last"), 1e-7);
        assertNear(found.counterfactualAt(last).value(), row.getField("counterfactual_last"), 1e-7);
        InterruptedCounts robust = estimate(row, CountErrors.neweyWest());
        assertNear(robust.levelRatio().logarithm().standardError(), row.getField("se_level_nw"), 1e-7);
        assertNear(robust.levelRatio().logarithm().degreesOfFreedom(), row.getField("df"), 0);
        assertThat(robust.levelRatio().logarithm().method()).isEqualTo("Newey-West, lag " + row.getField("nw_lag"));
        // By default the dispersion is not below 1.
        double poissonError =
                estimate(row, CountErrors.poisson()).levelRatio().logarithm().standardError();
        assertThat(estimate(row, CountErrors.quasiPoisson())
                        .levelRatio()
                        .logarithm()
                        .standardError())
                .isCloseTo(poissonError * Math.sqrt(Math.max(1, found.dispersion())), within(1e-12));
    }

    private static RatioEstimate normal(ModelEstimate logarithm) {
        return new RatioEstimate(new ModelEstimate(
                logarithm.value(),
                logarithm.standardError(),
                Double.POSITIVE_INFINITY,
                logarithm.level(),
                logarithm.method()));
    }

    @Test
    void everyRow() {
        GoldenFile.read("trend/its_count.csv").check(28, InterruptedCountsGoldenTest::check);
    }

    @Test
    void everyRowOfPeers() {
        GoldenFile.peer("trend/its_count.csv").check(6, InterruptedCountsGoldenTest::check);
    }

    /**
     * The ratios and limits that Lopez Bernal, Cummins and Gasparrini print: Poisson, quasi-Poisson, with seasons. One
     * limit, 0.864, they cut off: it is 0.86469.
     */
    @Test
    void asPublished() {
        GoldenFile sicily = GoldenFile.peer("trend/its_count.csv");
        sicily.where(row -> row.getField("id").equals("sicily_m1")).check(2, row -> {
            boolean poisson = row.getField("family").equals("poisson");
            assertPublished(row, poisson, poisson ? "0.894 0.865 0.925" : "0.894 0.839 0.953");
        });
        sicily.where(row -> row.getField("id").equals("sicily_m3")
                        && row.getField("family").equals("quasipoisson"))
                .check(1, row -> assertPublished(row, false, "0.885 0.839 0.933"));
    }

    private static void assertPublished(NamedCsvRecord row, boolean poisson, String expected) {
        RatioEstimate ratio = normal(estimate(row, poisson ? CountErrors.poisson() : CountErrors.quasiPoisson())
                .levelRatio()
                .logarithm());
        Interval limits = ratio.interval().orElseThrow();
        assertThat(String.format(Locale.ROOT, "%.3f %.3f %.3f", ratio.value(), limits.lower(), limits.upper()))
                .isEqualTo(expected);
    }
}
