package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The id by which an authority knows a person: 1 to 20 letters and digits, the case kept. It is no personal data in the
 * sense of this library and may be shown.
 *
 * @param value the letters and digits
 */
public record PersonId(String value) implements Comparable<PersonId> {

    private static final int LONGEST = 20;
    private static final String RULE = "person id must be 1 to " + LONGEST + " letters and digits";

    /**
     * Checks the id. Text of another form may be anything, even a name, so that the message does not show it.
     *
     * @param value the letters and digits
     */
    public PersonId {
        checkArgument(isWellFormed(value), RULE);
    }

    /**
     * Returns an id.
     *
     * @param value 1 to 20 letters and digits
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /**
     * Reads an id as it is found in data, white space around it ignored.
     *
     * @param text the text
     * @return the id, or none with the code {@link ReasonCode#UNREADABLE} if the text has another form
     */
    public static Outcome<PersonId> parse(String text) {
        String plain = text.strip();
        return isWellFormed(plain) ? Outcome.of(new PersonId(plain)) : Outcome.none(ReasonCode.UNREADABLE, RULE);
    }

    private static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letterOrDigit) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
