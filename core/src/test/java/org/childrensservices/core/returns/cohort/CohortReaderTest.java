package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private ReturnedChildren read(String... rows) throws IOException {
        Path file = folder.resolve("cohort.csv");
        Files.writeString(file, "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\n" + String.join("\n", rows) + "\n");
        return CohortReader.standard().readChildren(List.of(file));
    }

    @Test
    void spellBreaksWhereAnEndIsNotTheNextStart() throws IOException {
        ReturnedChildren returned = read(
                "C1,2010-01-28,2021-03-01,,C2,U4,9",
                "C1,2010-01-28,2020-02-01,2020-03-01,C2,H5,8",
                "C1,2010-01-28,2020-01-01,2020-02-01,C2,U1,7",
                "C1,2010-01-28,2020-03-02,2020-04-01,C2,H5,8");
        assertThat(returned.findings()).isEmpty();
        Child child = returned.children().get(0);
        assertThat(child.birth()).isEqualTo(Birth.on(LocalDate.of(2010, 1, 28)));
        assertThat(child.periodsOfCare())
                .extracting(PeriodOfCare::toString)
                .containsExactly(
                        "2020-01-01 to 2020-03-01, placements: 2",
                        "2020-03-02 to 2020-04-01, placements: 1",
                        "2021-03-01 onwards, placements: 1");
        assertThat(child.periodsOfCare().get(0).placements())
                .extracting(Placement::placementId)
                .extracting(id -> id.orElse(""))
                .containsExactly("7", "8");
        assertThat(returned.assembly().used()).isEqualTo(4);
    }

    @Test
    void samePlacementUnderAnotherLawIsOnePlacement() throws IOException {
        ReturnedChildren returned =
                read("C1,2010-01-28,2020-01-01,2020-02-01,C1,U4,7", "C1,2010-01-28,2020-02-01,,C2,U4,7");
        PeriodOfCare period = returned.children().get(0).periodsOfCare().get(0);
        assertThat(period.placements()).hasSize(1);
        assertThat(period.legalStatuses()).hasSize(2);
    }

    @Test
    void shortBreaksAreTakenOutBeforeSpellsAreMade() throws IOException {
        ReturnedChildren returned = read(
                "C1,2010-01-28,2020-01-01,2020-02-01,C2,U4,7",
                "C1,2010-01-28,2020-01-10,2020-01-12,V3,U4,7",
                "C1,2010-01-28,2020-02-01,,C2,U4,7",
                "C2,2011-01-28,2020-01-10,2020-01-12,V4,U4,7");
        assertThat(returned.children().get(0).periodsOfCare()).hasSize(1);
        assertThat(returned.children().get(0).shortBreaks())
                .extracting(ShortBreak::toString)
                .containsExactly("2020-01-10 to 2020-01-12, V3");
        assertThat(returned.children().get(1).periodsOfCare()).isEmpty();
    }

    @Test
    void faultsAreFindings() throws IOException {
        ReturnedChildren returned = read(
                "C1,2010-01-28,01/01/2020,,C2,U4,7",
                "C1,2010-01-28,2020-02-01,2020-01-01,C2,U4,7",
                "C1,28/01/2010,2020-02-01,,C2,U4,",
                "C1,2010-01-28,2020-01-01,2020-02-01,C2,U4,7",
                "C1,2010-01-29,2019-01-01,2019-02-01,C2,U4,7");
        assertThat(returned.account().keptRaw()).isEqualTo(2);
        assertThat(returned.findings())
                .extracting(Finding::rule)
                .containsExactly("date.unreadable", "date.order", "date.unreadable", "cell.missing", "birth.disagrees");
        assertThat(returned.children().get(0).birth()).isEqualTo(Birth.on(LocalDate.of(2010, 1, 29)));
        assertThat(returned.findings().toString()).doesNotContain("2010");
    }
}
