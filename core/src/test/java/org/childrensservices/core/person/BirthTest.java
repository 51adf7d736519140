package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class BirthTest {

    private static final LocalDate DAY = LocalDate.of(2010, 7, 15);

    @Test
    void onlyABirthThatHappenedHasADate() {
        assertThat(Birth.on(DAY).date()).contains(DAY);
        assertThat(Birth.expected(DAY).date()).isEmpty();
        assertThat(Birth.unknown().date()).isEmpty();
    }

    @Test
    void ageNeedsABirth() {
        Age rule = Age.standard();
        assertThat(Birth.on(DAY).ageOn(DAY.plusYears(4), rule)).isEqualTo(Outcome.of(4));
        assertThat(reason(Birth.on(DAY).ageOn(DAY.minusDays(1), rule))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(reason(Birth.expected(DAY).ageOn(DAY.plusDays(9), rule))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(reason(Birth.unknown().ageOn(DAY, rule))).isEqualTo(ReasonCode.NOT_STATED);
    }

    private static ReasonCode reason(Outcome<Integer> age) {
        return age.toReason().map(Reason::code).orElseThrow();
    }

    @Test
    void textShowsNoDate() {
        assertThat(Birth.on(DAY)).hasToString("born");
        assertThat(Birth.expected(DAY)).hasToString("unborn");
        assertThat(Birth.unknown()).hasToString("birth unknown");
        assertThat(Birth.on(DAY).ageOn(DAY.minusDays(1), Age.standard()).toString())
                .doesNotContain("2010");
    }

    @Test
    void aBirthIsNotItsExpectation() {
        assertThat(Birth.on(DAY)).isEqualTo(Birth.on(DAY)).isNotEqualTo(Birth.expected(DAY));
    }
}
