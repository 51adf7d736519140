package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of which no labelled fault is, each on rows that break it and on rows that just do not. */
class HandMadeRowsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");

    @TempDir
    private Path folder;

    private void write(String file, String headings, List<String> rows) throws IOException {
        Files.writeString(folder.resolve(file), headings + "\n" + String.join("\n", rows) + "\n");
    }

    private long count(String rule) throws IOException {
        return Ssda903RuleBook.forYear(YEAR)
                .check(Ssda903Return.read(YEAR, List.of(folder)))
                .outcome(rule)
                .orElseThrow();
    }

    private void child(String birth, String mother, String firstChild) throws IOException {
        write(
                "header.csv",
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                List.of("C7,F," + birth + ",WBRI,UN5," + mother + "," + firstChild));
    }

    /** Episodes as start, reason, status, place, end, reason; parted by a bar. */
    private void episodes(String told) throws IOException {
        write(
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                Splitter.on('|')
                        .splitToStream(told)
                        .map(one -> {
                            List<String> cells = Splitter.on(' ').splitToList(one.replace("-", ""));
                            return "C7," + cells.get(0) + "," + cells.get(1) + "," + cells.get(2) + ",N1,"
                                    + cells.get(3) + ",PR1," + cells.get(4) + "," + cells.get(5) + ",,AB1 2CD,EF3 4GH,";
                        })
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "199, 01/06/2015, 01/05/2025 S E1 A6 01/06/2025 E11|01/09/2025 S C2 U6 - -, 1",
        "199, 01/06/2015, 01/05/2025 S E1 A6 01/06/2025 E4A|01/09/2025 S C2 U6 - -, 0",
        "352, 01/06/2007, 01/06/2025 S V2 U6 - -, 1",
        "352, 02/06/2007, 01/06/2025 S V2 U6 - -, 0",
        "359, 31/03/2008, 01/06/2025 S V2 U6 - -, 1",
        "359, 31/03/2008, 01/06/2025 S V2 K2 - -, 0",
        "359, 01/04/2008, 01/06/2025 S V2 U6 - -, 0",
        "375, 01/06/2015, 01/06/2025 P C2 T1 14/07/2025 X1, 1",
        "375, 01/06/2015, 01/06/2025 P C2 T1 13/07/2025 X1, 0",
        "375, 01/06/2015, 16/02/2026 P C2 T1 - -, 1",
        "375, 01/06/2015, 17/02/2026 P C2 T1 - -, 0",
        "376, 01/06/2015, 09/03/2026 P C2 T3 - -, 1",
        "376, 01/06/2015, 10/03/2026 P C2 T3 - -, 0",
        "379, 01/06/2015, 23/03/2026 P C2 T4 - -, 1",
        "379, 01/06/2015, 24/03/2026 P C2 T4 - -, 0",
        "446, 01/06/2000, 30/11/2005 S E1 A6 - -, 1",
        "446, 01/06/2000, 01/12/2005 S E1 A6 - -, 0",
        "361, 01/06/2015, 01/06/2025 S L1 U6 05/06/2025 E4A, 1",
        "361, 01/06/2015, 01/06/2025 S L1 U6 04/06/2025 E4A, 0",
        "361, 01/06/2015, 01/06/2025 S L1 U6 03/06/2025 X1|03/06/2025 P L1 U4 05/06/2025 E4A, 1",
        "607, 01/06/2009, 01/06/2025 S C2 U6 05/06/2025 E4A, 1",
        "607, 01/06/2009, 01/06/2025 S C2 U6 - -, 0"
    })
    void episodesBreakARuleOrJustDoNot(String rule, String birth, String episodes, long expected) throws IOException {
        child(birth, "", "");
        episodes(episodes);
        assertThat(count(rule)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"06/06/2025, 1", "05/06/2025, 0"})
    void theChildOfAMotherIsBornBeforeSheLeavesCare(String firstChild, long expected) throws IOException {
        child("01/06/2009", "1", firstChild);
        episodes("01/05/2025 S C2 U6 05/06/2025 E4A");
        assertThat(count("625")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"01/04/2015, 1", "31/03/2015, 0"})
    void whoSeeksAsylumAloneIsElevenOrOlder(String birth, long expected) throws IOException {
        child(birth, "", "");
        write("uasc.csv", "CHILD,SEX,DOB,DUC", List.of("C7,F," + birth + ","));
        assertThat(count("231")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"E3, 1", "E4A, 0"})
    void aLeaverIsOneOfTheAuthority(String reason, long expected) throws IOException {
        child("01/04/2009", "0", "");
        episodes("01/05/2025 S C2 U6 05/06/2025 " + reason);
        write("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", List.of("C7,01/04/2009,YES,F1,B1"));
        assertThat(count("1011")).isEqualTo(expected);
        assertThat(count("391")).isEqualTo(1);
    }

    @Test
    void decisionsFollowEachOther() throws IOException {
        child("01/04/2020", "", "");
        String headings = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED";
        write("placed.csv", headings, List.of("C7,01/04/2020,01/05/2025,01/07/2025,RD1", "C7,01/04/2020,01/06/2025,,"));
        assertThat(count("579")).isEqualTo(1);
        assertThat(count("583")).isZero();
        write("placed.csv", headings, List.of("C7,01/04/2020,01/05/2025,,", "C7,01/04/2020,01/06/2025,,"));
        assertThat(count("579")).isZero();
        assertThat(count("583")).isEqualTo(1);
    }
}
