package org.childrensservices.stats.rate;

import static com.google.common.base.MoreObjects.firstNonNull;
import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every method for two proportions that go from an earlier time (0) to a later one (1), against R 4.2.2 with
 * PHEindicatormethods and own code, and against statsmodels 0.15.0. The methods mee and koopman are checked in
 * {@link ProportionComparisonGoldenTest}.
 *
 * <p>Declined: prop.test_yates (28 rows), Yates's correction makes the test disagree with every interval;
 * mover_r_wilson (21), for which Koopman's interval stands; the minimum-likelihood p-value of fisher_cmle (28, its
 * interval and estimate are asserted); of statsmodels logit-adjusted (28), which adds the margins' expected shares, and
 * score-mn of the odds ratio (28), which inflates a variance that is not the difference's.
 */
class ProportionChangeGoldenTest {

    private static final GoldenFile CHANGES = GoldenFile.read("trend/change_proportion.csv");
    private static final GoldenFile STATSMODELS = GoldenFile.read("trend/change_proportion_statsmodels.csv");

    private static final ImmutableMap<String, ProportionMethod> PROPORTIONS =
            ImmutableMap.of("wilson", ProportionMethod.wilson(), "clopper_pearson", ProportionMethod.clopperPearson());

    private static final ImmutableMap<String, ProportionDifferenceMethod> DIFFERENCES =
            ImmutableMap.<String, ProportionDifferenceMethod>builder()
                    .put("newcombe10", ProportionDifferenceMethod.newcombe())
                    .put("newcomb", ProportionDifferenceMethod.newcombe())
                    .put("wald", ProportionDifferenceMethod.wald())
                    .put("miettinen_nurminen", ProportionDifferenceMethod.miettinenNurminen())
                    .put("agresti-caffo", ProportionDifferenceMethod.agrestiCaffo())
                    .buildOrThrow();

    private static final ImmutableMap<String, RelativeRiskMethod> RATIOS = ImmutableMap.of(
            "katz_log", RelativeRiskMethod.katz(),
            "log", RelativeRiskMethod.katz(),
            "log-adjusted", RelativeRiskMethod.katzAdjusted(),
            "score-mn", RelativeRiskMethod.miettinenNurminen(),
            "score-uncorrected", RelativeRiskMethod.koopman());

    private static final ImmutableMap<String, OddsRatioMethod> ODDS = ImmutableMap.of(
            "fisher_cmle", OddsRatioMethod.exact(),
            "logit", OddsRatioMethod.woolf(),
            "score-uncorrected", OddsRatioMethod.score());

    private static final ImmutableSet<String> DECLINED =
            ImmutableSet.of("prop.test_yates", "mover_r_wilson", "logit-adjusted");

    /**
     * What is right where a reference is not: the cosine of own R has no digits left for rare proportions (50-digit
     * values of the same cubic), and statsmodels leaves limits beyond -1, gives two equal limits next to the one that
     * exists, and has none where nothing happened.
     */
    private static final ImmutableMap<String, String> CORRECTED = ImmutableMap.<String, String>builder()
            .put("large_tiny_p pp_diff miettinen_nurminen lower", "0.00085530748105866440765")
            .put("large_tiny_p pp_diff miettinen_nurminen upper", "0.026074162516858865164")
            .put("all_to_zero diff agresti-caffo lower", "-1")
            .put("n_one diff agresti-caffo lower", "-1")
            .put("n_one ratio score-mn lower", "0")
            .put("n_one ratio score-uncorrected lower", "0")
            .put("all_before ratio score-mn lower", "0.70989093969133331107")
            .put("all_before ratio score-uncorrected lower", "0.71147593743693573602")
            .put("all_both ratio score-mn lower", "0.88811261774152245287")
            .put("all_both ratio score-mn p_two_sided", "1")
            .put("all_both ratio score-uncorrected lower", "0.8897446045395640289")
            .put("all_both ratio score-uncorrected p_two_sided", "1")
            .put("all_to_zero ratio score-mn lower", "0")
            .put("all_to_zero ratio score-mn upper", "0.25114132760230007144")
            .put("all_to_zero ratio score-uncorrected upper", "0.24249400665524089489")
            .put("all_to_zero ratio score-uncorrected lower", "0")
            .put("zero_both ratio score-mn lower", "0")
            .put("zero_both ratio score-mn upper", "Infinity")
            .put("zero_both ratio score-mn p_two_sided", "1")
            .put("zero_both ratio score-uncorrected lower", "0")
            .put("zero_both ratio score-uncorrected upper", "Infinity")
            .put("zero_both ratio score-uncorrected p_two_sided", "1")
            .buildOrThrow();

    @ParameterizedTest
    @CsvSource({"0, wilson, 1e-12", "1, wilson, 1e-12", "0, clopper_pearson, 1e-10"})
    void singleProportion(String which, String method, double tolerance) {
        CHANGES.where("compare", "p" + which).where("method", method).check(28, row -> {
            ProportionEstimate estimate = ProportionCalculator.standard()
                    .withLevel(level(row))
                    .withMethod(checkNotNull(PROPORTIONS.get(method)))
                    .estimate(proportion(row, which))
                    .orElseThrow();
            assertNear(estimate.value(), row.getField("estimate"), 1e-12);
            assertNear(estimate.interval().lower(), row.getField("lower"), tolerance, tolerance);
            assertNear(estimate.interval().upper(), row.getField("upper"), tolerance);
        });
    }

    @ParameterizedTest
    @CsvSource({"newcombe10, 1e-9", "wald, 1e-12", "miettinen_nurminen, 1e-9"})
    void points(String method, double tolerance) {
        CHANGES.where("compare", "pp_diff")
                .where("method", method)
                .check(28, row -> checkContrast(difference(row, method), row, 100, 0, tolerance));
    }

    @Test
    void uncorrectedTestOfR() {
        CHANGES.where("method", "prop.test_plain").check(28, row -> {
            checkLimits(difference(row, "wald").orElseThrow(), row, 100, 0, 1e-12);
            ProportionComparison comparison =
                    compare(row).with(proportion(row, "0")).orElseThrow();
            double z = comparison.test().statistic();
            if (row.getField("statistic").equals("NaN")) {
                assertThat(z).isZero();
            } else {
                assertNear(z * z, row.getField("statistic"), 1e-9, 1e-12);
                assertNear(comparison.test().pValue(), row.getField("p_two_sided"), 1e-9);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"ratio, 21, 1, 0", "pct_change, 21, 100, -100"})
    void ratio(String compare, int rows, double factor, double more) {
        CHANGES.where("compare", compare)
                .where("method", "katz_log")
                .check(rows, row -> checkContrast(ratio(row, "katz_log"), row, factor, more, 1e-9));
    }

    /** As far as the root finder of R goes; 50-digit values are in the odds ratios of single comparisons. */
    @Test
    void oddsRatio() {
        CHANGES.where("method", "fisher_cmle").check(28, row -> {
            Contrast<Proportion> odds = odds(row, "fisher_cmle").orElseThrow();
            checkLimits(odds, row, 1, 0, 2e-3);
        });
    }

    @ParameterizedTest
    @CsvSource({"wald", "agresti-caffo", "newcomb"})
    void differenceOfStatsmodels(String method) {
        STATSMODELS
                .where("compare", "diff")
                .where("method", method)
                .check(28, row -> checkContrast(difference(row, method), row, 1, 0, 1e-8));
    }

    @ParameterizedTest
    @CsvSource({"log", "log-adjusted", "score-mn", "score-uncorrected"})
    void ratioOfStatsmodels(String method) {
        STATSMODELS
                .where("compare", "ratio")
                .where("method", method)
                .check(28, row -> checkContrast(ratio(row, method), row, 1, 0, 1e-8));
    }

    @ParameterizedTest
    @CsvSource({"logit", "score-uncorrected"})
    void oddsRatioOfStatsmodels(String method) {
        STATSMODELS
                .where("compare", "odds-ratio")
                .where("method", method)
                .check(28, row -> checkContrast(odds(row, method), row, 1, 0, 1e-8));
    }

    @Test
    void declined() {
        CHANGES.where(row -> DECLINED.contains(row.getField("method"))).check(49, row -> {});
        STATSMODELS
                .where(row -> row.getField("method").equals("logit-adjusted")
                        || (row.getField("method").equals("score-mn")
                                && row.getField("compare").equals("odds-ratio")))
                .check(56, row -> {});
    }

    private static Outcome<Contrast<Proportion>> difference(NamedCsvRecord row, String method) {
        return compare(row).with(proportion(row, "0"), checkNotNull(DIFFERENCES.get(method)));
    }

    private static Outcome<Contrast<Proportion>> ratio(NamedCsvRecord row, String method) {
        return compare(row).with(proportion(row, "0"), checkNotNull(RATIOS.get(method)));
    }

    private static Outcome<Contrast<Proportion>> odds(NamedCsvRecord row, String method) {
        return compare(row).with(proportion(row, "0"), checkNotNull(ODDS.get(method)));
    }

    private static void checkContrast(
            Outcome<Contrast<Proportion>> contrast, NamedCsvRecord row, double factor, double more, double tolerance) {
        boolean isScore = row.getField("method").startsWith("score");
        boolean isGiven = !reference(row, "lower").equals("NA");
        assertThat(contrast.isPresent()).isEqualTo(isGiven || isScore);
        contrast.ifPresent(c -> {
            if (isGiven) {
                checkLimits(c, row, factor, more, tolerance);
            }
            String p = reference(row, "p_two_sided");
            c.test().ifPresent(test -> {
                if (!p.equals("NA")) {
                    assertNear(test.pValue(), p, tolerance, 1e-15);
                }
            });
        });
    }

    /** The estimate of statsmodels is never adjusted, and is NaN next to a proportion of none or all. */
    private static void checkLimits(
            Contrast<Proportion> c, NamedCsvRecord row, double factor, double more, double tolerance) {
        String estimate = reference(row, "estimate");
        if (!estimate.equals("NaN") && !row.getField("method").equals("log-adjusted")) {
            c.value().ifPresent(value -> assertNear(factor * value + more, estimate, tolerance, 1e-12));
        }
        assertNear(factor * c.interval().lower() + more, reference(row, "lower"), tolerance, 1e-12);
        assertNear(factor * c.interval().upper() + more, reference(row, "upper"), tolerance, 1e-12);
    }

    private static String reference(NamedCsvRecord row, String column) {
        String key = row.getField("id") + " " + row.getField("compare") + " " + row.getField("method") + " " + column;
        return firstNonNull(CORRECTED.get(key), row.getField(column));
    }

    private static ProportionCalculator.Comparison compare(NamedCsvRecord row) {
        return ProportionCalculator.standard().withLevel(level(row)).compare(proportion(row, "1"));
    }

    private static ConfidenceLevel level(NamedCsvRecord row) {
        return ConfidenceLevel.of(Double.parseDouble(row.getField("conf")));
    }

    private static Proportion proportion(NamedCsvRecord row, String which) {
        return Proportion.of(Long.parseLong(row.getField("x" + which)))
                .outOf(Long.parseLong(row.getField("n" + which)));
    }
}
