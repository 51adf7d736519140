package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A length of time that law, guidance or an authority sets, such as 20 working days or 6 months.
 *
 * @param amount how many, positive
 * @param unit of what
 */
public record Limit(int amount, LimitUnit unit) {
    /**
     * Checks the limit.
     *
     * @param amount how many, positive
     * @param unit of what
     */
    public Limit {
        checkArgument(amount > 0, "amount of a limit must be positive: %s", amount);
        checkNotNull(unit, "unit");
    }

    /**
     * Returns a limit in hours.
     *
     * @param hours how many, positive
     * @return the limit
     */
    public static Limit ofHours(int hours) {
        return new Limit(hours, LimitUnit.HOURS);
    }

    /**
     * Returns a limit in working days.
     *
     * @param days how many, positive
     * @return the limit
     */
    public static Limit ofWorkingDays(int days) {
        return new Limit(days, LimitUnit.WORKING_DAYS);
    }

    /**
     * Returns a limit in calendar days.
     *
     * @param days how many, positive
     * @return the limit
     */
    public static Limit ofDays(int days) {
        return new Limit(days, LimitUnit.DAYS);
    }

    /**
     * Returns a limit in weeks.
     *
     * @param weeks how many, positive
     * @return the limit
     */
    public static Limit ofWeeks(int weeks) {
        return new Limit(weeks, LimitUnit.WEEKS);
    }

    /**
     * Returns a limit in calendar months.
     *
     * @param months how many, positive
     * @return the limit
     */
    public static Limit ofMonths(int months) {
        return new Limit(months, LimitUnit.MONTHS);
    }

    /**
     * Returns the last day of the limit. The trigger is day 0, except that working days are counted as they say
     * themselves; 30 November and three months are the last day of February.
     *
     * @param trigger the day that sets it off
     * @param workingDays how working days are counted
     * @return the day; none with the code {@link ReasonCode#NOT_APPLICABLE} if the limit is in hours, and with the code
     *     {@link ReasonCode#BEYOND_TABLE} if the bank holidays of a day are not known
     */
    public Outcome<LocalDate> after(LocalDate trigger, WorkingDays workingDays) {
        return switch (unit) {
            case HOURS -> hoursOfADay();
            case WORKING_DAYS -> workingDays.after(trigger, amount);
            case DAYS -> Outcome.of(trigger.plusDays(amount));
            case WEEKS -> Outcome.of(trigger.plusWeeks(amount));
            case MONTHS -> Outcome.of(trigger.plusMonths(amount));
        };
    }

    /**
     * Returns the last moment of a limit in hours. Hours are elapsed time, so that 72 hours over the night in which the
     * clocks go forward end an hour later by the clock.
     *
     * @param trigger the moment that sets it off
     * @return the moment; none with the code {@link ReasonCode#NOT_APPLICABLE} if the limit is not in hours
     */
    public Outcome<ZonedDateTime> after(ZonedDateTime trigger) {
        return unit == LimitUnit.HOURS
                ? Outcome.of(trigger.plusHours(amount))
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "a limit of " + this + " is counted from a day");
    }

    /**
     * Returns the last day that is the limit or more before an event.
     *
     * @param event the day of the event
     * @return the day; none with the code {@link ReasonCode#NOT_APPLICABLE} if the limit is in hours or working days,
     *     which no rule counts backwards
     */
    public Outcome<LocalDate> before(LocalDate event) {
        return switch (unit) {
            case HOURS -> hoursOfADay();
            case WORKING_DAYS ->
                Outcome.none(ReasonCode.NOT_APPLICABLE, "working days are not counted backwards: " + this);
            case DAYS -> Outcome.of(event.minusDays(amount));
            case WEEKS -> Outcome.of(event.minusWeeks(amount));
            case MONTHS -> Outcome.of(event.minusMonths(amount));
        };
    }

    private Outcome<LocalDate> hoursOfADay() {
        return Outcome.none(ReasonCode.NOT_APPLICABLE, "a limit of " + this + " is counted from a moment, not a day");
    }

    /** {@return the limit in words, such as {@code "20 working days"}} */
    @Override
    public String toString() {
        String units = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? units.substring(0, units.length() - 1) : units);
    }
}
