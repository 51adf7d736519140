package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's answers, on which six independent implementations agree. */
class CohortCareTest {

    private static final ImmutableList<ReportingYear> YEARS =
            ContiguousSet.create(Range.closed(2020, 2024), DiscreteDomain.integers()).stream()
                    .map(ReportingYear::ending)
                    .collect(ImmutableList.toImmutableList());

    @TempDir
    private Path folder;

    /** At 31 March, during, started, ceased, three placements, settled of, settled, of a million rows. */
    private static final ImmutableList<List<Long>> OF_A_MILLION = ImmutableList.of(
            List.of(29811L, 44475L, 15417L, 15119L, 5139L, 9536L, 1626L),
            List.of(30025L, 44781L, 15427L, 15249L, 5224L, 9622L, 1732L),
            List.of(30045L, 44998L, 15473L, 15458L, 5268L, 9582L, 1714L),
            List.of(29952L, 45058L, 15474L, 15612L, 5197L, 9523L, 1664L),
            List.of(29924L, 44928L, 15414L, 15455L, 5252L, 9519L, 1716L));

    @Test
    void aMillionRows() throws IOException, InterruptedException {
        Path file = generate("1000000");
        assertThat(figures(file)).isEqualTo(OF_A_MILLION);
        assertThat(figuresOfColumns(file)).isEqualTo(OF_A_MILLION);
    }

    @Test
    void aMillionRowsShuffled() throws IOException, InterruptedException {
        assertThat(figuresOfColumns(generate("1000000", "shuffle"))).isEqualTo(OF_A_MILLION);
    }

    private static ImmutableList<List<Long>> figures(Path file) throws IOException {
        return figures(IndicatorEngine.over(CohortCare.INDICATORS, YEARS)
                .count(CohortReader.standard().readChildren(List.of(file)).children()));
    }

    private static ImmutableList<List<Long>> figuresOfColumns(Path file) throws IOException {
        return figures(CohortCareColumns.over(CohortCare.INDICATORS, YEARS)
                .count(CohortReader.readColumns(List.of(file)).columns()));
    }

    private static ImmutableList<List<Long>> figures(IndicatorTotals totals) {
        return YEARS.stream()
                .map(year -> List.of(
                        totals.count(CohortCare.AT_31_MARCH, year),
                        totals.count(CohortCare.DURING, year),
                        totals.count(CohortCare.STARTED, year),
                        totals.count(CohortCare.CEASED, year),
                        totals.counts(CohortCare.THREE_PLACEMENTS, year).numerator(),
                        totals.counts(CohortCare.SAME_PLACEMENT, year).denominator(),
                        totals.counts(CohortCare.SAME_PLACEMENT, year).numerator()))
                .collect(ImmutableList.toImmutableList());
    }

    private Path generate(String... arguments) throws IOException, InterruptedException {
        String shared = System.getProperty("childrens.shared");
        Assumptions.assumeTrue(shared != null, "childrens.shared is not set");
        Path generator = Path.of(shared).resolve("bench/GenEpisodes.java");
        Path file = folder.resolve("episodes.csv");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Lists.newArrayList(java, "-Xmx2g", generator.toString());
        command.addAll(List.of(arguments));
        // The file comes after the number of rows.
        command.add(4, file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("generator.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("generator.txt")))
                .isZero();
        return file;
    }
}
