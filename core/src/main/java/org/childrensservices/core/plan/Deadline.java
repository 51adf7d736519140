package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.threeten.extra.LocalDateRange;

/**
 * A limit in time that law or guidance sets for children's services, with its source and how far that was checked.
 * Those of England come from a table; an authority sets its own where there is no national one ({@link Local}).
 */
public sealed interface Deadline {

    /**
     * Something is due within a limit of what sets it off.
     *
     * @param rule what it is about
     * @param limit the limit, for the first time where there is a second
     * @param thereafter the limit for every time after that, or after the first review where the rule says so
     */
    record DueWithin(DeadlineRule rule, Limit limit, Optional<Limit> thereafter) implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param limit the limit
         * @param thereafter the limit for every time after that
         */
        public DueWithin {
            checkNotNull(rule, "rule");
            checkNotNull(limit, "limit");
            checkNotNull(thereafter, "thereafter");
        }

        /**
         * Says how things stand on a day.
         *
         * @param trigger the day that sets it off
         * @param met the day on which it was done; a day after {@code asOf} is not known yet
         * @param asOf the day
         * @param workingDays how working days are counted
         * @return when it is due and whether it is late; none if the limit is in hours or beyond the known bank
         *     holidays
         */
        public Outcome<Due> due(LocalDate trigger, Optional<LocalDate> met, LocalDate asOf, WorkingDays workingDays) {
            return limit.after(trigger, workingDays).map(day -> new Due(this, limit, trigger, day, met, asOf));
        }

        @Override
        public String toString() {
            return rule.what() + " within " + limit
                    + thereafter.map(l -> ", then " + l).orElse("");
        }
    }

    /**
     * Something may last no longer than a limit, or a limit in any window of time.
     *
     * @param rule what it is about
     * @param limit the limit
     * @param extension by how much it may be made longer, once
     * @param window the rolling window, if the limit is for what falls into one
     */
    record AtMost(DeadlineRule rule, Limit limit, Optional<Limit> extension, Optional<Limit> window)
            implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param limit the limit
         * @param extension by how much it may be made longer
         * @param window the rolling window
         */
        public AtMost {
            checkNotNull(rule, "rule");
            checkNotNull(limit, "limit");
            checkNotNull(extension, "extension");
            checkNotNull(window, "window");
        }

        /**
         * Returns the day by which it ends at the latest, an extension not counted.
         *
         * @param start the day on which it starts
         * @param workingDays how working days are counted
         * @return the day; none if the limit is in hours or for a rolling window
         */
        public Outcome<LocalDate> latestEnd(LocalDate start, WorkingDays workingDays) {
            return window.isPresent()
                    ? Outcome.none(ReasonCode.NOT_APPLICABLE, rule.id() + " limits what falls into a window")
                    : limit.after(start, workingDays);
        }

        @Override
        public String toString() {
            return rule.what() + " at most " + limit
                    + extension.map(l -> " and " + l + " more").orElse("")
                    + window.map(l -> " in any " + l).orElse("");
        }
    }

    /**
     * Somebody is to have no less than a limit.
     *
     * @param rule what it is about
     * @param limit the limit
     */
    record AtLeast(DeadlineRule rule, Limit limit) implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param limit the limit
         */
        public AtLeast {
            checkNotNull(rule, "rule");
            checkNotNull(limit, "limit");
        }

        /**
         * Returns the day until which it lasts at the least.
         *
         * @param start the day that sets it off
         * @param workingDays how working days are counted
         * @return the day
         */
        public Outcome<LocalDate> earliestEnd(LocalDate start, WorkingDays workingDays) {
            return limit.after(start, workingDays);
        }

        @Override
        public String toString() {
            return rule.what() + " at least " + limit;
        }
    }

    /**
     * Something is due a limit before an event.
     *
     * @param rule what it is about
     * @param limit the limit
     */
    record DueBefore(DeadlineRule rule, Limit limit) implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param limit the limit
         */
        public DueBefore {
            checkNotNull(rule, "rule");
            checkNotNull(limit, "limit");
        }

        /**
         * Returns the day on which it is due.
         *
         * @param event the day of the event
         * @return the day
         */
        public Outcome<LocalDate> dueOn(LocalDate event) {
            return limit.before(event);
        }

        @Override
        public String toString() {
            return rule.what() + ", " + limit + " before";
        }
    }

    /**
     * Something is due by a date of the calendar.
     *
     * @param rule what it is about
     * @param day the date in every year
     * @param postSixteen the date for those who move on after 16
     */
    record ByCalendarDate(DeadlineRule rule, MonthDay day, MonthDay postSixteen) implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param day the date in every year
         * @param postSixteen the date for those who move on after 16
         */
        public ByCalendarDate {
            checkNotNull(rule, "rule");
            checkNotNull(day, "day");
            checkNotNull(postSixteen, "postSixteen");
        }

        /**
         * Returns the day in a year.
         *
         * @param year the calendar year of the transfer
         * @return the day
         */
        public LocalDate in(int year) {
            return day.atYear(year);
        }

        /**
         * Returns the day in a year for those who move on after 16.
         *
         * @param year the calendar year of the transfer
         * @return the day
         */
        public LocalDate postSixteenIn(int year) {
            return postSixteen.atYear(year);
        }

        @Override
        public String toString() {
            return rule.what() + " by " + day + ", post-16 by " + postSixteen;
        }
    }

    /**
     * Something is to be done for which no national limit is set.
     *
     * @param rule what it is about
     * @param usual a limit that is usual; it binds nobody
     */
    record Local(DeadlineRule rule, Limit usual) implements Deadline {
        /**
         * Checks the deadline.
         *
         * @param rule what it is about
         * @param usual a limit that is usual
         */
        public Local {
            checkNotNull(rule, "rule");
            checkNotNull(usual, "usual");
        }

        /**
         * Returns the deadline that an authority sets.
         *
         * @param limit its limit
         * @return the deadline
         */
        public DueWithin set(Limit limit) {
            return new DueWithin(rule, limit, Optional.empty());
        }

        @Override
        public String toString() {
            return rule.what() + ", local, usually " + usual;
        }
    }

    /** {@return the deadlines of England, in the order of the table} */
    static ImmutableList<Deadline> england() {
        return DeadlineTable.ENGLAND.values().asList();
    }

    /**
     * Returns a deadline of England.
     *
     * @param id the id, such as {@code "CLA_REVIEW_1"}
     * @return the deadline, or none with the code {@link ReasonCode#NOT_AVAILABLE} if the table has none with that id
     */
    static Outcome<Deadline> of(String id) {
        Deadline deadline = DeadlineTable.ENGLAND.get(id);
        return deadline == null
                ? Outcome.none(ReasonCode.NOT_AVAILABLE, "no deadline of England has the id '" + id + "'")
                : Outcome.of(deadline);
    }

    /**
     * Returns a deadline of England by which something is due within a limit.
     *
     * @param id the id, such as {@code "CLA_REVIEW_1"}
     * @return the deadline
     * @throws IllegalArgumentException if the table has none of that kind with that id
     */
    static DueWithin dueWithin(String id) {
        Deadline deadline = DeadlineTable.ENGLAND.get(id);
        checkArgument(deadline instanceof DueWithin, "id must be that of something due within a limit: '%s'", id);
        return (DueWithin) deadline;
    }

    /** {@return what it is about and where it comes from} */
    DeadlineRule rule();

    /**
     * Counts how many days of ranges fall into a rolling window that ends with a day, such as days of short breaks in
     * the last 12 months.
     *
     * @param ranges the ranges, bounded and apart from each other
     * @param window the length of the window
     * @param lastDay the last day of the window
     * @return how many days
     */
    static long daysInWindow(Iterable<LocalDateRange> ranges, Limit window, LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        LocalDateRange days = LocalDateRange.of(window.before(next).orElseThrow(), next);
        long count = 0;
        for (LocalDateRange range : ranges) {
            count += range.isConnected(days) ? range.intersection(days).lengthInDays() : 0;
        }
        return count;
    }
}
