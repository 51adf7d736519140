package org.childrensservices.core.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
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
    void findsEachDayThatThereIsAndNoOther() {
        for (int year = 1978; year <= 2071; year++) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    LocalDate found = SharedDates.find(year, month, day);
                    if (year < 1980 || year > 2069 || !isDay(year, month, day)) {
                        assertThat(found).isNull();
                    } else {
                        LocalDate date = LocalDate.of(year, month, day);
                        assertThat(found).isEqualTo(date).isSameAs(SharedDates.of(date));
                    }
                }
            }
        }
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
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
