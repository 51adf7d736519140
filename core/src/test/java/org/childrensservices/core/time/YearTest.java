package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTest {

    @Test
    void reportingYearIsNamedByItsEnd() {
        ReportingYear year = ReportingYear.ending(2024);
        assertThat(year).hasToString("2023-24");
        assertThat(year.firstDay()).isEqualTo("2023-04-01");
        assertThat(year.lastDay()).isEqualTo("2024-03-31");
        assertThat(year.range().lengthInDays()).isEqualTo(366);
        assertThat(year.previous()).isEqualTo(ReportingYear.ending(2023)).isLessThan(year);
    }

    @Test
    void reportingYearTurnsOnFirstOfApril() {
        assertThat(ReportingYear.containing(LocalDate.of(2024, 3, 31))).isEqualTo(ReportingYear.ending(2024));
        assertThat(ReportingYear.containing(LocalDate.of(2024, 4, 1))).isEqualTo(ReportingYear.ending(2025));
        assertThat(ReportingYear.ending(2024).contains(LocalDate.of(2023, 3, 31)))
                .isFalse();
    }

    @Test
    void financialYearIsNamedByItsStart() {
        FinancialYear year = FinancialYear.starting(2024);
        assertThat(year).hasToString("2024-25");
        assertThat(year.range().getStart()).isEqualTo("2024-04-01");
        assertThat(year.range().getEndInclusive()).isEqualTo("2025-03-31");
        assertThat(FinancialYear.containing(LocalDate.of(2025, 3, 31))).isEqualTo(year);
        assertThat(FinancialYear.containing(LocalDate.of(2025, 4, 1))).isEqualTo(year.plusYears(1));
    }

    @Test
    void academicYearTurnsOnFirstOfSeptember() {
        AcademicYear year = AcademicYear.ending(2024);
        assertThat(year).hasToString("2023/24");
        assertThat(year.range().getStart()).isEqualTo("2023-09-01");
        assertThat(year.range().getEndInclusive()).isEqualTo("2024-08-31");
        assertThat(AcademicYear.containing(LocalDate.of(2024, 8, 31))).isEqualTo(year);
        assertThat(AcademicYear.containing(LocalDate.of(2024, 9, 1))).isEqualTo(year.plusYears(1));
        assertThat(year.contains(LocalDate.of(2023, 8, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2023, 9, 1))).isTrue();
        assertThat(year.previous()).isEqualTo(AcademicYear.ending(2023)).isLessThan(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "2023/2024", "2023-24", "2023/25", "23/24", " 2023/24"})
    void otherFormsOfAcademicYearsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AcademicYear.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void centuriesTurn() {
        assertThat(AcademicYear.ending(2000)).hasToString("1999/00");
        assertThat(AcademicYear.parse("1999/00")).isEqualTo(AcademicYear.ending(2000));
        assertThat(ReportingYear.ending(2000)).hasToString("1999-00");
        assertThat(ReportingYear.parse("1999-00")).isEqualTo(ReportingYear.ending(2000));
        assertThat(FinancialYear.parse("1999-00")).isEqualTo(FinancialYear.starting(1999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023", "2023-2024", "2023/24", "2023-25", "2023-23", "23-24", " 2023-24"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingYear.parse(text))
                .withMessageContaining("'" + text + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.parse(text));
    }

    @Test
    void yearsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingYear.ending(1900));
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.starting(9999));
        assertThatIllegalArgumentException().isThrownBy(() -> AcademicYear.ending(1900));
        assertThat(ReportingYear.ending(9999)).hasToString("9998-99");
        assertThat(FinancialYear.starting(1900)).hasToString("1900-01");
    }

    @Test
    void equalsByYear() {
        EqualsVerifier.forClass(ReportingYear.class).verify();
        EqualsVerifier.forClass(FinancialYear.class).verify();
        EqualsVerifier.forClass(AcademicYear.class).verify();
    }
}
