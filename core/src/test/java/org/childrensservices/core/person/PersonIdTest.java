package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @Test
    void caseIsKept() {
        assertThat(PersonId.of("aB1")).hasToString("aB1").isNotEqualTo(PersonId.of("AB1"));
        assertThat(PersonId.parse(" 398768 ")).isEqualTo(Outcome.of(PersonId.of("398768")));
        assertThat(PersonId.of("12345678901234567890").value()).hasSize(20);
        assertThat(PersonId.of("A1")).isLessThan(PersonId.of("A2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jane Smith", "A-1", "A_1", "123456789012345678901", "Zo\u00eb", "\u0661"})
    void otherFormsAreRefusedWithoutBeingShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonId.of(text))
                .withMessage("person id must be 1 to 20 letters and digits");
        assertThat(PersonId.parse(text).toReason().map(Reason::code)).contains(ReasonCode.UNREADABLE);
    }
}
