package org.childrensservices.core.person;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A unique learner number of which the check digit was verified: ten digits, given to learners from the age of 14.
 *
 * <p>The number is personal: the text form hides it, and {@link #reveal()} gives it.
 */
public final class Uln {

    /** What is left, so that no learner number can be taken for an NHS number, which leaves nothing. */
    private static final int REMAINDER = 10;

    private final String text;

    private Uln(String text) {
        this.text = text;
    }

    /**
     * Reads a number and verifies its check digit: the first digit is not 0, and the ten digits times 10 down to 1
     * leave 10 of 11 (Learning Records Service).
     *
     * @param text ten digits, with any white space around them
     * @return the number, or none with the code {@link ReasonCode#UNREADABLE} and a reason without the text
     */
    public static Outcome<Uln> parse(String text) {
        String plain = text.strip();
        if (!ModulusEleven.isTenDigits(plain) || plain.charAt(0) == '0') {
            return Outcome.none(ReasonCode.UNREADABLE, "a ULN must be ten digits, the first of them not 0");
        }
        return ModulusEleven.remainder(plain) == REMAINDER
                ? Outcome.of(new Uln(plain))
                : Outcome.none(ReasonCode.UNREADABLE, "the check digit of a ULN must fit its other nine digits");
    }

    /** {@return the number itself, ten digits} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Uln number && text.equals(number.text);
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
