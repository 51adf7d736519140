package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class YearProperties {

    @Property
    void parseReadsWhatToStringWrites(@ForAll @IntRange(min = 1901, max = 9999) int endYear) {
        ReportingYear reporting = ReportingYear.ending(endYear);
        assertThat(ReportingYear.parse(reporting.toString())).isEqualTo(reporting);
        FinancialYear financial = FinancialYear.starting(endYear - 1);
        assertThat(FinancialYear.parse(financial.toString())).isEqualTo(financial);
        assertThat(financial).hasToString(reporting.toString());
        AcademicYear academic = AcademicYear.ending(endYear);
        assertThat(AcademicYear.parse(academic.toString())).isEqualTo(academic);
    }

    @Property
    void aDayIsInTheYearThatContainsIt(@ForAll @IntRange(max = 60_000) int days) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(days);
        ReportingYear year = ReportingYear.containing(day);
        assertThat(year.contains(day)).isTrue();
        assertThat(year.range().contains(day)).isTrue();
        assertThat(year.previous().contains(day)).isFalse();
        assertThat(FinancialYear.containing(day).range()).isEqualTo(year.range());
        assertThat(AcademicYear.containing(day).contains(day)).isTrue();
    }
}
