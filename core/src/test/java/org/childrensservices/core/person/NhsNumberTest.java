package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    /**
     * The first nine weighted add up to 299, 92 and 42, which leave 2, 4 and 9 of 11, so that 9, 7 and 2 are wanting.
     * The last two add up to 44 and 66, which leave nothing: their check digit is 0.
     */
    @ParameterizedTest
    @CsvSource({
        "943 476 5919, 9434765919",
        "4010232137, 4010232137",
        "' 943-476-5919 ', 9434765919",
        "4000000012, 4000000012",
        "4000000020, 4000000020",
        "6000000030, 6000000030"
    })
    void checkDigitIsVerified(String text, String number) {
        assertThat(NhsNumber.parse(text).orElseThrow().reveal()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "943476591",
                "94347659190",
                "9434765918",
                "9434765191",
                "943476591X",
                "943476591\u0669",
                "0000000000",
                "4444444444"
            })
    void everythingElseIsUnreadableAndNotShown(String text) {
        Reason reason = NhsNumber.parse(text).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.UNREADABLE);
        assertThat(reason.message()).doesNotContainPattern("\\d");
    }

    /** Of nine digits that leave 1 of 11 the check digit would be 10, so that there is no such number. */
    @Test
    void nineDigitsMayHaveNoCheckDigit() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(NhsNumber.parse("400000008" + digit).isPresent()).isFalse();
        }
    }

    @Test
    void textIsRedacted() {
        assertThat(NhsNumber.parse("9434765919").orElseThrow()).hasToString("[redacted]");
    }

    @Test
    void equalsByValue() {
        EqualsVerifier.forClass(NhsNumber.class).suppress(Warning.NULL_FIELDS).verify();
    }
}
