package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.childrensservices.stats.golden.PeerFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/** The tests of PHEindicatormethods for single rates, proportions, limits and means, and where it is wrong. */
class SingleEstimatePeerTest {

    private static final String MISSING = "NA";
    private static final double DIGITS = 1e-12;

    @Test
    void rates() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Rate__Rate");
        assertThat(rows).hasSize(20);
        List<NamedCsvRecord> complete = complete(rows);
        assertThat(complete).hasSize(17);
        for (NamedCsvRecord row : complete) {
            RateEstimate inner = rate(row, ConfidenceLevel.P95);
            checkRate(row, inner);
            check(inner.interval(), row, "lower95_0cl", "upper95_0cl", 1);
            check(rate(row, ConfidenceLevel.P99_8).interval(), row, "lower99_8cl", "upper99_8cl", 1);
        }
    }

    @Test
    void ratesOfGroups() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Rate__Rate_g");
        assertThat(rows).hasSize(12);
        Map<String, Proportion> sums = sums(PeerFile.read("Rate__Rate"), "Area12");
        List<NamedCsvRecord> complete = complete(rows);
        assertThat(complete).hasSize(9);
        for (NamedCsvRecord row : complete) {
            RateEstimate estimate = rate(row, ConfidenceLevel.P95);
            checkRate(row, estimate);
            check(estimate.interval(), row, "lowercl", "uppercl", 1);
            checkSum(row, sums, "Area12");
        }
    }

    @Test
    void proportions() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Proportion__Prop");
        assertThat(rows).hasSize(19);
        List<NamedCsvRecord> complete = complete(rows);
        assertThat(complete).hasSize(16);
        for (NamedCsvRecord row : complete) {
            double multiplier = number(row, "multiplier");
            ProportionEstimate inner = proportion(row, ConfidenceLevel.P95);
            assertThat(inner.interval().method()).isEqualTo(row.getField("method"));
            assertNear(inner.value() * multiplier, row.getField("value"), DIGITS);
            check(inner.interval(), row, "lower95_0cl", "upper95_0cl", multiplier);
            check(proportion(row, ConfidenceLevel.P99_8).interval(), row, "lower99_8cl", "upper99_8cl", multiplier);
        }
    }

    @Test
    void proportionsOfGroups() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Proportion__Prop_g");
        assertThat(rows).hasSize(11);
        Map<String, Proportion> sums = sums(PeerFile.read("Proportion__Prop"), "");
        List<NamedCsvRecord> complete = complete(rows);
        assertThat(complete).hasSize(8);
        for (NamedCsvRecord row : complete) {
            ProportionEstimate estimate = proportion(row, ConfidenceLevel.P95);
            assertNear(estimate.value(), row.getField("value"), DIGITS);
            check(estimate.interval(), row, "lowercl", "uppercl", 1);
            checkSum(row, sums, "");
        }
    }

    @Test
    void limits() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Byars_Wilson__B_W");
        assertThat(rows).hasSize(13);
        int clamped = 0;
        for (NamedCsvRecord row : rows) {
            ConfidenceLevel level =
                    row.getField("confidence").equals("95%") ? ConfidenceLevel.P95 : ConfidenceLevel.P99_8;
            // Only the formula takes the peer's part of a case: a proportion counts whole ones.
            Interval interval = row.getField("method").equals("Byars")
                    ? RateMethod.byar().limits(Long.parseLong(row.getField("x")), level)
                    : Wilson.PLAIN.limits(number(row, "x"), number(row, "n"), level);
            assertNear(interval.upper(), row.getField("uppercl"), DIGITS);
            if (row.getField("lowercl").equals(MISSING)) {
                // The peer has no lower limit of one event at 99.8%; Byar's is below 0 there, and so 0.
                assertThat(interval.lower()).isZero();
                clamped++;
            } else {
                assertNear(interval.lower(), row.getField("lowercl"), DIGITS);
            }
        }
        assertThat(clamped).isEqualTo(1);
    }

    @Test
    void means() {
        ImmutableList<NamedCsvRecord> values = PeerFile.read("Mean__Mean");
        assertThat(values).hasSize(26);
        Map<String, Mean> means = new LinkedHashMap<>();
        values.stream()
                .map(row -> row.getField("area"))
                .distinct()
                .forEach(area -> means.put(area, mean(values, area)));
        means.put("No grouping", means.values().stream().reduce(Mean.EMPTY, Mean::merge));
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("Mean__Mean_results");
        assertThat(rows.stream().map(row -> row.getField("area"))).hasSize(3).containsExactlyElementsOf(means.keySet());
        for (NamedCsvRecord row : rows) {
            Mean mean = means.getOrDefault(row.getField("area"), Mean.EMPTY);
            assertThat(mean.count()).isEqualTo(Long.parseLong(row.getField("value_count")));
            assertNear(mean.sum(), row.getField("value_sum"), DIGITS);
            assertNear(mean.standardDeviation().orElseThrow(), row.getField("stdev"), DIGITS);
            MeanEstimate inner = mean.estimate().orElseThrow();
            assertNear(inner.value(), row.getField("value"), DIGITS);
            check(inner.interval(), row, "lower95_0cl", "upper95_0cl", 1);
            check(mean.estimate(ConfidenceLevel.P99_8).orElseThrow().interval(), row, "lower99_8cl", "upper99_8cl", 1);
        }
    }

    /** The peer turns the limits round for a negative multiplier and gives none for a level of 1. */
    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(5).in(100).per(-100))
                .withMessage("per must be positive: -100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceLevel.of(1))
                .withMessageContaining("confidence level must be between 0 and 1")
                .withMessageContaining("1.0");
    }

    private static Mean mean(List<NamedCsvRecord> values, String area) {
        return Mean.of(values.stream()
                .filter(row -> row.getField("area").equals(area))
                .flatMapToDouble(row -> DoubleStream.of(number(row, "values")))
                .toArray());
    }

    private static void checkRate(NamedCsvRecord row, RateEstimate estimate) {
        assertNear(estimate.value(), row.getField("value"), DIGITS);
        assertThat(estimate.interval().method())
                .isEqualTo(row.getField("method").equals("Exact") ? "exact" : "Byar");
    }

    private static void check(Interval interval, NamedCsvRecord row, String lower, String upper, double multiplier) {
        assertNear(interval.lower() * multiplier, row.getField(lower), DIGITS);
        assertNear(interval.upper() * multiplier, row.getField(upper), DIGITS);
    }

    /** The sums of what the areas count, of which every table has two rows but for one area with one. */
    private static Map<String, Proportion> sums(List<NamedCsvRecord> rows, String once) {
        Map<String, Proportion> sums = new LinkedHashMap<>();
        for (NamedCsvRecord row : complete(rows)) {
            if (!row.getField("Area").equals(once)) {
                sums.merge(
                        row.getField("Area"),
                        Proportion.of(count(row)).outOf(total(row)),
                        (a, b) -> Proportion.of(a.count() + b.count()).outOf(a.total() + b.total()));
            }
        }
        assertThat(sums).hasSize(8);
        return sums;
    }

    private static void checkSum(NamedCsvRecord row, Map<String, Proportion> sums, String once) {
        if (!row.getField("Area").equals(once)) {
            assertThat(sums)
                    .containsEntry(
                            row.getField("Area"), Proportion.of(count(row)).outOf(total(row)));
        }
    }

    private static List<NamedCsvRecord> complete(List<NamedCsvRecord> rows) {
        return rows.stream()
                .filter(row -> !row.getField("value").equals(MISSING))
                .toList();
    }

    private static RateEstimate rate(NamedCsvRecord row, ConfidenceLevel level) {
        return RateCalculator.standard()
                .withLevel(level)
                .estimate(Rate.of(count(row)).in(total(row)).per(Long.parseLong(row.getField("multiplier"))))
                .orElseThrow();
    }

    private static ProportionEstimate proportion(NamedCsvRecord row, ConfidenceLevel level) {
        return ProportionCalculator.standard()
                .withLevel(level)
                .estimate(Proportion.of(count(row)).outOf(total(row)))
                .orElseThrow();
    }

    private static long count(NamedCsvRecord row) {
        return Long.parseLong(row.getField("Numerator"));
    }

    private static long total(NamedCsvRecord row) {
        return Long.parseLong(row.getField("Denominator"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
