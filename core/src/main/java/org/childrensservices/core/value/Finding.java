package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Something that is to be said about data: what, by which rule, where, and the text that gave rise to it.
 *
 * <p>A finding is data, not an exception: bad data never throws. Its text form shows no personal text.
 *
 * @param severity how much it matters
 * @param rule the code of the rule, such as {@code date.unreadable} or an official rule's number; never blank
 * @param message what is the matter, without personal data
 * @param origin where it was found
 * @param text the text that was found
 */
public record Finding(Severity severity, String rule, String message, Origin origin, SourceText text) {
    /**
     * Checks the finding.
     *
     * @param severity how much it matters
     * @param rule the code of the rule, never blank
     * @param message what is the matter, without personal data
     * @param origin where it was found
     * @param text the text that was found
     */
    public Finding {
        checkNotNull(severity, "severity");
        checkArgument(!rule.isBlank(), "rule must not be blank: '%s'", rule);
        checkNotNull(message, "message");
        checkNotNull(origin, "origin");
        checkNotNull(text, "text");
    }

    @Override
    public String toString() {
        String shown = text.toString();
        return severity + " " + rule + " at " + origin + ": " + message + (shown.isEmpty() ? "" : " ['" + shown + "']");
    }
}
