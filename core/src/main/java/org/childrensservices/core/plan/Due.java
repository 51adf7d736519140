package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * When something is due, by which rule, and how it stands on a day.
 *
 * @param deadline the rule
 * @param limit the limit of the rule that applied
 * @param countedFrom the day that set it off
 * @param date the last day on which it is in time
 * @param metOn the day on which it was done, if that is not after {@code asOf}
 * @param asOf the day on which it is looked at
 */
public record Due(
        Deadline.DueWithin deadline,
        Limit limit,
        LocalDate countedFrom,
        LocalDate date,
        Optional<LocalDate> metOn,
        LocalDate asOf) {
    /**
     * Checks the answer, and forgets what is done after the day on which it is looked at.
     *
     * @param deadline the rule
     * @param limit the limit of the rule that applied
     * @param countedFrom the day that set it off
     * @param date the last day on which it is in time
     * @param metOn the day on which it was done
     * @param asOf the day on which it is looked at
     */
    public Due {
        checkNotNull(deadline, "deadline");
        checkNotNull(limit, "limit");
        checkNotNull(asOf, "asOf");
        checkArgument(
                metOn.isEmpty() || !metOn.get().isBefore(countedFrom),
                "it must not be done before what sets it off: %s before %s",
                metOn.orElse(null),
                countedFrom);
        checkArgument(!date.isBefore(countedFrom), "date must not be before %s: %s", countedFrom, date);
        metOn = metOn.filter(day -> !day.isAfter(asOf));
    }

    /** {@return how it stands} */
    public DueState state() {
        if (metOn.isPresent()) {
            return metOn.get().isAfter(date) ? DueState.MET_LATE : DueState.MET;
        }
        if (asOf.isAfter(date)) {
            return DueState.LATE;
        }
        return asOf.equals(date) ? DueState.DUE : DueState.NOT_DUE;
    }

    /** {@return by how many calendar days it was late, or is so far; 0 if it is not late} */
    public long daysLate() {
        return Math.max(0, ChronoUnit.DAYS.between(date, metOn.orElse(asOf)));
    }

    /**
     * {@return the day, how it stands, the rule and its confidence, such as {@code "2023-06-01, late by 3 days: First
     * looked-after review, 20 working days from 2023-05-02 (reg 33(1) Care Planning Regs 2010; confirmed in the
     * regulation)"}}
     */
    @Override
    public String toString() {
        String late = daysLate() == 0 ? "" : " by " + daysLate() + (daysLate() == 1 ? " day" : " days");
        return date + ", " + state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + late + ": "
                + deadline.rule().what() + ", " + limit + " from " + countedFrom + " ("
                + deadline.rule().source() + "; " + deadline.rule().confidenceNote() + ")";
    }
}
