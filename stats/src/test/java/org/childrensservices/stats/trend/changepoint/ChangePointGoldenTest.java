package org.childrensservices.stats.trend.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

/** Pettitt of trend 1.1.6 and lmtest, Box.test and strucchange for R, whose series have no gaps. */
class ChangePointGoldenTest {

    /** Its scores are all 0 and the program says that the series changed after each point. */
    private static final String CONSTANT = "const5";

    /** Both lines fit exactly: the program divides rounding by rounding, an F of 10^29 and more. */
    private static final ImmutableSet<String> EXACT_LINES = ImmutableSet.of("n6_v", "two_levels");

    private static Series<Double> series(String values) {
        Series.Builder<Double> series = Series.builder();
        int place = 0;
        for (String value : Splitter.on(';').split(values)) {
            // The program leaves missing values out beforehand.
            if (!value.equals("NA") && !value.equals("NaN")) {
                series.add(GoldenSeries.start(1).plus(place++), Double.parseDouble(value));
            }
        }
        return series.build();
    }

    private static void assertAllNear(List<Double> values, String reference, double absolute) {
        List<String> references = Splitter.on(';').splitToList(reference);
        assertThat(values).hasSameSizeAs(references);
        for (int i = 0; i < values.size(); i++) {
            assertNear(values.get(i), references.get(i), 1e-8, absolute);
        }
    }

    @Test
    void pettitt() {
        GoldenFile.read("trend/pettitt.csv").check(67, row -> {
            Pettitt test = Pettitt.of(series(row.getField("y"))).orElseThrow();
            assertThat(test.scores().values().stream().map(String::valueOf).collect(Collectors.joining(";")))
                    .isEqualTo(row.getField("U_k"));
            assertNear(test.test().statistic(), row.getField("U_star"), 0);
            assertNear(test.test().pValue(), row.getField("p"), 1e-12);
            String places = test.last().stream()
                    .map(period -> Long.toString(period.since(GoldenSeries.start(1)) + 1))
                    .collect(Collectors.joining(";"));
            assertThat(places)
                    .isEqualTo(row.getField("id").equals(CONSTANT) ? "" : row.getField("change_after_1based"));
        });
    }

    @Test
    void autocorrelation() {
        GoldenFile.read("trend/autocorrelation_chow.csv").check(59, row -> {
            Autocorrelation found = AutocorrelationCalculator.standard()
                    .withLags(Integer.parseInt(row.getField("lag")))
                    .estimate(series(row.getField("y")))
                    .orElseThrow();
            double largest = series(row.getField("y")).values().values().stream()
                    .mapToDouble(Math::abs)
                    .max()
                    .orElseThrow();
            assertAllNear(found.residuals(), row.getField("residuals"), 1e-13 * largest);
            assertAllNear(found.ofResiduals(), row.getField("acf_resid"), 1e-11);
            assertAllNear(found.ofValues(), row.getField("acf_y"), 1e-11);
            assertNear(found.durbinWatson().statistic(), row.getField("dw"), 1e-8);
            assertNear(found.durbinWatson().pPositive(), row.getField("dw_p_greater"), 1e-4, 1e-4);
            assertNear(found.durbinWatson().pTwoSided(), row.getField("dw_p_two_sided"), 1e-4, 1e-4);
            assertNear(found.ljungBox().statistic(), row.getField("ljung_box"), 1e-8);
            assertNear(found.ljungBox().pValue(), row.getField("ljung_box_p"), 1e-8);
            assertNear(found.boxPierce().statistic(), row.getField("box_pierce"), 1e-8);
            assertNear(found.breuschGodfrey().statistic(), row.getField("bg1"), 1e-8);
            assertNear(found.breuschGodfrey().pValue(), row.getField("bg1_p"), 1e-8);
        });
    }

    @Test
    void chow() {
        GoldenFile.read("trend/autocorrelation_chow.csv").check(59, row -> {
            TimePeriod from = GoldenSeries.start(1).plus(Integer.parseInt(row.getField("chow_after")));
            var outcome = ChowCalculator.standard().test(series(row.getField("y")), from);
            if (row.getField("chow_F").equals("NA")) {
                assertThat(outcome.toReason()).map(Reason::code).contains(ReasonCode.TOO_FEW_POINTS);
            } else if (EXACT_LINES.contains(row.getField("id"))) {
                assertThat(outcome.toReason()).map(Reason::code).contains(ReasonCode.NO_SOLUTION);
            } else {
                assertNear(outcome.orElseThrow().test().statistic(), row.getField("chow_F"), 1e-8);
                assertNear(outcome.orElseThrow().test().pValue(), row.getField("chow_p"), 1e-8);
            }
        });
    }
}
