package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A doubt about a standardised rate, to be shown beside it.
 *
 * @param kind the kind of doubt, to decide by
 * @param message the sentence, to read; never blank
 */
public record StandardisationWarning(Kind kind, String message) {

    /** The kinds of doubt. A later version may add kinds. */
    public enum Kind {
        /** There are fewer than ten events, below which public health practice shows no directly standardised rate. */
        FEW_EVENTS,
        /** More than half of the variance comes from one stratum, so that the interval is about that one. */
        ONE_STRATUM_DRIVES_VARIANCE,
        /** A stratum that counts has fewer than 100 people: one event more moves its rate by over one in a hundred. */
        TINY_STRATUM
    }

    /**
     * Checks the warning.
     *
     * @param kind the kind of doubt
     * @param message the sentence, never blank
     */
    public StandardisationWarning {
        checkNotNull(kind, "kind");
        checkArgument(!message.isBlank(), "message of %s must not be blank: '%s'", kind, message);
    }

    @Override
    public String toString() {
        return message;
    }
}
