package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.stats.cost.DiscountSchedule;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/**
 * Simulations against the generator of the JDK, runs made by another program, and models with a closed form, of which
 * the draws must come within four standard errors.
 */
class SimulationGoldenTest {

    private static final double SEEDED_RUN = 1e-7;
    private static final double STANDARD_ERRORS = 4;
    private static final int DRAWS = 100_000;
    private static final UncertaintyCalculator CALCULATOR =
            UncertaintyCalculator.with(GreenBook.EDITION_2022.standard()).withBasis(RatioBasis.FISCAL);

    @Test
    void randomNumbersBitForBit() {
        GoldenFile.read("cost/mc_splitmix64.csv").check(50, row -> {
            SplitMix64 generator = new SplitMix64(Long.parseLong(row.getField("seed")));
            long index = Long.parseLong(row.getField("draw_index"));
            assertThat(generator.bits(index)).isEqualTo(Long.parseLong(row.getField("next_long")));
            assertThat(generator.uniform(index, UniformDraw.HALF_OPEN))
                    .isEqualTo(Double.parseDouble(row.getField("next_double")));
            assertThat(generator.uniform(index, UniformDraw.OPEN))
                    .isEqualTo(Double.parseDouble(row.getField("u_open_interval")));
        });
    }

    @Test
    void seededRuns() {
        for (boolean tabulated : new boolean[] {false, true}) {
            GoldenFile.read("cost/mc_seeded_runs.csv").check(3, row -> {
                MonteCarlo plain = MonteCarlo.draws(Integer.parseInt(row.getField("iterations")))
                        .seed(Long.parseLong(row.getField("seed")));
                Simulation simulation = CALCULATOR
                        .simulate(
                                ratio(
                                        Splitter.on(" | ")
                                                .splitToStream(row.getField("benefit_factors_in_draw_order"))
                                                .map(SimulationGoldenTest::call)
                                                .toList(),
                                        call(row.getField("cost_distribution_drawn_last")),
                                        0),
                                tabulated ? plain.withTabulatedQuantiles() : plain)
                        .orElseThrow();
                SimulatedValues net = simulation.netPresentValue();
                SimulatedValues ratio = simulation.ratio().orElseThrow();
                Map<String, Double> found = new LinkedHashMap<>();
                found.put("mean_benefit", simulation.means().benefit());
                found.put("mean_cost", simulation.means().cost());
                found.put("mean_bcr", ratio.mean());
                found.put("sd_bcr_n_minus_1", ratio.standardDeviation());
                found.put("mean_npv", net.mean());
                found.put("sd_npv_n_minus_1", net.standardDeviation());
                found.put("p_bcr_gt_1", ratio.probabilityAbove(1).value());
                found.put("p_bcr_gt_1_5", ratio.probabilityAbove(1.5).value());
                found.put(
                        "ratio_of_mean_benefit_to_mean_cost",
                        simulation.means().ratio().orElseThrow());
                for (String percentile : List.of("2_5", "5", "10", "50", "90", "95", "97_5")) {
                    found.put("bcr_p" + percentile, ratio.quantile(share(percentile)));
                }
                for (String percentile : List.of("5", "50", "95")) {
                    found.put("npv_p" + percentile, net.quantile(share(percentile)));
                }
                found.put("bcr_iter_0", ratio.get(0));
                found.put("bcr_iter_1", ratio.get(1));
                found.put("bcr_iter_last", ratio.get(ratio.draws() - 1));
                assertThat(found).hasSize(row.getFieldCount() - 5);
                found.forEach((column, value) -> assertNear(value, row.getField(column), SEEDED_RUN));
            });
        }
    }

    @Test
    void modelsWithAClosedForm() {
        Map<String, Simulation> simulations = new LinkedHashMap<>();
        GoldenFile.read("cost/mc_analytic_models.csv").check(48, row -> {
            Simulation simulation = simulations.computeIfAbsent(
                    row.getField("case_id"),
                    id -> CALCULATOR
                            .simulate(
                                    model(id, row.getField("parameters")),
                                    MonteCarlo.draws(DRAWS).seed(1).withThreads(2))
                            .orElseThrow());
            double expected = Double.parseDouble(row.getField("value"));
            SimulatedValues net = simulation.netPresentValue();
            SimulatedValues ratio = simulation
                    .ratio()
                    .toOptional()
                    .filter(values -> !row.getField("model").startsWith("NPV"))
                    .orElse(net);
            String quantity = row.getField("quantity");
            switch (quantity) {
                case "mean_bcr", "mean_npv" -> near(ratio.mean(), expected, ratio.standardError());
                case "sd_bcr", "sd_npv" -> near(ratio.standardDeviation(), expected, errorOfDeviation(ratio));
                case "mean_benefit" -> near(simulation.means().benefit(), expected, net.standardError());
                // The cost is fixed, so that benefit and net present value have one standard deviation.
                case "sd_benefit" -> near(net.standardDeviation(), expected, errorOfDeviation(net));
                case "ratio_of_means" ->
                    near(simulation.means().ratio().orElseThrow(), expected, 2 * ratio.standardError());
                case "median_bcr" -> nearQuantile(ratio, 0.5, expected);
                case "p_bcr_gt_1", "p_bcr_gt_1_5", "p_bcr_gt_2", "p_npv_gt_0" -> {
                    double threshold = Double.parseDouble(
                            quantity.substring(quantity.lastIndexOf("gt_") + 3).replace('_', '.'));
                    SimulatedProbability probability = ratio.probabilityAbove(threshold);
                    near(probability.value(), expected, probability.standardError());
                }
                case "evpi" -> {
                    near(simulation.valueOfPerfectInformation(), expected, net.standardError());
                    // The closed form itself.
                    EstimatedRatio estimates = closedForm(row.getField("parameters"));
                    assertNear(
                            PerfectInformation.value(Distribution.mean(estimates.netPresentValue())
                                    .standardError(estimates.netPresentValueError())),
                            row.getField("value"),
                            1e-12);
                }
                default -> nearQuantile(ratio, Double.parseDouble("0." + quantity.substring(1)), expected);
            }
        });
        assertThat(simulations).hasSize(6);
    }

    private static void near(double found, double expected, double standardError) {
        assertThat(Math.abs(found - expected))
                .as("%s for %s, standard error %s", found, expected, standardError)
                .isLessThanOrEqualTo(STANDARD_ERRORS * standardError);
    }

    /** The ranks four standard errors to either side. */
    private static void nearQuantile(SimulatedValues values, double share, double expected) {
        double error = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / values.draws());
        assertThat(expected).isBetween(values.quantile(share - error), values.quantile(share + error));
    }

    private static double errorOfDeviation(SimulatedValues values) {
        double fourth = 0;
        for (int draw = 0; draw < values.draws(); draw++) {
            fourth += Math.pow((values.get(draw) - values.mean()) / values.standardDeviation(), 4);
        }
        return values.standardDeviation() * Math.sqrt((fourth / values.draws() - 1) / (4.0 * values.draws()));
    }

    private static UncertainAppraisal model(String id, String parameters) {
        if (id.equals("MA6")) {
            List<Distribution> factors = Splitter.on(';')
                    .splitToStream(parameters.substring(0, parameters.indexOf(' ')))
                    .map(factor -> DistributionGoldenTest.parse("TRIANGULAR", factor.replace('/', ';')))
                    .toList();
            double cost = Double.parseDouble(parameters.substring(parameters.indexOf('=') + 1));
            return ratio(factors, Distribution.constant(cost), 0);
        }
        Map<String, String> named = Splitter.on(' ').withKeyValueSeparator('=').split(parameters);
        boolean lognormal = named.containsKey("seB");
        Distribution.Estimate benefit = estimate(named, "B");
        Distribution.Estimate cost = estimate(named, "C");
        return ratio(
                List.of(lognormal ? benefit.lognormal() : benefit.normal()),
                lognormal ? cost.lognormal() : cost.normal(),
                Double.parseDouble(named.getOrDefault("rho", "0")));
    }

    private static EstimatedRatio closedForm(String parameters) {
        Map<String, String> named = Splitter.on(' ').withKeyValueSeparator('=').split(parameters);
        return EstimatedRatio.of(estimate(named, "B"))
                .over(estimate(named, "C"))
                .withCorrelation(Double.parseDouble(named.getOrDefault("rho", "0")));
    }

    private static Distribution.Estimate estimate(Map<String, String> named, String of) {
        String error = named.getOrDefault("se" + of, named.getOrDefault("sd" + of, ""));
        return Distribution.mean(Double.parseDouble(named.getOrDefault("mean" + of, "")))
                .standardError(Double.parseDouble(error));
    }

    /** The product of some factors over a cost, all in year 0. */
    private static UncertainAppraisal ratio(List<Distribution> factors, Distribution cost, double correlation) {
        List<Assumption> assumptions = new ArrayList<>();
        Quantity product = Quantity.of(1);
        for (Distribution factor : factors) {
            Assumption assumption = Assumption.of("factor " + (assumptions.size() + 1), factor);
            assumptions.add(assumption);
            product = assumptions.size() == 1 ? assumption : product.times(assumption);
        }
        Assumption ofCost = Assumption.of("cost", cost);
        return UncertainAppraisal.builder()
                .title("ratio")
                .addCashableFiscalBenefit(product.inYear(0))
                .addPublicCost(ofCost.inYear(0))
                .correlations(
                        correlation == 0
                                ? ImmutableList.of()
                                : ImmutableList.of(Correlation.between(assumptions.get(0), ofCost)
                                        .of(correlation)))
                .build();
    }

    /** Reads {@code "PERT(30000,52676,95000,4)"}. */
    private static Distribution call(String text) {
        int bracket = text.indexOf('(');
        return DistributionGoldenTest.parse(
                text.substring(0, bracket),
                text.substring(bracket + 1, text.length() - 1).replace(',', ';'));
    }

    private static double share(String percentile) {
        return Double.parseDouble(percentile.replace('_', '.')) / 100;
    }

    /** The fixed stream of the benchmark W6b, a million draws, against numpy. */
    @Test
    void aMillionDrawsOfTenLinesOverTenYears() {
        UncertaintyCalculator calculator = UncertaintyCalculator.with(DiscountSchedule.flat(new BigDecimal("0.035")))
                .withBasis(RatioBasis.FISCAL);
        Simulation simulation = calculator
                .simulate(
                        TenLines.appraisal(false),
                        MonteCarlo.draws(1_000_000)
                                .seed(606)
                                .withUniformDraw(UniformDraw.HALF_OPEN)
                                .withThreads(2))
                .orElseThrow();
        ImmutableDoubleArray shares = ImmutableDoubleArray.of(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);
        check(
                simulation.netPresentValue(),
                simulation.netPresentValue().quantiles(shares),
                "3283405.904263036;2638265.8464369606;-1612082.4453002224;-885173.5962287686;1451714.2281773216;"
                        + "3188009.2258184757;5009209.972430016;7782522.498697338;8720594.394570304");
        SimulatedValues ratio = simulation.ratio().orElseThrow();
        check(
                ratio,
                ratio.quantiles(shares),
                "1.2104495281184253;0.17125303265281927;0.9046278930290976;0.9471162109687375;1.0894573234153997;"
                        + "1.2003671013134318;1.3203608325910046;1.5084722803826138;1.5735016983958297");
        assertThat(ratio.probabilityAbove(1)).isEqualTo(new SimulatedProbability(897_928, 1_000_000));
    }

    private static void check(SimulatedValues values, ImmutableDoubleArray quantiles, String expected) {
        List<String> figures = Splitter.on(';').splitToList(expected);
        assertNear(values.mean(), figures.get(0), 1e-12);
        assertNear(values.standardDeviation(), figures.get(1), 1e-12);
        for (int i = 0; i < quantiles.length(); i++) {
            assertNear(quantiles.get(i), figures.get(i + 2), 1e-12);
        }
    }
}
