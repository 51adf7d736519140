package org.childrensservices.stats.performance;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StandardisedRate;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.StratifiedRateColumn;
import org.childrensservices.stats.rate.standard.Stratum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W3: 20,000 rates per 100,000 standardised directly over 19 bands of age, none of fewer than 10 events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W3StandardisedRates.ITEMS)
public class W3StandardisedRates {

    static final int ITEMS = 20_000;

    private static final StandardPopulation STANDARD = StandardPopulation.european2013();
    private static final DirectStandardisation DOBSON =
            DirectStandardisation.to(STANDARD).withFewestEvents(10);

    private long[] counts = {};
    private long[] people = {};
    private StratifiedRateColumn rates = StratifiedRateColumn.of(
                    STANDARD.people().keySet())
            .events(counts)
            .in(people)
            .per(100_000);

    private EstimateColumn columns = DOBSON.estimate(rates);

    /** Reads the inputs and asserts that the answers are right. */
    @Setup
    public void prepare() {
        counts = Inputs.counts("w3_x");
        people = Inputs.counts("w3_n");
        double[] standard = Inputs.amounts("w3_std");
        if (!Arrays.equals(
                standard,
                STANDARD.people().values().stream().mapToDouble(p -> p).toArray())) {
            throw new AssertionError(STANDARD + ": " + Arrays.toString(standard));
        }
        Outcome<StandardisedRate>[] objects = dobsonObjects();
        Workload workload = Workload.named("W3 dsr n=20000");
        workload.check("value", column(objects, StandardisedRate::value), 1e-12);
        workload.check("lo", column(objects, rate -> rate.interval().lower()), 1e-12);
        workload.check("hi", column(objects, rate -> rate.interval().upper()), 1e-12);
        rates = StratifiedRateColumn.of(STANDARD.people().keySet())
                .events(counts)
                .in(people)
                .per(100_000);
        columns = dobsonColumns();
        workload.check("value", columns.values(), 1e-12);
        workload.check("lo", columns.lowers(), 1e-12);
        workload.check("hi", columns.uppers(), 1e-12);
    }

    /** Dobson's limits with Byar's of the total, in columns. */
    @Benchmark
    public EstimateColumn dobsonColumns() {
        return DOBSON.estimate(rates);
    }

    /** The same into columns that are there. */
    @Benchmark
    public EstimateColumn dobsonColumnsAgain() {
        return DOBSON.estimate(rates, columns);
    }

    private static double[] column(Outcome<StandardisedRate>[] rates, ToDoubleFunction<StandardisedRate> number) {
        return Arrays.stream(rates)
                .mapToDouble(rate -> rate.fold(number::applyAsDouble, reason -> Double.NaN))
                .toArray();
    }

    /** The same as one object per rate, made of 19 strata. */
    @Benchmark
    public Outcome<StandardisedRate>[] dobsonObjects() {
        int bands = STANDARD.people().size();
        @SuppressWarnings("unchecked")
        Outcome<StandardisedRate>[] rates = new Outcome[ITEMS];
        for (int area = 0; area < ITEMS; area++) {
            ImmutableMap.Builder<String, Stratum> strata = ImmutableMap.builderWithExpectedSize(bands);
            int at = area * bands;
            for (String band : STANDARD.people().keySet()) {
                strata.put(band, Stratum.of(counts[at]).in(people[at]));
                at++;
            }
            rates[area] =
                    DOBSON.estimate(StratifiedRate.of(strata.buildOrThrow()).per(100_000));
        }
        return rates;
    }
}
