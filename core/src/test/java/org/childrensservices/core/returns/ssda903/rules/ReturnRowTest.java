package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnRowTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");

    @TempDir
    private Path folder;

    private ChildRows child(String file, String headings, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), headings + "\n" + String.join("\n", lines) + "\n");
        ImmutableList<ChildRows> children =
                Ssda903Return.read(YEAR, List.of(folder)).children();
        assertThat(children).hasSize(1);
        return children.get(0);
    }

    private ReturnRow header(String line) throws IOException {
        return child("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", line)
                .header()
                .orElseThrow();
    }

    private ChildRows episodes(String... starts) throws IOException {
        String[] lines = new String[starts.length];
        for (int i = 0; i < starts.length; i++) {
            lines[i] = "C7," + starts[i] + ",S,C2,N1,U6,PR1,,,,,,";
        }
        return child(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                lines);
    }

    @Test
    void textIsInCapitalsWithoutBlanksButForTheId() throws IOException {
        ReturnRow row = header(" c7 ,f, 01/06/2009 ,wbri, un5 ,,");
        assertThat(row.text(Field.CHILD)).isEqualTo("c7");
        assertThat(row.childId()).contains(PersonId.of("c7"));
        assertThat(row.text(Field.SEX)).isEqualTo("F");
        assertThat(row.text(Field.ETHNIC)).isEqualTo("WBRI");
        assertThat(row.text(Field.UPN)).isEqualTo("UN5");
        assertThat(row.text(Field.DOB)).isEqualTo("01/06/2009");
        assertThat(row.day(Field.DOB)).contains(LocalDate.of(2009, 6, 1));
        assertThat(row.day(Field.SEX)).isEmpty();
        assertThat(row.typed()).isPresent();
        assertThat(row).hasToString("Header at header.csv:2");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.0, 0", "1.0, 1", "2.0, 2.0", "0.1, 0.1"})
    void aFlagMayBeWrittenByASpreadsheet(String found, String expected) throws IOException {
        assertThat(header("C7,F,01/06/2009,WBRI,UN5," + found + ",").text(Field.MOTHER))
                .isEqualTo(expected);
        assertThat(header("C7,F,01/06/2009,WBRI," + found + ",,").text(Field.UPN))
                .isEqualTo(found);
    }

    @Test
    void whatHasNoHeadingIsBlankAndAnotherTablesFieldIsRefused() throws IOException {
        ReturnRow row = header("C7,F,01/06/2009,WBRI,UN5,,");
        assertThat(row.text(Field.UASC)).isEmpty();
        assertThat(row.has(Field.UASC)).isFalse();
        assertThat(row.has(Field.MC_DOB)).isFalse();
        assertThat(row.has(Field.DOB)).isTrue();
        assertThat(row.has(Field.SEX)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text(Field.DECOM))
                .withMessage("field must be one of Header: DECOM");
        assertThatIllegalArgumentException().isThrownBy(() -> row.day(Field.LS));
    }

    @Test
    void aDateThatCannotBeReadIsText() throws IOException {
        ReturnRow row = header("C7,F,soon,WBRI,UN5,,");
        assertThat(row.text(Field.DOB)).isEqualTo("SOON");
        assertThat(row.day(Field.DOB)).isEmpty();
        assertThat(row.has(Field.DOB)).isTrue();
        assertThat(row.isNoDate(Field.DOB)).isTrue();
    }

    @Test
    void neighboursAreThoseInTheOrderOfStarts() throws IOException {
        ImmutableList<ReturnRow> rows =
                episodes("01/06/2025", "01/05/2025", "soon", "01/07/2025").rows(ReturnTable.EPISODES);
        assertThat(rows)
                .extracting(row -> row.text(Field.DECOM))
                .containsExactly("01/05/2025", "01/06/2025", "01/07/2025", "SOON");
        assertThat(rows.get(0).previous()).isEmpty();
        assertThat(rows.get(0).next()).containsSame(rows.get(1));
        assertThat(rows.get(1).previous()).containsSame(rows.get(0));
        assertThat(rows.get(2).next()).isEmpty();
        assertThat(rows.get(3).previous()).isEmpty();
        assertThat(rows.get(3).next()).isEmpty();
    }
}
