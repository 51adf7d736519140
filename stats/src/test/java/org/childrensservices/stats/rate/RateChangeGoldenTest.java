package org.childrensservices.stats.rate;

import static com.google.common.base.MoreObjects.firstNonNull;
import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every method for two rates that go from an earlier time (0) to a later one (1), against R 4.2.2 with epitools, epiR
 * and PHEindicatormethods, and against statsmodels 0.15.0.
 *
 * <p>Declined, 150 rows of statsmodels: waldcc and score-log (ratio), which the library does not offer, and sqrtcc,
 * whose test is of another statistic than its interval; exact-cond-test, the minimum-likelihood p-value that disagrees
 * with its own interval, for which {@code exact_central_p} stands; and cond-midp-test, which halves no more than one
 * tail.
 */
class RateChangeGoldenTest {

    private static final GoldenFile CHANGES = GoldenFile.read("trend/change_rate.csv");
    private static final GoldenFile STATSMODELS = GoldenFile.read("trend/change_rate_statsmodels.csv");

    private static final ImmutableMap<String, RateMethod> RATES =
            ImmutableMap.of("byars", RateMethod.byar(), "exact_garwood", RateMethod.exact());

    private static final ImmutableMap<String, RateRatioMethod> RATIOS = ImmutableMap.<String, RateRatioMethod>builder()
            .put("exact_conditional", RateRatioMethod.exact())
            .put("exact_central_p", RateRatioMethod.exact())
            .put("epiR_irr", RateRatioMethod.exact())
            .put("exact_midp", RateRatioMethod.midP())
            .put("wald_log", RateRatioMethod.waldOfLogarithm())
            .put("wald-log", RateRatioMethod.waldOfLogarithm())
            .put("mover", RateRatioMethod.moverOfScore())
            .buildOrThrow();

    private static final ImmutableMap<String, RateDifferenceMethod> DIFFERENCES =
            ImmutableMap.<String, RateDifferenceMethod>builder()
                    .put("wald", RateDifferenceMethod.wald())
                    .put("epiR_wald", RateDifferenceMethod.wald())
                    .put("waldccv", RateDifferenceMethod.waldWithContinuityCorrection())
                    .put("mover", RateDifferenceMethod.moverOfScore())
                    .put("mover_byars", RateDifferenceMethod.moverOfByar())
                    .put("mover_exact", RateDifferenceMethod.moverOfExact())
                    .buildOrThrow();

    /**
     * Where a peer has no answer or a wrong one, the right one, which follows from the counts: with no events after,
     * nothing of the ratio is left at its lower end, and with none before it has no upper end.
     */
    private static final ImmutableMap<String, String> CORRECTED = ImmutableMap.<String, String>builder()
            .put("zero_before ratio mover upper", "Infinity")
            .put("zero_both ratio mover upper", "Infinity")
            .put("zero_both ratio exact_midp p_two_sided", "1")
            .buildOrThrow();

    @ParameterizedTest
    @CsvSource({"0, byars, 1e-12", "1, byars, 1e-12", "0, exact_garwood, 1e-10", "1, exact_garwood, 1e-10"})
    void singleRate(String which, String method, double tolerance) {
        CHANGES.where("compare", "rate" + which).where("method", method).check(30, row -> {
            RateEstimate estimate = RateCalculator.standard()
                    .withLevel(level(row))
                    .withMethod(checkNotNull(RATES.get(method)))
                    .estimate(rate(row, which))
                    .orElseThrow();
            assertNear(estimate.value(), row.getField("estimate"), 1e-12);
            assertInterval(estimate.interval(), row, tolerance);
        });
    }

    /** The p-value of R's exact_conditional is of another family than its interval: that of exact_central_p is ours. */
    @ParameterizedTest
    @CsvSource({
        "exact_conditional, 30, 1e-9, false",
        "exact_central_p, 29, 1e-9, true",
        "epiR_irr, 27, 1e-9, false",
        "exact_midp, 30, 1e-9, true",
        "wald_log, 30, 1e-12, true"
    })
    void ratio(String method, int rows, double tolerance, boolean isTested) {
        CHANGES.where("compare", "ratio").where("method", method).check(rows, row -> {
            Outcome<Contrast<Rate>> ratio = ratio(row);
            checkContrast(ratio, row, 1, 0, tolerance);
            if (isTested) {
                checkP(ratio, row, tolerance);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"exact_conditional, 30, 1e-9", "wald_log, 27, 1e-9"})
    void percentChange(String method, int rows, double tolerance) {
        CHANGES.where("compare", "pct_change")
                .where("method", method)
                .check(rows, row -> checkContrast(ratio(row), row, 100, -100, tolerance));
    }

    @ParameterizedTest
    @CsvSource({"wald, 30, 1e-12", "epiR_wald, 27, 1e-12", "mover_byars, 30, 1e-12", "mover_exact, 30, 1e-10"})
    void difference(String method, int rows, double tolerance) {
        CHANGES.where("compare", "diff").where("method", method).check(rows, row -> checkDifference(row, tolerance));
    }

    @ParameterizedTest
    @CsvSource({"wald, 30", "waldccv, 30", "mover, 30"})
    void differenceOfStatsmodels(String method, int rows) {
        STATSMODELS.where("compare", "diff").where("method", method).check(rows, row -> checkDifference(row, 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"wald-log, 30", "mover, 30"})
    void ratioOfStatsmodels(String method, int rows) {
        STATSMODELS.where("compare", "ratio").where("method", method).check(rows, row -> {
            Outcome<Contrast<Rate>> ratio = ratio(row);
            checkContrast(ratio, row, 1, 0, 1e-9);
            checkP(ratio, row, 1e-9);
        });
    }

    @Test
    void everyRowOfTheOtherMethodsIsDeclined() {
        STATSMODELS
                .where(row -> ImmutableMap.of(
                                "waldcc",
                                "",
                                "score-log",
                                "",
                                "sqrtcc",
                                "",
                                "exact-cond-test",
                                "",
                                "cond-midp-test",
                                "")
                        .containsKey(row.getField("method")))
                .check(150, row -> assertThat(RATIOS).doesNotContainKey(row.getField("method")));
    }

    private static Outcome<Contrast<Rate>> ratio(NamedCsvRecord row) {
        return compare(row).with(rate(row, "0"), checkNotNull(RATIOS.get(row.getField("method"))));
    }

    private static void checkDifference(NamedCsvRecord row, double tolerance) {
        Outcome<Contrast<Rate>> difference =
                compare(row).with(rate(row, "0"), checkNotNull(DIFFERENCES.get(row.getField("method"))));
        checkContrast(difference, row, 1, 0, tolerance);
        checkP(difference, row, tolerance);
    }

    private static void checkContrast(
            Outcome<Contrast<Rate>> contrast, NamedCsvRecord row, double factor, double more, double tolerance) {
        String estimate = row.getField("estimate");
        contrast.ifPresent(c -> {
            c.value().ifPresent(value -> {
                if (!estimate.equals("NaN") && !estimate.equals("Infinity")) {
                    assertNear(factor * value + more, estimate, tolerance, tolerance);
                }
            });
            assertThat(c.value().isPresent())
                    .isEqualTo(c.measure() == Contrast.Measure.RATE_DIFFERENCE
                            || !row.getField("x0").equals("0"));
            Interval interval = c.interval();
            assertLimit(factor * interval.lower() + more, row, "lower", tolerance);
            assertLimit(factor * interval.upper() + more, row, "upper", tolerance);
        });
        boolean isWald = row.getField("method").startsWith("wald")
                && row.getField("compare").equals("ratio");
        boolean hasOneZero =
                row.getField("x0").equals("0") != row.getField("x1").equals("0");
        assertThat(contrast.isPresent()).isEqualTo(!(isWald && hasOneZero));
    }

    /** A limit that the reference does not give is one that it cannot compute: epiR with a zero, and tests alone. */
    private static void assertLimit(double limit, NamedCsvRecord row, String column, double tolerance) {
        String reference = reference(row, column);
        if (!reference.equals("NA")
                && !(reference.equals("NaN") && row.getField("method").equals("epiR_irr"))) {
            assertNear(limit, reference, tolerance, tolerance);
        }
    }

    /** A p-value below 1e-15 is 0 in references that take it from the lower tail. */
    private static void checkP(Outcome<Contrast<Rate>> contrast, NamedCsvRecord row, double tolerance) {
        String reference = reference(row, "p_two_sided");
        if (!reference.equals("NA") && !reference.equals("NaN")) {
            double p = contrast.orElseThrow().test().orElseThrow().pValue();
            assertNear(p, reference, tolerance, 1e-15);
        }
    }

    private static String reference(NamedCsvRecord row, String column) {
        String key = row.getField("id") + " " + row.getField("compare") + " " + row.getField("method") + " " + column;
        return firstNonNull(CORRECTED.get(key), row.getField(column));
    }

    private static void assertInterval(Interval interval, NamedCsvRecord row, double tolerance) {
        assertNear(interval.lower(), row.getField("lower"), tolerance);
        assertNear(interval.upper(), row.getField("upper"), tolerance);
    }

    private static RateCalculator.Comparison compare(NamedCsvRecord row) {
        return RateCalculator.standard().withLevel(level(row)).compare(rate(row, "1"));
    }

    private static ConfidenceLevel level(NamedCsvRecord row) {
        return ConfidenceLevel.of(Double.parseDouble(row.getField("conf")));
    }

    private static Rate rate(NamedCsvRecord row, String which) {
        return Rate.of(Long.parseLong(row.getField("x" + which)))
                .in(Long.parseLong(row.getField("n" + which)))
                .per(Long.parseLong(row.getField("multiplier")));
    }
}
