package org.childrensservices.core.person;

import com.google.common.base.CharMatcher;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/** The gender of a person as the Standard Safeguarding Dataset codes it. Sex is another field and another type. */
public enum Gender implements Code {
    /** {@code 00}: not known. */
    NOT_KNOWN("00", "not known"),
    /** {@code 01}: man or boy. */
    MAN_OR_BOY("01", "man / boy"),
    /** {@code 02}: woman or girl. */
    WOMAN_OR_GIRL("02", "woman / girl"),
    /** {@code 09}, or {@code 10} to {@code 99} where an authority tells more apart: self-described. */
    SELF_DESCRIBED("09", "self-described");

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final String code;
    private final String label;

    Gender(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * Reads a code, those of an authority among them: {@code 10} to {@code 99} are its own kinds of self-described.
     *
     * @param text the text, not blank, with any white space around it
     * @return the gender, or the unknown text; either keeps the text
     */
    public static Coded<Gender> read(String text) {
        String plain = text.strip();
        boolean local = plain.length() == 2 && plain.charAt(0) != '0' && DIGITS.matchesAllOf(plain);
        return local ? new Coded.Known<>(SELF_DESCRIBED, text) : Coded.read(Gender.class, text);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
