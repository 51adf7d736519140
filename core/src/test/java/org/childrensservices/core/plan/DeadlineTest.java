package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.time.TriggerDay;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class DeadlineTest {

    private static final WorkingDays ENGLAND = WorkingDays.england();

    @Test
    void everyRowOfTheTableIsADeadline() throws IOException {
        ImmutableList<NamedCsvRecord> rows = rows();
        assertThat(rows).hasSize(48);
        assertThat(Deadline.england()).hasSize(48);
        for (int i = 0; i < 48; i++) {
            NamedCsvRecord row = rows.get(i);
            Deadline deadline = Deadline.england().get(i);
            DeadlineRule rule = deadline.rule();
            assertThat(rule.id()).isEqualTo(row.getField("id"));
            assertThat(rule.what()).isEqualTo(row.getField("what"));
            assertThat(rule.countedFrom()).isEqualTo(row.getField("counted_from"));
            assertThat(rule.source()).isEqualTo(row.getField("source"));
            assertThat(rule.confidenceNote()).isEqualToIgnoringCase(row.getField("confidence"));
            assertThat(Deadline.of(rule.id())).isEqualTo(Outcome.of(deadline));
            assertThat(rule).asString().containsIgnoringCase(row.getField("confidence"));
            if (!(deadline instanceof Deadline.ByCalendarDate)) {
                Limit limit = limit(deadline);
                String unit = limit.unit().name().replace('_', ' ').toLowerCase(Locale.ROOT);
                assertThat(limit.amount()).as(rule.id()).isEqualTo(Integer.parseInt(row.getField("limit")));
                assertThat(row.getField("unit")).as(rule.id()).startsWith(unit.substring(0, unit.length() - 1));
            }
        }
    }

    private static Limit limit(Deadline deadline) {
        if (deadline instanceof Deadline.DueWithin within) {
            return within.limit();
        } else if (deadline instanceof Deadline.AtMost most) {
            return most.limit();
        } else if (deadline instanceof Deadline.AtLeast least) {
            return least.limit();
        } else if (deadline instanceof Deadline.DueBefore before) {
            return before.limit();
        }
        return ((Deadline.Local) deadline).usual();
    }

    private ImmutableList<NamedCsvRecord> rows() throws IOException {
        try (InputStream in = checkNotNull(getClass().getResourceAsStream("/deadlines.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().collect(ImmutableList.toImmutableList());
        }
    }

    @Test
    void confidenceIsToldApart() {
        assertThat(confidence("CLA_REVIEW_1")).isEqualTo(Confidence.CONFIRMED);
        assertThat(confidence("EPO")).isEqualTo(Confidence.IN_DOUBT);
        assertThat(confidence("CP_VISIT")).isEqualTo(Confidence.LOCAL);
        assertThat(confidence("ICPC")).isEqualTo(Confidence.CONFIRMED_BY_RULE);
        assertThat(confidence("EHC_FINAL")).isEqualTo(Confidence.CONFIRMED_SECOND_HAND);
        assertThat(confidence("IHA")).isEqualTo(Confidence.GENERAL_KNOWLEDGE);
    }

    private static Confidence confidence(String id) {
        return Deadline.of(id).orElseThrow().rule().confidence();
    }

    @Test
    void anAssessmentTakesFortyFiveWorkingDays() {
        LocalDate referral = LocalDate.of(2024, 1, 2);
        Deadline.DueWithin assessment = Deadline.dueWithin("ASSESSMENT");
        Due due = assessment
                .due(referral, Optional.empty(), LocalDate.of(2024, 3, 5), ENGLAND)
                .orElseThrow();
        assertThat(due.state()).isEqualTo(DueState.DUE);
        assertThat(due)
                .hasToString("2024-03-05, due: Assessment complete, 45 working days from 2024-01-02"
                        + " (guidance (Working Together); CIN rule 8670Q; confirmed by rule text)");
        assertThat(assessment
                        .due(
                                referral,
                                Optional.of(LocalDate.of(2024, 3, 5)),
                                LocalDate.of(2024, 4, 1),
                                ENGLAND.withTriggerDay(TriggerDay.DAY_ONE))
                        .map(Due::state))
                .isEqualTo(Outcome.of(DueState.MET_LATE));
    }

    @Test
    void whatIsNotKnownYetDoesNotCount() {
        LocalDate start = LocalDate.of(2024, 1, 2);
        Deadline.DueWithin core = Deadline.dueWithin("CORE_GROUP");
        Optional<LocalDate> met = Optional.of(LocalDate.of(2024, 1, 19));
        assertThat(core.due(start, met, LocalDate.of(2024, 1, 18), ENGLAND).orElseThrow())
                .satisfies(due -> assertThat(due.state()).isEqualTo(DueState.LATE))
                .satisfies(due -> assertThat(due.daysLate()).isEqualTo(2));
        assertThat(core.due(start, met, LocalDate.of(2024, 1, 19), ENGLAND).orElseThrow())
                .satisfies(due -> assertThat(due.state()).isEqualTo(DueState.MET_LATE))
                .satisfies(due -> assertThat(due.daysLate()).isEqualTo(3));
        assertThat(core.due(start, met, LocalDate.of(2024, 1, 3), ENGLAND)
                        .orElseThrow()
                        .state())
                .isEqualTo(DueState.NOT_DUE);
    }

    @Test
    void hoursAreElapsedTime() {
        Deadline.AtMost protection =
                (Deadline.AtMost) Deadline.of("POLICE_PROTECTION").orElseThrow();
        ZonedDateTime friday = ZonedDateTime.of(2024, 3, 29, 22, 0, 0, 0, ZoneId.of("Europe/London"));
        assertThat(protection.limit().after(friday).orElseThrow())
                .isEqualTo(ZonedDateTime.of(2024, 4, 1, 23, 0, 0, 0, ZoneId.of("Europe/London")));
        assertThat(code(protection.latestEnd(LocalDate.of(2024, 3, 29), ENGLAND)))
                .isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(Limit.ofDays(3).after(friday))).isEqualTo(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void anEmergencyProtectionOrderLastsEightDaysAndSevenMore() {
        Deadline.AtMost order = (Deadline.AtMost) Deadline.of("EPO").orElseThrow();
        assertThat(order.latestEnd(LocalDate.of(2024, 2, 26), ENGLAND)).isEqualTo(Outcome.of(LocalDate.of(2024, 3, 5)));
        assertThat(order.extension()).contains(Limit.ofDays(7));
        assertThat(order).hasToString("Emergency protection order at most 8 days and 7 days more");
    }

    @Test
    void shortBreaksAreLimitedInAnyTwelveMonths() {
        Deadline.AtMost year = (Deadline.AtMost) Deadline.of("SHORT_BREAK_YEAR").orElseThrow();
        Limit window = year.window().orElseThrow();
        ImmutableList<LocalDateRange> breaks = ImmutableList.of(
                LocalDateRange.of(LocalDate.of(2023, 2, 27), LocalDate.of(2023, 3, 6)),
                LocalDateRange.of(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 18)));
        assertThat(Deadline.daysInWindow(breaks, window, LocalDate.of(2024, 2, 26)))
                .isEqualTo(24);
        assertThat(Deadline.daysInWindow(breaks, window, LocalDate.of(2024, 2, 27)))
                .isEqualTo(23);
        assertThat(Deadline.daysInWindow(breaks, window, LocalDate.of(2024, 2, 28)))
                .isEqualTo(23);
        assertThat(Deadline.daysInWindow(breaks, window, LocalDate.of(2024, 2, 29)))
                .isEqualTo(22);
        assertThat(code(year.latestEnd(LocalDate.of(2023, 8, 1), ENGLAND))).isEqualTo(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void otherKinds() {
        Deadline.ByCalendarDate phase =
                (Deadline.ByCalendarDate) Deadline.of("EHC_PHASE").orElseThrow();
        assertThat(phase.in(2025)).isEqualTo(LocalDate.of(2025, 2, 15));
        assertThat(phase.postSixteenIn(2025)).isEqualTo(LocalDate.of(2025, 3, 31));
        Deadline.DueBefore move = (Deadline.DueBefore) Deadline.of("EHC_POST16").orElseThrow();
        assertThat(move.dueOn(LocalDate.of(2025, 7, 31))).isEqualTo(Outcome.of(LocalDate.of(2025, 2, 28)));
        Deadline.AtLeast draft = (Deadline.AtLeast) Deadline.of("EHC_DRAFT").orElseThrow();
        assertThat(draft.earliestEnd(LocalDate.of(2025, 2, 20), ENGLAND))
                .isEqualTo(Outcome.of(LocalDate.of(2025, 3, 7)));
        Deadline.Local visits = (Deadline.Local) Deadline.of("CP_VISIT").orElseThrow();
        assertThat(visits.usual()).isEqualTo(Limit.ofWorkingDays(10));
        assertThat(visits.set(Limit.ofDays(28))).hasToString("Child protection visits within 28 days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REF_DECISION | Decide on a referral within 1 working day",
                "SHORT_BREAK_YEAR | Short breaks in any 12 months at most 75 days in any 12 months",
                "SHORT_BREAK_REVIEW | Short-break reviews within 3 months, then 6 months",
                "SECURE_REVIEW | Secure accommodation review within 1 month, then 3 months",
                "RHI | Return home interview within 72 hours",
                "EHC_PHASE | Phase transfer named by --02-15, post-16 by --03-31",
                "EHC_POST16 | Post-16 to post-16 move, 5 months before",
                "EHC_DRAFT | Parent's time on the draft at least 15 days",
                "CP_VISIT | Child protection visits, local, usually 10 working days"
            })
    void everyKindSaysItsLimit(String id, String text) {
        assertThat(Deadline.of(id).orElseThrow()).hasToString(text);
    }

    /** No rule counts hours from a day, nor working days back from an event. */
    @Test
    void aLimitIsCountedFromWhatHasItsUnit() {
        LocalDate day = LocalDate.of(2024, 5, 31);
        assertThat(code(Limit.ofHours(72).after(day, ENGLAND))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(Limit.ofHours(72).before(day))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(Limit.ofWorkingDays(10).before(day))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(Limit.ofDays(15).before(day)).isEqualTo(Outcome.of(LocalDate.of(2024, 5, 16)));
        assertThat(Limit.ofWeeks(2).before(day)).isEqualTo(Outcome.of(LocalDate.of(2024, 5, 17)));
        assertThat(Limit.ofMonths(3).before(day)).isEqualTo(Outcome.of(LocalDate.of(2024, 2, 29)));
        assertThat(Limit.ofWeeks(26).after(day, ENGLAND)).isEqualTo(Outcome.of(LocalDate.of(2024, 11, 29)));
    }

    @Test
    void nothingIsDoneOrDueBeforeWhatSetsItOff() {
        Deadline.DueWithin core = Deadline.dueWithin("CORE_GROUP");
        LocalDate start = LocalDate.of(2024, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> core.due(start, Optional.of(start.minusDays(1)), start, ENGLAND))
                .withMessage("it must not be done before what sets it off: 2024-01-01 before 2024-01-02");
        assertThat(core.due(start, Optional.of(start), start, ENGLAND).map(Due::state))
                .isEqualTo(Outcome.of(DueState.MET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Due(core, core.limit(), start, start.minusDays(1), Optional.empty(), start))
                .withMessage("date must not be before 2024-01-02: 2024-01-01");
    }

    @Test
    void unknownIdsAreRefused() {
        assertThat(code(Deadline.of("CP_REVIEW"))).isEqualTo(ReasonCode.NOT_AVAILABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.dueWithin("CP_VISIT"))
                .withMessage("id must be that of something due within a limit: 'CP_VISIT'");
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofDays(0));
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
