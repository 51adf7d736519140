package org.childrensservices.stats.trend.joinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.RatioEstimate;
import org.junit.jupiter.api.Test;

/** A grid search in R 4.2.2, with the data of NIH Joinpoint among the peers' rows; and segmented 1.6-2 for R. */
class JoinpointGoldenTest {

    private static List<String> split(String vector) {
        return vector.equals("NA") ? List.of() : Splitter.on(';').splitToList(vector);
    }

    private static TimePeriod year(String text) {
        return TimePeriod.of(Year.of(Integer.parseInt(text)));
    }

    private static Outcome<Joinpoints> estimate(NamedCsvRecord row, JoinpointCriterion criterion) {
        JoinpointCalculator calculator = JoinpointCalculator.standard().withCriterion(criterion);
        if (!row.getField("kmax").equals("NA")) {
            calculator = calculator.withMost(Integer.parseInt(row.getField("kmax")));
        }
        if (row.getField("model").equals("y=xb")) {
            calculator = calculator.withScale(JoinpointScale.LINEAR);
        }
        List<String> years = split(row.getField("x"));
        List<String> rates = split(row.getField("rate"));
        List<String> errors = split(row.getField("se_rate"));
        Series.Builder<Double> values = Series.builder();
        Series.Builder<MeasuredValue> measured = Series.builder();
        for (int i = 0; i < years.size(); i++) {
            double rate = Double.parseDouble(rates.get(i));
            values.add(year(years.get(i)), rate);
            if (!errors.isEmpty()) {
                measured.add(year(years.get(i)), new MeasuredValue(rate, Double.parseDouble(errors.get(i))));
            }
        }
        return errors.isEmpty() ? calculator.estimate(values.build()) : calculator.estimateMeasured(measured.build());
    }

    private static void check(NamedCsvRecord row) {
        if (row.getField("k").equals("NA")) {
            assertThat(estimate(row, JoinpointCriterion.bic()).toReason())
                    .map(Reason::code)
                    .contains(ReasonCode.NOT_APPLICABLE);
            return;
        }
        Joinpoints found = estimate(row, JoinpointCriterion.weightedBic()).orElseThrow();
        assertThat(found.models()).hasSize(Integer.parseInt(row.getField("kmax")) + 1);
        int k = Integer.parseInt(row.getField("k"));
        JoinpointModel model = found.models().get(k);
        assertThat(model.joinpoints())
                .isEqualTo(split(row.getField("joinpoints")).stream()
                        .map(JoinpointGoldenTest::year)
                        .toList());
        List<String> coefficients = split(row.getField("coef"));
        double firstYear = Double.parseDouble(split(row.getField("x")).get(0));
        assertNear(
                model.coefficients().at(0).value() - model.coefficients().at(1).value() * firstYear,
                coefficients.get(0),
                1e-6);
        for (int i = 1; i < coefficients.size(); i++) {
            assertNear(model.coefficients().at(i).value(), coefficients.get(i), 1e-8, 1e-13);
        }
        List<String> fitted = split(row.getField("fitted"));
        for (int i = 0; i < fitted.size(); i++) {
            assertNear(model.lineAt(year(split(row.getField("x")).get(i))), fitted.get(i), 1e-8);
        }
        if (model.sumOfSquares() == 0) {
            assertExact(found, model, k);
            return;
        }
        assertNear(model.sumOfSquares(), row.getField("sse"), 1e-8);
        assertNear(model.averageSlope().degreesOfFreedom(), row.getField("df"), 0);
        assertNear(JoinpointCriterion.bic().of(model).orElseThrow(), row.getField("bic"), 1e-8);
        assertNear(JoinpointCriterion.bic3().of(model).orElseThrow(), row.getField("bic3"), 1e-8);
        assertNear(found.criterionOf(k).orElseThrow(), row.getField("wbic"), 1e-8);
        assertNear(model.sharpness(), k == 0 ? "0" : row.getField("partial_R2_max"), 1e-8);
        for (int i = 0; i <= k; i++) {
            assertSegment(model.segments().get(i), row, i);
        }
        assertAverage(model, row);
        // No criterion where the points lie exactly on the lines of any number.
        if (!row.getField("selected_wbic").equals("NA")) {
            assertNear((double) found.number(), row.getField("selected_wbic"), 0);
            assertSelected(row, JoinpointCriterion.bic(), "selected_bic");
            assertSelected(row, JoinpointCriterion.bic3(), "selected_bic3");
        }
    }

    private static void assertSelected(NamedCsvRecord row, JoinpointCriterion criterion, String column) {
        assertNear((double) estimate(row, criterion).orElseThrow().number(), row.getField(column), 0);
    }

    /** The smallest number is chosen, and nothing has an interval. */
    private static void assertExact(Joinpoints found, JoinpointModel model, int k) {
        assertThat(found.number()).isLessThanOrEqualTo(k);
        assertThat(found.chosen().sumOfSquares()).isZero();
        assertThat(found.criterionOf(k).toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(model.segments().get(0).slope().interval().isPresent()).isFalse();
    }

    private static void assertSegment(JoinpointSegment segment, NamedCsvRecord row, int i) {
        ModelEstimate slope = segment.slope();
        assertNear(slope.value(), split(row.getField("segment_slope")).get(i), 1e-8, 1e-12);
        assertNear(
                slope.standardError(), split(row.getField("segment_slope_se")).get(i), 1e-8);
        var test = slope.test().orElseThrow();
        assertNear(test.pValue(), split(row.getField("p_slope")).get(i), 1e-8 * (1 + Math.abs(test.statistic())));
        Interval limits = segment.percentChange()
                .fold(RatioEstimate::percentInterval, reason -> slope.interval())
                .orElseThrow();
        double value = segment.percentChange().fold(RatioEstimate::percent, reason -> slope.value());
        assertNear(value, split(row.getField("apc")).get(i), 1e-8, 1e-9);
        assertLimits(
                limits,
                split(row.getField("apc_lo")).get(i),
                split(row.getField("apc_hi")).get(i));
    }

    /** Each limit is a sum: near by the size of its parts. */
    private static void assertLimits(Interval limits, String lower, String upper) {
        double size = Math.max(Math.abs(limits.lower()), Math.abs(limits.upper()));
        assertNear(limits.lower(), lower, 1e-8, 1e-8 * size);
        assertNear(limits.upper(), upper, 1e-8, 1e-8 * size);
    }

    private static void assertAverage(JoinpointModel model, NamedCsvRecord row) {
        ModelEstimate slope = model.averageSlope();
        ModelEstimate normal = new ModelEstimate(
                slope.value(), slope.standardError(), Double.POSITIVE_INFINITY, slope.level(), slope.method());
        boolean percent = model.averagePercentChange().isPresent();
        assertNear(percent ? new RatioEstimate(slope).percent() : slope.value(), row.getField("aapc"), 1e-8, 1e-9);
        assertLimits(percentLimits(slope, percent), row.getField("aapc_lo_t"), row.getField("aapc_hi_t"));
        assertLimits(percentLimits(normal, percent), row.getField("aapc_lo_z"), row.getField("aapc_hi_z"));
    }

    private static Interval percentLimits(ModelEstimate slope, boolean percent) {
        return (percent ? new RatioEstimate(slope).percentInterval() : slope.interval()).orElseThrow();
    }

    @Test
    void everyRow() {
        GoldenFile.read("trend/joinpoint.csv").check(62, JoinpointGoldenTest::check);
    }

    @Test
    void everyRowOfPeers() {
        GoldenFile.peer("trend/joinpoint.csv").check(21, JoinpointGoldenTest::check);
    }

    /**
     * The sample of NIH Joinpoint: colorectal cancer, weighed by the standard errors. A last fall of 2.9% a year, which
     * is quoted for both sexes, is that of males alone.
     */
    @Test
    void asPublishedForTheNihSample() {
        assertNih("nih_Both", "1985 1995 1998", "0.8 -1.8 1.6 -2.5");
        assertNih("nih_Male", "1986 1995 1998", "1.1 -2.2 1.4 -2.9");
        assertNih("nih_Female", "1985 1995 1998", "0.3 -1.9 1.9 -2.2");
    }

    private static void assertNih(String id, String joinpoints, String changes) {
        GoldenFile.peer("trend/joinpoint.csv")
                .where(row -> row.getField("id").equals(id) && row.getField("k").equals("3"))
                .check(1, row -> {
                    JoinpointModel chosen = estimate(row, JoinpointCriterion.weightedBic())
                            .orElseThrow()
                            .chosen();
                    assertThat(chosen.joinpoints().stream()
                                    .map(TimePeriod::toString)
                                    .collect(Collectors.joining(" ")))
                            .isEqualTo(joinpoints);
                    assertThat(chosen.segments().stream()
                                    .map(segment -> Rounding.ONE_DECIMAL.format(segment.percentChange()
                                            .orElseThrow()
                                            .percent()))
                                    .collect(Collectors.joining(" ")))
                            .isEqualTo(changes);
                });
    }

    /**
     * segmented puts joinpoints anywhere between the points, by a search that starts at random: at its places our lines
     * have its slopes and its sum of squares, and the best of our places is no better than its own. Its three rows
     * without a joinpoint have nothing to compare.
     */
    private static void checkSegmented(NamedCsvRecord row) {
        if (row.getField("error").equals("no breakpoint")) {
            assertThat(row.getField("psi")).isEqualTo("NA");
            return;
        }
        double first = Double.parseDouble(split(row.getField("x")).get(0));
        double[] times = split(row.getField("x")).stream()
                .mapToDouble(text -> Double.parseDouble(text) - first)
                .toArray();
        double[] heights = split(row.getField("rate")).stream()
                .mapToDouble(text -> Math.log(Double.parseDouble(text)))
                .toArray();
        double[] weights =
                split(row.getField("x")).stream().mapToDouble(text -> 1).toArray();
        BrokenLine line = new BrokenLine(times, heights, weights);
        double[] places = split(row.getField("psi")).stream()
                .mapToDouble(text -> Double.parseDouble(text) - first)
                .toArray();
        LeastSquares fit = line.fit(places).orElseThrow();
        assertNear(fit.sumOfSquares(), row.getField("sse"), 1e-3);
        double slope = 0;
        double sum = 0;
        for (int i = 0; i <= places.length; i++) {
            slope += fit.coefficients()[i + 1];
            assertNear(slope, split(row.getField("slope")).get(i), 1e-3, 1e-6);
            double from = i == 0 ? 0 : places[i - 1];
            double to = i == places.length ? times[times.length - 1] : places[i];
            sum += slope * (to - from);
        }
        assertNear(Math.expm1(sum / times[times.length - 1]), row.getField("aapc"), 1e-3);
        double ours =
                line.fit(line.timesOf(line.best(places.length))).orElseThrow().sumOfSquares();
        assertThat(ours).isGreaterThan(Double.parseDouble(row.getField("sse")) * (1 - 1e-3));
    }

    @Test
    void segmentedIsPlausible() {
        GoldenFile.read("trend/segmented.csv").check(24, JoinpointGoldenTest::checkSegmented);
    }

    @Test
    void segmentedOfPeersIsPlausible() {
        GoldenFile.peer("trend/segmented.csv").check(6, JoinpointGoldenTest::checkSegmented);
    }
}
