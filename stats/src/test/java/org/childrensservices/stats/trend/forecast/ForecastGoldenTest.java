package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.function.Predicate;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;

/** Forecasts of forecast 8.20, HoltWinters and lm for R. */
class ForecastGoldenTest {

    private static final ConfidenceLevel P80 = ConfidenceLevel.of(0.8);

    /** HoltWinters goes on with three or four values, of which two are the start. */
    private static final Predicate<NamedCsvRecord> IS_ENOUGH =
            row -> series(row).values().size() >= 5;

    /**
     * Where the program stops short of the best weights: squared errors of 898.4 and 7,577.6 with its own. Here those
     * of the best weights on a grid, found with numpy.
     */
    private static final ImmutableMap<String, String> BETTER_FIT =
            ImmutableMap.of("golden_ann_11", "372.19198273077404", "golden_qtr_07", "7102.42443636634");

    private static Series<Double> series(NamedCsvRecord row) {
        return GoldenSeries.read(row.getField("y"), Integer.parseInt(row.getField("period")));
    }

    private static GoldenFile of(String method) {
        return GoldenFile.read("trend/forecast.csv").where("method", method);
    }

    private static void assertLimits(
            Forecast forecast, NamedCsvRecord row, String lower, String upper, double relative) {
        List<String> means = Splitter.on(';').splitToList(row.getField("mean"));
        assertThat(forecast.points()).hasSameSizeAs(means);
        double largest = series(row).values().values().stream()
                .mapToDouble(Math::abs)
                .max()
                .orElseThrow();
        // A limit near 0 is a difference of numbers as large as the values.
        double absolute = relative * largest;
        for (int i = 0; i < means.size(); i++) {
            ForecastPoint point = forecast.points().get(i);
            assertNear(point.value(), means.get(i), relative, absolute);
            assertNear(point.interval().lower(), at(row, lower, i), relative, absolute);
            assertNear(point.interval().upper(), at(row, upper, i), relative, absolute);
        }
    }

    private static String at(NamedCsvRecord row, String column, int i) {
        return Splitter.on(';').splitToList(row.getField(column)).get(i);
    }

    private static Forecast check(ForecastMethod method, NamedCsvRecord row, double relative) {
        int periods = Integer.parseInt(row.getField("h"));
        ForecastCalculator calculator = ForecastCalculator.of(method);
        Forecast forecast = calculator.project(series(row), periods).orElseThrow();
        assertLimits(forecast, row, "lo95", "hi95", relative);
        assertLimits(
                calculator.withLevel(P80).project(series(row), periods).orElseThrow(), row, "lo80", "hi80", relative);
        return forecast;
    }

    private static void assertEstimate(Forecast forecast, String name, NamedCsvRecord row, String column) {
        String reference = row.getField(column);
        double estimate = checkNotNull(forecast.estimates().get(name));
        if (!reference.equals("NA")) {
            assertNear(estimate, reference, 1e-8, 1e-12);
        }
    }

    @Test
    void naive() {
        of("naive").check(34, row -> assertEstimate(check(ForecastMethod.naive(), row, 1e-8), "sigma", row, "sigma"));
    }

    @Test
    void drift() {
        of("drift").check(34, row -> {
            Forecast forecast = check(ForecastMethod.drift(), row, 1e-8);
            assertEstimate(forecast, "drift", row, "drift");
            assertEstimate(forecast, "drift_se", row, "drift_se");
            assertEstimate(forecast, "sigma", row, "sigma");
        });
    }

    @Test
    void mean() {
        of("mean").check(34, row -> check(ForecastMethod.mean(), row, 1e-8));
    }

    @Test
    void seasonalNaive() {
        of("seasonal_naive").check(7, row -> check(ForecastMethod.seasonalNaive(), row, 1e-8));
    }

    /** The intercept of R is one period before the first value. */
    @Test
    void linearTrend() {
        of("linear_trend").check(33, row -> {
            Forecast forecast = check(ForecastMethod.linearTrend(), row, 1e-8);
            assertEstimate(forecast, "slope", row, "slope");
            assertEstimate(forecast, "sigma", row, "sigma");
            double start = checkNotNull(forecast.estimates().get("start"));
            double slope = checkNotNull(forecast.estimates().get("slope"));
            assertNear(start - slope, row.getField("intercept"), 1e-8, 1e-10);
        });
    }

    @Test
    void exponentialSmoothing() {
        of("ses_fixed").check(68, row -> {
            double weight = Double.parseDouble(row.getField("alpha"));
            Forecast forecast = check(ForecastMethod.exponentialSmoothing(weight), row, 1e-8);
            assertEstimate(forecast, "level", row, "level");
            assertEstimate(forecast, "sigma", row, "sigma");
        });
    }

    private static ForecastMethod holt(NamedCsvRecord row) {
        return ForecastMethod.holtWithLevel(Double.parseDouble(row.getField("alpha")))
                .andTrend(Double.parseDouble(row.getField("beta")));
    }

    @Test
    void holtWithGivenWeights() {
        of("holt_fixed").where(IS_ENOUGH).check(64, row -> {
            Forecast forecast = check(holt(row), row, 1e-8);
            assertEstimate(forecast, "level", row, "level");
            assertEstimate(forecast, "trend", row, "trend");
            assertEstimate(forecast, "sigma", row, "sigma");
        });
        of("holt_fixed")
                .where(IS_ENOUGH.negate())
                .check(
                        4,
                        row -> assertThat(ForecastCalculator.of(holt(row))
                                        .project(series(row), 4)
                                        .toReason())
                                .map(Reason::code)
                                .contains(ReasonCode.TOO_FEW_POINTS));
    }

    /** The weights depend on the optimiser, so that only what is forecast is compared, and loosely. */
    @Test
    void holtWithEstimatedWeights() {
        of("holt_optimal")
                .where(row -> !BETTER_FIT.containsKey(row.getField("id")))
                .check(22, row -> check(ForecastMethod.holt(), row, 1e-1));
        of("holt_optimal")
                .where(row -> BETTER_FIT.containsKey(row.getField("id")))
                .check(2, row -> {
                    Forecast forecast = ForecastCalculator.of(ForecastMethod.holt())
                            .project(series(row), 4)
                            .orElseThrow();
                    double sigma = checkNotNull(forecast.estimates().get("sigma"));
                    double squares = sigma * sigma * (series(row).values().size() - 4);
                    assertNear(squares, checkNotNull(BETTER_FIT.get(row.getField("id"))), 1e-4);
                });
    }
}
