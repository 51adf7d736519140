package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rows of an invented return of many faults, made into children and into rows again: each that does not come back
 * as it was has a reason.
 */
class Ssda903RowsSamplesTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2018);

    private static Readings<Ssda903Row> read;
    private static ImmutableList<Child> children;
    private static Readings<Ssda903Row> made;
    private static ImmutableSet<PersonId> inCare;

    @BeforeAll
    static void readAndMake() throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        Assumptions.assumeFalse(shared.isEmpty(), "childrens.shared is not set");
        List<Path> files;
        try (Stream<Path> folder = Files.list(Path.of(shared, "samples", "ssda903-d2i"))) {
            files = folder.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.toString().contains("_errors"))
                    .sorted()
                    .toList();
        }
        read = Ssda903Reader.of(YEAR).readAll(files);
        ReturnedChildren returned = Ssda903Reader.of(YEAR).readChildren(files);
        children = returned.children();
        made = Ssda903Rows.of(YEAR, children);
        inCare = read.typed(EpisodeRow.class).stream()
                .filter(row -> !row.episode().isShortBreak() && inYear(row.episode()))
                .map(EpisodeRow::child)
                .collect(toImmutableSet());
    }

    private static boolean inYear(Episode episode) {
        return inYear(episode.start(), episode.end());
    }

    private static boolean inYear(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(YEAR.lastDay())
                && end.filter(day -> day.isBefore(YEAR.firstDay())).isEmpty();
    }

    private static ImmutableList<Child> assembled(Readings<Ssda903Row> rows) {
        Assembler<Ssda903Row> assembler = Ssda903Reader.of(YEAR).newAssembler();
        rows.rows().forEach(assembler);
        return assembler.assemble().children();
    }

    /** What became of the rows of a table: how many are as they were, and why the others are not. */
    private static <R extends Ssda903Row> String reasons(Class<R> table, Function<R, Object> key, Reason<R> reason) {
        ImmutableMultiset<R> before = ImmutableMultiset.copyOf(read.typed(table));
        ImmutableMultiset<R> after = ImmutableMultiset.copyOf(made.typed(table));
        Multiset<String> reasons = TreeMultiset.create();
        reasons.add("same", Multisets.intersection(before, after).size());
        List<R> left = new ArrayList<>(Multisets.difference(after, before));
        for (R row : Multisets.difference(before, after)) {
            Optional<R> other = left.stream()
                    .filter(one -> key.apply(one).equals(key.apply(row)))
                    .findFirst();
            other.ifPresent(left::remove);
            reasons.add(reason.of(row, other));
        }
        assertThat(left).isEmpty();
        return reasons.toString();
    }

    private interface Reason<R> {
        String of(R before, Optional<R> after);
    }

    @Test
    void childrenOfMadeRowsStayAsTheyAre() {
        ImmutableList<Child> again = assembled(made);
        Readings<Ssda903Row> rows = Ssda903Rows.of(YEAR, again);
        assertThat(again).hasSize(2_134);
        assertThat(differences(rows, made))
                .as("an episode of this child that ends after the year overlaps one in it, and that is found")
                .hasSize(2)
                .allMatch(row -> row.child().equals(PersonId.of("530600")));
        assertThat(made.account().findings())
                .filteredOn(finding -> finding.rule().equals("record.changed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.origin()).hasToString("child 530600:periodsOfCare"));
        assertThat(assembled(rows)).isEqualTo(again);
        assertThat(made.account()).hasToString("10 files: 12,083 rows = 12,083 typed + 0 kept raw");
        assertThat(made.account().findingsByRule())
                .hasToString("{cell.missing=2047, code.unknown=20, episode.reason.open=217, record.changed=1}");
    }

    private static ImmutableList<Ssda903Row> differences(Readings<Ssda903Row> one, Readings<Ssda903Row> other) {
        ImmutableMultiset<Ssda903Row> here = ImmutableMultiset.copyOf(one.typed(Ssda903Row.class));
        ImmutableMultiset<Ssda903Row> there = ImmutableMultiset.copyOf(other.typed(Ssda903Row.class));
        return Stream.concat(Multisets.difference(here, there).stream(), Multisets.difference(there, here).stream())
                .collect(toImmutableList());
    }

    @Test
    void headers() {
        assertThat(reasons(HeaderRow.class, HeaderRow::child, (before, after) -> {
                    if (after.isEmpty()) {
                        assertThat(inCare).doesNotContain(before.child());
                        return "no episode in the year";
                    }
                    boolean upn = !before.upnText().equals(after.get().upnText());
                    boolean mother = !before.mother().equals(after.get().mother());
                    assertThat(upn)
                            .isEqualTo(before.upn().isEmpty()
                                    && before.upnUnknown().isEmpty());
                    assertThat(after.get().toBuilder()
                                    .upnText(before.upnText())
                                    .mother(before.mother())
                                    .build())
                            .isEqualTo(before);
                    assertThat(mother && !after.get().mother().equals(Optional.of(false)))
                            .isFalse();
                    return (upn ? mother ? "UPN wrong, " : "UPN wrong" : "") + (mother ? "a girl is no mother" : "");
                }))
                .isEqualTo("[UPN wrong x 1118, UPN wrong, a girl is no mother x 929, "
                        + "a girl is no mother x 40, no episode in the year x 541, same x 47]");
    }

    /**
     * A period has one need and one home. Within it an episode goes on (X1) until the next, also where the file had no
     * end or another reason, and one that only says again what the one before said is no episode of its own, so that
     * the end and the reason to move are those of the last of them. Who is in care has no reason to have left.
     */
    @Test
    void episodes() {
        assertThat(reasons(
                        EpisodeRow.class,
                        row -> List.of(
                                row.child(),
                                row.episode().start(),
                                row.episode().legalStatus(),
                                row.episode().placementType()),
                        (before, after) -> after.map(row -> differing(before.episode(), row.episode()))
                                .orElse("goes on as the one before, or told twice")))
                .isEqualTo("[CIN HOME_POST x 3, DEC x 10, DEC HOME_POST x 7, DEC REASON_PLACE_CHANGE x 14, "
                        + "DEC REASON_PLACE_CHANGE HOME_POST x 3, DEC REC x 11, DEC REC HOME_POST x 13, "
                        + "DEC REC REASON_PLACE_CHANGE x 9, DEC REC REASON_PLACE_CHANGE HOME_POST x 4, "
                        + "HOME_POST x 922, REC x 265, REC CIN HOME_POST x 3, REC HOME_POST x 906, "
                        + "goes on as the one before, or told twice x 50, same x 2830]");
    }

    private static String differing(Episode before, Episode after) {
        ImmutableList.Builder<String> columns = ImmutableList.builder();
        if (!before.end().equals(after.end())) {
            columns.add("DEC");
        }
        if (!before.reasonCeased().equals(after.reasonCeased())) {
            columns.add("REC");
        }
        if (!before.categoryOfNeed().equals(after.categoryOfNeed())) {
            columns.add("CIN");
        }
        if (!before.reasonPlaceChange().equals(after.reasonPlaceChange())) {
            columns.add("REASON_PLACE_CHANGE");
        }
        if (!before.homePostcode().equals(after.homePostcode())) {
            columns.add("HOME_POST");
        }
        assertThat(after.toBuilder()
                        .end(before.end())
                        .reasonCeased(before.reasonCeased())
                        .categoryOfNeed(before.categoryOfNeed())
                        .reasonPlaceChange(before.reasonPlaceChange())
                        .homePostcode(before.homePostcode())
                        .build())
                .isEqualTo(before);
        return String.join(" ", columns.build());
    }

    @Test
    void reviews() {
        assertThat(reasons(ReviewRow.class, row -> row, (before, after) -> {
                    LocalDate day = before.review().date();
                    if (!YEAR.contains(day)) {
                        return "not in the year";
                    }
                    return inCare.contains(before.child())
                            ? "not on a day of care, or told twice"
                            : "not in care in the year";
                }))
                .isEqualTo("[not in care in the year x 728, not in the year x 10306, not on a day of care, "
                        + "or told twice x 115, same x 1433]");
    }

    private static String inCareOr(Ssda903Row row, String other) {
        return inCare.contains(row.child()) ? other : "not in care in the year";
    }

    @Test
    void recordsOfChildrenInCare() {
        assertThat(reasons(
                        UnaccompaniedRow.class,
                        row -> row,
                        (before, after) -> inCareOr(before, "over before the year")))
                .isEqualTo("[not in care in the year x 33, same x 99]");
        assertThat(reasons(
                        MissingRow.class,
                        row -> row,
                        (before, after) -> inCareOr(
                                before,
                                inYear(before.spell().start(), before.spell().end()) ? "?" : "not in the year")))
                .isEqualTo("[not in care in the year x 11, same x 32]");
        assertThat(reasons(
                        DeprivationOfLibertyRow.class,
                        row -> row,
                        (before, after) -> inCareOr(before, "of a later year")))
                .isEqualTo("[not in care in the year]");
        assertThat(reasons(
                        PlacedForAdoptionRow.class, row -> row, (before, after) -> inCareOr(before, "reversed before")))
                .isEqualTo("[not in care in the year x 11, same x 18]");
        assertThat(reasons(
                        AdoptionRow.class,
                        AdoptionRow::child,
                        (before, after) -> after.isPresent()
                                ? "number of adopters not that of their sex"
                                : inCareOr(before, "not adopted in the year")))
                .isEqualTo("[not adopted in the year x 17, not in care in the year x 11, "
                        + "number of adopters not that of their sex]");
        assertThat(reasons(
                        PreviousPermanenceRow.class,
                        row -> row,
                        (before, after) -> inCareOr(before, "last period began before April 2016")))
                .isEqualTo(
                        "[last period began before April 2016 x 476, not in care in the year x 779, " + "same x 1420]");
        assertThat(reasons(CareOutcomesRow.class, CareOutcomesRow::child, (before, after) -> {
                    if (after.isPresent()) {
                        assertThat(before.toBuilder()
                                        .interventionReceived(after.get().interventionReceived())
                                        .interventionOffered(after.get().interventionOffered())
                                        .build())
                                .isEqualTo(after.get());
                        return "intervention where there is no need, or offered and received";
                    }
                    return inCareOr(before, "?");
                }))
                .isEqualTo("[intervention where there is no need, or offered and received x 1414, "
                        + "not in care in the year x 779, same x 482]");
    }

    @Test
    void careLeavers() {
        assertThat(reasons(CareLeaverRow.class, row -> row, (before, after) -> {
                    int age = Age.standard().inYears(before.dateOfBirth().orElseThrow(), YEAR.lastDay());
                    return age < 17 ? "under 17" : age > 21 ? "over 21" : "?";
                }))
                .isEqualTo("[same x 50, under 17 x 3]");
        assertThat(reasons(SocialWorkerRow.class, row -> row, (before, after) -> "no part of a child"))
                .isEqualTo("[no part of a child]");
    }
}
