package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.DueState;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * By when a child who was missing is to be interviewed after the return, and how that stands: within 72 hours
 * (Statutory guidance on children who run away or go missing from home or care, 2014). The hours count from the return.
 * Where only its day is known, so is only the day by whose hours it is due, and the answer says whether that is enough.
 *
 * <pre>{@code
 * ReturnInterviewDue.of(spell, asOf).flatMap(ReturnInterviewDue::state);   // MET
 * }</pre>
 *
 * @param deadline the rule
 * @param spell the time in which the child was missing
 * @param earliest the last moment in time if the return was at the first moment that is possible
 * @param latest the last moment in time if it was at the last; equal to {@code earliest} where its time is known
 * @param asOf the moment at which it is looked at
 */
public record ReturnInterviewDue(
        Deadline.DueWithin deadline,
        MissingSpell spell,
        ZonedDateTime earliest,
        ZonedDateTime latest,
        ZonedDateTime asOf) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /**
     * Checks the answer.
     *
     * @param deadline the rule
     * @param spell the time in which the child was missing
     * @param earliest the earliest last moment
     * @param latest the latest last moment
     * @param asOf the moment at which it is looked at
     */
    public ReturnInterviewDue {
        checkNotNull(deadline, "deadline");
        checkNotNull(spell, "spell");
        checkNotNull(earliest, "earliest");
        checkNotNull(latest, "latest");
        checkNotNull(asOf, "asOf");
    }

    /**
     * Returns by when the interview after a spell is due.
     *
     * @param spell the time in which the child was missing
     * @param asOf the moment at which it is looked at
     * @return when it is due; none with the code {@link ReasonCode#NOT_APPLICABLE} if the child has not returned by
     *     then, or declined the interview
     */
    public static Outcome<ReturnInterviewDue> of(MissingSpell spell, ZonedDateTime asOf) {
        Optional<LocalDate> returned =
                spell.end().filter(day -> !first(day, spell.returnTime()).isAfter(asOf));
        if (returned.isEmpty()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "the child has not returned: " + spell);
        }
        if (spell.interview().isEmpty()
                && spell.interviewAccepted().filter(yes -> !yes).isPresent()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "the child declined the interview: " + spell);
        }
        Deadline.DueWithin rule = Deadline.dueWithin("RHI");
        return Outcome.of(new ReturnInterviewDue(
                rule,
                spell,
                rule.limit().after(first(returned.get(), spell.returnTime())).orElseThrow(),
                rule.limit().after(last(returned.get(), spell.returnTime())).orElseThrow(),
                asOf));
    }

    /**
     * Returns how it stands.
     *
     * @return the state; none with the code {@link ReasonCode#NOT_EXACT} if it turns on an hour that is not recorded
     */
    public Outcome<DueState> state() {
        Optional<LocalDate> held = spell.interview()
                .filter(day -> !first(day, spell.interviewTime()).isAfter(asOf));
        ZonedDateTime from = held.map(day -> first(day, spell.interviewTime())).orElse(asOf);
        ZonedDateTime to = held.map(day -> last(day, spell.interviewTime())).orElse(asOf);
        if (!to.isAfter(earliest)) {
            return Outcome.of(held.isPresent() ? DueState.MET : DueState.NOT_DUE);
        }
        boolean late = earliest.isEqual(latest) ? from.isAfter(latest) : !from.isBefore(latest);
        return late
                ? Outcome.of(held.isPresent() ? DueState.MET_LATE : DueState.LATE)
                : Outcome.none(ReasonCode.NOT_EXACT, "it turns on an hour that is not recorded: " + spell);
    }

    private static ZonedDateTime first(LocalDate day, Optional<LocalTime> time) {
        return time.map(t -> day.atTime(t).atZone(ENGLAND)).orElse(day.atStartOfDay(ENGLAND));
    }

    /** The moment itself where it is known, otherwise the end of the day, which is the start of the next. */
    private static ZonedDateTime last(LocalDate day, Optional<LocalTime> time) {
        return time.map(t -> day.atTime(t).atZone(ENGLAND))
                .orElse(day.plusDays(1).atStartOfDay(ENGLAND));
    }

    /** {@return how it stands, the rule and its confidence} */
    @Override
    public String toString() {
        return state().fold(
                                state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                reason -> reason.message())
                + ": " + deadline.rule().what() + " within " + deadline.limit() + " ("
                + deadline.rule().source() + "; " + deadline.rule().confidenceNote() + ")";
    }
}
