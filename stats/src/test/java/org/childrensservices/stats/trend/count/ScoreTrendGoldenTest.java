package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

/** Chi-square tests for trend against R 4.2.2 and coin 1.4. */
class ScoreTrendGoldenTest {

    private static final ScoreTrendCalculator STANDARD = ScoreTrendCalculator.standard();

    @Test
    void proportions() {
        GoldenFile.read("trend/cochran_armitage.csv").check(50, ScoreTrendGoldenTest::checkProportions);
    }

    private static void checkProportions(NamedCsvRecord row) {
        Outcome<ScoreTrend<Proportion>> outcome = STANDARD.testProportions(GoldenCounts.proportions(row, "score"));
        Outcome<LogisticTrend> logistic = LogisticTrend.of(GoldenCounts.proportions(row, "score"));
        ReasonCode none = switch (row.getField("id")) {
            case "single" -> ReasonCode.TOO_FEW_POINTS;
            case "zero_all" -> ReasonCode.NO_EVENTS;
            case "all_events" -> ReasonCode.NOT_APPLICABLE;
            default -> ReasonCode.UNREADABLE;
        };
        if (none != ReasonCode.UNREADABLE) {
            assertThat(outcome.toReason().map(Reason::code)).contains(none);
            assertThat(logistic.toReason().map(Reason::code)).contains(none);
            return;
        }
        ScoreTrend<Proportion> trend = outcome.orElseThrow();
        assertNear(trend.chiSquare().statistic(), row.getField("chi2_trend"), 1e-8, 1e-12);
        assertNear(trend.test().pValue(), row.getField("p_trend"), 1e-8);
        assertNear(trend.test().statistic(), row.getField("z_trend"), 1e-8, 1e-12);
        // The reference takes it from the lower tail, which has no digits left below 1e-16.
        assertNear(trend.risingP(), row.getField("p_one_sided_increase"), 1e-8, 1e-15);
        assertNear(trend.heterogeneity().statistic(), row.getField("chi2_heterogeneity"), 1e-8, 1e-12);
        assertThat(trend.heterogeneity().degreesOfFreedom())
                .isEqualTo(Integer.parseInt(row.getField("df_heterogeneity")));
        assertNear(trend.heterogeneity().pValue(), row.getField("p_heterogeneity"), 1e-8);
        assertThat(trend.departure().isPresent())
                .isEqualTo(!row.getField("df_departure").equals("0"));
        trend.departure().ifPresent(departure -> {
            assertNear(departure.statistic(), row.getField("chi2_departure"), 1e-8, 1e-10);
            assertThat(departure.degreesOfFreedom()).isEqualTo(Integer.parseInt(row.getField("df_departure")));
            // Near a statistic of 0 it falls with the square root of the rounding.
            assertNear(departure.pValue(), row.getField("p_departure"), 1e-8, 1e-6);
        });
        double conditional = trend.conditionalTest().orElseThrow().statistic();
        assertNear(conditional * conditional, row.getField("chi2_coin_nminus1"), 1e-8, 1e-12);
        assertNear(trend.conditionalTest().orElseThrow().pValue(), row.getField("p_coin"), 1e-8, 1e-15);
        assertNear(trend.slope(), row.getField("linear_slope_per_unit"), 1e-8, 1e-14);
        assertNear(trend.standardErrorWithoutTrend(), row.getField("linear_slope_se_null"), 1e-8);
        LogisticTrend odds = logistic.orElseThrow();
        assertNear(odds.slope(), row.getField("logit_slope"), 1e-7, 1e-12);
        assertNear(odds.standardError(), row.getField("logit_se"), 1e-5);
        assertNear(odds.test().statistic(), row.getField("logit_z"), 1e-5, 1e-9);
        assertNear(odds.test().pValue(), row.getField("logit_p"), 1e-3);
        assertNear(odds.likelihoodRatio().statistic(), row.getField("lrt_chi2"), 1e-8, 1e-10);
        assertNear(trend.chiSquare().statistic(), row.getField("rao_chi2"), 1e-6, 1e-9);
    }

    @Test
    void rates() {
        GoldenFile.read("trend/poisson_trend.csv")
                .where("model", "score_test")
                .check(43, ScoreTrendGoldenTest::checkRates);
    }

    private static void checkRates(NamedCsvRecord row) {
        Outcome<ScoreTrend<Rate>> outcome = STANDARD.testRates(GoldenCounts.rates(row));
        if (row.getField("id").equals("all_zero")) {
            assertThat(outcome.toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
            return;
        }
        ScoreTrend<Rate> trend = outcome.orElseThrow();
        assertNear(trend.chiSquare().statistic(), row.getField("chi2_trend"), 1e-7, 1e-12);
        assertNear(trend.test().statistic(), row.getField("z"), 1e-7, 1e-12);
        assertNear(trend.test().pValue(), row.getField("p"), 1e-7);
        assertNear(trend.heterogeneity().statistic(), row.getField("chi2_heterogeneity"), 1e-7, 1e-12);
        assertThat(trend.heterogeneity().degreesOfFreedom())
                .isEqualTo(Integer.parseInt(row.getField("df_heterogeneity")));
        assertNear(trend.heterogeneity().pValue(), row.getField("p_heterogeneity"), 1e-7);
        assertThat(trend.conditionalTest().toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
    }
}
