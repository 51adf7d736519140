package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Origin LINE = Origin.ofLine("header.csv", 12);

    @Test
    void personalTextIsHiddenButKept() {
        Finding finding = new Finding(
                Severity.ERROR,
                "date.unreadable",
                "date must read dd/mm/yyyy",
                LINE.at("DOB"),
                SourceText.personal("31/02/2010"));
        assertThat(finding)
                .hasToString("ERROR date.unreadable at header.csv:12:DOB: date must read dd/mm/yyyy ['[redacted]']");
        assertThat(finding.text().toString()).doesNotContain("2010");
        assertThat(finding.text().reveal()).isEqualTo("31/02/2010");
    }

    @Test
    void otherTextIsShown() {
        Finding finding =
                new Finding(Severity.QUERY, "code.unknown", "code must be known", LINE.at("LS"), SourceText.of("C9"));
        assertThat(finding).hasToString("QUERY code.unknown at header.csv:12:LS: code must be known ['C9']");
    }

    @Test
    void emptyTextIsLeftOut() {
        Finding finding = new Finding(
                Severity.NOTE, "file.empty", "no rows", Origin.ofFile("header.csv"), SourceText.personal(""));
        assertThat(finding).hasToString("NOTE file.empty at header.csv: no rows");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(Severity.NOTE, " ", "", LINE, SourceText.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.ofLine("header.csv", -1));
    }

    @Test
    void sourceTextIsEqualByTextAndKind() {
        EqualsVerifier.forClass(SourceText.class).suppress(Warning.NULL_FIELDS).verify();
        assertThat(SourceText.of("x").isPersonal()).isFalse();
        assertThat(SourceText.empty()).isEqualTo(SourceText.of("")).hasToString("");
    }
}
