package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ssda903AssemblyTest {

    private static final String HEADER = "A1,M,15/07/2010,WBRI,UN1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Ssda903Files files;

    @BeforeEach
    void makeFiles() {
        files = new Ssda903Files(folder);
    }

    /** The findings of assembly as {@code rule@line}. */
    private static List<String> findings(ReturnedChildren returned) {
        return returned.assembly().findings().stream()
                .map(f -> f.rule() + "@" + f.origin().line())
                .toList();
    }

    private static List<String> periods(ReturnedChildren returned) {
        return returned.children().stream()
                .flatMap(child -> child.periodsOfCare().stream())
                .map(PeriodOfCare::toString)
                .toList();
    }

    private static Child only(ReturnedChildren returned) {
        assertThat(returned.children()).hasSize(1);
        return returned.children().get(0);
    }

    @Test
    void cleanRowsMakePeriodsOfCareWithoutFindings() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes(
                        "e.csv",
                        "A1,01/03/2021,S,V2,U6,,,1",
                        "A1,01/06/2020,P,C2,K2,01/09/2020,E4A,2",
                        "A1,01/05/2020,S,C2,U4,01/06/2020,X1,1")
                .read();
        assertThat(returned.findings()).isEmpty();
        Child child = only(returned);
        assertThat(child.birth()).isEqualTo(Birth.on(LocalDate.of(2010, 7, 15)));
        assertThat(child.sex().filter(s -> s.is(Sex.MALE))).isPresent();
        assertThat(child.upnUnknown().filter(r -> r.is(UpnUnknownReason.NOT_OF_SCHOOL_AGE)))
                .isPresent();
        assertThat(periods(returned))
                .containsExactly("2020-05-01 to 2020-09-01, placements: 2", "2021-03-01 onwards, placements: 1");
        assertThat(child.periodsOfCare().get(0).end()).get().hasToString("2020-09-01 (E4A)");
        assertThat(child.periodsOfCare().get(0).placements())
                .extracting(Placement::toString)
                .containsExactly("2020-05-01 to 2020-06-01, U4", "2020-06-01 to 2020-09-01, K2");
        assertThat(returned.assembly().used()).isEqualTo(4);
        assertThat(returned.assembly().merged()).isZero();
    }

    @Test
    void laterYearEndsAnEpisodeWithoutAFinding() throws IOException {
        ReturnedChildren returned = files.headers("2020-h.csv", HEADER)
                .headers("2021-h.csv", HEADER)
                .episodes("2020-e.csv", "A1,01/05/2020,S,C2,U4,,,1")
                .episodes("2021-e.csv", "A1,01/05/2020,S,C2,U4,01/06/2021,E4A,1")
                .read();
        assertThat(returned.findings()).isEmpty();
        assertThat(periods(returned)).containsExactly("2020-05-01 to 2021-06-01, placements: 1");
        assertThat(returned.assembly().used()).isEqualTo(2);
        assertThat(returned.assembly().merged()).isEqualTo(2);
    }

    @Test
    void laterFileIsTheOneWithTheLaterDateWhateverItsName() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("a.csv", "A1,01/05/2020,S,C2,K2,,,2", "A2,01/01/2022,S,C2,U4,,,1")
                .episodes("b.csv", "A1,01/05/2020,S,C2,U4,,,1")
                .headers("i.csv", "A2,F,01/01/2015,WBRI,UN1")
                .read();
        assertThat(returned.children().get(0).periodsOfCare().get(0).placements())
                .extracting(p -> p.type().toString())
                .containsExactly("K2");
        assertThat(returned.findings()).hasSize(1).allSatisfy(f -> {
            assertThat(f.rule()).isEqualTo("episode.disagrees");
            assertThat(f.message()).isEqualTo("the episode differs from an earlier version in PLACE, URN (child A1)");
            assertThat(f.origin()).hasToString("a.csv:2");
        });
    }

    @Test
    void ofFilesWithOneLatestDateTheLaterNameCounts() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("a.csv", "A1,01/05/2020,S,C2,K2,,,1")
                .episodes("b.csv", "A1,01/05/2020,S,C2,U4,,,1")
                .read();
        assertThat(only(returned).periodsOfCare().get(0).placements())
                .extracting(p -> p.type().toString())
                .containsExactly("U4");
        assertThat(findings(returned)).containsExactly("episode.disagrees@2");
    }

    @Test
    void endIsKeptWhereALaterFileHasNone() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("2020.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,E4A,1")
                .episodes("2021.csv", "A1,01/05/2020,S,C2,U4,,,1", "A1,01/05/2021,S,C2,U4,,,1")
                .read();
        assertThat(findings(returned)).containsExactly("episode.reopened@2");
        assertThat(periods(returned))
                .containsExactly("2020-05-01 to 2020-06-01, placements: 1", "2021-05-01 onwards, placements: 1");
    }

    @Test
    void ofTwoEndsTheLaterFileCounts() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("2020.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,E4A,1")
                .episodes("2021.csv", "A1,01/05/2020,S,C2,U4,02/06/2020,E4B,1")
                .read();
        assertThat(only(returned).periodsOfCare().get(0).end()).get().hasToString("2020-06-02 (E4B)");
        assertThat(returned.assembly().findings())
                .extracting(Finding::message)
                .containsExactly("the episode differs from an earlier version in DEC, REC (child A1)");
    }

    @Test
    void twoEpisodesThatStartOnOneDayAreToldApart() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("2020.csv", "A1,01/05/2020,S,C2,U4,01/05/2020,X1,1", "A1,01/05/2020,P,C2,K2,,,2")
                .episodes("2021.csv", "A1,01/05/2020,P,C2,K2,01/06/2021,E4A,2")
                .read();
        assertThat(returned.findings()).isEmpty();
        assertThat(periods(returned)).containsExactly("2020-05-01 to 2021-06-01, placements: 2");
        assertThat(returned.assembly().merged()).isEqualTo(1);
    }

    @Test
    void rowTwiceInAFileIsAFindingAndCountsOnce() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER, HEADER)
                .episodes("e.csv", "A1,01/05/2020,S,C2,U4,,,1", "A1,01/05/2020,S,C2,U4,,,1")
                .read();
        assertThat(findings(returned)).containsExactly("row.repeated@3", "row.repeated@3");
        assertThat(periods(returned)).containsExactly("2020-05-01 onwards, placements: 1");
        assertThat(returned.assembly().merged()).isEqualTo(2);
    }

    @Test
    void laterHeaderCountsWhereItIsNotBlank() throws IOException {
        ReturnedChildren returned = files.headers("2020.csv", "A1,1,15/07/2010,NOBT,UN1", "A2,F,,WBRI,UN1")
                .headers("2021.csv", "A1,M,15/07/2011,,B820402012345", "A2,F,01/02/2012,WBRI,UN1")
                .read();
        Child child = returned.children().get(0);
        assertThat(child.birth()).isEqualTo(Birth.on(LocalDate.of(2011, 7, 15)));
        assertThat(child.ethnicity()).get().hasToString("NOBT");
        assertThat(child.upn().map(Upn::reveal)).contains("B820402012345");
        assertThat(child.upnUnknown()).isEmpty();
        assertThat(returned.children().get(1).birth()).isEqualTo(Birth.on(LocalDate.of(2012, 2, 1)));
        assertThat(returned.assembly().findings()).hasSize(1).allSatisfy(f -> {
            assertThat(f.message()).isEqualTo("the header differs from an earlier one in DOB, UPN (child A1)");
            assertThat(f.origin()).hasToString("2021.csv:2");
        });
    }

    @Test
    void wrongPupilNumberStaysOutOfTheChildAndInTheRow() throws IOException {
        files.headers("h.csv", "A1,M,15/07/2010,WBRI,C820402012345");
        Child child = only(files.read());
        assertThat(child.upn()).isEmpty();
        assertThat(child.upnUnknown()).isEmpty();
        HeaderRow row = Ssda903Reader.standard()
                .readAll(List.of(folder))
                .typed(HeaderRow.class)
                .get(0);
        assertThat(row.upnText()).get().hasToString("[redacted]");
        assertThat(row.upnText().map(text -> text.reveal())).contains("C820402012345");
    }

    @Test
    void childWithoutHeaderIsThereWithUnknownBirth() throws IOException {
        ReturnedChildren returned =
                files.episodes("e.csv", "A1,01/05/2020,S,C2,U4,,,1").read();
        assertThat(only(returned).birth()).isEqualTo(Birth.unknown());
        assertThat(findings(returned)).containsExactly("header.missing@2");
    }

    @Test
    void shortBreaksAreNoPeriodOfCare() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes(
                        "e.csv",
                        "A1,01/05/2020,S,V3,U4,03/05/2020,E4A,1",
                        "A1,01/06/2020,S,V4,U4,,,1",
                        "A1,01/07/2020,S,V3,U4,04/07/2020,E4A,1")
                .read();
        assertThat(returned.findings()).isEmpty();
        assertThat(only(returned).periodsOfCare()).isEmpty();
        assertThat(only(returned).shortBreaks())
                .extracting(ShortBreak::toString)
                .containsExactly(
                        "2020-05-01 to 2020-05-03, V3", "2020-06-01 onwards, V4", "2020-07-01 to 2020-07-04, V3");
    }

    @Test
    void firstEpisodeThatGoesOnIsANote() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("e.csv", "A1,01/05/2020,P,C2,U4,,,1")
                .read();
        assertThat(findings(returned)).containsExactly("start.unseen@2");
        assertThat(periods(returned)).hasSize(1);
    }

    @Test
    void startThatContinuesAnX1IsAFindingAndANewPeriod() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("e.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,X1,1", "A1,01/06/2020,S,C2,K2,,,2")
                .read();
        assertThat(findings(returned)).containsExactly("start.continues@3");
        assertThat(periods(returned))
                .containsExactly("2020-05-01 to 2020-06-01, placements: 1", "2020-06-01 onwards, placements: 1");
    }

    @Test
    void episodeAfterAGapStartsAPeriodWhateverItsReason() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("e.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,X1,1", "A1,02/06/2020,P,C2,K2,,,2")
                .read();
        assertThat(findings(returned)).containsExactly("start.missing@3", "continuation.missing@2");
        assertThat(periods(returned)).hasSize(2);
    }

    @Test
    void episodeAfterAnEndOfCareStartsAPeriodWhateverItsReason() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("e.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,E8,1", "A1,01/06/2020,P,C2,K2,,,2")
                .read();
        assertThat(findings(returned)).containsExactly("start.missing@3");
        assertThat(periods(returned)).hasSize(2);
    }

    @Test
    void endWithoutAReasonGoesOnIfTheNextEpisodeDoes() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes("e.csv", "A1,01/05/2020,S,C2,U4,01/06/2020,,1", "A1,01/06/2020,P,C2,K2,,,2")
                .read();
        assertThat(returned.findings()).extracting(Finding::rule).containsExactly("episode.reason.missing");
        assertThat(periods(returned)).containsExactly("2020-05-01 onwards, placements: 2");
    }

    @Test
    void overlapIsAFindingAndTheLastEndEndsThePeriod() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes(
                        "e.csv",
                        "A1,01/05/2020,S,C2,U4,01/12/2020,X1,1",
                        "A1,01/06/2020,L,C1,U4,01/07/2020,X1,1",
                        "A1,01/12/2020,P,C1,K2,01/01/2021,E8,2",
                        "A1,15/12/2020,L,C2,K2,20/12/2020,X1,2")
                .read();
        assertThat(findings(returned)).containsExactly("episode.overlap@3", "episode.overlap@5");
        assertThat(periods(returned)).containsExactly("2020-05-01 to 2021-01-01, placements: 2");
    }

    @Test
    void openEpisodeEndsWhereTheNextBegins() throws IOException {
        ReturnedChildren returned = files.headers("h.csv", HEADER)
                .episodes(
                        "e.csv",
                        "A1,01/05/2020,S,C2,U4,,X1,1",
                        "A1,01/06/2020,P,C2,K2,,,2",
                        "A1,01/07/2020,S,C2,U4,,,1")
                .read();
        assertThat(returned.findings())
                .extracting(Finding::rule)
                .containsExactly("episode.reason.open", "episode.never.ended", "episode.never.ended");
        assertThat(periods(returned))
                .containsExactly("2020-05-01 to 2020-07-01, placements: 2", "2020-07-01 onwards, placements: 1");
    }

    @Test
    void noFindingShowsAnythingPersonal() throws IOException {
        ReturnedChildren returned = files.headers(
                        "h.csv", "A1,X,15/07/10,ZZZZ,C820402012345", "A1,M,15/07/2011,WBRI,C820402012346")
                .read();
        assertThat(returned.findings()).hasSizeGreaterThan(3);
        assertThat(returned.toString() + returned.findings())
                .doesNotContain("15/07")
                .doesNotContain("82040201234");
    }
}
