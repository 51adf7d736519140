package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What a reader of an estimate should know beside its interval.
 *
 * @param kind the kind of doubt, to decide by
 * @param message the sentence, to read; never blank
 */
public record EstimateWarning(Kind kind, String message) {

    /** The kinds of doubt. A later version may add kinds. */
    public enum Kind {
        /**
         * Fewer than 10 events, or fewer than 10 cases in a part or in the rest: a few more or less change the value
         * much. Public health practice shows no directly standardised rate of so few.
         */
        SMALL_COUNT,
        /** The interval has no width, as Wald's of none: it says nothing about chance. */
        NO_WIDTH,
        /**
         * There are more events than people, so that some happened to the same person: the interval, which takes them
         * as independent, is too narrow. See {@link RepeatedEvents}.
         */
        MORE_EVENTS_THAN_PEOPLE,
        /**
         * A number at a date, such as children on plans at 31 March, not events in a period: the interval is that of a
         * count of events by convention, and most of the number is the same children as the year before.
         */
        STOCK,
        /** More than half of the variance comes from one stratum, so that the interval is about that one. */
        ONE_STRATUM_DRIVES_VARIANCE,
        /** A stratum that counts has fewer than 100 people: one event more moves its rate by over one in a hundred. */
        TINY_STRATUM
    }

    /** The first count that is not small. */
    public static final long SMALL = 10;

    /**
     * Checks the warning.
     *
     * @param kind the kind of doubt
     * @param message the sentence, never blank
     */
    public EstimateWarning {
        checkNotNull(kind, "kind");
        checkArgument(!message.isBlank(), "message of %s must not be blank: '%s'", kind, message);
    }

    /**
     * Returns the warning of a small count.
     *
     * @param count how many were counted, fewer than {@link #SMALL}
     * @return the warning
     */
    public static EstimateWarning smallCount(long count) {
        return new EstimateWarning(Kind.SMALL_COUNT, "fewer than " + SMALL + " counted: " + count);
    }

    static EstimateWarning noWidth() {
        return new EstimateWarning(Kind.NO_WIDTH, "interval without width");
    }

    @Override
    public String toString() {
        return message;
    }
}
