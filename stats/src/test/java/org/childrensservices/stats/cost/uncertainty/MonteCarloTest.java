package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.Timing;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.rate.rank.QuantileType;
import org.junit.jupiter.api.Test;

/** Single cases of simulation. */
class MonteCarloTest {

    private static final UncertaintyCalculator CALCULATOR = EdgeOfCare.CALCULATOR;

    @Test
    void saysItself() {
        assertThat(CALCULATOR.simulate(
                        EdgeOfCare.APPRAISAL, MonteCarlo.draws(10_000).seed(42).withThreads(2)))
                .asString()
                .matches("edge of care \\(fiscal benefit-cost ratio; discount rate rate, flows at the start of each"
                        + " year\\): ratio 4\\.\\d\\d \\(95% of draws \\d\\.\\d\\d to \\d\\.\\d\\d\\), net GBP [\\d,]+"
                        + " \\(95% of draws [\\d,]+ to [\\d,]+\\), a gain in (99\\.\\d|100\\.0)% \\(se 0\\.\\d\\d;"
                        + " [\\d,]+ of 10,000 draws\\); 10,000 draws, SplitMix64, seed 42");
        assertThat(CALCULATOR).hasToString("fiscal benefit-cost ratio; " + CALCULATOR.discounting());
        MonteCarlo usual = MonteCarlo.draws(1_000).seed(-1).withThreads(3);
        assertThat(usual.threads()).isEqualTo(3);
        assertThat(usual.isTabulated()).isFalse();
        assertThat(usual.withTabulatedQuantiles().isTabulated()).isTrue();
        assertThat(MonteCarlo.draws(1_000)
                        .seed(-1)
                        .withUniformDraw(UniformDraw.HALF_OPEN)
                        .withTabulatedQuantiles())
                .hasToString("1,000 draws, SplitMix64, seed -1, half-open uniform draws,"
                        + " PERT, beta and gamma quantiles from tables to 1e-7");
    }

    @Test
    void oneDrawIsTheQuantilesOfItsNumbers() {
        UncertainAppraisal appraisal = TenLines.appraisal(true);
        MonteCarlo design = MonteCarlo.draws(3_000).seed(7);
        Simulation simulation = CALCULATOR.simulate(appraisal, design).orElseThrow();
        ImmutableList<Assumption> assumptions = appraisal.assumptions();
        assertThat(assumptions).hasSize(42);
        for (int draw : new int[] {0, 1, 1_023, 1_024, 2_999}) {
            ImmutableMap.Builder<Assumption, Double> values = ImmutableMap.builder();
            for (int k = 0; k < 42; k++) {
                double u = new SplitMix64(7).uniform(42L * draw + k, UniformDraw.OPEN);
                values.put(assumptions.get(k), assumptions.get(k).distribution().quantile(u));
            }
            Scenario same = new Scenario("the draw", 1, values.buildOrThrow());
            BenefitAndCost value = CALCULATOR
                    .scenarios(appraisal, List.of(same))
                    .orElseThrow()
                    .results()
                    .get(0);
            assertThat(simulation.netPresentValue().get(draw)).isEqualTo(value.netPresentValue());
            assertThat(simulation.ratio().orElseThrow().get(draw))
                    .isEqualTo(value.ratio().orElseThrow());
        }
    }

    @Test
    void progressIsHeardAndMayEndTheSimulation() {
        List<Integer> heard = new ArrayList<>();
        MonteCarlo design = MonteCarlo.draws(300_000).seed(1).withThreads(3);
        CALCULATOR.simulate(EdgeOfCare.APPRAISAL, design.withProgress((done, of) -> heard.add(done)));
        assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(300_000).hasSizeBetween(90, 101);
        assertThatThrownBy(() -> CALCULATOR.simulate(EdgeOfCare.APPRAISAL, design.withProgress((done, of) -> {
                    throw new IllegalStateException("enough");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void aRatioNeedsACostAboveZeroInEveryDraw() {
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("may save")
                .addCashableFiscalBenefit(Quantity.of(100).inYear(0))
                .addPublicCost(
                        Assumption.of("cost", Distribution.uniform(-10, 90)).inYear(0))
                .build();
        Simulation simulation =
                CALCULATOR.simulate(appraisal, MonteCarlo.draws(20_000).seed(3)).orElseThrow();
        Reason reason = simulation.ratio().toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(reason.message())
                .matches("a ratio needs a cost above zero, which it is not in [12]\\d{3} of 20000 draws");
        assertThat(simulation.probabilityOfGain().value()).isEqualTo(1);
        assertThat(simulation.means().ratio().orElseThrow()).isCloseTo(100 / 40.0, within(0.05));
        assertThat(simulation.toString()).contains("ratio 2.5", "a gain in 100.0%");
    }

    @Test
    void aCostOfNothingIsNoCostAboveZero() {
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("may cost nothing")
                .addCashableFiscalBenefit(Quantity.of(100).inYear(0))
                .addPublicCost(Assumption.of("cost", Distribution.discrete(ImmutableMap.of(0.0, 0.5, 10.0, 0.5)))
                        .inYear(0))
                .build();
        MonteCarlo design = MonteCarlo.draws(2_000).seed(3);
        long nothing = IntStream.range(0, 2_000)
                .filter(draw -> new SplitMix64(3).uniform(draw, UniformDraw.OPEN) <= 0.5)
                .count();
        assertThat(CALCULATOR
                        .simulate(appraisal, design)
                        .orElseThrow()
                        .ratio()
                        .toReason()
                        .map(Reason::message))
                .contains("a ratio needs a cost above zero, which it is not in " + nothing + " of 2000 draws");
    }

    /** Draws are made in blocks of 1,024, which must not show. */
    @Test
    void anyNumberOfDraws() {
        for (int draws : new int[] {2, 1_023, 1_024, 1_025}) {
            assertThat(CALCULATOR
                            .simulate(
                                    EdgeOfCare.APPRAISAL,
                                    MonteCarlo.draws(draws).seed(1))
                            .orElseThrow()
                            .netPresentValue()
                            .draws())
                    .isEqualTo(draws);
        }
    }

    /** 100, then half of what was before, each year: worth 100 + 50 / 1.035 + 25 / 1.035 squared. */
    @Test
    void aKnownDropOff() {
        UncertainFlows fading = Quantity.of(100).fromYear(0).forYears(3).fallingBy(Quantity.of(0.5));
        assertThat(worth(CALCULATOR, UncertainAppraisal.builder().addCashableFiscalBenefit(fading)))
                .isCloseTo(100 + 50 / 1.035 + 25 / (1.035 * 1.035), within(1e-9));
    }

    @Test
    void aKnownPartOfAYear() {
        UncertainFlows twoAndAHalf = Quantity.of(100).fromYear(0).forYears(Quantity.of(2.5));
        assertThat(worth(CALCULATOR, UncertainAppraisal.builder().addCashableFiscalBenefit(twoAndAHalf)))
                .isCloseTo(100 + 100 / 1.035 + 50 / (1.035 * 1.035), within(1e-9));
    }

    @Test
    void aRateOfItsOwnFromTheMiddleOfAYear() {
        assertThat(worth(
                        CALCULATOR.withTiming(Timing.MID_YEAR),
                        UncertainAppraisal.builder()
                                .addCashableFiscalBenefit(Quantity.of(100).inYear(1))
                                .discountRate(Quantity.of(0.1))))
                .isCloseTo(100 / Math.pow(1.1, 1.5), within(1e-9));
    }

    private static double worth(UncertaintyCalculator calculator, UncertainAppraisal.Builder appraisal) {
        return calculator
                .value(appraisal
                        .title("known")
                        .addPublicCost(Quantity.of(1).inYear(0))
                        .build())
                .orElseThrow()
                .benefit();
    }

    @Test
    void aDrawThatIsNoNumberIsNamed() {
        Assumption half = Assumption.of("half", Distribution.discrete(ImmutableMap.of(0.0, 0.5, 1.0, 0.5)));
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("divides by nothing")
                .addCashableFiscalBenefit(Quantity.of(1).dividedBy(half).inYear(0))
                .addPublicCost(Quantity.of(1).inYear(0))
                .build();
        UncertainAppraisal turned = UncertainAppraisal.builder()
                .title("costs by nothing")
                .addCashableFiscalBenefit(Quantity.of(1).inYear(0))
                .addPublicCost(Quantity.of(1).dividedBy(half).inYear(0))
                .build();
        SplitMix64 numbers = new SplitMix64(2);
        int first = IntStream.range(0, 5_000)
                .filter(draw -> numbers.uniform(draw, UniformDraw.OPEN) <= 0.5)
                .findFirst()
                .orElseThrow();
        for (UncertainAppraisal divided : List.of(appraisal, turned)) {
            assertThat(CALCULATOR
                            .simulate(divided, MonteCarlo.draws(5_000).seed(2).withThreads(2))
                            .toReason()
                            .map(Reason::message))
                    .contains("benefit or cost is not a number in draw " + first);
        }
    }

    @Test
    void suppressedInputIsCarried() {
        UncertainAppraisal suppressed = UncertainAppraisal.builder()
                .title("suppressed")
                .addCashableFiscalBenefit(EdgeOfCare.UNIT.inYear(0))
                .addPublicCost(
                        Quantity.of(Cell.of(PublishedSymbol.CONFIDENTIAL)).inYear(0))
                .build();
        assertThat(CALCULATOR
                        .simulate(suppressed, MonteCarlo.draws(10).seed(2))
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.SUPPRESSED);
    }

    @Test
    void correlationIsThatOfTheScores() {
        Assumption one =
                Assumption.of("one", Distribution.mean(0).standardError(1).normal());
        Assumption other =
                Assumption.of("other", Distribution.mean(0).standardError(1).normal());
        for (double rho : new double[] {-1, -0.5, 0.8, 1}) {
            UncertainAppraisal appraisal = UncertainAppraisal.builder()
                    .title("sum")
                    .addCashableFiscalBenefit(one.plus(other).inYear(0))
                    .addPublicCost(Quantity.of(1).inYear(0))
                    .addCorrelation(Correlation.between(one, other).of(rho))
                    .build();
            SimulatedValues net = CALCULATOR
                    .simulate(appraisal, MonteCarlo.draws(100_000).seed(5))
                    .orElseThrow()
                    .netPresentValue();
            assertThat(net.standardDeviation()).isCloseTo(Math.sqrt(2 + 2 * rho), within(0.02));
        }
    }

    /** Each pair counts once for its weights: 1 + 4 + 9 + 2 (2 x 0.9 + 3 x 0.1 + 6 x 0.4) is 23. */
    @Test
    void threeThatAreCorrelated() {
        Assumption one =
                Assumption.of("one", Distribution.mean(0).standardError(1).normal());
        Assumption two =
                Assumption.of("two", Distribution.mean(0).standardError(2).normal());
        Assumption three =
                Assumption.of("three", Distribution.mean(0).standardError(3).normal());
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("sum")
                .addCashableFiscalBenefit(one.plus(two).plus(three).inYear(0))
                .addPublicCost(Quantity.of(1).inYear(0))
                .addCorrelation(Correlation.between(two, one).of(0.9))
                .addCorrelation(Correlation.between(three, one).of(0.1))
                .addCorrelation(Correlation.between(two, three).of(0.4))
                .build();
        SimulatedValues net = CALCULATOR
                .simulate(appraisal, MonteCarlo.draws(100_000).seed(5))
                .orElseThrow()
                .netPresentValue();
        assertThat(net.standardDeviation()).isCloseTo(Math.sqrt(23), within(0.04));
    }

    @Test
    void summariesOfAFewValues() {
        SimulatedValues values = new SimulatedValues(new double[] {1, 2, 3, 4, 10});
        assertThat(values.mean()).isEqualTo(4);
        // 9 + 4 + 1 + 0 + 36 by 4, and by 5 for the mean
        assertThat(values.standardDeviation()).isCloseTo(Math.sqrt(12.5), within(1e-15));
        assertThat(values.standardError()).isCloseTo(Math.sqrt(2.5), within(1e-15));
        assertThat(values.probabilityAbove(3)).isEqualTo(new SimulatedProbability(2, 5));
        assertThat(values).hasToString("mean 4 (se 1.58114), sd 3.53553");
    }

    /** A one in each of 1,000 runs, beside a number that swallows any of them: all but the last digit comes back. */
    @Test
    void smallNumbersAreNotLostBesideALargeOne() {
        double[] values = new double[1_000 * 4_096];
        for (int run = 1; run < 1_000; run++) {
            values[run * 4_096] = 1;
        }
        values[0] = 1e16;
        assertThat(SimulatedValues.sum(values) - 1e16).isCloseTo(999, within(1.0));
    }

    @Test
    void tablesAreAsAccurateAsTheySay() {
        List<Distribution> searched = List.of(
                Distribution.pert(30_000, 52_676, 95_000),
                Distribution.pert(0, 0, 1),
                Distribution.pert(0, 1, 1),
                Distribution.pert(-10, 0, 30, 2),
                Distribution.pert(1, 2, 3, 40),
                Distribution.successes(0.8).failures(1.7),
                Distribution.successes(30).failures(90),
                Distribution.successes(0.05).failures(0.05),
                Distribution.gammaShape(0.5).scale(10),
                Distribution.mean(1_741_000).standardError(150_000).gamma());
        double[] numbers = new double[6_000];
        UniformDraw.OPEN.fill(numbers, 3_000, 99, SplitMix64.STEP);
        for (int i = 3_000; i < numbers.length; i++) {
            // Whole steps of what can be drawn, down to the last on either side.
            double tail = Math.scalb(Math.max(1, Math.rint(Math.scalb(numbers[i - 3_000], 53 - i % 50))), -53);
            numbers[i] = i % 2 == 0 ? tail : 1 - tail;
        }
        numbers[0] = 0x1.0p-53;
        numbers[1] = 1 - 0x1.0p-53;
        numbers[2] = 0.5;
        numbers[3] = 0.5 + 0x1.0p-53;
        numbers[4] = 0.25;
        for (Distribution distribution : searched) {
            double[] found = numbers.clone();
            Sampler.of(distribution, true).transform(found, found.length);
            for (int i = 0; i < numbers.length; i++) {
                double exact = distribution.quantile(numbers[i]);
                assertThat(Math.abs(found[i] - exact))
                        .as("%s at %s: %s for %s", distribution, numbers[i], found[i], exact)
                        .isLessThanOrEqualTo(
                                QuantileTable.ACCURACY * Math.max(Math.abs(exact), distribution.low() < 0 ? 1 : 0));
            }
        }
    }

    @Test
    void onlyTheStrangestShapesHaveNoTable() {
        for (double shape : new double[] {0.5, 1, 2.5, 5, 30, 400}) {
            assertThat(QuantileTable.of(BetaDistribution.of(shape, 6 - Math.min(shape, 5))))
                    .isPresent();
            assertThat(QuantileTable.of(GammaDistribution.of(shape, 1))).isPresent();
        }
        assertThat(QuantileTable.of(BetaDistribution.of(0.01, 0.01))).isEmpty();
    }

    @Test
    void samplersDrawWhatTheQuantileSays() {
        List<Distribution> all = List.of(
                Distribution.constant(3),
                Distribution.uniform(-1, 4),
                Distribution.triangular(1, 1, 4),
                Distribution.triangular(1, 4, 4),
                Distribution.triangular(-3, 1, 4),
                Distribution.pert(-3, 1, 4),
                Distribution.discrete(ImmutableMap.of(1.0, 0.25, 3.0, 0.5, 5.0, 0.25)),
                Distribution.mean(3).standardError(1).normal(),
                Distribution.mean(3).standardError(1).lognormal(),
                Distribution.mean(3).standardError(1).gamma(),
                Distribution.mean(0.3).standardError(0.1).beta());
        double[] numbers = new double[2_000];
        UniformDraw.OPEN.fill(numbers, numbers.length, 99, SplitMix64.STEP);
        numbers[0] = 0.25;
        numbers[1] = 0.75;
        for (Distribution distribution : all) {
            double[] found = numbers.clone();
            Sampler.of(distribution, false).transform(found, found.length);
            assertThat(found)
                    .isEqualTo(
                            Arrays.stream(numbers).map(distribution::quantile).toArray());
        }
    }

    @Test
    void quantilesOfManyDrawsAreThoseOfTheSortedDraws() {
        for (Distribution distribution : List.of(
                Distribution.uniform(-5, 9),
                Distribution.mean(3).standardError(9).lognormal(),
                Distribution.discrete(ImmutableMap.of(1.0, 0.9, 1e9, 0.1)),
                Distribution.constant(4))) {
            double[] values = new double[50_001];
            UniformDraw.OPEN.fill(values, values.length, 12, SplitMix64.STEP);
            Sampler.of(distribution, false).transform(values, values.length);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            SimulatedValues simulated = new SimulatedValues(values);
            double[] shares = {0, 0.001, 0.025, 0.05, 0.5, 0.5, 0.9, 0.99999, 1};
            for (QuantileType type : QuantileType.values()) {
                ImmutableDoubleArray quantiles = simulated.quantiles(ImmutableDoubleArray.copyOf(shares), type);
                for (int i = 0; i < shares.length; i++) {
                    assertThat(quantiles.get(i))
                            .isEqualTo(type.estimate(sorted.length, shares[i], rank -> sorted[(int) rank - 1]));
                }
            }
            assertThat(simulated.least()).isEqualTo(sorted[0]);
            assertThat(simulated.most()).isEqualTo(sorted[50_000]);
        }
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonteCarlo.draws(1).seed(3))
                .withMessage("there must be at least two draws: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonteCarlo.draws(10).seed(3).withThreads(0));
    }
}
