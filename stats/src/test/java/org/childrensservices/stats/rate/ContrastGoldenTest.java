package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method of comparing two rates or two proportions, against 50-digit values. */
class ContrastGoldenTest {

    private static final ImmutableMap<String, RateRatioMethod> RATE_RATIOS =
            ImmutableMap.<String, RateRatioMethod>builder()
                    .put("exact_conditional", RateRatioMethod.exact())
                    .put("midp_conditional", RateRatioMethod.midP())
                    .put("score", RateRatioMethod.score())
                    .put("wald_log", RateRatioMethod.waldOfLogarithm())
                    .put("mover_score", RateRatioMethod.moverOfScore())
                    .put("mover_jeffreys", RateRatioMethod.moverOfJeffreys())
                    .buildOrThrow();
    private static final ImmutableMap<String, RateDifferenceMethod> RATE_DIFFERENCES =
            ImmutableMap.<String, RateDifferenceMethod>builder()
                    .put("score", RateDifferenceMethod.score())
                    .put("wald", RateDifferenceMethod.wald())
                    .put("wald_ccv", RateDifferenceMethod.waldWithContinuityCorrection())
                    .put("mover_score", RateDifferenceMethod.moverOfScore())
                    .put("mover_jeffreys", RateDifferenceMethod.moverOfJeffreys())
                    .put("mover_exact", RateDifferenceMethod.moverOfExact())
                    .buildOrThrow();
    private static final ImmutableMap<String, ProportionDifferenceMethod> PROPORTION_DIFFERENCES =
            ImmutableMap.<String, ProportionDifferenceMethod>builder()
                    .put("mee", ProportionDifferenceMethod.mee())
                    .put("miettinen_nurminen", ProportionDifferenceMethod.miettinenNurminen())
                    .put("newcombe", ProportionDifferenceMethod.newcombe())
                    .put("newcombe_cc", ProportionDifferenceMethod.newcombeWithContinuityCorrection())
                    .put("wald", ProportionDifferenceMethod.wald())
                    .put("agresti_caffo", ProportionDifferenceMethod.agrestiCaffo())
                    .buildOrThrow();
    private static final ImmutableMap<String, RelativeRiskMethod> RELATIVE_RISKS = ImmutableMap.of(
            "koopman", RelativeRiskMethod.koopman(),
            "miettinen_nurminen", RelativeRiskMethod.miettinenNurminen(),
            "katz_log", RelativeRiskMethod.katz(),
            "katz_adjusted", RelativeRiskMethod.katzAdjusted());
    private static final ImmutableMap<String, OddsRatioMethod> ODDS_RATIOS = ImmutableMap.of(
            "fisher_conditional", OddsRatioMethod.exact(),
            "midp_conditional", OddsRatioMethod.midP(),
            "score", OddsRatioMethod.score(),
            "woolf_log", OddsRatioMethod.woolf(),
            "haldane_anscombe", OddsRatioMethod.haldaneAnscombe());

    /** Groups of thousands of millions beside groups of tens, made by large_odds_ratios.py beside the file. */
    @Test
    void largeOddsRatios() {
        GoldenFile.read("rates/large_odds_ratios.csv").check(10, row -> {
            Interval interval = ProportionCalculator.standard()
                    .compare(
                            Proportion.of(Long.parseLong(row.getField("x1"))).outOf(Long.parseLong(row.getField("n1"))))
                    .with(
                            Proportion.of(Long.parseLong(row.getField("x2"))).outOf(Long.parseLong(row.getField("n2"))),
                            OddsRatioMethod.score())
                    .orElseThrow()
                    .interval();
            assertNear(interval.lower(), row.getField("lower"), 1e-13);
            assertNear(interval.upper(), row.getField("upper"), 1e-13);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "exact_conditional, 45, 1e-10",
        "midp_conditional, 42, 1e-9",
        "score, 44, 1e-12",
        "wald_log, 45, 1e-12",
        "mover_score, 41, 1e-12",
        "mover_jeffreys, 44, 1e-10"
    })
    void rateRatio(String method, int rows, double tolerance) {
        GoldenFile.read("rates/rate_ratio.csv").where("method", method).check(rows, row -> {
            Outcome<Contrast<Rate>> ratio = RateCalculator.standard()
                    .withLevel(level(row))
                    .compare(rate(row, "1", 1))
                    .with(rate(row, "2", 1), checkNotNull(RATE_RATIOS.get(method)));
            check(row, ratio, tolerance);
            checkTest(row, ratio, "p_value", tolerance);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "score, 50, 1e-9",
        "wald, 49, 1e-12",
        "wald_ccv, 25, 1e-12",
        "mover_score, 46, 1e-12",
        "mover_jeffreys, 25, 1e-10",
        "mover_exact, 25, 1e-10"
    })
    void rateDifference(String method, int rows, double tolerance) {
        GoldenFile.read("rates/rate_difference.csv").where("method", method).check(rows, row -> {
            long per = Long.parseLong(row.getField("multiplier"));
            Outcome<Contrast<Rate>> difference = RateCalculator.standard()
                    .withLevel(level(row))
                    .compare(rate(row, "1", per))
                    .with(rate(row, "2", per), checkNotNull(RATE_DIFFERENCES.get(method)));
            check(row, difference, tolerance);
            checkTest(row, difference, "p_value", 1e-12);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mee, 42, 1e-9",
        "miettinen_nurminen, 42, 1e-9",
        "newcombe, 42, 1e-12",
        "newcombe_cc, 42, 1e-12",
        "wald, 42, 1e-12",
        "agresti_caffo, 42, 1e-12"
    })
    void proportionDifference(String method, int rows, double tolerance) {
        GoldenFile.read("rates/proportion_difference.csv")
                .where("method", method)
                .check(
                        rows,
                        row -> check(
                                row,
                                ProportionCalculator.standard()
                                        .withLevel(level(row))
                                        .compare(proportion(row, "1"))
                                        .with(proportion(row, "2"), checkNotNull(PROPORTION_DIFFERENCES.get(method))),
                                tolerance));
    }

    @ParameterizedTest
    @CsvSource({"koopman, 42, 1e-9", "miettinen_nurminen, 42, 1e-9", "katz_log, 42, 1e-12", "katz_adjusted, 42, 1e-12"})
    void relativeRisk(String method, int rows, double tolerance) {
        GoldenFile.read("rates/relative_risk.csv")
                .where("method", method)
                .check(
                        rows,
                        row -> check(
                                row,
                                ProportionCalculator.standard()
                                        .withLevel(level(row))
                                        .compare(proportion(row, "1"))
                                        .with(proportion(row, "2"), checkNotNull(RELATIVE_RISKS.get(method))),
                                tolerance));
    }

    @ParameterizedTest
    @CsvSource({
        "fisher_conditional, 40, 1e-9",
        "midp_conditional, 40, 1e-9",
        "score, 40, 1e-9",
        "woolf_log, 40, 1e-12",
        "haldane_anscombe, 40, 1e-12"
    })
    void oddsRatio(String method, int rows, double tolerance) {
        GoldenFile.read("rates/odds_ratio.csv").where("method", method).check(rows, row -> {
            Outcome<Contrast<Proportion>> ratio = ProportionCalculator.standard()
                    .withLevel(level(row))
                    .compare(proportion(row, "1"))
                    .with(proportion(row, "2"), checkNotNull(ODDS_RATIOS.get(method)));
            check(row, ratio, tolerance);
            if (method.endsWith("_conditional")) {
                checkTest(row, ratio, "p_value_central", 1e-12);
            }
        });
    }

    private static <Q> void check(NamedCsvRecord row, Outcome<Contrast<Q>> contrast, double tolerance) {
        boolean estimable = !row.getField("lower").equals("NaN");
        assertThat(contrast.isPresent()).isEqualTo(estimable);
        contrast.ifPresent(c -> {
            String estimate = row.getField("estimate");
            assertThat(c.value().isPresent()).isEqualTo(!estimate.equals("NaN") && !estimate.equals("Inf"));
            c.value().ifPresent(value -> assertNear(value, estimate, tolerance));
            assertNear(c.interval().lower(), row.getField("lower"), tolerance);
            assertNear(c.interval().upper(), row.getField("upper"), tolerance);
        });
    }

    private static <Q> void checkTest(
            NamedCsvRecord row, Outcome<Contrast<Q>> contrast, String column, double tolerance) {
        String p = row.getField(column);
        contrast.ifPresent(c -> {
            assertThat(c.test().isPresent()).isEqualTo(!p.equals("NaN"));
            c.test().ifPresent(test -> assertNear(test.pValue(), p, tolerance));
        });
    }

    private static ConfidenceLevel level(NamedCsvRecord row) {
        return ConfidenceLevel.of(Double.parseDouble(row.getField("level")));
    }

    /** Some denominators are not whole. */
    private static Rate rate(NamedCsvRecord row, String which, long per) {
        return Rate.of(Long.parseLong(row.getField("count" + which)))
                .in(Denominator.childYears(new BigDecimal(row.getField("denominator" + which))))
                .per(per);
    }

    private static Proportion proportion(NamedCsvRecord row, String which) {
        return Proportion.of(Long.parseLong(row.getField("count" + which)))
                .outOf(Long.parseLong(row.getField("denominator" + which)));
    }
}
