package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Tornado and scenarios against 60-digit values. */
class SensitivityGoldenTest {

    private static final double TOLERANCE = 1e-12;
    private static final Splitter.MapSplitter OVERRIDES =
            Splitter.on(';').omitEmptyStrings().withKeyValueSeparator('=');

    @Test
    void tornado() {
        Tornado tornado = EdgeOfCare.CALCULATOR.tornado(EdgeOfCare.APPRAISAL).orElseThrow();
        GoldenFile.read("cost/tornado.csv").check(10, row -> {
            TornadoBar bar = tornado.bars().get(Integer.parseInt(row.getField("rank")) - 1);
            assertThat(bar.assumption().name()).isEqualTo(row.getField("parameter"));
            Distribution distribution = bar.assumption().distribution();
            assertNear(distribution.base(), row.getField("base"), 0);
            assertNear(distribution.low(), row.getField("low"), 0);
            assertNear(distribution.high(), row.getField("high"), 0);
            assertNear(bar.atLow().netPresentValue(), row.getField("npv_at_low"), TOLERANCE);
            assertNear(bar.atBase().netPresentValue(), row.getField("npv_base"), TOLERANCE);
            assertNear(bar.atHigh().netPresentValue(), row.getField("npv_at_high"), TOLERANCE);
            assertNear(bar.swing(), row.getField("npv_swing"), TOLERANCE);
            assertNear(bar.atLow().ratio().orElseThrow(), row.getField("bcr_at_low"), TOLERANCE);
            assertNear(tornado.base().ratio().orElseThrow(), row.getField("bcr_base"), TOLERANCE);
            assertNear(bar.atHigh().ratio().orElseThrow(), row.getField("bcr_at_high"), TOLERANCE);
            assertThat(bar.changesSign()).isEqualTo(Boolean.parseBoolean(row.getField("npv_changes_sign")));
        });
    }

    @Test
    void scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        GoldenFile file = GoldenFile.read("cost/scenarios.csv");
        file.check(3, row -> {
            Scenario scenario =
                    Scenario.named(row.getField("scenario")).weighing(Double.parseDouble(row.getField("weight")));
            for (Map.Entry<String, String> set :
                    OVERRIDES.split(row.getField("overrides")).entrySet()) {
                scenario = scenario.with(assumption(set.getKey()), Double.parseDouble(set.getValue()));
            }
            scenarios.add(scenario);
        });
        ScenarioAnalysis analysis = EdgeOfCare.CALCULATOR
                .scenarios(EdgeOfCare.APPRAISAL, ImmutableList.copyOf(scenarios))
                .orElseThrow();
        file.check(3, row -> {
            int index =
                    analysis.scenarios().stream().map(Scenario::name).toList().indexOf(row.getField("scenario"));
            BenefitAndCost result = analysis.results().get(index);
            assertNear(result.benefit(), row.getField("pv_benefit"), TOLERANCE);
            assertNear(result.cost(), row.getField("pv_cost"), TOLERANCE);
            assertNear(result.ratio().orElseThrow(), row.getField("bcr"), TOLERANCE);
            assertNear(result.netPresentValue(), row.getField("npv"), TOLERANCE);
            assertNear(analysis.expected().netPresentValue(), row.getField("probability_weighted_npv"), TOLERANCE);
            assertNear(analysis.expected().ratio().orElseThrow(), row.getField("bcr_of_weighted_totals"), TOLERANCE);
            assertNear(analysis.meanOfRatios().orElseThrow(), row.getField("weighted_mean_of_bcrs"), TOLERANCE);
        });
    }

    private static Assumption assumption(String name) {
        return EdgeOfCare.APPRAISAL.assumptions().stream()
                .filter(assumption -> assumption.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
