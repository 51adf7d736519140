package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * What a deadline is about and where it comes from.
 *
 * @param id the id, such as {@code CLA_REVIEW_1}
 * @param what what is due
 * @param countedFrom what sets it off
 * @param source the regulation or guidance
 * @param confidence how far it was checked
 * @param confidenceNote the same in words
 */
public record DeadlineRule(
        String id, String what, String countedFrom, String source, Confidence confidence, String confidenceNote) {
    /**
     * Checks the rule.
     *
     * @param id the id, not blank
     * @param what what is due, not blank
     * @param countedFrom what sets it off
     * @param source the regulation or guidance
     * @param confidence how far it was checked
     * @param confidenceNote the same in words
     */
    public DeadlineRule {
        checkArgument(!id.isBlank(), "id of a deadline must not be blank: '%s'", id);
        checkArgument(!what.isBlank(), "deadline must say what is due: %s", id);
        checkNotNull(countedFrom, "countedFrom");
        checkNotNull(source, "source");
        checkNotNull(confidence, "confidence");
        checkNotNull(confidenceNote, "confidenceNote");
    }

    /** {@return the id, what is due, the source and the confidence} */
    @Override
    public String toString() {
        return id + ": " + what + " (" + source + "; " + confidenceNote + ")";
    }
}
