package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;

/** Children of a return, made into rows and read again. */
class Ssda903RowsProperties {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** The children that reading the files of the rows gives. */
    private static ImmutableList<Child> written(Readings<Ssda903Row> rows, ReportingYear year) throws IOException {
        Path folder = Files.createTempDirectory("return");
        try {
            assertThat(Ssda903Writer.writeCsv(rows, folder)).isEmpty();
            return Ssda903Reader.of(year).readChildren(List.of(folder)).children();
        } finally {
            MoreFiles.deleteRecursively(folder);
        }
    }

    /** The children of the rows themselves. */
    private static ImmutableList<Child> assembled(Readings<Ssda903Row> rows, ReportingYear year) {
        Assembler<Ssda903Row> assembler = Ssda903Reader.of(year).newAssembler();
        rows.rows().forEach(assembler);
        return assembler.assemble().children();
    }

    @Property(tries = 40)
    void childrenOfAReturnComeBack(@ForAll @IntRange(min = 2017, max = 2027) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        ImmutableList<Life> lives =
                Lives.upTo(year.lastDay()).seeded(seed).limit(60).collect(toImmutableList());
        Readings<Ssda903Row> first = Ssda903Rows.of(
                year,
                lives.stream().map(Life::child).toList(),
                lives.stream().flatMap(life -> life.involvements().stream()).toList());
        assertThat(first.account().keptRaw()).isZero();
        assertThat(first.findings()).allMatch(finding -> finding.rule().equals("record.unwritten"));
        ImmutableList<Child> children = written(first, year);
        assertThat(children).isEqualTo(assembled(first, year));
        Readings<Ssda903Row> again = Ssda903Rows.of(year, children);
        assertThat(again.findings()).isEmpty();
        assertThat(written(again, year)).isEqualTo(children);
        assertThat(again.rows().stream().flatMap(row -> row.typed().stream()))
                .containsExactlyInAnyOrderElementsOf(first.rows().stream()
                        .flatMap(row -> row.typed().stream())
                        .filter(row -> !(row instanceof SocialWorkerRow))
                        .toList());
    }

    /** Whatever the episodes: periods of care come back, or a finding says that they read otherwise, which is rare. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void periodsOfCareComeBackOrAreFound(@ForAll("histories") List<ImmutableList<String>> history) {
        Readings<Ssda903Row> returned =
                Readings.of(Ssda903Tables.EPISODES, "episodes.csv", history, ImmutableList.of());
        Child child = assembled(returned, YEAR).get(0);
        Readings<Ssda903Row> rows = Ssda903Rows.of(YEAR, List.of(child));
        boolean found =
                rows.account().findings().stream().anyMatch(f -> f.rule().equals("record.changed"));
        assertThat(assembled(rows, YEAR).get(0).periodsOfCare().equals(child.periodsOfCare()))
                .isEqualTo(!found);
        Statistics.label("changed")
                .collect(found)
                .coverage(changed -> changed.check(true).percentage(share -> share < 10));
    }

    /** The same at both ends of the year, where a return knows a part of what there is. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyDayOfTheYearComesBackOrIsFound(
            @ForAll("historiesSinceTheYearBefore") List<ImmutableList<String>> early,
            @ForAll("historiesUntilTheYearAfter") List<ImmutableList<String>> late) {
        Readings<Ssda903Row> returned = Readings.of(
                Ssda903Tables.EPISODES,
                "episodes.csv",
                Stream.concat(early.stream(), late.stream()).collect(toImmutableList()),
                ImmutableList.of());
        daysComeBackOrAreFound(assembled(returned, YEAR).get(0));
    }

    /** And of records that no return has held, of which most are in order. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void everyDayOfAPeriodComesBackOrIsFound(@ForAll("periods") PeriodOfCare period) {
        boolean found = daysComeBackOrAreFound(
                Child.builder().id(PersonId.of("C1")).addPeriodsOfCare(period).build());
        Statistics.label("come back")
                .collect(!found)
                .coverage(comeBack -> comeBack.check(true).percentage(share -> share > 50));
    }

    private static boolean daysComeBackOrAreFound(Child child) {
        Readings<Ssda903Row> rows = Ssda903Rows.of(YEAR, List.of(child));
        boolean found =
                rows.account().findings().stream().anyMatch(f -> f.rule().startsWith("record."));
        Statistics.label("found").collect(found);
        if (!found) {
            ImmutableList<Child> again = assembled(rows, YEAR);
            assertThat(days(again.isEmpty() ? Child.builder().id(child.id()).build() : again.get(0)))
                    .isEqualTo(days(child));
        }
        return found;
    }

    /** Where and under which legal status a child was looked after on each day of the year. */
    private static ImmutableList<String> days(Child child) {
        return YEAR.range().stream()
                .map(day -> child.periodOfCareOn(day)
                        .map(care -> care.placementOn(day)
                                        .map(placement -> placement.type().text())
                                + " "
                                + care.legalStatuses().reverse().stream()
                                        .filter(spell -> spell.includes(day))
                                        .findFirst()
                                        .map(spell -> spell.status().text()))
                        .orElse(""))
                .collect(toImmutableList());
    }

    @Provide
    Arbitrary<PeriodOfCare> periods() {
        return Arbitraries.frequencyOf(Tuple.of(3, periodsInOrder()), Tuple.of(1, periodsInDisorder()));
    }

    /** One placement and one other legal status after another, of which the last go on or end with the period. */
    private static Arbitrary<PeriodOfCare> periodsInOrder() {
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(1, 200).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.oneOf(
                                around(YEAR.firstDay()),
                                around(YEAR.lastDay()),
                                Arbitraries.integers().between(0, 700).map(YEAR.lastDay()::minusDays)),
                        lengths,
                        Arbitraries.of(PlacementType.FOSTER_OTHER, PlacementType.CHILDRENS_HOME)
                                .list()
                                .ofSize(4),
                        lengths,
                        Arbitraries.of(
                                ImmutableList.of(LegalStatus.SECTION_20, LegalStatus.FULL_CARE_ORDER),
                                ImmutableList.of(LegalStatus.FULL_CARE_ORDER, LegalStatus.SECTION_20)),
                        Arbitraries.integers().between(1, 200).optional(0.5))
                .as((start, stays, types, spells, statuses, more) -> {
                    ImmutableList<LocalDate> moves = starts(start, stays);
                    ImmutableList<LocalDate> changes = starts(start, spells);
                    Optional<LocalDate> end = more.map(Stream.of(moves, changes)
                            .map(Iterables::getLast)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()::plusDays);
                    return PeriodOfCare.builder()
                            .start(start)
                            .end(end.map(
                                    day -> new EndOfCare(day, Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED)))))
                            .placements(IntStream.range(0, moves.size())
                                    .mapToObj(i -> Placement.builder()
                                            .type(Coded.of(types.get(i)))
                                            .start(moves.get(i))
                                            .end(i + 1 < moves.size() ? Optional.of(moves.get(i + 1)) : end)
                                            .startReason(Coded.of(
                                                    i == 0
                                                            ? ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER
                                                            : ReasonNewEpisode.PLACEMENT))
                                            .build())
                                    .toList())
                            .legalStatuses(IntStream.range(0, changes.size())
                                    .mapToObj(i -> LegalStatusSpell.builder()
                                            .status(Coded.of(statuses.get(i % 2)))
                                            .start(changes.get(i))
                                            .end(i + 1 < changes.size() ? Optional.of(changes.get(i + 1)) : end)
                                            .build())
                                    .toList())
                            .build();
                });
    }

    private static ImmutableList<LocalDate> starts(LocalDate first, List<Integer> lengths) {
        ImmutableList.Builder<LocalDate> starts = ImmutableList.builder();
        LocalDate next = first;
        starts.add(next);
        for (int length : lengths) {
            next = next.plusDays(length);
            starts.add(next);
        }
        return starts.build();
    }

    private static Arbitrary<PeriodOfCare> periodsInDisorder() {
        Arbitrary<LocalDate> days = Arbitraries.oneOf(around(YEAR.firstDay()), around(YEAR.lastDay()));
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 400);
        Arbitrary<Placement> placements = Combinators.combine(
                        days,
                        lengths.optional(0.8),
                        Arbitraries.of(PlacementType.FOSTER_OTHER, PlacementType.CHILDRENS_HOME))
                .as((start, length, type) -> Placement.builder()
                        .type(Coded.of(type))
                        .start(start)
                        .end(length.map(start::plusDays))
                        .startReason(Coded.of(ReasonNewEpisode.PLACEMENT))
                        .build());
        Arbitrary<LegalStatusSpell> spells = Combinators.combine(
                        days,
                        lengths.optional(0.8),
                        Arbitraries.of(LegalStatus.SECTION_20, LegalStatus.FULL_CARE_ORDER))
                .as((start, length, status) -> LegalStatusSpell.builder()
                        .status(Coded.of(status))
                        .start(start)
                        .end(length.map(start::plusDays))
                        .build());
        return Combinators.combine(
                        placements.list().ofMinSize(1).ofMaxSize(4),
                        spells.list().ofMaxSize(3),
                        days.map(day -> new EndOfCare(day, Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED))))
                                .optional(0.5))
                .as((where, under, end) -> {
                    LocalDate start = Stream.concat(
                                    where.stream().map(Placement::start),
                                    under.stream().map(LegalStatusSpell::start))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    return PeriodOfCare.builder()
                            .start(start)
                            .end(end.filter(one -> !one.date().isBefore(start)))
                            .placements(where.stream()
                                    .sorted(Comparator.comparing(Placement::start))
                                    .toList())
                            .legalStatuses(under.stream()
                                    .sorted(Comparator.comparing(LegalStatusSpell::start))
                                    .toList())
                            .build();
                });
    }

    private static Arbitrary<LocalDate> around(LocalDate day) {
        return Arbitraries.integers().between(-10, 10).map(day::plusDays);
    }

    @Provide
    Arbitrary<List<ImmutableList<String>>> historiesSinceTheYearBefore() {
        return histories(around(YEAR.firstDay()));
    }

    @Provide
    Arbitrary<List<ImmutableList<String>>> historiesUntilTheYearAfter() {
        return histories(around(YEAR.lastDay()));
    }

    @Provide
    Arbitrary<List<ImmutableList<String>>> histories() {
        return histories(Arbitraries.integers().between(0, 20).map(YEAR.firstDay()::plusDays));
    }

    private static Arbitrary<List<ImmutableList<String>>> histories(Arbitrary<LocalDate> days) {
        Arbitrary<Optional<Integer>> lengths =
                Arbitraries.integers().between(0, 8).optional(0.9);
        return Combinators.combine(
                        days,
                        lengths,
                        Arbitraries.of("S", "P", "L", "B", ""),
                        Arbitraries.of("C2", "E1"),
                        Arbitraries.of("U4", "K2"),
                        Arbitraries.of("X1", "X1", "E4A", "E13", ""))
                .as((start, length, reason, status, place, end) -> ImmutableList.of(
                        "C1",
                        DATE.format(start),
                        reason,
                        status,
                        "N1",
                        place,
                        "PR1",
                        length.map(n -> DATE.format(start.plusDays(n))).orElse(""),
                        length.isPresent() ? end : "",
                        "",
                        "",
                        "",
                        ""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
