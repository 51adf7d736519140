package org.childrensservices.stats.performance;

import java.util.concurrent.TimeUnit;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.trend.MannKendallCalculator;
import org.childrensservices.stats.trend.MannKendallColumn;
import org.childrensservices.stats.trend.TheilSenCalculator;
import org.childrensservices.stats.trend.ValueSeriesColumn;
import org.childrensservices.stats.trend.count.CountModel;
import org.childrensservices.stats.trend.count.CountSeriesColumn;
import org.childrensservices.stats.trend.count.CountTrendCalculator;
import org.childrensservices.stats.trend.count.CountTrendColumn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W5: the trends of a hundred thousand series of eleven years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W5Trends.ITEMS)
public class W5Trends {

    static final int ITEMS = 100_000;

    private static final int YEARS = 11;
    private static final CountTrendCalculator POISSON =
            CountTrendCalculator.standard().withModel(CountModel.poisson());
    private static final MannKendallCalculator MANN_KENDALL = MannKendallCalculator.standard();
    private static final TheilSenCalculator THEIL_SEN = TheilSenCalculator.standard();

    private CountSeriesColumn counts =
            CountSeriesColumn.of(new long[0]).in(new long[0]).ofPeriods(YEARS);
    private ValueSeriesColumn rates = ValueSeriesColumn.of(new double[0]).ofPeriods(YEARS);

    /** Reads the inputs and asserts that the answers are right. */
    @Setup
    public void prepare() {
        long[] events = Inputs.counts("w5_y");
        long[] people = Inputs.counts("w5_n");
        double[] values = new double[events.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (double) events[i] / people[i] * 10_000;
        }
        counts = CountSeriesColumn.of(events).in(people).ofPeriods(YEARS);
        rates = ValueSeriesColumn.of(values).ofPeriods(YEARS);
        Workload poisson = Workload.named("W5a glm n=100000");
        CountTrendColumn trends = poissonColumns();
        poisson.check("apc", trends.percents(), 1e-10);
        poisson.check("lo", trends.lowers(), 1e-10);
        poisson.check("hi", trends.uppers(), 1e-10);
        poisson.check("b", trends.slopes(), 1e-10);
        poisson.check("se", trends.standardErrors(), 1e-10);
        Workload ranks = Workload.named("W5b mksen n=100000");
        MannKendallColumn tests = MANN_KENDALL.test(rates);
        ranks.check("S", tests.scores(), 0);
        ranks.check("z", tests.statistics(), 1e-12);
        ranks.check("p", tests.pValues(), 1e-11);
        ranks.check("sen", THEIL_SEN.estimate(rates), 1e-11);
    }

    /** Poisson trends with their limits. */
    @Benchmark
    public CountTrendColumn poissonColumns() {
        return POISSON.estimate(counts);
    }

    /** The tests of Mann and Kendall and the slopes of Theil and Sen. */
    @Benchmark
    public double mannKendallAndTheilSenColumns() {
        return MANN_KENDALL.test(rates).pValues()[0] + THEIL_SEN.estimate(rates)[0];
    }
}
