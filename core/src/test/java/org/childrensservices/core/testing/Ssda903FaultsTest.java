package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ssda903FaultsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");

    private static final Ssda903Census CLEAN = Ssda903Census.of(
            YEAR,
            Lives.upTo(LocalDate.of(2027, 3, 31)).seeded(903).limit(12_000).toList());

    /** The rules that a reader of cells enforces, whatever else it knows. */
    private static final ImmutableSet<String> OF_CELLS =
            ImmutableSet.of("101", "102", "103", "141", "143", "144", "146", "147", "148", "149", "168", "171", "178");

    @TempDir
    private Path folder;

    static ImmutableList<Fault> faults() {
        return Ssda903Faults.all();
    }

    /** The codes of the rules in force, and of all, by their tables. */
    private static ImmutableMap<String, String> rules(boolean active) throws IOException {
        ImmutableMap.Builder<String, String> rules = ImmutableMap.builder();
        try (InputStream in = checkNotNull(Ssda903FaultsTest.class.getResourceAsStream("/testing/ssda903-rules.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            for (NamedCsvRecord row : csv) {
                if (!active || row.getField("status").equals("active")) {
                    rules.put(row.getField("code"), row.getField("tables"));
                }
            }
        }
        return rules.buildOrThrow();
    }

    @Test
    void everyFaultIsOfARuleInForce() throws IOException {
        ImmutableMap<String, String> active = rules(true);
        assertThat(active).hasSize(322);
        assertThat(Ssda903Faults.all())
                .extracting(Fault::rule)
                .doesNotHaveDuplicates()
                .isSubsetOf(active.keySet());
        assertThat(Ssda903Faults.all()).allSatisfy(fault -> {
            assertThat(active.keySet()).as("%s", fault).containsAll(fault.also());
            assertThat(fault.also()).as("%s", fault).doesNotContain(fault.rule());
        });
    }

    @Test
    void theReturnHasRowsOfEveryTable() {
        assertThat(Ssda903Table.values())
                .allSatisfy(
                        table -> assertThat(CLEAN.rows(table)).as("%s", table).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsInOnePlaceAndNowhereElse(Fault fault) {
        SpoiledCensus spoiled = fault.spoil(CLEAN).orElseThrow();
        assertThat(spoiled.fault()).isSameAs(fault);
        assertThat(spoiled.origin().file()).isEqualTo(fault.table().fileName());
        assertThat(spoiled.census().lastYear()).isEqualTo(CLEAN.lastYear());
        ImmutableList<Ssda903Table> touched = ImmutableList.copyOf(Ssda903Table.values()).stream()
                .filter(table -> !spoiled.census().rows(table).equals(CLEAN.rows(table)))
                .collect(ImmutableList.toImmutableList());
        assertThat(touched).hasSize(1);
        Ssda903Table table = touched.get(0);
        int before = CLEAN.rows(table).size();
        int after = spoiled.census().rows(table).size();
        if (before == after) {
            int place = (int) spoiled.origin().line() - 2;
            assertThat(table).isEqualTo(fault.table());
            assertThat(IntStream.range(0, before)
                            .filter(i -> !CLEAN.rows(table)
                                    .get(i)
                                    .equals(spoiled.census().rows(table).get(i)))
                            .toArray())
                    .containsExactly(place);
            ImmutableSet<String> changed = CLEAN.rows(table).get(place).keySet().stream()
                    .filter(column -> !Objects.equals(
                            CLEAN.rows(table).get(place).get(column),
                            spoiled.census().rows(table).get(place).get(column)))
                    .collect(ImmutableSet.toImmutableSet());
            assertThat(changed.size() > 1 || changed.contains(spoiled.origin().column()))
                    .as("%s", changed)
                    .isTrue();
        } else if (after > before) {
            assertThat(after).isEqualTo(before + 1);
            assertThat(spoiled.origin().line()).isEqualTo(after + 1L);
        } else {
            assertThat(table).isNotEqualTo(fault.table());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2021, 2024, 2025, 2026, 2027})
    void aCleanReturnHasNoFindings(int endYear) throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        Ssda903Census census = Ssda903Census.of(
                year, Lives.upTo(year.lastDay()).seeded(endYear).limit(3_000).toList());
        census.write(folder);
        ReturnedChildren read = Ssda903Reader.of(year).readChildren(ImmutableList.of(folder));
        assertThat(serious(read)).isEmpty();
        assertThat(read.account().ofTable("Header").typed())
                .isEqualTo(census.rows(Ssda903Table.HEADER).size());
        assertThat(read.account().ofTable("Episodes").typed())
                .isEqualTo(census.rows(Ssda903Table.EPISODES).size());
        assertThat(read.account().files().stream()
                        .filter(file -> file.table().isPresent())
                        .count())
                .isEqualTo(endYear == 2027 ? 12 : endYear >= 2024 ? 11 : 10);
    }

    @Test
    void twoYearsMakeChildrenWithoutFindings() throws IOException {
        Ssda903Census lastYear = CLEAN.lastYear().orElseThrow();
        lastYear.write(Files.createDirectory(folder.resolve("2025-26")));
        CLEAN.write(Files.createDirectory(folder.resolve("2026-27")));
        ReturnedChildren read = Ssda903Reader.readYears(ImmutableMap.of(
                CLEAN.year(), ImmutableList.of(folder.resolve("2026-27")),
                lastYear.year(), ImmutableList.of(folder.resolve("2025-26"))));
        long becameMothers = CLEAN.rows(Ssda903Table.HEADER).stream()
                .filter(row -> "1".equals(row.get("MOTHER")))
                .filter(row -> lastYear.rows(Ssda903Table.HEADER).stream()
                        .anyMatch(before -> "0".equals(before.get("MOTHER"))
                                && Objects.equals(row.get("CHILD"), before.get("CHILD"))))
                .count();
        assertThat(becameMothers).isPositive();
        assertThat(serious(read)).isEmpty();
    }

    /** What the reader says, but that social workers are apart and that it does not see where earlier care began. */
    private static ImmutableList<Finding> serious(ReturnedChildren read) {
        ImmutableSet<String> expected = ImmutableSet.of("worker.apart", "start.unseen");
        return read.findings().stream()
                .filter(finding -> !expected.contains(finding.rule()))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void aReaderFindsTheFaultsOfCellsWhereTheyAre() throws IOException {
        for (String rule : OF_CELLS) {
            SpoiledCensus spoiled =
                    Ssda903Faults.of(rule).orElseThrow().spoil(CLEAN).orElseThrow();
            Ssda903Table table = spoiled.fault().table();
            Path file = folder.resolve(table.fileName());
            Files.writeString(file, spoiled.census().csv(table));
            assertThat(Ssda903Reader.standard().readAll(ImmutableList.of(file)).findings())
                    .as("%s", spoiled)
                    .singleElement()
                    .extracting(Finding::origin)
                    .isEqualTo(spoiled.origin());
        }
    }

    @Test
    void aReturnWithoutThePlaceIsNotSpoiled() {
        Ssda903Census empty = Ssda903Census.of(YEAR, ImmutableList.of());
        assertThat(Ssda903Faults.all().stream().map(fault -> fault.spoil(empty)).collect(Collectors.toSet()))
                .containsOnly(Optional.empty());
    }

    @Test
    void noTextFormShowsACell() {
        assertThat(CLEAN.toString()).matches("SSDA903 2026-27, rows: \\d+");
        SpoiledCensus spoiled =
                Ssda903Faults.of("102").orElseThrow().spoil(CLEAN).orElseThrow();
        assertThat(spoiled.toString()).matches("102 \\(a birth on 31 February\\) at header.csv:\\d+:DOB");
    }
}
