package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.SourceText;
import org.threeten.extra.LocalDateRange;

/**
 * An identifier by which another system knows a person, for a time.
 *
 * @param kind the kind
 * @param value the identifier, personal
 * @param validity the days on which it was in use, unbounded on a side of which nothing is known
 */
public record LinkedIdentifier(IdentifierKind kind, SourceText value, LocalDateRange validity) {
    /**
     * Checks the identifier.
     *
     * @param kind the kind
     * @param value the identifier, personal and not empty
     * @param validity the days on which it was in use
     */
    public LinkedIdentifier {
        checkNotNull(kind, "kind");
        checkArgument(value.isPersonal(), "value of a linked identifier must be personal text");
        checkArgument(!value.reveal().isBlank(), "value of a linked identifier must not be blank");
        checkNotNull(validity, "validity");
    }

    /**
     * Returns an identifier of which no change is known.
     *
     * @param kind the kind
     * @param value the identifier, not blank
     * @return the identifier
     */
    public static LinkedIdentifier of(IdentifierKind kind, String value) {
        return new LinkedIdentifier(kind, SourceText.personal(value), LocalDateRange.ALL);
    }

    /** {@return the kind, such as {@code "FORMER_UPN [redacted]"}} */
    @Override
    public String toString() {
        return kind + " " + value;
    }
}
