package org.childrensservices.stats.performance;

import java.util.concurrent.TimeUnit;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.rate.BenchmarkMethod;
import org.childrensservices.stats.rate.Contrast;
import org.childrensservices.stats.rate.ContrastColumn;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateColumn;
import org.childrensservices.stats.rate.RateRatioMethod;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W4: 100,000 ratios of two rates with their 95% limits and p-values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W4RateRatios.ITEMS)
public class W4RateRatios {

    static final int ITEMS = 100_000;

    private long[] counts1 = {};
    private long[] people1 = {};
    private long[] counts2 = {};
    private long[] people2 = {};
    private RateColumn rates = RateColumn.of(counts1).in(people1).per10_000();
    private RateColumn references = rates;

    /** Reads the inputs and asserts that the answers are right. */
    @Setup
    public void prepare() {
        counts1 = Inputs.counts("w4_x1");
        people1 = Inputs.counts("w4_n1");
        counts2 = Inputs.counts("w4_x2");
        people2 = Inputs.counts("w4_n2");
        Workload exact = Workload.named("W4a exact 100k n=100000");
        rates = RateColumn.of(counts1).in(people1).per10_000();
        references = RateColumn.of(counts2).in(people2).per10_000();
        check(exact, "p_doubled", exactColumns());
        exact.check("p_minlike", minimumLikelihood(), 1e-9);
        check(Workload.named("W4b midp 100k n=100000"), "p", midPColumns());
    }

    private static void check(Workload workload, String p, ContrastColumn ratios) {
        workload.check("rr", ratios.values(), 1e-12);
        workload.check("lo", ratios.lowers(), 1e-10);
        workload.check("hi", ratios.uppers(), 1e-10);
        workload.check(p, ratios.pValues(), 1e-10);
    }

    /** Exact limits and twice the smaller tail, in columns. */
    @Benchmark
    public ContrastColumn exactColumns() {
        return RateCalculator.standard().compare(rates).with(references, RateRatioMethod.exact());
    }

    /** Mid-P limits and p-value, in columns. */
    @Benchmark
    public ContrastColumn midPColumns() {
        return RateCalculator.standard().compare(rates).with(references, RateRatioMethod.midP());
    }

    /** Exact limits and twice the smaller tail, one object per ratio. */
    @Benchmark
    public Contrast<Rate>[] exactObjects() {
        return objects(RateRatioMethod.exact());
    }

    /** Mid-P limits and p-value, one object per ratio. */
    @Benchmark
    public Contrast<Rate>[] midPObjects() {
        return objects(RateRatioMethod.midP());
    }

    private Contrast<Rate>[] objects(RateRatioMethod method) {
        @SuppressWarnings("unchecked")
        Contrast<Rate>[] ratios = new Contrast[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            Outcome<Contrast<Rate>> ratio = RateCalculator.standard()
                    .compare(Rate.of(counts1[i]).in(people1[i]).per10_000())
                    .with(Rate.of(counts2[i]).in(people2[i]).per10_000(), method);
            ratios[i] = ratio.orElseThrow();
        }
        return ratios;
    }

    /**
     * The p-value of minimum likelihood, which no interval inverts: that of the first count as a part of both, against
     * the share of its people.
     */
    @Benchmark
    public double[] minimumLikelihood() {
        double[] pValues = new double[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            pValues[i] = ProportionCalculator.standard()
                    .test(Proportion.of(counts1[i]).outOf(counts1[i] + counts2[i]))
                    .against((double) people1[i] / (people1[i] + people2[i]), BenchmarkMethod.minimumLikelihood())
                    .flatMap(test -> Outcome.of(test.test().orElseThrow().pValue()))
                    .orElseThrow();
        }
        return pValues;
    }
}
