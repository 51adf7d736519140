package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.plan.DueState;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnInterviewDueTest {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final LocalDate RETURN = LocalDate.of(2024, 3, 29);
    private static final ZonedDateTime LATER = RETURN.plusDays(30).atStartOfDay(ENGLAND);
    private static final MissingSpell SPELL = MissingSpell.builder()
            .kind(Coded.of(MissingKind.MISSING))
            .start(RETURN.minusDays(2))
            .end(RETURN)
            .interviewOffered(true)
            .build();

    /**
     * The clocks go forward on 31 March 2024, so that 72 hours from 10:00 on 29 March end at 11:00 on 1 April. A return
     * or an interview without a time may have been at any hour of its day.
     */
    @ParameterizedTest
    @CsvSource({
        "10:00, 2024-04-01, 11:00, MET",
        "10:00, 2024-04-01, 11:01, MET_LATE",
        "10:00, 2024-03-31, , MET",
        "10:00, 2024-04-01, , NOT_EXACT",
        "10:00, 2024-04-02, , MET_LATE",
        ", 2024-03-31, , MET",
        ", 2024-04-01, 01:00, MET",
        ", 2024-04-01, 01:01, NOT_EXACT",
        ", 2024-04-01, , NOT_EXACT",
        ", 2024-04-02, 00:59, NOT_EXACT",
        ", 2024-04-02, 01:00, MET_LATE",
        ", 2024-04-03, , MET_LATE"
    })
    void within72Hours(LocalTime returned, LocalDate interview, LocalTime at, String expected) {
        MissingSpell spell = SPELL.toBuilder()
                .returnTime(Optional.ofNullable(returned))
                .interview(interview)
                .interviewTime(Optional.ofNullable(at))
                .build();
        assertThat(ReturnInterviewDue.of(spell, LATER)
                        .flatMap(ReturnInterviewDue::state)
                        .fold(DueState::name, reason -> reason.code().name()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, 2024-04-01T11:00, NOT_DUE",
        "10:00, 2024-04-01T11:01, LATE",
        ", 2024-04-01T01:00, NOT_DUE",
        ", 2024-04-01T12:00, NOT_EXACT",
        ", 2024-04-02T01:00, LATE"
    })
    void withoutAnInterview(LocalTime returned, LocalDateTime asOf, String expected) {
        MissingSpell spell =
                SPELL.toBuilder().returnTime(Optional.ofNullable(returned)).build();
        assertThat(ReturnInterviewDue.of(spell, asOf.atZone(ENGLAND))
                        .flatMap(ReturnInterviewDue::state)
                        .fold(DueState::name, reason -> reason.code().name()))
                .isEqualTo(expected);
    }

    /** What comes after the moment at which it is looked at is not known yet. */
    @Test
    void whatIsYetToComeIsNotKnown() {
        MissingSpell spell = SPELL.toBuilder()
                .returnTime(LocalTime.of(10, 0))
                .interview(RETURN.plusDays(9))
                .build();
        ZonedDateTime noon = RETURN.atTime(12, 0).atZone(ENGLAND);
        assertThat(ReturnInterviewDue.of(spell, noon).flatMap(ReturnInterviewDue::state))
                .isEqualTo(Outcome.of(DueState.NOT_DUE));
        assertThat(code(ReturnInterviewDue.of(spell, noon.minusHours(3)))).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(code(ReturnInterviewDue.of(
                        SPELL.toBuilder().end(Optional.empty()).build(), noon)))
                .contains(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void anInterviewMayBeDeclined() {
        MissingSpell declined = SPELL.toBuilder().interviewAccepted(false).build();
        assertThat(code(ReturnInterviewDue.of(declined, LATER))).contains(ReasonCode.NOT_APPLICABLE);
        MissingSpell accepted = SPELL.toBuilder().interviewAccepted(true).build();
        assertThat(ReturnInterviewDue.of(accepted, LATER).flatMap(ReturnInterviewDue::state))
                .isEqualTo(Outcome.of(DueState.LATE));
        MissingSpell held = declined.toBuilder().interview(RETURN).build();
        assertThat(ReturnInterviewDue.of(held, LATER).orElseThrow())
                .hasToString("met: Return home interview within 72 hours"
                        + " (statutory guidance on missing children; general knowledge)");
    }

    @Test
    void aTimeNeedsItsDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SPELL.toBuilder().interviewTime(LocalTime.NOON).build())
                .withMessage("time of an interview must have its day: 2024-03-27");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPELL.toBuilder()
                        .end(Optional.empty())
                        .returnTime(LocalTime.NOON)
                        .build())
                .withMessage("time of a return must have its day: 2024-03-27");
    }

    private static Optional<ReasonCode> code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code);
    }
}
