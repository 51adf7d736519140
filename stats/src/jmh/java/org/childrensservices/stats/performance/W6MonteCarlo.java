package org.childrensservices.stats.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.uncertainty.Assumption;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.cost.uncertainty.MonteCarlo;
import org.childrensservices.stats.cost.uncertainty.SimulatedValues;
import org.childrensservices.stats.cost.uncertainty.Simulation;
import org.childrensservices.stats.cost.uncertainty.UncertainAppraisal;
import org.childrensservices.stats.cost.uncertainty.UncertaintyCalculator;
import org.childrensservices.stats.cost.uncertainty.UniformDraw;
import org.childrensservices.stats.golden.Workload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * W6: a million draws of ten benefits over ten years and two costs, 42 assumptions, with mean, deviation and seven
 * percentiles of net present value and ratio. The model is built from lines, as any user's is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W6MonteCarlo.DRAWS)
public class W6MonteCarlo {

    static final int DRAWS = 1_000_000;

    private static final UncertaintyCalculator CALCULATOR =
            UncertaintyCalculator.greenBook(GreenBook.EDITION_2022).withBasis(RatioBasis.FISCAL);
    private static final ImmutableDoubleArray SHARES =
            ImmutableDoubleArray.of(0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975);
    private static final MonteCarlo TABLES = MonteCarlo.draws(DRAWS).seed(606).withTabulatedQuantiles();
    private static final MonteCarlo FIXED = MonteCarlo.draws(DRAWS).seed(606).withUniformDraw(UniformDraw.HALF_OPEN);

    private UncertainAppraisal pert = appraisal(true, List.of());
    private UncertainAppraisal triangular = appraisal(false, List.of());

    /** What is asked of a simulation. */
    public record Answers(
            SimulatedValues net,
            ImmutableDoubleArray netShares,
            SimulatedValues ratio,
            ImmutableDoubleArray ratioShares,
            double probability) {}

    /** Reads the inputs and asserts that the answers are right, and those of two threads the same to the last bit. */
    @Setup
    public void prepare() {
        List<String> lines;
        try {
            lines = Files.readAllLines(Inputs.folder().resolve("w6_params.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pert = appraisal(true, lines.subList(1, lines.size()));
        triangular = appraisal(false, lines.subList(1, lines.size()));

        Workload exact = Workload.named("W6b (exact) n=1000000");
        Answers fixed = fixedStream();
        check(exact.numbers("npv"), fixed.net(), fixed.netShares());
        check(exact.numbers("bcr"), fixed.ratio(), fixed.ratioShares());
        assertThat(fixed.probability()).isEqualTo(exact.numbers("p_bcr_gt_1")[0]);

        Workload statistical = Workload.named("W6a (statistical) n=1000000");
        Answers drawn = pertFromTables();
        near(statistical.numbers("npv"), drawn.net());
        near(statistical.numbers("bcr"), drawn.ratio());
        assertThat(drawn.probability()).isCloseTo(statistical.numbers("p_bcr_gt_1")[0], within(0.0019));

        assertThat(pertFromTablesByTwoThreads().net()).isEqualTo(drawn.net());
        assertThat(fixedStreamByTwoThreads().ratio()).isEqualTo(fixed.ratio());
    }

    private static void check(double[] expected, SimulatedValues values, ImmutableDoubleArray quantiles) {
        assertNear(values.mean(), String.valueOf(expected[0]), 1e-12);
        assertNear(values.standardDeviation(), String.valueOf(expected[1]), 1e-12);
        for (int i = 0; i < quantiles.length(); i++) {
            assertNear(quantiles.get(i), String.valueOf(expected[i + 2]), 1e-12);
        }
    }

    /** Four standard errors of the difference of two simulations. */
    private static void near(double[] expected, SimulatedValues values) {
        double error = 4 * Math.sqrt(2) * values.standardError();
        assertThat(values.mean()).isBetween(expected[0] - error, expected[0] + error);
        for (int i = 0; i < SHARES.length(); i++) {
            double share = SHARES.get(i);
            double shares = 4 * Math.sqrt(2 * share * (1 - share) / DRAWS);
            assertThat(expected[i + 2]).isBetween(values.quantile(share - shares), values.quantile(share + shares));
        }
    }

    private static UncertainAppraisal appraisal(boolean pert, List<String> lines) {
        UncertainAppraisal.Builder builder = UncertainAppraisal.builder().title("ten lines");
        for (String line : lines) {
            List<Double> p =
                    Splitter.on(',').splitToStream(line).map(Double::valueOf).toList();
            String number = " " + p.get(0).intValue();
            Assumption units = Assumption.of(
                    "units" + number,
                    pert
                            ? Distribution.pert(p.get(1), p.get(2), p.get(3))
                            : Distribution.triangular(p.get(1), p.get(2), p.get(3)));
            Assumption value = Assumption.of("value" + number, Distribution.triangular(p.get(4), p.get(5), p.get(6)));
            Assumption deadweight =
                    Assumption.of("deadweight" + number, Distribution.triangular(p.get(7), p.get(8), p.get(9)));
            Assumption dropOff =
                    Assumption.of("drop-off" + number, Distribution.triangular(p.get(10), p.get(11), p.get(12)));
            builder.addCashableFiscalBenefit(units.times(value)
                    .times(deadweight.complement())
                    .fromYear(1)
                    .forYears(10)
                    .fallingBy(dropOff));
        }
        return builder.addPublicCost(Assumption.of("set-up", Distribution.triangular(5.0e6, 5.6e6, 7.4e6))
                        .inYear(0))
                .addPublicCost(Assumption.of("running", Distribution.triangular(1.0e6, 1.1e6, 1.5e6))
                        .fromYear(1)
                        .forYears(10))
                .build();
    }

    private static Answers answers(UncertainAppraisal appraisal, MonteCarlo design) {
        Simulation simulation = CALCULATOR.simulate(appraisal, design).orElseThrow();
        SimulatedValues net = simulation.netPresentValue();
        SimulatedValues ratio = simulation.ratio().orElseThrow();
        return new Answers(
                net,
                net.quantiles(SHARES),
                ratio,
                ratio.quantiles(SHARES),
                ratio.probabilityAbove(1).value());
    }

    /** W6a: the units of each line PERT, from tables that are made anew each time. */
    @Benchmark
    public Answers pertFromTables() {
        return answers(pert, TABLES);
    }

    /** W6b: all triangular, from a stream that every program can draw. */
    @Benchmark
    public Answers fixedStream() {
        return answers(triangular, FIXED);
    }

    /** W6a by two threads: what the caller's takes. */
    @Benchmark
    public Answers pertFromTablesByTwoThreads() {
        return answers(pert, TABLES.withThreads(2));
    }

    /** W6b by two threads: what the caller's takes. */
    @Benchmark
    public Answers fixedStreamByTwoThreads() {
        return answers(triangular, FIXED.withThreads(2));
    }
}
