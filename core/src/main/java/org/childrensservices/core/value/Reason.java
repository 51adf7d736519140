package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Why there is no value.
 *
 * @param code the kind of reason, to decide by
 * @param message the sentence that says why, to read; never blank
 */
public record Reason(ReasonCode code, String message) {
    /**
     * Checks the reason.
     *
     * @param code the kind of reason
     * @param message the sentence that says why, never blank
     */
    public Reason {
        checkNotNull(code, "code");
        checkArgument(!message.isBlank(), "message of %s must not be blank: '%s'", code, message);
    }

    @Override
    public String toString() {
        return message + " (" + code + ")";
    }
}
