package org.childrensservices.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.stats.indicator.GroupedTotals;
import org.childrensservices.stats.indicator.LookedAfter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a national file in many parts, and those of one machine. */
class NationalIndicatorsTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    @TempDir
    private static Path folder;

    private static JavaSparkContext spark;
    private static GroupedTotals onOneMachine;

    @BeforeAll
    static void write() throws IOException {
        Ssda903Census.of(
                        YEAR,
                        Lives.upTo(LocalDate.of(2024, 3, 31))
                                .seeded(7)
                                .limit(3_000)
                                .toList())
                .write(folder);
        onOneMachine = NationalIndicators.count(List.of(folder), YEAR);
        spark = NationalIndicators.onThisMachine();
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void thereIsSomethingToCount() {
        assertThat(onOneMachine.whole().count(LookedAfter.NUMBER_AT_31_MARCH, YEAR))
                .isGreaterThan(100);
        assertThat(onOneMachine.groups()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void partitionsMergeToTheFiguresOfOneMachine(int partitions) {
        assertThat(NationalIndicators.count(spark, folder, YEAR, partitions)).isEqualTo(onOneMachine);
    }

    @Test
    void printsFigures() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        NationalIndicators.print(onOneMachine, YEAR, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Number looked after at 31 March, 2023-24: ")
                .contains("  10 to 15 ");
    }
}
