package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartialDateProperties {

    @Property
    void parseReadsWhatToStringWrites(@ForAll @IntRange(max = 60_000) int days) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(days);
        for (PartialDate date : new PartialDate[] {
            PartialDate.of(day), PartialDate.of(YearMonth.from(day)), PartialDate.of(Year.from(day))
        }) {
            assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
            assertThat(date.earliest()).isBeforeOrEqualTo(day);
            assertThat(date.latest()).isAfterOrEqualTo(day);
        }
    }
}
