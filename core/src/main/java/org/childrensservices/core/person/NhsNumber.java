package org.childrensservices.core.person;

import com.google.common.base.CharMatcher;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A number of the National Health Service of which the check digit was verified: ten digits.
 *
 * <p>The number is personal: the text form hides it, and {@link #reveal()} gives it.
 */
public final class NhsNumber {

    private static final CharMatcher BETWEEN = CharMatcher.whitespace().or(CharMatcher.is('-'));

    private final String text;

    private NhsNumber(String text) {
        this.text = text;
    }

    /**
     * Reads a number and verifies its check digit: the ten digits times 10 down to 1 add up to a multiple of 11 (NHS
     * Data Model and Dictionary). Ten times one digit, with which systems fill what they do not know, passes that and
     * is refused.
     *
     * @param text ten digits, with any white space and hyphens around and between them
     * @return the number, or none with the code {@link ReasonCode#UNREADABLE} and a reason without the text
     */
    public static Outcome<NhsNumber> parse(String text) {
        String plain = BETWEEN.removeFrom(text);
        if (!ModulusEleven.isTenDigits(plain)) {
            return Outcome.none(ReasonCode.UNREADABLE, "an NHS number must be ten digits");
        }
        if (CharMatcher.is(plain.charAt(0)).matchesAllOf(plain)) {
            return Outcome.none(ReasonCode.UNREADABLE, "an NHS number must not be one digit ten times");
        }
        return ModulusEleven.remainder(plain) == 0
                ? Outcome.of(new NhsNumber(plain))
                : Outcome.none(
                        ReasonCode.UNREADABLE, "the check digit of an NHS number must fit its other nine digits");
    }

    /** {@return the number itself, ten digits} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NhsNumber number && text.equals(number.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return {@code [redacted]}} */
    @Override
    public String toString() {
        return "[redacted]";
    }
}
