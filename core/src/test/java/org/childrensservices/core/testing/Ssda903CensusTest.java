package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ssda903CensusTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");

    @TempDir
    private Path folder;

    private static Ssda903Census census() {
        return Ssda903Census.of(
                YEAR, Lives.upTo(YEAR.lastDay()).seeded(3).limit(300).toList());
    }

    /** A return of rows of which the other cells are blank. */
    private static Ssda903Census with(Ssda903Table table, List<ImmutableMap<String, String>> rows) {
        return with(Ssda903Census.of(YEAR, ImmutableList.of()), table, rows);
    }

    private static Ssda903Census with(
            Ssda903Census census, Ssda903Table table, List<ImmutableMap<String, String>> rows) {
        return census.withRows(
                table,
                rows.stream()
                        .map(row -> table.headings().stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        heading -> heading, heading -> row.getOrDefault(heading, ""))))
                        .toList());
    }

    private static ImmutableMap<String, String> episode(String child, String from, String to) {
        return ImmutableMap.of("CHILD", child, "DECOM", from, "DEC", to);
    }

    private static Site site(Ssda903Census census, int index) {
        return new Site(census, Ssda903Table.EPISODES, index);
    }

    @Test
    void theFileOfATableHasItsHeadingsAndRows() throws IOException {
        Ssda903Census census =
                with(Ssda903Table.REVIEWS, List.of(ImmutableMap.of("CHILD", "C1", "REVIEW_CODE", "PN1")));
        assertThat(census.csv(Ssda903Table.REVIEWS)).isEqualTo("CHILD,DOB,REVIEW,REVIEW_CODE\nC1,,,PN1\n");
        census.write(folder);
        assertThat(folder.resolve("reviews.csv")).hasContent("CHILD,DOB,REVIEW,REVIEW_CODE\nC1,,,PN1\n");
        assertThat(folder).isDirectoryContaining("glob:**/DoLo.csv");
        assertThat(census).hasToString("SSDA903 2026-27, rows: 1");
    }

    @Test
    void aReturnOfAnotherTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> census().withRows(Ssda903Table.UASC, List.of(ImmutableMap.of("CHILD", "C1"))))
                .withMessage("row must have the headings of UASC: [CHILD]");
        Stream<Life> lives = Lives.upTo(LocalDate.of(2027, 3, 30)).seeded(1).limit(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssda903Census.of(YEAR, lives.toList()))
                .withMessage("lives must be known up to 2027-03-31: life of C1");
    }

    @Test
    void returnsAreEqualIfTheirRowsAndThoseOfLastYearAre() {
        Ssda903Census census = census();
        assertThat(census).isEqualTo(census()).hasSameHashCodeAs(census());
        Ssda903Census fewer = census.withRows(Ssda903Table.HEADER, List.of());
        assertThat(census).isNotEqualTo(fewer).isNotEqualTo("SSDA903");
        assertThat(census.hashCode()).isNotEqualTo(fewer.hashCode()).isNotZero();
        assertThat(census).isNotEqualTo(census.lastYear().orElseThrow());
        assertThat(census.lastYear().orElseThrow().lastYear()).isEmpty();
        assertThat(fewer.rows(Ssda903Table.HEADER)).isEmpty();
        assertThat(fewer.rows(Ssda903Table.EPISODES)).isEqualTo(census.rows(Ssda903Table.EPISODES));
    }

    /** Care in each of the days from 1 April 2025, 91 of them to make a care leaver of whom two returns tell. */
    @ParameterizedTest
    @CsvSource({"2025-06-30, 0", "2025-07-01, 1"})
    void whoLeftTooLongAgoIsNoCareLeaverOfTheReturn(LocalDate left, int expected) {
        Life life = Lives.upTo(YEAR.lastDay())
                .seeded(903)
                .filter(one ->
                        one.child().careLeaverContacts().stream().anyMatch(contact -> YEAR.contains(contact.date())))
                .filter(one -> one.child().periodsOfCare().size() == 1)
                .findFirst()
                .orElseThrow();
        var period = life.child().periodsOfCare().get(0);
        var moved = period.toBuilder()
                .end(period.end().map(end -> new EndOfCare(left, end.reason())))
                .build();
        Life other = new Life(
                life.asOf(),
                life.child().toBuilder().periodsOfCare(List.of(moved)).build(),
                life.family(),
                life.households(),
                life.births(),
                life.registrations(),
                life.involvements());
        assertThat(Ssda903Census.of(YEAR, List.of(other)).rows(Ssda903Table.OC3))
                .hasSize(expected);
    }

    @Test
    void aSiteKnowsTheOtherRowsOfTheChild() {
        Ssda903Census census = with(
                with(
                        Ssda903Table.EPISODES,
                        List.of(
                                episode("C1", "01/05/2026", "01/06/2026"),
                                episode("C2", "01/05/2026", ""),
                                episode("C1", "01/06/2026", "31/03/2027"),
                                episode("C1", "01/04/2027", ""))),
                Ssda903Table.HEADER,
                List.of(ImmutableMap.of("CHILD", "C1", "DOB", "29/02/2012")));
        Site first = site(census, 0);
        Site second = site(census, 2);
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).contains(second);
        assertThat(second.previous()).contains(first);
        assertThat(second.next().flatMap(Site::next)).isEmpty();
        assertThat(site(census, 3).previous()).contains(second);
        assertThat(first.rowsIn(Ssda903Table.EPISODES)).hasSize(3);
        assertThat(first.lastYear(Ssda903Table.EPISODES)).isEmpty();
        assertThat(first.has(Ssda903Table.HEADER)).isTrue();
        assertThat(first.has(Ssda903Table.REVIEWS)).isFalse();
        assertThat(first.hasOnly(Ssda903Table.EPISODES, Ssda903Table.HEADER)).isTrue();
        assertThat(first.hasOnly(Ssda903Table.EPISODES)).isFalse();
        assertThat(site(census, 1).hasOnly(Ssda903Table.EPISODES)).isTrue();
        assertThat(first.without(Ssda903Table.EPISODES).rows(Ssda903Table.EPISODES))
                .extracting(row -> row.get("CHILD"))
                .containsExactly("C2");
    }

    @Test
    void aSiteReadsItsCells() {
        Ssda903Census census = with(
                with(
                        Ssda903Table.EPISODES,
                        List.of(episode("C1", "01/05/2026", "01/04/2027"), episode("C1", "31/03/2026", ""))),
                Ssda903Table.HEADER,
                List.of(ImmutableMap.of("CHILD", "C1", "DOB", "29/02/2012")));
        Site site = site(census, 0);
        assertThat(site.text("CHILD")).isEqualTo("C1").isEqualTo(site.child());
        assertThat(site.day("DECOM")).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(site.shifted("DECOM", -1)).isEqualTo("30/04/2026");
        assertThat(site.has("DEC")).isTrue();
        assertThat(site.has("LS")).isFalse();
        assertThat(site.is("CHILD", "C2", "C1")).isTrue();
        assertThat(site.is("CHILD", "C2")).isFalse();
        assertThat(site.inYear("DECOM")).isTrue();
        assertThat(site.inYear("DEC")).isFalse();
        assertThat(site(census, 1).inYear("DECOM")).isFalse();
        assertThat(site(census, 1).inYear("DEC")).isFalse();
        assertThat(site.firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(site.lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(site.birth()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(site.birthday(18)).isEqualTo(LocalDate.of(2030, 3, 1));
        assertThat(site.attained(18, LocalDate.of(2030, 2, 28))).isFalse();
        assertThat(site.attained(18, LocalDate.of(2030, 3, 1))).isTrue();
    }

    @Test
    void aRowIsChangedOrAdded() {
        Ssda903Census census =
                with(Ssda903Table.EPISODES, List.of(episode("C1", "01/05/2026", ""), episode("C2", "01/05/2026", "")));
        ImmutableMap<String, String> row = census.rows(Ssda903Table.EPISODES).get(1);
        assertThat(site(census, 0).with(row, false).rows(Ssda903Table.EPISODES)).containsExactly(row, row);
        assertThat(site(census, 0).with(row, true).rows(Ssda903Table.EPISODES))
                .hasSize(3)
                .endsWith(row, row);
        assertThat(site(census, 1).row()).isEqualTo(row);
    }

    @Test
    void aFaultChangesCellsOrAddsARowOrTakesOthersAway() {
        Ssda903Census clean = with(
                with(
                        Ssda903Table.REVIEWS,
                        List.of(
                                ImmutableMap.of("CHILD", "C1", "REVIEW_CODE", "PN1"),
                                ImmutableMap.of("CHILD", "C2", "REVIEW_CODE", "PN2"))),
                Ssda903Table.EPISODES,
                List.of(episode("C3", "", ""), episode("C2", "", "")));
        Fault changed = new Fault.Draft("9", Ssda903Table.REVIEWS, "REVIEW_CODE")
                .in(site -> site.is("CHILD", "C2"))
                .is("PN9")
                .with("DOB", "soon")
                .with("REVIEW", Site::child)
                .also("8", "7")
                .saying("no code");
        SpoiledCensus spoiled = changed.spoil(clean).orElseThrow();
        assertThat(spoiled).hasToString("9 (no code) at reviews.csv:3:REVIEW_CODE");
        assertThat(spoiled.census().csv(Ssda903Table.REVIEWS))
                .isEqualTo("CHILD,DOB,REVIEW,REVIEW_CODE\nC1,,,PN1\nC2,soon,C2,PN9\n");
        assertThat(changed.also()).containsExactly("7", "8");
        Fault added = new Fault.Draft("9", Ssda903Table.REVIEWS, "CHILD")
                .added()
                .is(site -> site.child() + "x")
                .saying("one more");
        assertThat(added.spoil(clean).orElseThrow()).hasToString("9 (one more) at reviews.csv:4:CHILD");
        assertThat(added.spoil(clean).orElseThrow().census().csv(Ssda903Table.REVIEWS))
                .endsWith("C2,,,PN2\nC1x,,,PN1\n");
        Fault without = new Fault.Draft("9", Ssda903Table.EPISODES, "CHILD")
                .without(Ssda903Table.REVIEWS)
                .saying("no reviews");
        assertThat(without.spoil(clean).orElseThrow()).hasToString("9 (no reviews) at episodes.csv:3:CHILD");
        assertThat(without.spoil(clean).orElseThrow().census().rows(Ssda903Table.REVIEWS))
                .extracting(row -> row.get("CHILD"))
                .containsExactly("C1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fault.Draft("9", Ssda903Table.REVIEWS, "SEX").saying("no such column"));
    }
}
