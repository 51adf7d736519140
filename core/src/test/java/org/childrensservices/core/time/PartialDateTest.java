package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void standsForEveryDayThatItMayBe() {
        PartialDate month = PartialDate.of(YearMonth.of(2024, 2));
        assertThat(month.earliest()).isEqualTo("2024-02-01");
        assertThat(month.latest()).isEqualTo("2024-02-29");
        PartialDate year = PartialDate.of(Year.of(2021));
        assertThat(year.earliest()).isEqualTo("2021-01-01");
        assertThat(year.latest()).isEqualTo("2021-12-31");
    }

    @Test
    void onlyAWholeDateIsExact() {
        LocalDate day = LocalDate.of(2014, 7, 15);
        assertThat(PartialDate.of(day).exact()).isEqualTo(Outcome.of(day));
        assertThat(PartialDate.parse("2014-10").exact().toReason().map(Reason::code))
                .contains(ReasonCode.NOT_EXACT);
    }

    /** Wakefield's consultation of 2014 opened on 15 July and closed in October. */
    @Test
    void lengthOfAConsultationThatEndsInAMonth() {
        assertThat(PartialDate.parse("2014-10").daysSince(LocalDate.of(2014, 7, 15)))
                .isEqualTo(Range.closed(78L, 108L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-07-15", "2014-10", "2021", "2024-02", "1999-01-01"})
    void parseReadsWhatToStringWrites(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15/07/2014", "2014-13", "2014-02-30", "zzzz", "14-07-15"})
    void otherFormsAreRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void equalsByDays() {
        EqualsVerifier.forClass(PartialDate.class).suppress(Warning.NULL_FIELDS).verify();
    }
}
