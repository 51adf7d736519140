package org.childrensservices.core.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.plan.Visit;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1980-01-01", "2024-02-29", "2069-12-31"})
    void equalDaysAreOneObject(LocalDate day) {
        LocalDate other = day.plusDays(1).minusDays(1);
        assertThat(SharedDates.of(other)).isEqualTo(day).isSameAs(SharedDates.of(day));
        assertThat(SharedDates.isShared(SharedDates.of(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1979-12-31", "2070-01-01", "-999999999-01-01", "+999999999-12-31"})
    void otherDaysStayAsTheyAre(LocalDate day) {
        assertThat(SharedDates.of(day)).isSameAs(day);
        assertThat(SharedDates.isShared(day)).isTrue();
    }

    @Test
    void recordsShareTheirDatesWhoeverMadeThem() {
        Visit visit = Visit.builder().date(LocalDate.of(2023, 5, 2)).build();
        LegalStatusSpell spell = LegalStatusSpell.builder()
                .status(Coded.of(LegalStatus.SECTION_20))
                .start(LocalDate.of(2023, 1, 1))
                .end(LocalDate.of(2023, 5, 2))
                .build();
        assertThat(spell.end().orElseThrow()).isSameAs(visit.date());
        assertThat(spell).hasToString("2023-01-01 to 2023-05-02, V2");
    }
}
