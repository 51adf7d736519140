package org.childrensservices.stats.performance;

import java.util.concurrent.TimeUnit;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.ProportionColumn;
import org.childrensservices.stats.rate.ProportionEstimate;
import org.childrensservices.stats.rate.ProportionMethod;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W2: a million proportions with their 95% limits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W2Proportions.ITEMS)
public class W2Proportions {

    static final int ITEMS = 1_000_000;

    private static final ProportionCalculator WILSON = ProportionCalculator.standard();

    private long[] counts = {};
    private long[] totals = {};
    private ProportionColumn proportions = ProportionColumn.of(counts).outOf(totals);
    private Proportion[] single = {};
    private EstimateColumn wilson = WILSON.estimate(proportions);

    /** Reads the inputs and asserts that the answers are right. */
    @Setup
    public void prepare() {
        counts = Inputs.counts("w2_x");
        totals = Inputs.counts("w2_n");
        proportions = ProportionColumn.of(counts).outOf(totals);
        single = new Proportion[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            single[i] = Proportion.of(counts[i]).outOf(totals[i]);
        }
        wilson = wilsonColumns();
        check("W2 wilson 1M n=1000000", wilson, 1e-12);
        check(
                "W2x clopper-pearson 1M n=1000000",
                WILSON.withMethod(ProportionMethod.clopperPearson()).estimate(proportions),
                1e-10);
    }

    private static void check(String name, EstimateColumn estimates, double relative) {
        Workload workload = Workload.named(name);
        workload.check("value", estimates.values(), relative);
        workload.check("lo", estimates.lowers(), relative);
        workload.check("hi", estimates.uppers(), relative);
    }

    /** Wilson's limits in columns. */
    @Benchmark
    public EstimateColumn wilsonColumns() {
        return WILSON.estimate(proportions);
    }

    /** The same into columns that are there. */
    @Benchmark
    public EstimateColumn wilsonColumnsAgain() {
        return WILSON.estimate(proportions, wilson);
    }

    /** The same as one object per proportion, from proportions that are there. */
    @Benchmark
    public ProportionEstimate[] wilsonObjects() {
        ProportionEstimate[] estimates = new ProportionEstimate[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            estimates[i] = WILSON.estimate(single[i]).orElseThrow();
        }
        return estimates;
    }

    /** The exact limits of a thousandth of the proportions, of which this is the time times 1,000. */
    @Benchmark
    @OperationsPerInvocation(ITEMS / 1_000)
    public double exactLimits() {
        double sum = 0;
        for (int i = 0; i < counts.length; i += 1_000) {
            sum += ProportionMethod.clopperPearson()
                    .limits(Proportion.of(counts[i]).outOf(totals[i]), WILSON.level())
                    .upper();
        }
        return sum;
    }
}
