package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** Sen's slope of scipy 1.17.1 and of trend 1.1.6 for R. */
class TheilSenGoldenTest {

    private static TheilSenCalculator calculator(NamedCsvRecord row) {
        return TheilSenCalculator.standard().withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))));
    }

    /** Rows of the method siegel_hierarchical, 68, are of another estimator, which is not offered. */
    @Test
    void scipy() {
        GoldenFile file = GoldenFile.read("trend/theil_sen_scipy.csv");
        file.where("method", "scipy_separate").check(204, row -> checkScipy(row, TheilSenIntercept.SEPARATE));
        file.where("method", "scipy_joint").check(204, row -> checkScipy(row, TheilSenIntercept.JOINT));
        file.where("method", "siegel_hierarchical")
                .check(68, row -> assertThat(row.getField("conf")).isEqualTo("NA"));
    }

    private static void checkScipy(NamedCsvRecord row, TheilSenIntercept intercept) {
        List<String> values = Splitter.on(';').splitToList(row.getField("y"));
        List<String> times = Splitter.on(';').splitToList(row.getField("x_used"));
        Series.Builder<Double> series = Series.builder();
        int next = 0;
        for (String value : values) {
            if (!value.equals("NA") && !value.equals("NaN")) {
                series.add(at(Long.parseLong(times.get(next++))), Double.parseDouble(value));
            }
        }
        TheilSen line = calculator(row)
                .withIntercept(intercept)
                .estimate(series.build())
                .orElseThrow();
        assertNear(line.slope(), row.getField("slope"), 1e-12);
        assertNear(line.interval().lower(), row.getField("low_slope"), 1e-12);
        assertNear(line.interval().upper(), row.getField("high_slope"), 1e-12);
        assertNear(line.lineAt(at(0)), row.getField("intercept"), 1e-12);
    }

    private static TimePeriod at(long number) {
        return new TimePeriod(TimePeriod.Kind.CALENDAR_YEAR, number);
    }

    /**
     * It squeezes gaps out, so its points are put at consecutive years here. Where a rank lies outside of the slopes it
     * has no limit; ours is the first or the last slope, and says so.
     */
    @Test
    void trendForR() {
        GoldenFile.read("trend/theil_sen_trend.csv").check(136, row -> {
            Series.Builder<Double> squeezed = Series.builder();
            for (double value : GoldenSeries.annual(row.getField("y")).values().values()) {
                squeezed.add(at(2001 + squeezed.build().points().size()), value);
            }
            TheilSen line = calculator(row).estimate(squeezed.build()).orElseThrow();
            assertNear(line.slope(), row.getField("slope"), 1e-12);
            boolean lower = !row.getField("lower").equals("NA");
            boolean upper = !row.getField("upper").equals("NA");
            assertThat(line.caveats().contains(TrendCaveat.INTERVAL_CLAMPED)).isEqualTo(!lower || !upper);
            if (lower) {
                assertNear(line.interval().lower(), row.getField("lower"), 1e-12);
            }
            if (upper) {
                assertNear(line.interval().upper(), row.getField("upper"), 1e-12);
            }
        });
    }
}
