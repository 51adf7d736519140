package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ssda903RuleBookTest {

    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    @TempDir
    private Path folder;

    /** The rules that fire for one child, of whose episodes the dates and codes are given. */
    private Validation check(String year, String header, String... episodes) throws IOException {
        Files.writeString(folder.resolve("header.csv"), HEADER + header + "\n");
        Files.writeString(folder.resolve("episodes.csv"), EPISODES + String.join("\n", episodes) + "\n");
        ReportingYear of = ReportingYear.parse(year);
        return Ssda903RuleBook.forYear(of).check(Ssda903Return.read(of, List.of(folder)));
    }

    private static String girl(String birth) {
        return "C7,F," + birth + ",WBRI,UN5,0,";
    }

    private static String placed(String place, String from, String to, String reason) {
        return "C7," + from + ",S,C2,N1," + place + ",PR4," + to + "," + reason + ",,AB1 2CD,EF3 4GH,SC123456";
    }

    @ParameterizedTest
    @CsvSource({
        "2016-17, 293",
        "2021-22, 293",
        "2022-23, 293",
        "2023-24, 312",
        "2024-25, 305",
        "2025-26, 311",
        "2026-27, 322",
        "2029-30, 322"
    })
    void theRulesInForceAreAsManyAsWereCounted(String year, int expected) {
        RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(ReportingYear.parse(year));
        assertThat(book.all()).hasSize(expected).doesNotHaveDuplicates();
        String of = year.compareTo("2022-23") < 0 ? "of 2022-23 " : year.equals("2029-30") ? "of 2026-27 " : "";
        assertThat(book).hasToString(expected + " rules " + of + "for " + year);
    }

    /** Not the rules that were declared once, at the first test that needed them. */
    @ParameterizedTest
    @ValueSource(strings = {"2022-23", "2023-24", "2024-25", "2025-26", "2026-27"})
    void eachRuleInForceHasACheck(String year) {
        assertThat(Ssda903RuleBook.declare().forYear(ReportingYear.parse(year)).all())
                .filteredOn(rule -> !rule.isImplemented())
                .isEmpty();
    }

    @Test
    void supportedAccommodationIsListedSinceItExists() throws IOException {
        String of17 = girl("01/06/2007");
        assertThat(check("2024-25", of17, placed("K3", "01/06/2024", "", "")).ofRule("146"))
                .isEmpty();
        assertThat(check("2023-24", of17, placed("K3", "01/06/2023", "", "")).ofRule("146"))
                .hasSize(1);
        assertThat(check("2024-25", of17, placed("H5", "01/06/2024", "", "")).ofRule("146"))
                .hasSize(1);
        assertThat(check("2023-24", of17, placed("H5", "01/06/2023", "", "")).ofRule("146"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "29/02/2008, 28/02/2026, E11, 386, 0",
        "29/02/2008, 01/03/2026, E11, 386, 1",
        "29/02/2008, 28/02/2026, E17, 460, 1",
        "29/02/2008, 01/03/2026, E17, 460, 0",
        "29/02/2008, 28/02/2026, E46, 407, 0",
        "29/02/2008, 01/03/2026, E46, 407, 1",
        "10/05/2007, 09/05/2025, E11, 386, 0",
        "10/05/2007, 10/05/2025, E11, 386, 1",
        "10/05/2007, 10/05/2025, E46, 407, 1"
    })
    void whoWasBornOnALeapDayComesOfAgeInMarch(String birth, String end, String reason, String rule, int expected)
            throws IOException {
        Validation validation = check("2025-26", girl(birth), placed("A6", "01/04/2025", end, reason));
        assertThat(validation.ofRule(rule)).hasSize(expected);
        assertThat(validation.notEvaluated().values())
                .noneMatch(why -> why.message().contains("failed"));
    }

    @ParameterizedTest
    @CsvSource({
        "K3, 371, 01/04/2010, 31/03/2010",
        "R5, 372, 01/04/2016, 31/03/2016",
        "S1, 373, 01/04/2022, 31/03/2022",
        "P3, 374, 01/04/2012, 31/03/2012"
    })
    void ageIsAskedOfOpenEpisodesToo(String place, String rule, String tooYoung, String oldEnough) throws IOException {
        assertThat(check("2025-26", girl(tooYoung), placed(place, "01/05/2025", "", ""))
                        .ofRule(rule))
                .hasSize(1);
        assertThat(check("2025-26", girl(oldEnough), placed(place, "01/05/2025", "", ""))
                        .ofRule(rule))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10/06/2015, 0", "11/06/2015, 1"})
    void youthJusticeStartsOnTheTenthBirthday(String birth, int expected) throws IOException {
        String remand = placed("K2", "10/06/2025", "", "").replace("C2", "J1");
        assertThat(check("2025-26", girl(birth), remand).ofRule("358")).hasSize(expected);
    }

    @Test
    void theSexOfAMotherIsReadInLettersToo() throws IOException {
        Files.writeString(folder.resolve("oc3.csv"), "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n");
        assertThat(check("2025-26", "C7,M,01/06/2009,WBRI,UN5,1,", placed("U6", "01/06/2025", "", ""))
                        .ofRule("165"))
                .hasSize(1);
        assertThat(check("2022-23", "C7,1,01/06/2009,WBRI,UN5,1,", placed("U6", "01/06/2022", "", ""))
                        .ofRule("165"))
                .hasSize(1);
        assertThat(check("2025-26", girl("01/06/2009"), placed("U6", "01/06/2025", "", ""))
                        .ofRule("165"))
                .isEmpty();
    }

    @Test
    void aNumberNotYetKnownIsForTheLastWeek() throws IOException {
        String new4 = girl("01/06/2009").replace("UN5", "UN4");
        assertThat(check("2025-26", new4, placed("U6", "26/03/2026", "", "")).ofRule("210"))
                .isEmpty();
        assertThat(check("2025-26", new4, placed("U6", "24/03/2026", "", "")).ofRule("210"))
                .hasSize(1);
    }

    @Test
    void aRuleThatCannotBeEvaluatedSaysWhy() throws IOException {
        Validation validation = check("2025-26", girl("01/06/2009"), placed("U6", "01/06/2025", "", ""));
        assertThat(validation.outcome("202").toOptional()).isEmpty();
        assertThat(validation.notEvaluated().get("202"))
                .asString()
                .startsWith("needs last year's return, which was not given");
        assertThat(validation.notEvaluated().get("165")).asString().startsWith("the return has no table OC3");
        assertThat(validation.notEvaluated().get("1008"))
                .asString()
                .startsWith("needs the register of providers, which was not given");
        assertThat(validation.outcome("101").orElseThrow()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> validation.outcome("700"));
    }

    @Test
    void rulesCanBeLeftOutAddedAndFail() throws IOException {
        Files.writeString(folder.resolve("header.csv"), HEADER + "C7,X,10/06/2009,WBRI,UN5,0,\n");
        ReportingYear year = ReportingYear.parse("2025-26");
        Ssda903Return current = Ssda903Return.read(year, List.of(folder));
        RuleBook<Ssda903Return> book =
                Ssda903RuleBook.forYear(year).only(rule -> rule.tables().equals(ImmutableSet.of(ReturnTable.HEADER)));
        assertThat(book.check(current).countsByRule()).containsOnlyKeys("101", "EPI");
        assertThat(book.without("101").check(current).countsByRule()).containsOnlyKeys("EPI");
        ValidationRule<Ssda903Return> ours = ValidationRule.of(
                "LOCAL1",
                "Everybody",
                ImmutableSet.of(ReturnTable.HEADER),
                ReturnTable.HEADER.eachRow(Field.DOB, row -> true));
        ValidationRule<Ssda903Return> wrong = ValidationRule.of(
                "LOCAL2",
                "Asks for what is not there",
                ImmutableSet.of(ReturnTable.HEADER),
                ReturnTable.HEADER.eachRow(Field.DOB, row -> row.has(Field.DECOM)));
        Validation validation = book.without("EPI").with(wrong).with(ours).check(current);
        assertThat(validation.countsByRule()).containsOnlyKeys("101", "LOCAL1");
        assertThat(validation.notEvaluated().get("LOCAL2"))
                .asString()
                .isEqualTo("the rule failed: IllegalArgumentException (NOT_AVAILABLE)");
        assertThat(validation.ofChild(PersonId.of("C7"))).hasSize(2);
        assertThat(validation.toCsv())
                .contains("C7,ERROR,101,Header,header.csv,2,SEX,X,")
                .contains("C7,ERROR,LOCAL1,Header,header.csv,2,DOB,[redacted],Everybody")
                .doesNotContain("10/06/2009");
        assertThatIllegalArgumentException().isThrownBy(() -> book.without("NONE"));
    }

    @Test
    void theSampleIsCheckedInNoTime() throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        ReportingYear year = ReportingYear.parse("2025-26");
        Ssda903Return current = Ssda903Return.read(year, List.of(Path.of(shared, "samples", "ssda903-d2i")));
        Validation validation = Ssda903RuleBook.forYear(year).check(current);
        assertThat(validation.notEvaluated().values())
                .noneMatch(reason -> reason.message().contains("failed"));
        assertThat(current.children()).hasSizeGreaterThan(2_000);
        assertThat(validation.findings()).isNotEmpty();
    }

    @Test
    void aLargeReturnIsCheckedInPartsThatTogetherHaveEachChildOnce() throws IOException {
        int children = 1_000;
        StringBuilder headers = new StringBuilder(HEADER);
        StringBuilder episodes = new StringBuilder(EPISODES);
        for (int i = 0; i < children; i++) {
            String id = "C" + i;
            headers.append(id).append(i % 100 == 0 ? ",X" : ",F").append(",01/06/2012,WBRI,UN5,0,\n");
            episodes.append(placed("U4", "01/06/2024", "", "").replace("C7", id))
                    .append('\n');
        }
        Files.writeString(folder.resolve("header.csv"), headers);
        Files.writeString(folder.resolve("episodes.csv"), episodes);
        ReportingYear year = ReportingYear.parse("2024-25");
        Ssda903Return current = Ssda903Return.read(year, List.of(folder));
        List<Integer> sizes = new ArrayList<>();
        List<PersonId> seen = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        List<Child> lives = new ArrayList<>();
        Validation validation = Ssda903RuleBook.forYear(year)
                .with(ValidationRule.of(
                        "PARTS", "Sees each child once", ImmutableSet.of(), RuleCheck.ofEachChild((part, report) -> {
                            sizes.add(part.children().size());
                            part.children().forEach(child -> seen.add(child.id()));
                        })))
                .with(ValidationRule.of(
                        "WHOLE",
                        "Sees all children at once",
                        ImmutableSet.of(),
                        (all, report) -> whole.add(all.children().size())))
                .check(current, part -> lives.addAll(part.assemble().children()));
        assertThat(sizes).hasSizeGreaterThan(1);
        assertThat(current.account().typed()).isEqualTo(2_000);
        assertThat(lives)
                .containsExactlyInAnyOrderElementsOf(
                        Ssda903Reader.of(year).readChildren(List.of(folder)).children());
        assertThat(seen)
                .containsExactlyElementsOf(
                        current.children().stream().map(ChildRows::id).toList());
        assertThat(whole).containsExactly(children);
        assertThat(validation.ofRule("101"))
                .extracting(finding -> finding.child().orElseThrow().value())
                .containsExactly("C0", "C100", "C200", "C300", "C400", "C500", "C600", "C700", "C800", "C900");
    }

    @Test
    void aRuleThatFailsInOnePartFindsNothingInTheOthers() throws IOException {
        Files.writeString(folder.resolve("header.csv"), HEADER + girl("01/06/2012") + "\n");
        ReportingYear year = ReportingYear.parse("2024-25");
        Validation validation = Ssda903RuleBook.forYear(year)
                .only(rule -> false)
                .with(ValidationRule.of(
                        "FAILS",
                        "Fails after it has found something",
                        ImmutableSet.of(),
                        ReturnTable.HEADER.eachRow(Field.SEX, row -> {
                            checkState(row.day(Field.MC_DOB).isPresent(), "no first child");
                            return true;
                        })))
                .check(Ssda903Return.read(year, List.of(folder)));
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.outcome("FAILS")).asString().contains("the rule failed: IllegalStateException");
    }
}
