package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {

    /** The sums are 53, 93 and 266, which leave 7, 1 and 13 of 23: H, B and, in an alphabet without I, P. */
    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "B801200005001", "P207000016049"})
    void checkLetterIsVerified(String text) {
        Upn upn = Upn.parse(text).orElseThrow();
        assertThat(upn.reveal()).isEqualTo(text);
        assertThat(upn.isTemporary()).isFalse();
    }

    /** The digits sum to 40; the last letter adds 13 times 0, 7, 8 and 22, which leaves 17, 16, 6 and 4 of 23. */
    @ParameterizedTest
    @ValueSource(strings = {"U80120000100A", "T80120000100H", "G80120000100J", "E80120000100Z"})
    void temporaryNumbersEndInALetter(String text) {
        assertThat(Upn.parse(text).map(Upn::isTemporary).toOptional()).contains(true);
    }

    @Test
    void caseAndWhiteSpaceDoNotMatter() {
        assertThat(Upn.parse(" b801200005001 ")).isEqualTo(Upn.parse("B801200005001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "UN1",
                "A801200005001",
                "B207000016049",
                "B80120000500",
                "B8012000050011",
                "I801200005001",
                "B80120000A001",
                "880120000500B",
                "B80120000500I",
                "B80120000500\u0661"
            })
    void everythingElseIsUnreadableAndNotShown(String text) {
        Reason reason = Upn.parse(text).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.UNREADABLE);
        assertThat(reason.message()).doesNotContain("801200");
    }

    /** A letter within the digits or an I, O or S at the end is an error of form, not one of the check letter. */
    @ParameterizedTest
    @ValueSource(
            strings = {"A01200001001", "80120000A001", "8012000010A1", "80120000500I", "80120000500O", "80120000500S"})
    void noCheckLetterFitsWhatHasNotTheForm(String rest) {
        assertThat("ABCDEFGHJKLMNPQRTUVWXYZ".chars().mapToObj(letter -> Upn.parse((char) letter + rest)))
                .hasSize(23)
                .allMatch(upn -> !upn.isPresent());
    }

    @Test
    void textIsRedacted() {
        assertThat(Upn.parse("B801200005001").orElseThrow()).hasToString("[redacted]");
    }

    @Test
    void equalsByValue() {
        EqualsVerifier.forClass(Upn.class).suppress(Warning.NULL_FIELDS).verify();
    }
}
