package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule just catches and what it just lets pass, in returns of a few rows. */
class EdgesOfRulesTest {

    private static final String GIRL = "HEADER: F 01/06/2009 WBRI UN5 0 -";

    @TempDir
    private Path folder;

    /**
     * How often a rule is broken, by rows told as {@code "TABLE: cells | cells"} and those of last year as {@code "last
     * TABLE: cells"}: cells in the official order after that of the child, which is C7 if no other is told, a dash
     * where there is none and none at the end.
     */
    private long count(String year, String rule, String... told) throws IOException {
        ReportingYear of = ReportingYear.parse(year);
        return Ssda903RuleBook.forYear(of)
                .only(one -> one.code().equals(rule))
                .check(read(of, "", told).withLastYear(read(of.previous(), "last ", told)))
                .outcome(rule)
                .orElseThrow();
    }

    private Ssda903Return read(ReportingYear year, String prefix, String... told) throws IOException {
        Path to = Files.createDirectories(folder.resolve(year.toString()));
        for (Ssda903Table table : Ssda903Table.values()) {
            StringBuilder text = new StringBuilder(String.join(",", table.headings())).append('\n');
            for (String rows : told) {
                String name = prefix + table + ": ";
                if (rows.startsWith(name)) {
                    for (String row : Splitter.on(" | ").split(rows.substring(name.length()))) {
                        text.append(line(table, row)).append('\n');
                    }
                }
            }
            Files.writeString(to.resolve(table.fileName()), text);
        }
        return Ssda903Return.read(year, List.of(to));
    }

    private static String line(Ssda903Table table, String row) {
        List<String> cells = Splitter.on(' ').splitToList(row.matches("C\\d .*") ? row : "C7 " + row);
        return cells.stream()
                        .map(cell -> cell.equals("-") ? "" : cell.replace('_', ' '))
                        .collect(Collectors.joining(","))
                + ",".repeat(table.headings().size() - cells.size());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 2", "3, 3"})
    void eachOfThoseWhoShareANumberIsFoundOnce(int times, long expected) throws IOException {
        String all = "C9 F 01/06/2009 WBRI UN5 | C8 F 01/06/2009 WBRI UN5";
        for (int i = 1; i <= times; i++) {
            all += " | C" + i + " F 01/06/2009 WBRI A213000000001";
        }
        assertThat(count("2025-26", "444", "HEADER: " + all)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"V3, 2", "V4, 2", "C2, 0"})
    void reviewsAndAFlagAreNotForShortBreaksOnly(String status, long expected) throws IOException {
        assertThat(count(
                        "2025-26",
                        "399",
                        GIRL,
                        "EPISODES: 01/05/2025 S " + status + " N1 U6 PR1",
                        "REVIEWS: 01/06/2009 01/07/2025 PN1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "D1, -, 555, 1",
        "C2, -, 555, 0",
        "D1, 01/04/2022, 555, 0",
        "D1, 02/05/2022, 556, 1",
        "D1, 01/05/2022, 556, 0",
        "C2, 02/05/2022, 556, 0",
        "E1, 02/05/2022, 554, 1",
        "E1, 01/05/2022, 554, 0"
    })
    void aChildIsFreedForAdoptionAfterTheDecision(String status, String decided, String rule, long expected)
            throws IOException {
        assertThat(count(
                        "2022-23",
                        rule,
                        GIRL,
                        "EPISODES: 01/05/2022 S " + status + " N1 U6 PR1",
                        decided.equals("-") ? "" : "PLACED_FOR_ADOPTION: 01/06/2009 " + decided))
                .isEqualTo(expected);
    }

    /** Of last year's decision and the two of this year. */
    @ParameterizedTest
    @CsvSource({
        "01/01/2025, 01/05/2025 | 01/06/2009 01/06/2025, 1",
        "01/01/2025, 01/05/2025 | 01/06/2009 01/01/2025, 0",
        "01/01/2025, 01/01/2025, 0",
        "01/01/2025 01/02/2025 RD1, 01/05/2025, 0"
    })
    void aDecisionThatStandsIsInTheNextReturn(String last, String now, long expected) throws IOException {
        assertThat(count(
                        "2025-26",
                        "560",
                        GIRL,
                        "last " + GIRL,
                        "last PLACED_FOR_ADOPTION: 01/06/2009 " + last,
                        "PLACED_FOR_ADOPTION: 01/06/2009 " + now))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"31/01/2025, 1", "01/02/2025, 0", "01/01/2025, 0"})
    void aNewDecisionIsNotBeforeTheReversalOfTheLast(String decided, long expected) throws IOException {
        assertThat(count(
                        "2025-26",
                        "584",
                        GIRL,
                        "last " + GIRL,
                        "last PLACED_FOR_ADOPTION: 01/06/2009 01/01/2025 01/02/2025 RD1",
                        "PLACED_FOR_ADOPTION: 01/06/2009 " + decided))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "E4A, 01/01/2025, 1",
        "E11, 01/01/2025, 0",
        "X1, 01/01/2025, 0",
        "E4A, 01/01/2025 01/02/2025 RD1, 0",
        "E4A, 01/01/2025 | 01/06/2009 01/03/2025, 1"
    })
    void whoLeftCareIsNoLongerToBeAdopted(String reason, String decisions, long expected) throws IOException {
        assertThat(count(
                        "2025-26",
                        "557",
                        GIRL,
                        "EPISODES: 01/05/2024 S C2 N1 U6 PR1 01/06/2025 " + reason,
                        "PLACED_FOR_ADOPTION: 01/06/2009 " + decisions))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"01/05/2025 01/05/2025, 0", "02/05/2025 01/05/2025, 1", "- 01/05/2025, 1", "01/05/2025 -, 0", "- -, 0"})
    void aChildIsToBeAdoptedBeforeItIsMatched(String days, long expected) throws IOException {
        assertThat(count("2025-26", "333", GIRL, "AD1: 01/06/2009 " + days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A3, E11, 0, 1",
        "A5, E12, 0, 1",
        "A4, E11, 1, 1",
        "A6, E12, 1, 1",
        "A3, E11, 1, 0",
        "A6, E11, 0, 0",
        "U6, E11, 0, 0",
        "A3, E4A, 0, 0"
    })
    void whoFosteredBeforeAdoptingHasTheirPlacement(String place, String reason, String fostered, long expected)
            throws IOException {
        assertThat(count(
                        "2025-26",
                        "335",
                        GIRL,
                        "EPISODES: 01/05/2024 S E1 N1 " + place + " PR1 01/06/2025 " + reason,
                        "AD1: 01/06/2009 01/04/2025 01/05/2025 " + fostered))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"DIED, YES, 1", "DIED, DIED, 0", "YES, YES, 0", "RHOM, DIED, 0"})
    void whoDiedStaysDead(String last, String now, long expected) throws IOException {
        assertThat(count(
                        "2025-26",
                        "348",
                        GIRL,
                        "last " + GIRL,
                        "last OC3: 01/06/2009 " + last,
                        "OC3: 01/06/2009 " + now))
                .isEqualTo(expected);
    }

    /** Of a girl who was 16 on 1 June 2025: 91 days from 1 June 2025 end on 31 August. */
    @ParameterizedTest
    @CsvSource({
        "01/06/2025 S C2 N1 U6 PR1 30/08/2025 E4A, 1",
        "01/06/2025 S C2 N1 U6 PR1 31/08/2025 E4A, 0",
        "01/06/2025 S V3 N1 U6 PR1 31/08/2025 E4A, 1",
        "01/06/2025 S C2 N1 U6 PR1 31/08/2025 E11, 1",
        "01/06/2024 S C2 N1 U6 PR1 31/05/2025 E4A, 1",
        "01/06/2024 S C2 N1 U6 PR1 01/06/2025 E4A, 0",
        "01/06/2022 S C2 N1 U6 PR1 30/08/2023 E4A | 01/06/2025 S C2 N1 U6 PR1 02/06/2025 E4A, 0",
        "01/06/2022 S C2 N1 U6 PR1 29/08/2023 E4A | 01/06/2025 S C2 N1 U6 PR1 02/06/2025 E4A, 1",
        "01/05/2025 S C2 N1 U6 PR1 15/07/2025 X1 | 01/07/2025 P C2 N1 U4 PR1 31/07/2025 E4A, 0",
        "01/05/2025 S C2 N1 U6 PR1 15/07/2025 X1 | 01/07/2025 P C2 N1 U4 PR1 30/07/2025 E4A, 1"
    })
    void aCareLeaverWasInCareFor91DaysAndAfterSixteen(String episodes, long expected) throws IOException {
        assertThat(count("2025-26", "1001", GIRL, "EPISODES: " + episodes, "OC3: 01/06/2009 YES F1 B1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25, H5, K3, 0",
        "2024-25, K3, H5, 1",
        "2024-25, H5, K2, 1",
        "2026-27, Z1, Z11, 0",
        "2026-27, Z1, Z14, 0",
        "2026-27, Z1, K2, 1",
        "2026-27, K2, Z11, 1",
        "2026-27, U6, U6, 0"
    })
    void aPlaceMayHaveANewNameSinceLastYear(String year, String last, String now, long expected) throws IOException {
        String from = "01/05/2023 S C2 N1 ";
        assertThat(count(
                        year,
                        "503D",
                        GIRL,
                        "last " + GIRL,
                        "last EPISODES: " + from + last + " PR1",
                        "EPISODES: " + from + now + " PR1"))
                .isEqualTo(expected);
    }

    @Test
    void onlyAnOpenEpisodeOfLastYearIsCompared() throws IOException {
        String from = "01/05/2023 S C2 N1 ";
        assertThat(count(
                        "2025-26",
                        "503D",
                        GIRL,
                        "last " + GIRL,
                        "last EPISODES: " + from + "U6 PR1 01/02/2025 E4A",
                        "EPISODES: " + from + "K2 PR1"))
                .isZero();
    }

    /** Of a girl born on 1 June 2009; rules that are retired, too. Tables are parted by a bar without a blank. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2022-23; 370; EPISODES: 01/05/2022 S C2 N1 P2 PR1 31/05/2022 E4A; 1",
                "2022-23; 445; EPISODES: 01/01/2006 S D1 N1 U6 PR1; 1",
                "2022-23; 445; EPISODES: 31/12/2005 S D1 N1 U6 PR1; 0",
                "2022-23; 445; EPISODES: 01/01/2006 S C2 N1 U6 PR1; 0",
                "2022-23; 451; EPISODES: 01/01/2006 S D1 N1 U6 PR1; 1",
                "2022-23; 451; EPISODES: 01/01/2006 S D1 N1 U6 PR1 01/06/2022 E4A; 0",
                "2022-23; 451; EPISODES: 01/01/2006 S C2 N1 U6 PR1; 0",
                "2023-24; 217t; EPISODES: 01/05/2023 S C2 N1 P2 PR1 27/10/2023 X1; 0",
                "2023-24; 217t; EPISODES: 01/05/2023 S C2 N1 P2 PR1 28/10/2023 X1; 1",
                "2023-24; 217t; EPISODES: 01/05/2023 S C2 N1 P2 PR1; 1",
                "2023-24; 217t; EPISODES: 01/05/2023 S C2 N1 U6 PR1; 0",
                "2023-24; 230; EPISODES: 01/05/2023 S C2 N1 H5 PR1; 1",
                "2023-24; 230; EPISODES: 01/05/2023 S C2 N1 H5 PR1 27/10/2023 X1; 0",
                "2023-24; 230; EPISODES: 01/05/2023 S C2 N1 H5 PR1 - - - - - SC123456; 0",
                "2023-24; 230; EPISODES: 01/05/2023 S C2 N1 K2 PR1; 0",
                "2023-24; SW01STG1; EPISODES: 01/05/2023 S C2 N1 U6 PR1; 1",
                "2023-24; SW01STG1; EPISODES: 01/05/2023 S C2 N1 U6 PR1 01/06/2023 E4A; 0",
                "2023-24; SW14STG2; SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2023 | 01/06/2009 SW2 01/06/2023; 1",
                "2023-24; SW14STG2; SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2023 01/06/2023 | 01/06/2009 SW2 01/06/2023;"
                        + " 0",
                "2023-24; SW03STG1; SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2023; 1",
                "2023-24; SW03STG1; SOCIAL_WORKERS: 01/06/2009 SW1 31/03/2023; 0",
                "2023-24; SW03STG1; SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2023 - MANAGE; 0",
                "2023-24; SW03STG1; SOCIAL_WORKERS: 01/06/2009 - 01/05/2023 - MANAGE; 1",
                "2023-24; SW03STG1; SOCIAL_WORKERS: 01/06/2009 SW1 - - MANAGE; 1",
                "2025-26; 377; EPISODES: 01/05/2025 P C2 N1 T3 - 02/05/2025 X1 | 01/06/2025 P C2 N1 T3 - 02/06/2025 X1"
                        + " | 01/07/2025 P C2 N1 T3; 1",
                "2025-26; 377; EPISODES: 01/07/2024 P C2 N1 T3 - 02/07/2024 X1 | 01/06/2025 P C2 N1 T3 - 02/06/2025 X1"
                        + " | 01/07/2025 P C2 N1 T3; 0",
                "2025-26; 377; EPISODES: 02/07/2024 P C2 N1 T3 - 03/07/2024 X1 | 01/06/2025 P C2 N1 T3 - 02/06/2025 X1"
                        + " | 01/07/2025 P C2 N1 T3; 1",
                "2025-26; 440; REVIEWS: 01/06/2009 31/05/2013 PN0; 0",
                "2025-26; 440; REVIEWS: 01/06/2009 01/06/2013 PN0; 1",
                "2025-26; 441; REVIEWS: 01/06/2009 31/05/2013 PN1; 1",
                "2025-26; 441; REVIEWS: 01/06/2009 01/06/2013 PN1; 0",
                "2025-26; 441; REVIEWS: 01/06/2009 31/05/2013 PN9; 0",
                "2025-26; 104; UASC: F 01/06/2009 31/03/2025; 1",
                "2025-26; 104; UASC: F 01/06/2009 01/04/2025; 0",
                "2025-26; 104; UASC: F 01/06/2009 soon; 1",
                "2025-26; 304; UASC: F 01/06/2009 01/06/2027; 0",
                "2025-26; 304; UASC: F 01/06/2009 02/06/2027; 1",
                "2025-26; 366; EPISODES: 01/05/2025 P V3 N1 U6 PR1; 1",
                "2025-26; 366; EPISODES: 01/05/2025 S V3 N1 U6 PR1; 0",
                "2025-26; 226; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 X1 OTHER | 02/05/2025 P C2 N1 T1; 1",
                "2025-26; 226; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 X1 OTHER | 02/05/2025 P C2 N1 U4; 0",
                "2025-26; 225; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 X1 - | 02/05/2025 P C2 N1 U4; 1",
                "2025-26; 225; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 X1 - | 02/05/2025 L C2 N1 U4; 0",
                "2025-26; 225; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 X1 - | 02/05/2025 P C2 N1 T1; 0",
                "2025-26; 225; EPISODES: 01/05/2025 S C2 N1 T1 - 02/05/2025 X1 - | 02/05/2025 P C2 N1 U6; 0",
                "2025-26; 225; EPISODES: 01/05/2025 S C2 N1 U6 PR1 02/05/2025 E4A - | 02/05/2025 P C2 N1 U4; 0",
                "2025-26; 217; EPISODES: 01/05/2025 P E1 N1 A5 PR1; 1",
                "2025-26; 217; EPISODES: 01/05/2025 U E1 N1 A5 PR1; 0",
                "2025-26; 217; EPISODES: 01/05/2025 P E1 N1 A6 PR1; 0",
                "2025-26; 217; EPISODES: 31/03/2015 P E1 N1 A3 PR1; 0",
                "2025-26; 575; EPISODES: 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 | 01/06/2025 L C1 N1 U6 PR1"
                        + " 01/07/2025 X1 | 01/07/2025 P C1 N1 K2 PR1|MISSING: 01/06/2009 M 20/05/2025 01/07/2025; 0",
                "2025-26; 575; EPISODES: 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 | 01/06/2025 L C1 N1 U6 PR1"
                        + " 01/07/2025 X1 | 01/07/2025 P C1 N1 K2 PR1|MISSING: 01/06/2009 M 20/05/2025 02/07/2025; 1",
                "2025-26; 575; EPISODES: 01/05/2025 S C2 N1 U6 PR1 01/06/2025 X1 | 01/06/2025 P C2 N1 K2 PR1|MISSING:"
                        + " 01/06/2009 M 01/06/2025 02/06/2025; 0",
                "2025-26; 574; MISSING: 01/06/2009 M 01/05/2025 03/05/2025 | 01/06/2009 M 03/05/2025 04/05/2025; 0",
                "2025-26; 574; MISSING: 01/06/2009 M 01/05/2025 03/05/2025 | 01/06/2009 M 02/05/2025 04/05/2025; 1",
                "2025-26; 574; MISSING: 01/06/2009 M 01/05/2025 01/05/2025 | 01/06/2009 M 01/05/2025 04/05/2025; 1",
                "2025-26; 574; MISSING: 01/06/2009 M 01/05/2025 - | 01/06/2009 M 03/05/2025 04/05/2025; 1",
                "2025-26; SW10STG2; EPISODES: 01/05/2025 S C2 N1 U6 PR1|SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2025"
                        + " 01/06/2025 OTHERS | 01/06/2009 SW2 08/06/2025; 0",
                "2025-26; SW10STG2; EPISODES: 01/05/2025 S C2 N1 U6 PR1|SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2025"
                        + " 01/06/2025 OTHERS | 01/06/2009 SW2 09/06/2025; 1",
                "2025-26; SW10STG2; EPISODES: 01/05/2025 S C2 N1 U6 PR1|SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2025"
                        + " 01/06/2025 OTHERS | 01/06/2009 SW2 31/05/2025; 1",
                "2025-26; SW10STG2; EPISODES: 01/05/2025 S C2 N1 U6 PR1 01/06/2025 E4A | 01/07/2025 S C2 N1 U6"
                        + " PR1|SOCIAL_WORKERS: 01/06/2009 SW1 01/05/2025 01/06/2025 OTHERS | 01/06/2009 SW2 01/07/2025; 0"
            })
    void aRuleCatchesWhatItMeansAndNoMore(String year, String rule, String rows, long expected) throws IOException {
        Stream<String> told = Splitter.onPattern("\\|(?! )").splitToStream(rows);
        assertThat(count(year, rule, Stream.concat(Stream.of(GIRL), told).toArray(String[]::new)))
                .isEqualTo(expected);
    }
}
