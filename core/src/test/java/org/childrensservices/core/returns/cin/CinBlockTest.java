package org.childrensservices.core.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a block says of itself, and what it refuses. */
class CinBlockTest {

    private static final String ASSESSMENT =
            "<Assessments><AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate></Assessments>";
    private static final String PLAN = "<CINPlanDates><CINPlanStartDate>2024-06-03</CINPlanStartDate>%s</CINPlanDates>";
    private static final String ENQUIRY = "<Section47><S47ActualStartDate>2024-05-08</S47ActualStartDate></Section47>";
    private static final String PROTECTION = "<ChildProtectionPlans><CPPstartDate>2024-05-20</CPPstartDate>%s"
            + "<Reviews><CPPreviewDate>2024-08-19</CPPreviewDate></Reviews></ChildProtectionPlans>";

    @TempDir
    private Path folder;

    private Readings<CinBlock> read() throws IOException {
        String ended = "<CPPendDate>2024-11-01</CPPendDate>";
        String inside = ASSESSMENT
                + PLAN.formatted("")
                + PLAN.formatted("<CINPlanEndDate>2024-07-01</CINPlanEndDate>")
                + ENQUIRY
                + PROTECTION.formatted("")
                + PROTECTION.formatted(ended);
        return new CinFiles(folder)
                .with("cin.xml", CinFiles.census(2025, CinFiles.child(CinFiles.referral(inside))))
                .read();
    }

    @Test
    void saysWhatItIsAndWhenButNothingPersonal() throws IOException {
        assertThat(read().typed(CinBlock.class))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "CIN census 2024-25",
                        "child C1",
                        "referral of 2024-05-01",
                        "assessment 2024-05-02 onwards",
                        "child in need plan, 2024-06-03 onwards",
                        "child in need plan, 2024-06-03 to 2024-07-01",
                        "section 47 enquiry of 2024-05-08",
                        "child protection plan, 2024-05-20 onwards",
                        "child protection plan, 2024-05-20 to 2024-11-01",
                        "reviews of [2024-08-19]",
                        "reviews of [2024-08-19]");
        assertThat(new PreProceedingsBlock(
                        PreProceedings.builder().start(LocalDate.of(2024, 7, 1)).build()))
                .hasToString("pre-proceedings from 2024-07-01");
    }

    @Test
    void refusesReviewsOnNoDayAndPupilNumbersInTheOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewsBlock(ImmutableList.of()))
                .withMessage("reviews must have a day: []");
        ChildBlock.Builder child = ChildBlock.builder().child(PersonId.of("C1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        child.formerUpnText(SourceText.of("A213000000001")).build())
                .withMessage("former UPN must be personal text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChildBlock.builder()
                        .child(PersonId.of("C1"))
                        .upnText(SourceText.of("A213000000001"))
                        .build())
                .withMessage("UPN must be personal text");
    }

    @Test
    void aFileIsWrittenAsItsTextIs() throws IOException {
        Readings<CinBlock> census = read();
        Path file = folder.resolve("written.xml");
        CinCensusWriter.write(census, file);
        assertThat(Files.readString(file))
                .isEqualTo(CinCensusWriter.xml(census))
                .contains("<LAchildID>C1</LAchildID>");
    }
}
