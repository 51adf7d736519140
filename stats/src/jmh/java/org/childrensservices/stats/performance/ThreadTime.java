package org.childrensservices.stats.performance;

import static com.google.common.base.Preconditions.checkArgument;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the benchmarks by the CPU time of the thread that runs them, which a busy machine disturbs less than the
 * time on the wall that JMH takes. Compilation and collection of garbage are on other threads and not counted.
 */
public final class ThreadTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 2_000_000_000L;
    private static final long SHORTEST_ROUND = 50_000_000L;
    private static final int ROUNDS = 15;

    private ThreadTime() {}

    /**
     * Measures and prints nanoseconds per item.
     *
     * @param arguments a regular expression that is found in the name of each benchmark to run
     * @throws ReflectiveOperationException if a benchmark cannot be run
     */
    public static void main(String... arguments) throws ReflectiveOperationException {
        String pattern = arguments.length == 0 ? ".*" : arguments[0];
        SortedSet<BenchmarkListEntry> found = BenchmarkList.defaultList()
                .find(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        List.of(pattern),
                        List.of());
        checkArgument(!found.isEmpty(), "benchmark must be found: %s", pattern);
        System.out.printf("%-44s %10s %10s %10s  CPU ns per item%n", "", "min", "median", "max");
        for (BenchmarkListEntry benchmark : found) {
            measure(benchmark);
        }
    }

    private static void measure(BenchmarkListEntry benchmark) throws ReflectiveOperationException {
        Class<?> type = Class.forName(benchmark.getUserClassQName());
        Object workload = type.getConstructor().newInstance();
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Setup.class)) {
                method.invoke(workload);
            }
        }
        String name = benchmark.getUsername();
        Method run = type.getMethod(name.substring(name.lastIndexOf('.') + 1));
        long start = THREADS.getCurrentThreadCpuTime();
        long once = WARM_UP;
        for (long now = start; now - start < WARM_UP; ) {
            run.invoke(workload);
            long after = THREADS.getCurrentThreadCpuTime();
            once = Math.max(1, after - now);
            now = after;
        }
        long times = Math.max(1, SHORTEST_ROUND / once);
        double items = (double) times * benchmark.getOperationsPerInvocation().orElse(1);
        double[] perItem = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (long time = 0; time < times; time++) {
                run.invoke(workload);
            }
            perItem[round] = (THREADS.getCurrentThreadCpuTime() - before) / items;
        }
        Arrays.sort(perItem);
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.2f %10.2f %10.2f%n",
                type.getSimpleName() + '.' + run.getName(),
                perItem[0],
                perItem[ROUNDS / 2],
                perItem[ROUNDS - 1]);
    }
}
