package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules whose official words leave a choice, at both sides of what was chosen. The child is a boy born on 1 June 2012,
 * in care in 2026-27.
 */
class InterpretedRulesTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");
    private static final Map<String, PostcodePlace> PLACES = Map.of(
            "ZZ11AA", new PostcodePlace(0, 0, "213"),
            "ZZ22BB", new PostcodePlace(16_093, 0, "301"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path current = Path.of("");
    private Path before = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        current = Files.createDirectory(folder.resolve("return"));
        before = Files.createDirectory(folder.resolve("last"));
        for (Path each : List.of(current, before)) {
            header(each, "");
            uasc(each, "");
        }
        episodes("01/05/2026 S C2 U6 PR1 - - ZZ11AA");
        workers("SW1 01/05/2026 -");
    }

    private static void write(Path to, String file, String headings, List<String> rows) throws IOException {
        Files.writeString(to.resolve(file), headings + "\n" + String.join("\n", rows) + "\n");
    }

    /** The header, with the flag of the XML form unless it is blank. */
    private static void header(Path to, String flag) throws IOException {
        boolean flagged = !flag.isEmpty();
        write(
                to,
                "header.csv",
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB" + (flagged ? ",UASC" : ""),
                List.of("C7,M,01/06/2012,WBRI,UN5,," + (flagged ? "," + flag : "")));
    }

    /** The end of the time as an unaccompanied child: none, a dash for a row without an end, or a day. */
    private static void uasc(Path to, String end) throws IOException {
        write(
                to,
                "uasc.csv",
                "CHILD,SEX,DOB,DUC",
                end.isEmpty() ? List.of() : List.of("C7,M,01/06/2012," + end.replace("-", "")));
    }

    /** Episodes as start, reason, status, place, provider, end, reason and postcode of the placement. */
    private void episodes(String told) throws IOException {
        write(
                current,
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                Splitter.on('|')
                        .splitToStream(told)
                        .map(one -> Splitter.on(' ').splitToList(one.replace("-", "")))
                        .map(c -> "C7," + c.get(0) + "," + c.get(1) + "," + c.get(2) + ",N1," + c.get(3) + ","
                                + c.get(4) + "," + c.get(5) + "," + c.get(6) + ",,ZZ11AA," + c.get(7) + ",")
                        .toList());
    }

    private void workers(String told) throws IOException {
        write(
                current,
                "sw_episodes.csv",
                "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
                Splitter.on('|')
                        .splitToStream(told)
                        .map(one -> "C7,01/06/2012," + one.replace("-", "").replace(' ', ',') + ",OTHERS")
                        .toList());
    }

    private Validation check() throws IOException {
        return check(YEAR);
    }

    private Validation check(ReportingYear year) throws IOException {
        return Ssda903RuleBook.forYear(year)
                .check(Ssda903Return.read(year, List.of(current))
                        .withLastYear(Ssda903Return.read(year.previous(), List.of(before)))
                        .ofAuthority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                        .withPostcodes(code -> Optional.ofNullable(PLACES.get(Postcodes.normalise(code)))));
    }

    private long count(String rule) throws IOException {
        return check().outcome(rule).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"'', -, '', 1", "'', 31/03/2026, '', 0", "'', 01/04/2026, '', 1", "'', 01/06/2030, -, 0"})
    void anEndBeforeTheYearExplainsThatTheTimeIsOver(String flag, String last, String now, long expected)
            throws IOException {
        uasc(before, last);
        uasc(current, now);
        assertThat(count("205A")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "01/06/2030, 01/06/2030, 0",
        "01/06/2030, 31/03/2027, 0",
        "01/06/2030, 01/04/2026, 0",
        "01/06/2030, 31/03/2026, 1",
        "01/06/2030, 01/04/2027, 1",
        "01/06/2030, -, 1",
        "31/05/2030, 31/05/2030, 1",
        "-, 01/06/2030, 1"
    })
    void theTimeGoesOnToTheEighteenthBirthdayUnlessItEndsThisYear(String last, String now, long expected)
            throws IOException {
        uasc(before, last);
        uasc(current, now);
        assertThat(count("205B")).isEqualTo(expected);
        assertThat(count("205D")).isZero();
    }

    @Test
    void whoSeeksAsylumDidSoLastYear() throws IOException {
        uasc(current, "01/06/2030");
        assertThat(count("205D")).isEqualTo(1);
        Files.delete(before.resolve("header.csv"));
        write(before, "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", List.of("C8,M,01/06/2012,WBRI,UN5,,"));
        assertThat(count("205D")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, '', 1, 1", "1, '', 0, 0", "0, 01/06/2030, 1, 0"})
    void anEndNeedsTheFlag(String flag, String last, long without, long never) throws IOException {
        header(current, flag);
        uasc(current, "01/06/2030");
        uasc(before, last);
        assertThat(count("303")).isEqualTo(without);
        assertThat(count("205C")).isEqualTo(never);
    }

    /** In XML the flag and the end both stand in the header, and the flag 0 makes no row of the table. */
    @ParameterizedTest
    @CsvSource({
        "<UASC>0</UASC><DUC>01/06/2030</DUC>, 0 1 1",
        "<UASC>0</UASC><DUC/>, 0 0 0",
        "<UASC>1</UASC><DUC>01/06/2030</DUC>, 0 0 0",
        "<UASC>2</UASC>, 1 0 0",
        "<UASC>true</UASC>, 1 0 0",
        "<UASC/>, 1 0 0",
        "<UASC>0</UASC>, 0 0 0",
        "<UASC>1</UASC>, 0 0 0"
    })
    void theFlagInXml(String elements, String expected) throws IOException {
        for (Path file : List.of(current, before)) {
            Files.writeString(file.resolve("a.xml"), """
                    <EXPSSDA903><CHILD><HEADER><CHILDID>C7</CHILDID><UPN>UN5</UPN><SEX>M</SEX><DOB>01/06/2012</DOB>
                    <ETHNIC>WBRI</ETHNIC>%s</HEADER></CHILD>
                    <CHILD><HEADER><CHILDID>C8</CHILDID><UASC>0</UASC></HEADER></CHILD></EXPSSDA903>
                    """.formatted(file == current ? elements : "<UASC>0</UASC>"));
        }
        ReportingYear year = YEAR;
        Validation validation = Ssda903RuleBook.forYear(year)
                .check(Ssda903Return.read(year, List.of(current.resolve("a.xml")))
                        .withLastYear(Ssda903Return.read(year.previous(), List.of(before.resolve("a.xml")))));
        assertThat(validation.outcome("105").orElseThrow() + " "
                        + validation.outcome("303").orElseThrow() + " "
                        + validation.outcome("205C").orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "01/05/2026 S V3 U6 PR1 15/07/2026 E8 -, 0",
        "01/05/2026 S V3 U6 PR1 16/07/2026 E8 -, 1",
        "01/05/2026 S V4 U6 PR1 16/07/2026 E8 -, 0",
        "01/05/2026 S V3 U6 PR1 10/06/2026 E8 -|01/02/2027 S V3 U6 PR1 08/03/2027 E8 -, 0",
        "01/05/2026 S V3 U6 PR1 10/06/2026 E8 -|01/02/2027 S V3 U6 PR1 09/03/2027 E8 -, 1",
        "01/05/2025 S V3 U6 PR1 10/06/2025 E8 -|01/05/2026 S V3 U6 PR1 06/06/2026 E8 -, 0",
        "15/01/2027 S V3 U6 PR1 - - -, 0",
        "14/01/2027 S V3 U6 PR1 - - -, 1"
    })
    void atMostSeventyFiveNightsInTwelveMonths(String breaks, long expected) throws IOException {
        episodes(breaks);
        assertThat(count("367")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "C2 K2 PR1 ZZ22BB, 1",
        "C2 K2 PR1 ZZ11AA, 0",
        "C2 K2 PR4 ZZ22BB, 0",
        "V3 K2 PR1 ZZ22BB, 0",
        "C2 U1 PR1 ZZ22BB, 0",
        "C2 A6 PR1 ZZ22BB, 0",
        "C2 T1 PR1 ZZ22BB, 1",
        "C2 K2 PR1 -, 0"
    })
    void ownProvisionIsInTheOwnArea(String placed, long expected) throws IOException {
        List<String> words = Splitter.on(' ').splitToList(placed);
        episodes("01/05/2026 S " + words.get(0) + " " + words.get(1) + " " + words.get(2) + " - - " + words.get(3));
        assertThat(count("1015")).isEqualTo(expected);
    }

    /** Since the place and its authority follow from one postcode, only what an older return states can disagree. */
    @ParameterizedTest
    @CsvSource({"213 IN, 0", "301 IN, 1", "301 OUT, 0", "213 OUT, 0"})
    void aPlaceInTheAreaIsOfTheAuthority(String stated, long expected) throws IOException {
        List<String> words = Splitter.on(' ').splitToList(stated);
        write(
                current,
                "episodes.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LA,PL_LOCATION",
                List.of("C7,01/05/2026,S,C2,N1,K2,PR4,,,,ZZ11AA,ZZ22BB,," + words.get(0) + "," + words.get(1)));
        assertThat(count("411")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"25/03/2027, 0", "26/03/2027, 1", "31/03/2027, 1", "01/04/2027, 1"})
    void aWorkerWhoLeavesInTheLastDaysHasAFollower(String end, long expected) throws IOException {
        workers("SW1 01/05/2026 " + end);
        assertThat(count("SW11bSTG2")).isEqualTo(expected);
        workers("SW1 01/05/2026 " + end + "|SW2 " + end + " -");
        assertThat(count("SW11bSTG2")).isZero();
    }

    @Test
    void whoLeftCareNeedsNoFollower() throws IOException {
        episodes("01/05/2026 S C2 U6 PR1 28/03/2027 E4A ZZ11AA");
        workers("SW1 01/05/2026 28/03/2027");
        assertThat(count("SW11bSTG2")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"25/03/2024, 1 0", "26/03/2024, 0 1"})
    void theTwoRulesOfTheFirstYearShareTheDays(String end, String expected) throws IOException {
        ReportingYear first = ReportingYear.ending(2024);
        episodes("01/05/2023 S C2 U6 PR1 - - ZZ11AA");
        workers("SW1 01/05/2023 " + end);
        Validation validation = check(first);
        assertThat(validation.outcome("SW11aSTG2").orElseThrow() + " "
                        + validation.outcome("SW11bSTG2").orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "01/05/2026 S C2 U6 PR1 - - ZZ11AA, 08/05/2026, 0",
        "01/05/2026 S C2 U6 PR1 - - ZZ11AA, 09/05/2026, 1",
        "01/05/2026 S C2 U6 PR1 30/03/2027 E4A ZZ11AA, 09/05/2026, 0",
        "01/05/2020 S C2 U6 PR1 - - ZZ11AA, 08/04/2025, 0",
        "01/05/2020 S C2 U6 PR1 - - ZZ11AA, 09/04/2025, 1"
    })
    void whoIsInCareAtTheEndHasHadWorkersFromTheFirst(String episodes, String since, long expected) throws IOException {
        episodes(episodes);
        workers("SW1 " + since + " -");
        assertThat(count("SW12STG2")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "K2, 0 0",
        "R1, 0 0",
        "S1, 0 0",
        "Z11, 0 0",
        "K1, 0 1",
        "R5, 0 1",
        "U6, 1 0",
        "P1, 1 0",
        "P2, 1 0",
        "T1, 0 0"
    })
    void libertyIsTakenByOrderWhereThereIsCareDayAndNight(String place, String expected) throws IOException {
        episodes("01/05/2026 S C2 " + place + " PR1 - - ZZ11AA");
        write(current, "DoLo.csv", "CHILD,DOB,DOLO_START,DOLO_END", List.of("C7,01/06/2012,01/06/2026,01/07/2026"));
        Validation validation = check();
        assertThat(validation.outcome("709").orElseThrow() + " "
                        + validation.outcome("710").orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"01/06/2026, 0", "02/06/2026, 1"})
    void onlyPlacementsDuringTheOrderCount(String moved, long expected) throws IOException {
        episodes("01/05/2026 S C2 U6 PR1 " + moved + " X1 ZZ11AA|" + moved + " P C2 K2 PR1 - - ZZ11AA");
        write(current, "DoLo.csv", "CHILD,DOB,DOLO_START,DOLO_END", List.of("C7,01/06/2012,01/06/2026,"));
        assertThat(count("709")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "205A",
                "205B",
                "205C",
                "205D",
                "303",
                "367",
                "411",
                "709",
                "710",
                "1015",
                "SW11bSTG2",
                "SW12STG2"
            })
    void theReadingIsSaid(String rule) {
        ValidationRule<Ssda903Return> declared =
                Ssda903RuleBook.forYear(YEAR).find(rule).orElseThrow();
        assertThat(declared.reading()).isPresent();
        assertThat(declared.status()).isEqualTo(ValidationRule.Status.INTERPRETED);
    }
}
