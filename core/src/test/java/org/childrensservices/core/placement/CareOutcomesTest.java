package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareOutcomesTest {

    @ParameterizedTest
    @CsvSource({"0, NORMAL", "13, NORMAL", "14, BORDERLINE", "16, BORDERLINE", "17, CONCERN", "40, CONCERN"})
    void bandsOfTheQuestionnaire(int score, SdqBand band) {
        assertThat(new Sdq.Scored(score).band()).isEqualTo(band);
    }

    @Test
    void everyScoreReadsBack() {
        assertThat(IntStream.rangeClosed(0, 40).mapToObj(n -> Sdq.read(" " + n + " ")))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 40)
                        .mapToObj(n -> Outcome.of(Sdq.scored(n)))
                        .toList());
        assertThat(Sdq.scored(15)).hasToString("SDQ 15, BORDERLINE");
        assertThat(Sdq.notSubmitted(SdqReason.CARER_REFUSED)).hasToString("no SDQ, SDQ2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41", "-1", "1.5", "SDQ1", "007", "\u0661"})
    void otherTextIsNoScore(String text) {
        assertThat(Sdq.read(text).toReason().map(Reason::code)).contains(ReasonCode.UNREADABLE);
    }

    @Test
    void aScoreBeyondTheScaleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sdq.scored(41))
                .withMessage("SDQ score must be 0 to 40: 41");
    }

    /** Rules 158, 159, 192 and 193: an intervention only with a problem, an offer only where it was not received. */
    @ParameterizedTest
    @EnumSource(SubstanceMisuse.class)
    void flagsOfSubstancesGoTogether(SubstanceMisuse misuse) {
        assertThat(misuse.interventionReceived().isEmpty() || misuse.isMisuse()).isTrue();
        assertThat(misuse.interventionOffered().isPresent())
                .isEqualTo(misuse.interventionReceived().equals(Optional.of(false)));
    }

    @Test
    void onlyNoneIsNoMisuse() {
        assertThat(SubstanceMisuse.values())
                .filteredOn(misuse -> !misuse.isMisuse())
                .containsExactly(SubstanceMisuse.NONE);
    }

    @Test
    void theQuestionnaireIsNoFlag() {
        CareOutcomes outcomes = CareOutcomes.builder()
                .year(ReportingYear.parse("2023-24"))
                .sdq(Sdq.scored(12))
                .build();
        assertThat(outcomes.hasFlags()).isFalse();
        assertThat(outcomes.toBuilder().immunised(false).build().hasFlags()).isTrue();
        assertThat(outcomes).hasToString("outcomes of 2023-24");
    }

    @Test
    void milesAreEqualByValueAndAMagicNumberIsNone() {
        assertThat(Distance.read(" 3.40")).isEqualTo(Outcome.of(Distance.ofMiles("3.4")));
        assertThat(Distance.read("20")).isEqualTo(Outcome.of(Distance.ofMiles("2E1")));
        assertThat(Distance.ofMiles("2E1")).hasToString("20 miles");
        assertThat(Distance.read("0")).isEqualTo(Outcome.of(Distance.ofMiles("0.0")));
        assertThat(Distance.read("999.90").toReason().map(Reason::code)).contains(ReasonCode.NOT_STATED);
        assertThat(Distance.read("far").toReason().map(Reason::code)).contains(ReasonCode.UNREADABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distance.ofMiles("-0.1"))
                .withMessage("miles must not be negative: -0.1");
    }
}
