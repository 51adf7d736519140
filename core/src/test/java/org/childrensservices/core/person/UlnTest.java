package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UlnTest {

    /** The example of the student record (Higher Education Statistics Agency): 296 leaves 10 of 11. */
    @Test
    void checkDigitIsVerified() {
        assertThat(Uln.parse(" 9276308686 ").orElseThrow().reveal()).isEqualTo("9276308686");
    }

    /** The last is an NHS number, which a learner number can never be. */
    @ParameterizedTest
    @ValueSource(strings = {"", "927630868", "9276308687", "9276308668", "0276308684", "927630868X", "9434765919"})
    void everythingElseIsUnreadableAndNotShown(String text) {
        Reason reason = Uln.parse(text).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.UNREADABLE);
        assertThat(reason.message()).doesNotContain("27630");
    }

    @Test
    void textIsRedacted() {
        assertThat(Uln.parse("9276308686").orElseThrow()).hasToString("[redacted]");
    }

    @Test
    void equalsByValue() {
        EqualsVerifier.forClass(Uln.class).suppress(Warning.NULL_FIELDS).verify();
    }
}
