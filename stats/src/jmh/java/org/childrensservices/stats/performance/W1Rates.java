package org.childrensservices.stats.performance;

import java.util.concurrent.TimeUnit;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateColumn;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.RateMethod;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W1: a million rates per 10,000 with their 95% limits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W1Rates.ITEMS)
public class W1Rates {

    static final int ITEMS = 1_000_000;

    private static final RateCalculator BYAR = RateCalculator.standard();
    private static final RateCalculator EXACT = BYAR.withMethod(RateMethod.exact());

    private long[] counts = {};
    private long[] people = {};
    private RateColumn rates = RateColumn.of(counts).in(people).per10_000();
    private Rate[] single = {};
    private EstimateColumn byar = BYAR.estimate(rates);
    private EstimateColumn exact = EXACT.estimate(rates);

    /** Reads the inputs and asserts that the answers are right. */
    @Setup
    public void prepare() {
        counts = Inputs.counts("w1_x");
        people = Inputs.counts("w1_n");
        rates = RateColumn.of(counts).in(people).per10_000();
        single = rates();
        byar = byarColumns();
        exact = exactColumnsWarm();
        check("W1a byar 1M n=1000000", byar, 1e-13);
        check("W1b garwood 1M n=1000000", exact, 1e-12);
        check("W1b garwood 1M n=1000000", exactColumnsCold(), 1e-12);
    }

    private static void check(String name, EstimateColumn estimates, double relative) {
        Workload workload = Workload.named(name);
        workload.check("value", estimates.values(), relative);
        workload.check("lo", estimates.lowers(), relative);
        workload.check("hi", estimates.uppers(), relative);
    }

    /** Exact below 10, otherwise Byar, in columns. */
    @Benchmark
    public EstimateColumn byarColumns() {
        return BYAR.estimate(rates);
    }

    /** The same into columns that are there. */
    @Benchmark
    public EstimateColumn byarColumnsAgain() {
        return BYAR.estimate(rates, byar);
    }

    /** Exact, the limits of all counts already kept, into columns that are there. */
    @Benchmark
    public EstimateColumn exactColumnsWarmAgain() {
        return EXACT.estimate(rates, exact);
    }

    /** The same as one object per rate, from rates that are there. */
    @Benchmark
    public RateEstimate[] byarObjects() {
        return objects(single);
    }

    /** The same from the counts: the rates are made first. */
    @Benchmark
    public RateEstimate[] byarObjectsFromCounts() {
        return objects(rates());
    }

    /** Exact, the limits of all counts already kept. */
    @Benchmark
    public EstimateColumn exactColumnsWarm() {
        return EXACT.estimate(rates);
    }

    /** Exact, by a calculator that has kept no limits yet. */
    @Benchmark
    public EstimateColumn exactColumnsCold() {
        return BYAR.withMethod(RateMethod.exact()).estimate(rates);
    }

    /** Exact, the limits found anew for each of a thousandth of the rates, of which this is the time times 1,000. */
    @Benchmark
    @OperationsPerInvocation(ITEMS / 1_000)
    public double exactLimits() {
        double sum = 0;
        for (int i = 0; i < counts.length; i += 1_000) {
            sum += RateMethod.exact().limits(counts[i], BYAR.level()).upper();
        }
        return sum;
    }

    private static RateEstimate[] objects(Rate[] rates) {
        RateEstimate[] estimates = new RateEstimate[rates.length];
        for (int i = 0; i < rates.length; i++) {
            estimates[i] = BYAR.estimate(rates[i]).orElseThrow();
        }
        return estimates;
    }

    private Rate[] rates() {
        Rate[] made = new Rate[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            made[i] = Rate.of(counts[i]).in(people[i]).per10_000();
        }
        return made;
    }
}
