package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Reason NOBODY = new Reason(ReasonCode.EMPTY_DENOMINATOR, "there is nobody");
    private static final Outcome<Integer> THREE = Outcome.of(3);
    private static final Outcome<Integer> NONE = Outcome.none(NOBODY);

    @Test
    void foldAnswersForEitherKind() {
        assertThat(THREE.<String>fold(n -> "n " + n, Reason::message)).isEqualTo("n 3");
        assertThat(NONE.<String>fold(n -> "n " + n, Reason::message)).isEqualTo("there is nobody");
    }

    @Test
    void mapAndFlatMapKeepTheReason() {
        assertThat(THREE.map(n -> n + 1)).isEqualTo(Outcome.of(4));
        assertThat(NONE.map(n -> n + 1)).isEqualTo(NONE);
        assertThat(THREE.flatMap(n -> Outcome.of("x".repeat(n)))).isEqualTo(Outcome.of("xxx"));
        assertThat(THREE.flatMap(n -> NONE)).isEqualTo(NONE);
        assertThat(NONE.flatMap(n -> THREE)).isEqualTo(NONE);
    }

    @Test
    void onlyAValueIsHandedOn() {
        List<Integer> seen = new ArrayList<>();
        THREE.ifPresent(seen::add);
        NONE.ifPresent(seen::add);
        assertThat(seen).containsExactly(3);
    }

    @Test
    void optionalsShowOneSide() {
        assertThat(THREE.isPresent()).isTrue();
        assertThat(NONE.isPresent()).isFalse();
        assertThat(THREE.toOptional()).contains(3);
        assertThat(NONE.toOptional()).isEmpty();
        assertThat(THREE.toReason()).isEmpty();
        assertThat(NONE.toReason()).contains(NOBODY);
    }

    @Test
    void orElseThrowSaysWhy() {
        assertThat(THREE.orElseThrow()).isEqualTo(3);
        assertThatThrownBy(NONE::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is nobody (EMPTY_DENOMINATOR)");
    }

    @Test
    void textIsThatOfTheContent() {
        assertThat(THREE).hasToString("3");
        assertThat(NONE).hasToString("there is nobody (EMPTY_DENOMINATOR)");
    }

    @Test
    void nothingIsNull() {
        assertThatNullPointerException().isThrownBy(() -> THREE.map(OutcomeTest::nothing));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason(ReasonCode.NOT_STATED, " "))
                .withMessageContaining("NOT_STATED");
    }

    @SuppressWarnings("NullAway")
    private static Integer nothing(Integer ignored) {
        return null;
    }
}
