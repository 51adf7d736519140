package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.cohort.CohortColumns;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.time.ReportingYear;

/** Columns give the figures of records, whatever the rows. */
class CohortCareColumnsTest {

    private static final ImmutableList<ReportingYear> YEARS = years(2018, 2026);

    /** The rows of one file, read as columns and as children. */
    private record Cohort(CohortColumns columns, ImmutableList<Child> children) {

        static Cohort of(List<String> rows) throws IOException {
            Path file = Files.createTempFile("cohort", ".csv");
            try {
                Files.writeString(file, "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\n" + String.join("\n", rows) + "\n");
                return new Cohort(
                        CohortReader.readColumns(List.of(file)).columns(),
                        CohortReader.standard().readChildren(List.of(file)).children());
            } finally {
                Files.delete(file);
            }
        }

        IndicatorTotals ofColumns(List<Indicator<Child>> indicators, List<ReportingYear> years) {
            return CohortCareColumns.over(indicators, years).count(columns);
        }

        IndicatorTotals ofChildren(List<Indicator<Child>> indicators, List<ReportingYear> years) {
            return IndicatorEngine.over(indicators, years).count(children);
        }
    }

    private static ImmutableList<ReportingYear> years(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(ReportingYear::ending)
                .collect(ImmutableList.toImmutableList());
    }

    /** Rows on and around the days on which years, and the times that the indicators ask for, begin and end. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void figuresAreThoseOfRecords(@ForAll("rows") List<String> rows) throws IOException {
        Cohort cohort = Cohort.of(rows);
        assertThat(cohort.ofColumns(CohortCare.INDICATORS, YEARS))
                .isEqualTo(cohort.ofChildren(CohortCare.INDICATORS, YEARS));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void figuresOfAnyDaysAndOfAllYears(@ForAll("scattered") List<String> rows) throws IOException {
        Cohort cohort = Cohort.of(rows);
        ImmutableList<ReportingYear> all = years(1901, 2102);
        assertThat(cohort.ofColumns(CohortCare.INDICATORS, all))
                .isEqualTo(cohort.ofChildren(CohortCare.INDICATORS, all));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void partsMergeToTheWhole(@ForAll("rows") List<String> rows) throws IOException {
        CohortColumns columns = Cohort.of(rows).columns();
        CohortCareColumns counter = CohortCareColumns.over(CohortCare.INDICATORS, YEARS);
        assertThat(IntStream.range(0, columns.parts())
                        .parallel()
                        .mapToObj(part -> counter.count(columns.part(part)))
                        .reduce(IndicatorTotals::merge)
                        .orElseThrow())
                .isEqualTo(counter.count(columns));
    }

    @Example
    void countsWhatIsAskedForOnly() throws IOException {
        ImmutableList<ReportingYear> two = ImmutableList.of(ReportingYear.ending(2024), ReportingYear.ending(1950));
        ImmutableList<Indicator<Child>> one = ImmutableList.of(CohortCare.CEASED);
        Cohort cohort = Cohort.of(List.of("C1,2010-01-28,2023-04-01,2024-03-31,C2,U4,7"));
        IndicatorTotals totals = cohort.ofColumns(one, two);
        assertThat(totals).isEqualTo(cohort.ofChildren(one, two));
        assertThat(totals.count(CohortCare.CEASED, two.get(0))).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortCareColumns.over(LookedAfter.INDICATORS, YEARS))
                .withMessageStartingWith("indicators must be those of a cohort: [cla_31_march_rate");
    }

    @Example
    void shortBreaksCountNowhere() throws IOException {
        IndicatorTotals totals = Cohort.of(
                        List.of("C1,2010-01-28,2023-04-01,2024-03-31,V3,U4,7", "C1,2010-01-28,2023-04-01,,V4,U4,7"))
                .ofColumns(CohortCare.INDICATORS, YEARS);
        assertThat(CohortCare.INDICATORS)
                .allMatch(indicator ->
                        totals.tally(indicator, ReportingYear.ending(2024)).equals(Tally.NONE));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 2018; year <= 2024; year++) {
            days.add(LocalDate.of(year, 3, 30));
            days.add(LocalDate.of(year, 3, 31));
            days.add(LocalDate.of(year, 4, 1));
            days.add(LocalDate.of(year, 4, 2));
            days.add(LocalDate.of(year, 9, 29));
            days.add(LocalDate.of(year, 9, 30));
            days.add(LocalDate.of(year, 10, 1));
        }
        Arbitrary<LocalDate> births = Arbitraries.of(
                LocalDate.of(2005, 3, 31),
                LocalDate.of(2005, 4, 1),
                LocalDate.of(2008, 2, 29),
                LocalDate.of(2019, 1, 1));
        return rows(births, Arbitraries.of(days), Arbitraries.of("C1", "C2"), 12);
    }

    @Provide
    Arbitrary<List<String>> scattered() {
        int first = (int) LocalDate.of(1901, 1, 1).toEpochDay();
        int last = (int) LocalDate.of(2100, 12, 31).toEpochDay();
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(first, last)
                .withDistribution(RandomDistribution.uniform())
                .map(LocalDate::ofEpochDay);
        return rows(days, days, Arbitraries.integers().between(0, 20).map(n -> "C" + n), 50);
    }

    private static Arbitrary<List<String>> rows(
            Arbitrary<LocalDate> births, Arbitrary<LocalDate> days, Arbitrary<String> ids, int most) {
        return Combinators.combine(
                        ids,
                        births.map(LocalDate::toString).optional(0.9).map(birth -> birth.orElse("")),
                        days,
                        days.optional(0.9),
                        Arbitraries.frequency(
                                Tuple.of(8, "C2"), Tuple.of(1, "V3"), Tuple.of(1, "V4"), Tuple.of(1, "X1")),
                        Arbitraries.of("U6", "K2", "T4", "t0", "Z11", "Q1"),
                        Arbitraries.of("7", "8", "9", "10", "07", ""))
                .as((id, birth, one, other, status, type, key) -> {
                    LocalDate start = other.filter(day -> day.isBefore(one)).orElse(one);
                    LocalDate end = other.filter(day -> !day.isBefore(one)).orElse(one);
                    return String.join(
                            ",",
                            id,
                            birth,
                            start.toString(),
                            other.isPresent() ? end.toString() : "",
                            status,
                            type,
                            key);
                })
                .list()
                .ofMaxSize(most);
    }
}
