package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.function.Predicate;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trend tests of pyMannKendall 1.4.3, and of trend 1.1.6, modifiedmk 1.6 and cor.test for R. */
class MannKendallGoldenTest {

    private static final MannKendallCalculator NORMAL =
            MannKendallCalculator.standard().withDistribution(NullDistribution.NORMAL);
    private static final MannKendallCalculator WITHOUT_CONTINUITY =
            MannKendallCalculator.standard().withDistribution(NullDistribution.NORMAL_WITHOUT_CONTINUITY);
    private static final MannKendallMethod.HamedRao HAMED_RAO = MannKendallMethod.hamedRao();

    /** Methods that are not offered, and why. */
    private static final ImmutableMap<String, String> DECLINED = ImmutableMap.of(
            "yue_wang", "all lags: 31% to 46% of series of pure noise have a trend at 5%",
            "yue_wang_modifiedmk", "all lags, as yue_wang",
            "mmky", "all lags, as yue_wang");

    /**
     * Where the programs are wrong: score and variance computed in Python from the definitions, in exact fractions.
     * They squeeze a gap out before they correct for autocorrelation, so that points two periods apart count as
     * neighbours; and they rank residuals that are equal, apart from rounding, as different.
     */
    private static final ImmutableMap<String, String> RIGHT = ImmutableMap.<String, String>builder()
            .put("na_mid pre_whitening", "3 3.6666666666666665")
            .put("na_mid tfpw", "3 3.6666666666666665")
            .put("golden_ann_09 pre_whitening", "3 3.6666666666666665")
            .put("golden_ann_09 tfpw", "3 3.6666666666666665")
            .put("golden_ann_18 hamed_rao", "-53 7307.390769746676")
            .put("golden_ann_18 hamed_rao_lag3", "-53 10213.168917770769")
            .put("golden_ann_18 pre_whitening", "-1 5838.333333333333")
            .put("golden_ann_18 tfpw", "-1 5838.333333333333")
            .put("golden_qtr_12 pre_whitening", "-8 16.666666666666668")
            .put("golden_qtr_12 tfpw", "-8 16.666666666666668")
            .put("na_first_last yue_wang_lag1", "8 16.666666666666668")
            .put("golden_qtr_06 yue_wang_lag1", "7 125.0")
            .put("golden_qtr_12 yue_wang_lag1", "-13 44.333333333333336")
            .put("golden_ann_18 hamed_rao_modifiedmk", "-53 6066.609230253324")
            .put("na_mid yue_wang_lag1", "13 28.333333333333332")
            .put("na_leaves_3 yue_wang_lag1", "3 3.6666666666666665")
            .put("golden_ann_09 yue_wang_lag1", "10 21.80284944896596")
            .put("golden_ann_18 yue_wang_lag1", "-53 9830.552977536232")
            // Rounding of residuals.
            .put("ties_many hamed_rao", "27 157.94925925925926")
            .put("ties_many hamed_rao_lag3", "27 157.94925925925926")
            .put("ties_many hamed_rao_modifiedmk", "27 157.94925925925926")
            .put("eng_like_fte_rate hamed_rao", "-78 553.5469613259669")
            .put("eng_like_fte_rate hamed_rao_lag3", "-78 553.5469613259669")
            .put("eng_like_fte_rate hamed_rao_modifiedmk", "-78 553.5469613259669")
            .put("golden_qtr_11 hamed_rao", "-75 1064.7321363786823")
            .put("golden_qtr_11 hamed_rao_lag3", "-75 1665.1962581926514")
            .put("golden_qtr_11 hamed_rao_modifiedmk", "-75 1064.7321363786823")
            .put("zeros tfpw", "13 91.0")
            .buildOrThrow();

    private static Predicate<NamedCsvRecord> method(String method) {
        return row -> row.getField("method").equals(method);
    }

    private static GoldenFile python(String method) {
        return GoldenFile.read("trend/mann_kendall.csv").where("method", method);
    }

    private static GoldenFile r(String method) {
        return GoldenFile.read("trend/mann_kendall_R.csv").where("method", method);
    }

    private static Series<Double> series(NamedCsvRecord row) {
        return GoldenSeries.read(row.getField("y"), Integer.parseInt(row.getField("period")));
    }

    private static String caseOf(NamedCsvRecord row) {
        return row.getField("id") + " " + row.getField("method");
    }

    private static void assertRefused(MannKendallCalculator calculator, NamedCsvRecord row, ReasonCode code) {
        assertThat(calculator.test(series(row)).toReason()).map(Reason::code).contains(code);
    }

    private static boolean isTooShort(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("n_used")) < 3;
    }

    private static boolean differsRightly(MannKendallCalculator calculator, NamedCsvRecord row) {
        String right = RIGHT.get(caseOf(row));
        if (right == null) {
            return false;
        }
        KendallScore score = calculator.test(series(row)).orElseThrow().score();
        assertNear((double) score.score(), right.substring(0, right.indexOf(' ')), 0);
        assertNear(score.variance(), right.substring(right.indexOf(' ') + 1), 1e-12);
        return true;
    }

    /** pyMannKendall goes on with two points, where there is no trend to speak of, and fails without any. */
    private static void checkPython(MannKendallCalculator calculator, NamedCsvRecord row) {
        if (isTooShort(row)) {
            assertRefused(calculator, row, ReasonCode.TOO_FEW_POINTS);
            return;
        }
        if (differsRightly(calculator, row)) {
            return;
        }
        MannKendall trend = calculator.test(series(row)).orElseThrow();
        assertNear((double) trend.score().score(), row.getField("S"), 0);
        assertNear(trend.score().variance(), row.getField("var_S"), 1e-9);
        assertNear(trend.test().statistic(), row.getField("z"), 1e-9);
        assertNear(trend.test().pValue(), row.getField("p_two_sided"), 1e-9, 1e-12);
        assertNear(trend.score().tauA(), row.getField("tau_a"), 1e-9);
        assertThat(trend.isDistinguishable()).isEqualTo(Boolean.parseBoolean(row.getField("significant")));
        assertThat(trend.verdict(Polarity.NEUTRAL))
                .isEqualTo(
                        switch (row.getField("trend_at_5pct")) {
                            case "increasing" -> ChangeVerdict.CLEAR_INCREASE;
                            case "decreasing" -> ChangeVerdict.CLEAR_DECREASE;
                            default -> ChangeVerdict.NO_CLEAR_CHANGE;
                        });
    }

    @Test
    void original() {
        python("original").check(69, row -> checkPython(NORMAL, row));
    }

    @Test
    void hamedRaoAsPyMannKendall() {
        MannKendallCalculator calculator = NORMAL.withMethod(HAMED_RAO.withFactor(VarianceFactor.MAGNITUDE));
        python("hamed_rao").check(69, row -> checkPython(calculator, row));
    }

    /** It fails where there are no more lags than points, which is no fault of the points. */
    @Test
    void hamedRaoOfThreeLagsAsPyMannKendall() {
        MannKendallCalculator calculator =
                NORMAL.withMethod(HAMED_RAO.withLags(3).withFactor(VarianceFactor.MAGNITUDE));
        python("hamed_rao_lag3")
                .where(row -> !row.getField("error").startsWith("IndexError") || isTooShort(row))
                .check(67, row -> checkPython(calculator, row));
        python("hamed_rao_lag3")
                .where(row -> row.getField("error").startsWith("IndexError") && !isTooShort(row))
                .check(
                        2,
                        row -> assertThat(calculator
                                        .test(series(row))
                                        .orElseThrow()
                                        .score())
                                .matches(score -> score.score() == 3 && score.points() == 3));
    }

    /** Where it finds a factor below 1, ours is 1. */
    @Test
    void yueWangOfOneLagIsNeverBolderThanTheOriginal() {
        MannKendallCalculator calculator = NORMAL.withMethod(MannKendallMethod.yueWang());
        Predicate<NamedCsvRecord> isBolder = row -> !isTooShort(row)
                && Double.parseDouble(row.getField("var_S"))
                        < KendallScores.of(Observations.of(series(row)), true).variance() * (1 - 1e-12);
        python("yue_wang_lag1").where(isBolder.negate()).check(31, row -> checkPython(calculator, row));
        python("yue_wang_lag1").where(isBolder).check(38, row -> {
            if (!differsRightly(calculator, row)) {
                KendallScore score = calculator.test(series(row)).orElseThrow().score();
                assertNear((double) score.score(), row.getField("S"), 0);
                assertThat(score.variance())
                        .isEqualTo(KendallScores.of(Observations.of(series(row)), true)
                                .variance());
            }
        });
    }

    @Test
    void preWhitening() {
        MannKendallCalculator calculator = NORMAL.withMethod(MannKendallMethod.preWhitening());
        python("pre_whitening")
                .where(row -> !row.getField("id").equals("na_leaves_3"))
                .check(68, row -> checkPython(calculator, row));
    }

    @Test
    void trendFreePreWhitening() {
        MannKendallCalculator calculator = NORMAL.withMethod(MannKendallMethod.trendFreePreWhitening());
        python("tfpw")
                .where(row -> !row.getField("id").equals("na_leaves_3"))
                .check(68, row -> checkPython(calculator, row));
    }

    /** Of three points around a gap two are neighbours: one difference is no trend. */
    @Test
    void whiteningLeavesTooLittle() {
        GoldenFile.read("trend/mann_kendall.csv")
                .where("id", "na_leaves_3")
                .where(method("pre_whitening").or(method("tfpw")))
                .check(2, row -> {
                    assertRefused(NORMAL.withMethod(MannKendallMethod.preWhitening()), row, ReasonCode.TOO_FEW_POINTS);
                    assertRefused(
                            NORMAL.withMethod(MannKendallMethod.trendFreePreWhitening()),
                            row,
                            ReasonCode.TOO_FEW_POINTS);
                });
    }

    @Test
    void seasonal() {
        MannKendallCalculator calculator = NORMAL.withMethod(MannKendallMethod.seasonal());
        python("seasonal").check(13, row -> checkPython(calculator, row));
        r("seasonal_trend_cc").check(9, row -> checkR(calculator, row));
    }

    /** pyMannKendall divides by zero where no two years are complete. */
    @Test
    void correlatedSeasonal() {
        MannKendallCalculator calculator = WITHOUT_CONTINUITY.withMethod(MannKendallMethod.correlatedSeasonal());
        python("correlated_seasonal")
                .where(row ->
                        row.getField("error").equals("NA") && !row.getField("z").equals("NaN"))
                .check(11, row -> checkPython(calculator, row));
        python("correlated_seasonal")
                .where("z", "NaN")
                .check(1, row -> assertRefused(calculator, row, ReasonCode.NO_SOLUTION));
        python("correlated_seasonal")
                .where(row -> !row.getField("error").equals("NA"))
                .check(1, row -> assertRefused(calculator, row, ReasonCode.TOO_FEW_POINTS));
        r("correlated_seasonal_trend")
                .check(7, row -> checkR(NORMAL.withMethod(MannKendallMethod.correlatedSeasonal()), row));
    }

    @Test
    void senSlope() {
        GoldenFile.read("trend/mann_kendall.csv")
                .where(row -> !row.getField("sen_slope").equals("NA"))
                .check(495, row -> {
                    TheilSenCalculator calculator = row.getField("method").contains("seasonal")
                            ? TheilSenCalculator.standard().withinSeasons()
                            : TheilSenCalculator.standard();
                    TheilSen line = calculator.estimate(series(row)).orElseThrow();
                    assertNear(line.slope(), row.getField("sen_slope"), 1e-9, 1e-12);
                    TimePeriod start = GoldenSeries.start(Integer.parseInt(row.getField("period")));
                    assertNear(line.lineAt(start), row.getField("sen_intercept"), 1e-9);
                });
    }

    private static void checkR(MannKendallCalculator calculator, NamedCsvRecord row) {
        if (isTooShort(row)) {
            assertRefused(calculator, row, ReasonCode.TOO_FEW_POINTS);
            return;
        }
        MannKendall trend = calculator.test(series(row)).orElseThrow();
        if (!row.getField("S").equals("NA")) {
            assertNear((double) trend.score().score(), row.getField("S"), 0);
        }
        assertNear(trend.score().variance(), row.getField("var_S"), 1e-9);
        // R divides zero by zero where all values are equal.
        boolean constant = trend.score().variance() == 0;
        assertNear(trend.test().statistic(), constant ? "0" : row.getField("z"), 1e-9);
        assertNear(trend.test().pValue(), constant ? "1" : row.getField("p_two_sided"), 1e-9, 1e-12);
        if (!constant && !row.getField("tau").equals("NA")) {
            boolean overAllPairs = row.getField("method").equals("hamed_rao_modifiedmk");
            assertNear(overAllPairs ? trend.score().tauA() : trend.score().tauB(), row.getField("tau"), 1e-9);
        }
    }

    @Test
    void originalOfR() {
        r("mk_trend_cc").check(69, row -> checkR(NORMAL, row));
        r("mk_trend_nocc").check(67, row -> checkR(WITHOUT_CONTINUITY, row));
    }

    /** It leaves the tau of the points as it is; with a negative variance it has a score of NaN. */
    @Test
    void hamedRaoAsModifiedmk() {
        MannKendallCalculator asEstimated = NORMAL.withMethod(HAMED_RAO.withFactor(VarianceFactor.AS_ESTIMATED));
        MannKendallCalculator careful = NORMAL.withMethod(HAMED_RAO);
        r("hamed_rao_modifiedmk").check(63, row -> {
            if (row.getField("z").equals("NaN")) {
                assertRefused(asEstimated, row, ReasonCode.NO_SOLUTION);
            } else if (!differsRightly(asEstimated, row)) {
                checkR(asEstimated, row);
                double factor = Double.parseDouble(row.getField("extra"));
                double plain =
                        KendallScores.of(Observations.of(series(row)), true).variance();
                assertThat(careful.test(series(row)).orElseThrow().score().variance())
                        .isCloseTo(plain * Math.max(1, factor), within(1e-9 * plain));
            }
        });
        // It fails where nothing is left after the trend is taken off; then there is nothing to correct.
        r("mmkh").check(6, row -> {
            if (isTooShort(row)) {
                assertRefused(asEstimated, row, ReasonCode.TOO_FEW_POINTS);
            } else {
                assertThat(asEstimated.test(series(row)).orElseThrow().score().variance())
                        .isEqualTo(KendallScores.of(Observations.of(series(row)), true)
                                .variance());
            }
        });
    }

    @Test
    void exactDistribution() {
        MannKendallCalculator exact = MannKendallCalculator.standard().withDistribution(NullDistribution.EXACT);
        r("kendall_exact").check(47, row -> {
            if (isTooShort(row)) {
                assertRefused(exact, row, ReasonCode.TOO_FEW_POINTS);
            } else {
                MannKendall trend = exact.test(series(row)).orElseThrow();
                assertNear(trend.test().pValue(), row.getField("p_two_sided"), 1e-9);
                assertNear(trend.score().tauB(), row.getField("tau"), 1e-9);
            }
        });
        r("permutation_exact").check(27, row -> {
            if (isTooShort(row)) {
                assertRefused(exact, row, ReasonCode.TOO_FEW_POINTS);
            } else {
                MannKendall trend = MannKendall.of(series(row)).orElseThrow();
                assertNear(trend.test().statistic(), row.getField("S"), 0);
                assertNear(trend.test().pValue(), row.getField("p_two_sided"), 1e-9);
            }
        });
    }

    /** cor.test where there are ties, without the correction for continuity; of equal values it has no tau. */
    @Test
    void normalApproximationOfTies() {
        r("kendall_normal_nocc").check(21, row -> {
            MannKendall trend = WITHOUT_CONTINUITY.test(series(row)).orElseThrow();
            boolean constant = trend.score().variance() == 0;
            assertNear(trend.test().pValue(), constant ? "1" : row.getField("p_two_sided"), 1e-9);
            assertNear(trend.score().tauB(), constant ? "0" : row.getField("tau"), 1e-9);
            assertNear(trend.test().statistic(), constant ? "0" : row.getField("extra"), 1e-9);
        });
    }

    @Test
    void declinedRowsAreAllOfTheRest() {
        Predicate<NamedCsvRecord> declined = row -> DECLINED.containsKey(row.getField("method"));
        GoldenFile.read("trend/mann_kendall.csv")
                .where(declined)
                .check(69, row -> assertThat(row.getField("method")).isEqualTo("yue_wang"));
        GoldenFile.read("trend/mann_kendall_R.csv")
                .where(declined)
                .check(69, row -> assertThat(row.getField("source")).contains("mmky"));
    }

    /** The levels of a test of one series stand in the file only at 5%: at others the same p-value decides. */
    @ParameterizedTest
    @CsvSource({"0.9, true", "0.95, true", "0.99, false"})
    void levelDecides(double level, boolean distinguishable) {
        // Exact p 2/120.
        assertThat(MannKendallCalculator.standard()
                        .withLevel(ConfidenceLevel.of(level))
                        .test(GoldenSeries.annual("1;2;3;4;5"))
                        .orElseThrow()
                        .isDistinguishable())
                .isEqualTo(distinguishable);
    }
}
