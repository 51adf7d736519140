package org.childrensservices.stats.performance;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.childrensservices.core.returns.cohort.CohortColumns;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.stats.indicator.CohortCare;
import org.childrensservices.stats.indicator.CohortCareColumns;
import org.childrensservices.stats.indicator.IndicatorTotals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** W7: the cohort indicators of five years from a million rows, {@code w7_1m.csv} in the folder of the inputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(W7Cohort.ROWS)
public class W7Cohort {

    static final int ROWS = 1_000_000;

    private static final CohortCareColumns COUNTER =
            CohortCareColumns.over(CohortCare.INDICATORS, CohortIndicators.YEARS);

    private CohortColumns columns = CohortColumns.builder().build();

    /**
     * Reads the file and asserts that the answers are right.
     *
     * @throws IOException if it cannot be read
     */
    @Setup
    public void prepare() throws IOException {
        columns = read();
        IndicatorTotals totals = count();
        ImmutableList<List<Long>> figures = CohortIndicators.YEARS.stream()
                .map(year -> CohortIndicators.figures(totals, year))
                .collect(ImmutableList.toImmutableList());
        checkState(
                figures.get(0).equals(List.of(29811L, 44475L, 15417L, 15119L, 5139L, 9536L, 1626L))
                        && figures.get(4).equals(List.of(29924L, 44928L, 15414L, 15455L, 5252L, 9519L, 1716L)),
                "figures must be those on which all programs agree: %s",
                figures);
    }

    /**
     * From the file to columns.
     *
     * @return the columns
     * @throws IOException if it cannot be read
     */
    @Benchmark
    public CohortColumns read() throws IOException {
        Path file = Inputs.folder().resolve("w7_1m.csv");
        return CohortReader.readColumns(List.of(file)).columns();
    }

    /** From columns to figures. */
    @Benchmark
    public IndicatorTotals count() {
        return COUNTER.count(columns);
    }
}
