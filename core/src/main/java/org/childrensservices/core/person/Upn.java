package org.childrensservices.core.person;

import com.google.common.base.Ascii;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A unique pupil number of which the check letter was verified: a letter, eleven digits, and a digit or, in a temporary
 * number, a letter. Why somebody has none is a {@link UpnUnknownReason}.
 *
 * <p>The number is personal: the text form hides it, and {@link #reveal()} gives it.
 */
public final class Upn {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    private final String text;

    private Upn(String text) {
        this.text = text;
    }

    /**
     * Reads a number and verifies its check letter, the one at the place in the alphabet without I, O and S that is the
     * sum of the other characters times their positions, modulo 23 (UPN guide of the Department for Education).
     *
     * @param text 13 characters, in either case and with any white space around them
     * @return the number, or none with the code {@link ReasonCode#UNREADABLE} and a reason without the text
     */
    public static Outcome<Upn> parse(String text) {
        String plain = Ascii.toUpperCase(text.strip());
        if (!isWellFormed(plain)) {
            return Outcome.none(
                    ReasonCode.UNREADABLE,
                    "a UPN must be a letter, eleven digits, and a digit or letter other than I, O, S");
        }
        return plain.charAt(0) == checkLetter(plain)
                ? Outcome.of(new Upn(plain))
                : Outcome.none(ReasonCode.UNREADABLE, "the check letter of a UPN must fit its other characters");
    }

    private static boolean isWellFormed(String text) {
        if (text.length() != LENGTH || ALPHABET.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < LENGTH - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(LENGTH - 1);
        return isDigit(last) || ALPHABET.indexOf(last) >= 0;
    }

    private static char checkLetter(String text) {
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            char c = text.charAt(i);
            sum += (i + 1) * (isDigit(c) ? c - '0' : ALPHABET.indexOf(c));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return whether this is a temporary number, which ends in a letter} */
    public boolean isTemporary() {
        return !isDigit(text.charAt(LENGTH - 1));
    }

    /** {@return the number itself, in upper case} */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upn upn && text.equals(upn.text);
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
