package org.childrensservices.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.LeapDayBirthday;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRangeTest {

    /** Wakefield's hubs: pre-birth to 25. */
    private static final AgeRange WAKEFIELD = AgeRange.fromBeforeBirth().upTo(25);

    private static final LocalDate CABINET = LocalDate.of(2014, 7, 8);

    private static boolean includes(AgeRange range, Birth birth, LocalDate day) {
        return range.includes(birth, day, Age.standard()).orElseThrow();
    }

    @Test
    void upToIsUntilTheDayBeforeTheBirthday() {
        LocalDate birth = CABINET.minusYears(25);
        assertThat(includes(WAKEFIELD, Birth.on(birth), CABINET.minusDays(1))).isTrue();
        assertThat(includes(WAKEFIELD, Birth.on(birth), CABINET)).isFalse();
    }

    @Test
    void throughHasTheLastAgeInside() {
        AgeRange inclusive = AgeRange.fromBeforeBirth().through(25);
        LocalDate birth = CABINET.minusYears(25);
        assertThat(includes(inclusive, Birth.on(birth), CABINET)).isTrue();
        assertThat(includes(inclusive, Birth.on(birth), CABINET.plusYears(1).minusDays(1)))
                .isTrue();
        assertThat(includes(inclusive, Birth.on(birth), CABINET.plusYears(1))).isFalse();
        assertThat(inclusive).isEqualTo(AgeRange.fromBeforeBirth().upTo(26)).isNotEqualTo(WAKEFIELD);
    }

    @Test
    void anUnbornChildIsInsideOnlyOfARangeFromBeforeBirth() {
        Birth expected = Birth.expected(CABINET.plusDays(100));
        assertThat(includes(WAKEFIELD, expected, CABINET)).isTrue();
        assertThat(includes(AgeRange.from(0).upTo(25), expected, CABINET)).isFalse();
        Birth bornLater = Birth.on(CABINET.plusDays(100));
        assertThat(includes(WAKEFIELD, bornLater, CABINET)).isTrue();
        assertThat(includes(AgeRange.from(0).upTo(25), bornLater, CABINET)).isFalse();
    }

    @Test
    void beforeBirthBeginsWithThePregnancy() {
        assertThat(includes(WAKEFIELD, Birth.expected(CABINET.plusDays(280)), CABINET))
                .isTrue();
        assertThat(includes(WAKEFIELD, Birth.expected(CABINET.plusDays(281)), CABINET))
                .isFalse();
        assertThat(includes(WAKEFIELD, Birth.on(CABINET.plusYears(3)), CABINET)).isFalse();
        assertThat(includes(WAKEFIELD, Birth.expected(CABINET.minusDays(9)), CABINET))
                .isTrue();
    }

    @Test
    void theDayOfBirthIsInsideFromAgeNought() {
        assertThat(includes(AgeRange.from(0).upTo(5), Birth.on(CABINET), CABINET))
                .isTrue();
        assertThat(includes(AgeRange.from(16).upTo(25), Birth.on(CABINET.minusYears(16)), CABINET))
                .isTrue();
        assertThat(includes(
                        AgeRange.from(16).upTo(25),
                        Birth.on(CABINET.minusYears(16).plusDays(1)),
                        CABINET))
                .isFalse();
    }

    @Test
    void leapDayBirthdayFollowsTheRule() {
        Birth birth = Birth.on(LocalDate.of(2008, 2, 29));
        LocalDate lastOfFebruary = LocalDate.of(2033, 2, 28);
        assertThat(includes(WAKEFIELD, birth, lastOfFebruary)).isTrue();
        assertThat(includes(WAKEFIELD, birth, lastOfFebruary.plusDays(1))).isFalse();
        assertThat(WAKEFIELD.includes(
                        birth, lastOfFebruary, Age.standard().withLeapDayBirthday(LeapDayBirthday.LAST_OF_FEBRUARY)))
                .isEqualTo(Outcome.of(false));
    }

    @Test
    void withoutABirthThereIsNoAnswer() {
        assertThat(WAKEFIELD
                        .includes(Birth.unknown(), CABINET, Age.standard())
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AgeRange.from(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeRange.from(16).upTo(16))
                .withMessage("age range must end above the age at which it starts, 16: up to 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeRange.fromBeforeBirth().upTo(0));
        assertThat(AgeRange.from(16).through(16)).hasToString("16 to under 17");
        assertThat(WAKEFIELD).hasToString("before birth to under 25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before birth to under 25",
                "16 to under 26",
                "0 to under 20, with SEND to under 25",
                "before birth to under 20, with SEND to under 26"
            })
    void textReadsBack(String text) {
        assertThat(AgeRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16-25", "16 to under", "16 to under 26 ", "-1 to under 5", "\u0661 to under 5"})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeRange.parse(text))
                .withMessage("age range must read like '16 to under 26': '" + text + "'");
    }

    @Test
    void parseReadsWhatToStringWrites() {
        assertThat(AgeRange.parse("before birth to under 25")).isEqualTo(WAKEFIELD);
        assertThat(AgeRange.parse("16 to under 26")).isEqualTo(AgeRange.from(16).through(25));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeRange.parse("16-25"))
                .withMessage("age range must read like '16 to under 26': '16-25'");
        assertThatIllegalArgumentException().isThrownBy(() -> AgeRange.parse("26 to under 16"));
    }

    @Test
    void equalsByAges() {
        EqualsVerifier.forClass(AgeRange.class).verify();
    }
}
