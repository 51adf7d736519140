package org.childrensservices.core.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CinRowTest {

    private static final String XML = "<Message><Children><Child><ChildIdentifiers><LAchildID>C7</LAchildID>"
            + "<PersonBirthDate>2015-06-01</PersonBirthDate></ChildIdentifiers><ChildCharacteristics><Disabilities>"
            + "<Disability> LD </Disability>\n<Disability>AUT</Disability></Disabilities></ChildCharacteristics>"
            + "<CINdetails><CINreferralDate>2024-05-01</CINreferralDate></CINdetails></Child></Children></Message>";

    @TempDir
    private Path folder;

    private CinReturn census;
    private CinRow child;

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("cin.xml"), XML);
        census = CinReturn.read(ReportingYear.parse("2024-25"), List.of(file));
        child = census.children().get(0);
    }

    @Test
    void eachOfAFieldHasTheOtherFieldsOfItsBlock() {
        List<CinRow> each = child.each(CinField.DISABILITY);
        assertThat(each).extracting(row -> row.text(CinField.DISABILITY)).containsExactly("LD", "AUT");
        assertThat(each)
                .extracting(row -> row.origin(CinField.DISABILITY).line())
                .containsExactly(1L, 2L);
        assertThat(each).allSatisfy(row -> {
            assertThat(row.text(CinField.CHILD_ID)).isEqualTo("C7");
            assertThat(row.day(CinField.BIRTH))
                    .isEqualTo(child.day(CinField.BIRTH))
                    .isPresent();
            assertThat(row.origin(CinField.BIRTH)).isEqualTo(child.origin(CinField.BIRTH));
            assertThat(row.sourceText(CinField.CHILD_ID).reveal()).isEqualTo("C7");
        });
    }

    @Test
    void aFieldOfAnotherBlockIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> child.text(CinField.REVIEW))
                .withMessage("field must be one of Child: REVIEW");
        assertThatIllegalArgumentException().isThrownBy(() -> child.day(CinField.REVIEW));
    }

    @Test
    void whatIsThereIsToldWithoutACell() {
        assertThat(census).hasToString("CIN 2024-25, children: 1");
        assertThat(child.toString()).startsWith("Child at cin.xml").doesNotContain("2015");
        assertThat(child.raw().text("LAchildID")).isEqualTo("C7");
        assertThat(child.rows(CinTable.REFERRALS)).singleElement().satisfies(referral -> {
            assertThat(referral.child()).isSameAs(child);
            assertThat(referral.childId()).isEqualTo(child.childId()).isPresent();
        });
    }
}
