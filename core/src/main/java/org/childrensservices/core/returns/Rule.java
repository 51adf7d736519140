package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.regex.Pattern;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/**
 * A rule that data may break, such as {@code date.unreadable}: the code, the weight and the words of its findings.
 *
 * @param code letters and digits in words joined by dots
 * @param severity how much a breach matters
 * @param message what is the matter, without personal data
 */
public record Rule(String code, Severity severity, String message) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");

    /**
     * Checks the rule.
     *
     * @param code letters and digits in words joined by dots
     * @param severity how much a breach matters
     * @param message what is the matter, never blank
     */
    public Rule {
        checkArgument(FORM.matcher(code).matches(), "code must be words joined by dots: '%s'", code);
        checkNotNull(severity, "severity");
        checkArgument(!message.isBlank(), "message of %s must not be blank: '%s'", code, message);
    }

    /**
     * Returns the same rule in words that fit the case.
     *
     * @param words what is the matter, without personal data
     * @return the rule
     */
    public Rule saying(String words) {
        return new Rule(code, severity, words);
    }

    /**
     * Returns the same rule about a child, whose rows may be far apart.
     *
     * @param child the child
     * @return the rule, whose words name it
     */
    public Rule about(PersonId child) {
        return saying(message + " (child " + child + ")");
    }

    /**
     * Returns a finding of this rule.
     *
     * @param origin where it was found
     * @param text the text that was found
     * @return the finding
     */
    public Finding finding(Origin origin, SourceText text) {
        return new Finding(severity, code, message, origin, text);
    }
}
