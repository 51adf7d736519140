package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Year;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

/** Annual changes against least squares in R 4.2.2. */
class AnnualChangeGoldenTest {

    private static final AnnualChangeCalculator STANDARD = AnnualChangeCalculator.standard();

    @Test
    void all() {
        GoldenFile.read("trend/apc.csv").check(54, AnnualChangeGoldenTest::check);
    }

    /** The cancer rates that Joinpoint comes with. */
    @Test
    void ratesOfOtherProjects() {
        GoldenFile.peer("trend/apc.csv").check(9, AnnualChangeGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        Series<Double> rates = GoldenCounts.values(row, "x", "rate");
        AnnualPercentChange change = row.getField("weighting").equals("weighted")
                ? STANDARD.estimateWeightedPercent(weighted(row)).orElseThrow()
                : STANDARD.estimatePercent(rates).orElseThrow();
        FittedLine line = change.line();
        assertNear(line.slope(), row.getField("slope"), 1e-9);
        assertNear(line.standardError().orElseThrow(), row.getField("se"), 1e-9, 1e-14);
        assertThat(line.degreesOfFreedom()).isEqualTo(Integer.parseInt(row.getField("df")));
        // Of a perfect line R divides by the rounding.
        if (Double.parseDouble(row.getField("se")) > 1e-14) {
            SignificanceTest test = change.test().orElseThrow();
            assertNear(test.statistic(), row.getField("t"), 1e-9);
            assertNear(test.pValue(), row.getField("p"), 1e-9);
        }
        assertNear(change.percent(), row.getField("apc"), 1e-9);
        Interval interval = change.interval().orElseThrow();
        assertNear(interval.lower(), row.getField("apc_lo"), 1e-9);
        assertNear(interval.upper(), row.getField("apc_hi"), 1e-9);
        assertNear(Math.log(change.lineAt(TimePeriod.of(Year.of(0)))), row.getField("intercept"), 1e-9);
        checkLinear(STANDARD.estimate(rates).orElseThrow(), row);
        checkEndpoints(EndpointChange.of(rates).orElseThrow(), row);
    }

    private static void checkLinear(AnnualChange change, NamedCsvRecord row) {
        assertNear(change.change(), row.getField("linear_slope"), 1e-9, 1e-12);
        assertNear(change.interval().orElseThrow().lower(), row.getField("linear_slope_lo"), 1e-9);
        assertNear(change.interval().orElseThrow().upper(), row.getField("linear_slope_hi"), 1e-9);
    }

    private static void checkEndpoints(EndpointChange change, NamedCsvRecord row) {
        assertNear(change.compoundAnnualPercent().orElseThrow(), row.getField("cagr_pct"), 1e-9);
        assertNear(change.absolute(), row.getField("abs_change"), 1e-9);
        assertNear(change.percent().orElseThrow(), row.getField("pct_change"), 1e-9);
        assertNear(change.annual(), row.getField("mean_annual_abs_change"), 1e-9);
    }

    private static Series<WeightedValue> weighted(NamedCsvRecord row) {
        Series.Builder<WeightedValue> series = Series.builder();
        for (int i = 0; i < GoldenCounts.texts(row, "x").size(); i++) {
            series.add(
                    GoldenCounts.period(row, "x", i),
                    new WeightedValue(
                            GoldenCounts.numbers(row, "rate").get(i),
                            GoldenCounts.numbers(row, "se_rate").get(i)));
        }
        return series.build();
    }
}
