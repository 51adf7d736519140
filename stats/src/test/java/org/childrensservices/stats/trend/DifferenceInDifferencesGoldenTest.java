package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;
import static org.childrensservices.stats.trend.ChangeGoldenTest.assertOutcome;

import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

/** Differences in differences of rates and of proportions against generalised linear models in R and closed forms. */
class DifferenceInDifferencesGoldenTest {

    @Test
    void proportions() {
        GoldenFile.read("trend/did_2x2.csv")
                .where("kind", "proportion")
                .check(52, DifferenceInDifferencesGoldenTest::checkProportions);
    }

    private static void checkProportions(NamedCsvRecord row) {
        DifferenceInDifferences did = proportionChange(row, "t").against(proportionChange(row, "c"));
        assertNear(did.change().absolute(), row.getField("t_change"), 1e-9);
        assertNear(did.comparator().absolute(), row.getField("c_change"), 1e-9);
        switch (row.getField("method")) {
            case "additive_wald_pp" -> {
                assertNear(did.additive(), row.getField("estimate"), 1e-9);
                assertInterval(Outcome.of(did.additiveInterval()), row, 1, 0);
                assertTest(did.additiveTest(), row);
            }
            case "additive_mover_wilson_pp" -> {
                assertNear(did.additive(), row.getField("estimate"), 1e-9);
                assertInterval(Outcome.of(did.additiveMoverInterval()), row, 1, 0);
            }
            case "ratio_of_risk_ratios" -> {
                assertRelative(false, did, row, 0.01, 1);
                assertInterval(did.relativeInterval(), row, 0.01, 1);
                assertTest(did.relativeTest(), row);
            }
            case "ratio_of_odds_ratios" -> {
                assertOutcome(did.oddsRatio(), row, "estimate");
                assertInterval(did.oddsRatioInterval(), row, 1, 0);
                assertTest(did.oddsRatioTest(), row);
            }
            default -> throw new AssertionError(row.getField("method"));
        }
    }

    private static ProportionChange proportionChange(NamedCsvRecord row, String area) {
        return ChangeCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))))
                .from(proportion(row, area + "_pre"))
                .to(proportion(row, area + "_post"))
                .orElseThrow();
    }

    private static Proportion proportion(NamedCsvRecord row, String which) {
        return Proportion.of(Long.parseLong(row.getField(which + "_x")))
                .outOf(Long.parseLong(row.getField(which + "_n")));
    }

    @Test
    void rates() {
        GoldenFile.read("trend/did_2x2.csv").where("kind", "rate").check(118, DifferenceInDifferencesGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        DifferenceInDifferences did = change(row, "t").against(change(row, "c"));
        assertNear(did.change().absolute(), row.getField("t_change"), 1e-9);
        assertNear(did.comparator().absolute(), row.getField("c_change"), 1e-9);
        boolean equal = isEqualInBoth(row);
        switch (row.getField("method")) {
            case "additive_wald" -> {
                assertNear(did.additive(), row.getField("estimate"), 1e-9);
                assertInterval(Outcome.of(did.additiveInterval()), row, 1, 0);
                assertTest(did.additiveTest(), row);
            }
            case "additive_mover_byars" -> {
                assertNear(did.additive(), row.getField("estimate"), 1e-9);
                assertInterval(Outcome.of(did.additiveMoverInterval()), row, 1, 0);
            }
            case "relative_did_pct" -> {
                assertRelative(equal, did, row, 1, 0);
                assertInterval(did.relativeInterval(), row, 1, 0);
            }
            case "ratio_of_rate_ratios" -> {
                assertRelative(equal, did, row, 0.01, 1);
                assertInterval(did.relativeInterval(), row, 0.01, 1);
                if (equal) {
                    assertThat(did.relativeTest().orElseThrow().statistic()).isZero();
                    assertThat(did.relativeTest().orElseThrow().pValue()).isEqualTo(1);
                } else {
                    assertTest(did.relativeTest(), row);
                }
            }
            default -> throw new AssertionError(row.getField("method"));
        }
    }

    /**
     * Where both change by the same factor, the reference is the rounding noise of a zero: the exact value is asserted.
     */
    private static boolean isEqualInBoth(NamedCsvRecord row) {
        return ImmutableSet.of("all_equal", "no_difference").contains(row.getField("id"));
    }

    private static void assertRelative(
            boolean equal, DifferenceInDifferences did, NamedCsvRecord row, double factor, double more) {
        if (equal) {
            assertThat(did.relative()).isEqualTo(Outcome.of(new PercentChange(BigDecimal.ZERO)));
        } else {
            assertOutcome(
                    did.relative()
                            .map(percent -> more + factor * percent.value().doubleValue()),
                    row,
                    "estimate");
        }
    }

    private static void assertInterval(Outcome<Interval> interval, NamedCsvRecord row, double factor, double more) {
        assertOutcome(interval.map(limits -> more + factor * limits.lower()), row, "lower");
        assertOutcome(interval.map(limits -> more + factor * limits.upper()), row, "upper");
    }

    private static void assertTest(Outcome<SignificanceTest> test, NamedCsvRecord row) {
        assertOutcome(test.map(SignificanceTest::statistic), row, "statistic");
        assertOutcome(test.map(SignificanceTest::pValue), row, "p_two_sided");
    }

    private static Change change(NamedCsvRecord row, String area) {
        return ChangeCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))))
                .from(rate(row, area + "_pre"))
                .to(rate(row, area + "_post"))
                .orElseThrow();
    }

    private static Rate rate(NamedCsvRecord row, String which) {
        return Rate.of(Long.parseLong(row.getField(which + "_x")))
                .in(Long.parseLong(row.getField(which + "_n")))
                .per(Long.parseLong(row.getField("multiplier")));
    }
}
