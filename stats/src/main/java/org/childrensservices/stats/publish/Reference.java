package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.Period;
import org.threeten.extra.LocalDateRange;

/** When something was counted: what stood on a day (a snapshot), or what happened during a period (a flow). */
public sealed interface Reference {

    /**
     * A day, for a snapshot.
     *
     * @param day the day
     */
    record OnDay(LocalDate day) implements Reference {
        /**
         * Checks the day.
         *
         * @param day the day
         */
        public OnDay {
            checkNotNull(day, "day");
        }

        @Override
        public String toString() {
            return "on " + day;
        }
    }

    /**
     * A period, for a flow.
     *
     * @param period the days, bounded and not empty
     */
    record During(LocalDateRange period) implements Reference {
        /**
         * Checks the period.
         *
         * @param period the days, bounded and not empty
         */
        public During {
            checkArgument(
                    !period.isEmpty() && !period.isUnboundedStart() && !period.isUnboundedEnd(),
                    "period must be bounded and not empty: %s",
                    period);
        }

        /** {@return whether it is a year, from any day to the day before its anniversary} */
        public boolean isYear() {
            return period.getStart().plusYears(1).equals(period.getEnd());
        }

        /** The length in words, {@code "a year"} or a number of days. */
        String length() {
            if (isYear()) {
                return "a year";
            }
            return period.lengthInDays() == 1 ? "1 day" : period.lengthInDays() + " days";
        }

        /** Whether it is as long as another in days or in calendar months: a first quarter is as long as a second. */
        boolean isAsLongAs(During other) {
            return period.lengthInDays() == other.period.lengthInDays()
                    || months(period).equals(months(other.period));
        }

        private static Period months(LocalDateRange range) {
            return Period.between(range.getStart(), range.getEnd());
        }

        @Override
        public String toString() {
            return "from " + period.getStart() + " to " + period.getEndInclusive();
        }
    }
}
