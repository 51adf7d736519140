package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.threeten.extra.LocalDateRange;

/**
 * Counts working days: Monday to Friday without the bank holidays of a jurisdiction. A question that reaches beyond the
 * days for which the bank holidays are known has no answer, and says so.
 *
 * <pre>{@code
 * WorkingDays.england().after(referral, 45);   // the last day on which an assessment is in time
 * }</pre>
 */
public final class WorkingDays {

    private static final WorkingDays ENGLAND = new WorkingDays(BankHolidays.england(), TriggerDay.DAY_ZERO);

    private final BankHolidays holidays;
    private final TriggerDay triggerDay;

    private WorkingDays(BankHolidays holidays, TriggerDay triggerDay) {
        this.holidays = checkNotNull(holidays, "holidays");
        this.triggerDay = checkNotNull(triggerDay, "triggerDay");
    }

    /** {@return working days of England as far as its bank holidays are proclaimed, the trigger day as day 0} */
    public static WorkingDays england() {
        return ENGLAND;
    }

    /**
     * Returns working days of a jurisdiction, the trigger day as day 0.
     *
     * @param holidays the bank holidays
     * @return the working days
     */
    public static WorkingDays of(BankHolidays holidays) {
        return new WorkingDays(holidays, TriggerDay.DAY_ZERO);
    }

    /**
     * Returns the same working days, counted otherwise.
     *
     * @param convention how the trigger day is counted
     * @return the working days
     */
    public WorkingDays withTriggerDay(TriggerDay convention) {
        return new WorkingDays(holidays, convention);
    }

    /** {@return the bank holidays} */
    public BankHolidays holidays() {
        return holidays;
    }

    /** {@return how the trigger day is counted} */
    public TriggerDay triggerDay() {
        return triggerDay;
    }

    /**
     * Tells whether a day is a working day.
     *
     * @param day the day
     * @return whether it is; none with the code {@link ReasonCode#BEYOND_TABLE} if the bank holidays of that day are
     *     not known
     */
    public Outcome<Boolean> isWorkingDay(LocalDate day) {
        return holidays.known().contains(day) ? Outcome.of(works(day)) : beyond(day);
    }

    /**
     * Returns the last day of a period of working days.
     *
     * @param trigger the day that sets it off, a working day or not
     * @param days how many working days, positive
     * @return the day; none with the code {@link ReasonCode#BEYOND_TABLE} if the bank holidays of a day in the period
     *     are not known
     */
    public Outcome<LocalDate> after(LocalDate trigger, int days) {
        checkArgument(days > 0, "working days must be positive: %s", days);
        int left = triggerDay == TriggerDay.DAY_ZERO ? days : days - 1;
        LocalDate day = trigger;
        while (holidays.known().contains(day)) {
            if (left == 0) {
                return Outcome.of(day);
            }
            day = day.plusDays(1);
            if (holidays.known().contains(day) && works(day)) {
                left--;
            }
        }
        return beyond(day);
    }

    /**
     * Counts the working days of a range, which says itself whether its last day is part of it.
     *
     * @param range the days, bounded
     * @return how many are working days; none with the code {@link ReasonCode#BEYOND_TABLE} if the bank holidays of one
     *     of them are not known
     */
    public Outcome<Long> countIn(LocalDateRange range) {
        checkArgument(!range.isUnboundedStart() && !range.isUnboundedEnd(), "range must be bounded: %s", range);
        if (range.isEmpty()) {
            return Outcome.of(0L);
        }
        if (!holidays.known().encloses(range)) {
            LocalDate first = range.getStart();
            return beyond(holidays.known().contains(first) ? range.getEndInclusive() : first);
        }
        return Outcome.of(range.stream().filter(this::works).count());
    }

    private boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.days().containsKey(day);
    }

    private <T> Outcome<T> beyond(LocalDate day) {
        return Outcome.none(
                ReasonCode.BEYOND_TABLE,
                "the bank holidays of " + holidays.jurisdiction() + " are known from "
                        + holidays.known().getStart() + " to "
                        + holidays.known().getEndInclusive() + ", not on "
                        + day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && holidays.equals(that.holidays) && triggerDay == that.triggerDay;
    }

    @Override
    public int hashCode() {
        return 31 * holidays.hashCode() + triggerDay.hashCode();
    }

    /**
     * {@return the jurisdiction and the convention, such as {@code "working days of England, trigger day DAY_ZERO"}}
     */
    @Override
    public String toString() {
        return "working days of " + holidays.jurisdiction() + ", trigger day " + triggerDay;
    }
}
