package org.childrensservices.stats.performance;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.cin.CinCensusReader;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A children in need census of 2,000 children from a file to typed blocks and assembled children. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CinCensusReading.CHILDREN)
public class CinCensusReading {

    static final int CHILDREN = 2_000;

    private static final ReportingYear YEAR = ReportingYear.ending(2025);

    private Path file = Path.of("");

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void write() throws IOException {
        List<Life> lives = Lives.upTo(YEAR.lastDay())
                .seeded(42)
                .filter(life -> CinCensus.of(YEAR, List.of(life)).children() == 1)
                .limit(CHILDREN)
                .toList();
        file = Files.createTempFile("census", ".xml");
        file.toFile().deleteOnExit();
        Files.writeString(file, CinCensus.of(YEAR, lives).xml());
    }

    /**
     * Reads it.
     *
     * @return the children
     * @throws IOException if it cannot be read
     */
    @Benchmark
    public List<Child> read() throws IOException {
        ReturnedChildren returned = CinCensusReader.standard().readChildren(List.of(file));
        checkState(returned.children().size() == CHILDREN, "children must be %s: %s", CHILDREN, returned);
        return returned.children();
    }
}
