package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a widely used validator gets wrong, was measured, and must be right here. */
class FaultsOfTheValidatorTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");
    private static final ImmutableMap<String, PostcodePlace> PLACES =
            ImmutableMap.of("ZZ1 1AA", new PostcodePlace(0, 0, "213"), "ZZ2 2BB", new PostcodePlace(16_093, 0, "213"));

    @TempDir
    private Path folder;

    private Ssda903Return read(ReportingYear year, String header, String table, String rows) throws IOException {
        Path to = Files.createDirectories(folder.resolve(year.toString()));
        Files.writeString(to.resolve("header.csv"), HEADER + header + "\n");
        Files.writeString(to.resolve("other.csv"), table + rows + "\n");
        return Ssda903Return.read(year, List.of(to));
    }

    private static Validation check(Ssda903Return current) {
        return Ssda903RuleBook.forYear(current.year()).check(current);
    }

    @ParameterizedTest
    @CsvSource({"29/02/2008, 1", "28/02/2008, 1", "01/04/2009, 0"})
    void aChildOfALeapDayDoesNotTakeARuleFromTheOthers(String birth, int expected) throws IOException {
        Files.createDirectories(folder.resolve("2025-26"));
        Files.writeString(
                folder.resolve("2025-26").resolve("oc3.csv"),
                "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nC7," + birth + ",YES,F1,B1\n");
        Ssda903Return current = read(
                YEAR, "C7,M," + birth + ",WBRI,UN5,,", EPISODES, "C7,01/05/2024,S,C2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,");
        assertThat(check(current).ofRule("1007")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({"ZZ2 2BB, '', 1", "'', ZZ2 2BB, 1", "ZZ2 2BB, ZZ2 2BB, 0", "'', '', 0"})
    void aDistanceMayComeAndGo(String before, String now, int expected) throws IOException {
        String header = "C7,M,01/06/2012,WBRI,UN5,,";
        String episode = "C7,01/05/2024,S,C2,N1,U6,PR1,,,,ZZ1 1AA,%s,";
        Ssda903Return current = read(YEAR, header, EPISODES, episode.formatted(now))
                .withLastYear(read(YEAR.previous(), header, EPISODES, episode.formatted(before)))
                .ofAuthority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                .withPostcodes(code -> Optional.ofNullable(PLACES.get(code)));
        assertThat(check(current).ofRule("503G")).hasSize(expected);
        assertThat(check(current).ofRule("453")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "P1, 838, '', 633, 0", "P1, 839, '', 633, 0", "P1, 940, '', 633, 0", "P1, 941, '', 633, 0",
        "P1, 942, '', 633, 0", "P1, 943, '', 633, 0", "P1, 928, '', 633, 0", "P1, SCO, '', 633, 0",
        "P1, 999, '', 633, 1", "Z1, '', '', 635, 0", "Z1, 213, '', 635, 1", "Z1, '', 01/01/2020, 635, 1",
        "P1, 213, 01/01/2020, 635, 0"
    })
    void authoritiesOfAnyTimeAndWhatGoesWithNothing(
            String option, String authority, String date, String rule, int expected) throws IOException {
        Ssda903Return current = read(
                YEAR,
                "C7,M,01/06/2012,WBRI,UN5,,",
                "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n",
                "C7,01/06/2012," + option + "," + authority + "," + date);
        assertThat(Ssda903RuleBook.forYear(YEAR)
                        .only(one -> one.code().equals(rule))
                        .check(current)
                        .outcome(rule)
                        .orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"T1, 01/04/2008, 1", "T2, 01/04/2008, 1", "T1, 31/03/2008, 0", "B1, 01/04/2008, 0"})
    void aFoyerIsForAdults(String accommodation, String birth, int expected) throws IOException {
        Ssda903Return current = read(
                YEAR,
                "C7,M," + birth + ",WBRI,UN5,,",
                "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n",
                "C7," + birth + ",YES,F1," + accommodation);
        assertThat(check(current).ofRule("347")).hasSize(expected);
    }

    @Test
    void earlierYearsAreCheckedWithTheirOwnCodesAndTheResultSaysSo() throws IOException {
        String episode = "C7,01/05/%s,S,C2,N1,%s,PR1,,,,ZZ1 1AA,ZZ2 2BB,";
        ReportingYear early = ReportingYear.parse("2017-18");
        Validation validation =
                check(read(early, "C7,1,01/06/2012,WBRI,UN5,,", EPISODES, episode.formatted("2017", "H5")));
        assertThat(validation.countsByRule()).doesNotContainKeys("101", "146");
        assertThat(validation.rulesOf()).hasToString("2022-23");
        assertThat(validation.toString()).startsWith("SSDA903 2017-18: 293 rules of 2022-23, ");
        assertThat(check(read(early, "C7,M,01/06/2012,WBRI,UN5,,", EPISODES, episode.formatted("2017", "K3")))
                        .countsByRule())
                .containsKeys("101", "146");
        assertThat(check(read(YEAR, "C7,M,01/06/2012,WBRI,UN5,,", EPISODES, episode.formatted("2025", "K2")))
                        .toString())
                .startsWith("SSDA903 2025-26: 311 rules, ");
    }

    @Test
    void eachRuleInForceIsCheckedOnceItsDataAreThere() {
        for (int endYear = 2017; endYear <= 2027; endYear++) {
            assertThat(Ssda903RuleBook.forYear(ReportingYear.ending(endYear)).all())
                    .as("%s", endYear)
                    .allMatch(rule -> rule.isImplemented());
        }
    }
}
