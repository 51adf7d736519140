package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2008, 2, 29);
    private static final Age ENGLAND = Age.standard();
    private static final Age LAST_OF_FEBRUARY = ENGLAND.withLeapDayBirthday(LeapDayBirthday.LAST_OF_FEBRUARY);

    @Test
    void leapDayBirthdayIsFirstOfMarchInCommonYears() {
        assertThat(ENGLAND.birthday(LEAP_DAY, 18)).isEqualTo("2026-03-01");
        assertThat(ENGLAND.birthday(LEAP_DAY, 16)).isEqualTo("2024-02-29");
        assertThat(ENGLAND.hasAttained(LEAP_DAY, 18, LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(ENGLAND.hasAttained(LEAP_DAY, 18, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(ENGLAND.inYears(LEAP_DAY, LocalDate.of(2026, 2, 28))).isEqualTo(17);
        assertThat(ENGLAND.inYears(LEAP_DAY, LocalDate.of(2026, 3, 1))).isEqualTo(18);
    }

    @Test
    void otherRuleIsLastOfFebruary() {
        assertThat(LAST_OF_FEBRUARY.birthday(LEAP_DAY, 18)).isEqualTo("2026-02-28");
        assertThat(LAST_OF_FEBRUARY.inYears(LEAP_DAY, LocalDate.of(2026, 2, 28)))
                .isEqualTo(18);
        assertThat(LAST_OF_FEBRUARY.inYears(LEAP_DAY, LocalDate.of(2026, 2, 27)))
                .isEqualTo(17);
    }

    @Test
    void ageIsAttainedOnTheBirthday() {
        LocalDate birth = LocalDate.of(2010, 7, 15);
        assertThat(ENGLAND.inYears(birth, LocalDate.of(2026, 7, 14))).isEqualTo(15);
        assertThat(ENGLAND.inYears(birth, LocalDate.of(2026, 7, 15))).isEqualTo(16);
        assertThat(ENGLAND.inYears(birth, birth)).isZero();
    }

    @Test
    void nobodyHasAnAgeBeforeBirth() {
        assertThat(ENGLAND.hasAttained(LEAP_DAY, 0, LEAP_DAY.minusDays(1))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND.inYears(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .withMessageNotContaining("2008");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLAND.birthday(LEAP_DAY, -1));
    }

    @Test
    void equalsByRule() {
        EqualsVerifier.forClass(Age.class).suppress(Warning.NULL_FIELDS).verify();
        assertThat(ENGLAND).isNotEqualTo(LAST_OF_FEBRUARY).hasToString("Age(FIRST_OF_MARCH)");
    }
}
