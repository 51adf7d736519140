package org.childrensservices.core.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of a return that is made up: people with a name and a birth. */
class RuleBookTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2024-25");
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private enum Tables implements CheckedTable {
        PEOPLE,
        VISITS;

        @Override
        public String title() {
            return Ascii.toLowerCase(name());
        }

        @Override
        public ImmutableSet<String> namesInRules() {
            return ImmutableSet.of(name().charAt(0) + title().substring(1));
        }
    }

    private enum Fields implements CheckedField {
        NAME,
        BORN;

        @Override
        public String heading() {
            return name();
        }
    }

    private static final class Row extends CheckedRow<Fields> {
        private final String child;
        private final String name;
        private final String born;

        Row(String child, String name, String born) {
            this.child = child;
            this.name = name;
            this.born = born;
        }

        @Override
        public Optional<PersonId> childId() {
            return child.isEmpty() ? Optional.empty() : Optional.of(PersonId.of(child));
        }

        @Override
        public ReportingYear year() {
            return YEAR;
        }

        @Override
        public CheckedTable table() {
            return Tables.PEOPLE;
        }

        @Override
        public Origin origin(CheckedField field) {
            return Origin.ofLine("people.csv", 2).at(field.heading());
        }

        @Override
        public SourceText sourceText(CheckedField field) {
            return field == Fields.NAME ? SourceText.of(name) : SourceText.personal(born);
        }

        @Override
        public String text(Fields field) {
            return field == Fields.NAME ? name : born;
        }

        @Override
        public Optional<LocalDate> day(Fields field) {
            return text(field).length() == 10 ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
        }
    }

    private record People(ReportingYear year, List<Row> rows) implements CheckedReturn<People> {
        @Override
        public Iterable<People> parts() {
            return List.of(this);
        }

        @Override
        public String name() {
            return "PEOPLE";
        }

        @Override
        public Optional<String> obstacle(ValidationRule<?> rule) {
            return rule.needs().isEmpty() ? Optional.empty() : Optional.of("needs " + rule.needs());
        }
    }

    private static RuleCatalogue.Builder<People> declared() {
        RuleCatalogue.Builder<People> rules = RuleCatalogue.read(
                RuleBookTest.class,
                "rules.csv",
                ImmutableList.copyOf(Tables.values()),
                Range.closed(ReportingYear.parse("2022-23"), ReportingYear.parse("2025-26")));
        rules.add(
                "1",
                (people, report) -> people.rows().stream()
                        .filter(row -> !row.has(Fields.NAME))
                        .forEach(row -> report.at(row, Fields.NAME)));
        rules.add(
                "2Q",
                "by the end of the year",
                (people, report) -> people.rows().stream()
                        .filter(row -> row.inYear(Fields.BORN))
                        .forEach(row -> report.at(row, Fields.BORN)));
        rules.add("3", (people, report) -> {});
        rules.needs("5", ValidationRule.Need.POSTCODES);
        return rules;
    }

    private static RuleBook<People> book() {
        return declared().build().forYear(YEAR);
    }

    private static final People PEOPLE = new People(
            YEAR, List.of(new Row("C1", "", "2024-05-01"), new Row("", "", "2020-05-01"), new Row("C2", "x", "")));

    @ParameterizedTest
    @CsvSource({
        "2021-22, 2022-23, '1 3 5'",
        "2022-23, 2022-23, '1 3 5'",
        "2023-24, 2023-24, '1 2Q 3 5'",
        "2024-25, 2024-25, '1 2Q 5'",
        "2025-26, 2025-26, '1 2Q 5'",
        "2026-27, 2025-26, '1 2Q 5'"
    })
    void rulesAreInForceFromTheirFirstYearToTheYearBeforeTheyRetire(String year, String of, String codes) {
        RuleBook<People> book = declared().build().forYear(ReportingYear.parse(year));
        assertThat(book.year()).hasToString(year);
        assertThat(book.rulesOf()).hasToString(of);
        assertThat(String.join(
                        " ", book.all().stream().map(ValidationRule::code).toList()))
                .isEqualTo(codes);
    }

    @Test
    void aRuleSaysWhatTheListSaysOfIt() {
        RuleCatalogue<People> catalogue = declared().build();
        assertThat(catalogue.all()).hasSize(5);
        ValidationRule<People> age = catalogue.forYear(YEAR).find("2Q").orElseThrow();
        assertThat(age).hasToString("2Q: Born last year");
        assertThat(age.severity()).isEqualTo(Severity.QUERY);
        assertThat(age.category()).isEqualTo("age");
        assertThat(age.kind()).isEqualTo("cross-table");
        assertThat(age.tables()).containsExactly(Tables.PEOPLE);
        assertThat(age.tablesOfLastYear()).containsExactly(Tables.PEOPLE);
        assertThat(age.needs()).containsExactly(ValidationRule.Need.LAST_YEAR);
        assertThat(age.status()).isEqualTo(ValidationRule.Status.INTERPRETED);
        assertThat(age.reading()).contains("by the end of the year");
        ValidationRule<People> name = catalogue.forYear(YEAR).find("1").orElseThrow();
        assertThat(name.severity()).isEqualTo(Severity.ERROR);
        assertThat(name.status()).isEqualTo(ValidationRule.Status.AS_STATED);
        assertThat(name.reading()).isEmpty();
        assertThat(name.tablesOfLastYear()).isEmpty();
        assertThat(name.isImplemented()).isTrue();
        ValidationRule<People> place = catalogue.forYear(YEAR).find("5").orElseThrow();
        assertThat(place.tables()).containsExactly(Tables.VISITS);
        assertThat(place.needs()).containsExactly(ValidationRule.Need.PROVIDER_REGISTER, ValidationRule.Need.POSTCODES);
        assertThat(place.isImplemented()).isFalse();
        assertThat(catalogue.forYear(YEAR).find("3")).isEmpty();
    }

    @Test
    void aRuleMayBeGivenAnotherSeverity() {
        ValidationRule<People> name = book().find("1").orElseThrow();
        Validation validation = book().with(name.withSeverity(Severity.QUERY)).check(PEOPLE);
        assertThat(validation.bySeverity().keySet()).containsExactly(Severity.QUERY);
        assertThat(name.withSeverity(Severity.QUERY)).hasToString(name.toString());
        assertThat(name.severity()).isEqualTo(Severity.ERROR);
    }

    /** What one check finds by itself. */
    private static Validation check(People people, RuleCheck<People> check) {
        return book().only(rule -> false)
                .with(ValidationRule.of("OWN", "Is found", ImmutableSet.of(Tables.PEOPLE), check))
                .check(people);
    }

    @Test
    void oneFindingOfOneRuleIsOne() {
        assertThat(check(PEOPLE, (people, report) -> report.at(people.rows().get(0), Fields.BORN)))
                .hasToString("PEOPLE 2024-25: 1 rule, 0 not evaluated, 1 finding");
    }

    @Test
    void eachThatRepeatsATextIsReportedOnce() {
        People people = new People(
                YEAR,
                List.of(
                        new Row("C1", "ann", ""),
                        new Row("C2", "bob", ""),
                        new Row("C3", "ann", ""),
                        new Row("C4", "", ""),
                        new Row("C5", "", ""),
                        new Row("C6", "ann", "")));
        Validation validation = check(people, (all, report) -> report.atEachRepeated(all.rows(), Fields.NAME));
        assertThat(validation.byChild().keys())
                .containsExactly(PersonId.of("C1"), PersonId.of("C3"), PersonId.of("C6"));
    }

    @Test
    void findingsAreGivenByRuleChildTableAndSeverity() {
        ValidationRule<People> born = ValidationRule.of(
                "B",
                "Was born",
                ImmutableSet.of(Tables.PEOPLE),
                (people, report) -> people.rows().stream()
                        .filter(row -> row.has(Fields.BORN))
                        .forEach(row -> report.at(row, Fields.BORN)));
        Validation validation = book().with(born.withSeverity(Severity.QUERY)).check(PEOPLE);
        assertThat(validation).hasToString("PEOPLE 2024-25: 4 rules, 2 not evaluated, 4 findings");
        assertThat(validation.year()).isEqualTo(YEAR);
        assertThat(validation.rulesOf()).isEqualTo(YEAR);
        assertThat(validation.findings())
                .extracting(RuleFinding::toString)
                .containsExactly(
                        "child C1: ERROR 1 at people.csv:2:NAME: The name must be given",
                        "ERROR 1 at people.csv:2:NAME: The name must be given",
                        "child C1: QUERY B at people.csv:2:BORN: Was born ['[redacted]']",
                        "QUERY B at people.csv:2:BORN: Was born ['[redacted]']");
        assertThat(validation.byRule().asMap())
                .isEqualTo(ImmutableMap.of("1", validation.ofRule("1"), "B", validation.ofRule("B")));
        assertThat(validation.byChild().asMap())
                .isEqualTo(ImmutableMap.of(PersonId.of("C1"), validation.ofChild(PersonId.of("C1"))));
        assertThat(validation.ofChild(PersonId.of("C1"))).hasSize(2);
        assertThat(validation.ofChild(PersonId.of("C2"))).isEmpty();
        assertThat(validation.ofNoChild()).hasSize(2);
        assertThat(validation.byTable().keySet()).containsExactly(Tables.PEOPLE);
        assertThat(validation.bySeverity().get(Severity.QUERY)).isEqualTo(validation.ofRule("B"));
        assertThat(validation.countsByRule()).isEqualTo(ImmutableMap.of("1", 2L, "B", 2L));
        assertThat(validation.toCsv())
                .contains("C1,QUERY,B,people,people.csv,2,BORN,[redacted],Was born")
                .doesNotContain("2024-05-01");
        assertThat(validation.toRevealingCsv()).contains(",QUERY,B,people,people.csv,2,BORN,2020-05-01,Was born");
    }

    @Test
    void whatCannotBeEvaluatedIsNotZero() {
        ValidationRule<People> wrong =
                ValidationRule.of("W", "Fails", ImmutableSet.of(Tables.PEOPLE), (people, report) -> {
                    people.rows().forEach(row -> report.at(row, Fields.NAME));
                    throw new IllegalStateException("half done");
                });
        Validation validation = book().with(wrong).check(new People(YEAR, List.of(new Row("C1", "x", ""))));
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.outcome("1")).isEqualTo(Outcome.of(0L));
        assertThat(validation.notEvaluated().keySet()).containsExactly("2Q", "5", "W");
        assertThat(validation.notEvaluated().values())
                .map(Reason::message)
                .containsExactly(
                        "needs [last year's return]",
                        "the library has no check of it",
                        "the rule failed: IllegalStateException");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validation.outcome("3"))
                .withMessage("rule must be in the book: 3");
    }

    @Test
    void aBookIsOfItsYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book().check(new People(YEAR.previous(), List.of())))
                .withMessage("year of the return must be 2024-25: 2023-24");
        assertThat(book().without("1").all()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book().without("1", "3"))
                .withMessage("rules must be in the book: [3]");
    }

    @Test
    void rulesAreOfficialAndDeclaredOnce() {
        RuleCatalogue.Builder<People> twice = declared();
        assertThatIllegalStateException()
                .isThrownBy(() -> twice.add("1", (people, report) -> {}))
                .withMessage("rule must be declared once: 1");
        RuleCatalogue.Builder<People> unknown = declared();
        unknown.add("9", (people, report) -> {});
        unknown.needs("8", ValidationRule.Need.AUTHORITY);
        assertThatIllegalArgumentException().isThrownBy(unknown::build).withMessage("rules must be official: [9, 8]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationRule.of("", "x", ImmutableSet.of(), (people, report) -> {}))
                .withMessage("code must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationRule.of("L1", " ", ImmutableSet.of(), (people, report) -> {}))
                .withMessage("meaning of L1 must not be blank: ' '");
    }

    @Test
    void aComparisonWithADayThatIsNotThereIsFalse() {
        Row born = new Row("C1", "x", "2024-05-01");
        assertThat(born.isBefore(Fields.BORN, Optional.of(MAY.plusDays(1)))).isTrue();
        assertThat(born.isBefore(Fields.BORN, Optional.of(MAY))).isFalse();
        assertThat(born.isAfter(Fields.BORN, Optional.of(MAY.minusDays(1)))).isTrue();
        assertThat(born.isAfter(Fields.BORN, Optional.of(MAY))).isFalse();
        assertThat(born.isOn(Fields.BORN, Optional.of(MAY))).isTrue();
        assertThat(born.isOn(Fields.BORN, Optional.of(MAY.plusDays(1)))).isFalse();
        assertThat(born.isNoDate(Fields.BORN)).isFalse();
        assertThat(born.isNoDate(Fields.NAME)).isTrue();
        assertThat(born.inYear(Fields.BORN)).isTrue();
        assertThat(new Row("C1", "x", "2024-03-31").inYear(Fields.BORN)).isFalse();
        for (Row row : List.of(born, new Row("C1", "x", ""), new Row("C1", "x", "soon"))) {
            assertThat(row.isBefore(Fields.BORN, Optional.empty())).isFalse();
            assertThat(row.isAfter(Fields.BORN, Optional.empty())).isFalse();
            assertThat(row.isOn(Fields.BORN, Optional.empty())).isFalse();
        }
        Row blank = new Row("C1", "x", "");
        assertThat(blank.isBefore(Fields.BORN, MAY)).isFalse();
        assertThat(blank.isAfter(Fields.BORN, MAY)).isFalse();
        assertThat(blank.isOn(Fields.BORN, Optional.of(MAY))).isFalse();
        assertThat(blank.inYear(Fields.BORN)).isFalse();
        assertThat(blank.isNoDate(Fields.BORN)).isFalse();
        assertThat(born.is(Fields.NAME, "y", "x")).isTrue();
        assertThat(born.is(Fields.NAME, "y", "")).isFalse();
        assertThat(born.is(Fields.NAME, ImmutableSet.of("x"))).isTrue();
        assertThat(born.is(Fields.NAME, ImmutableSet.of("y"))).isFalse();
    }
}
