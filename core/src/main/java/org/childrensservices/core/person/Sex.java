package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.Coded;

/**
 * The sex of a person. Gender is another field and another type. Returns code it {@code M}, {@code F} and {@code U}
 * since 2024-25, and coded it in digits before.
 */
public enum Sex implements Code {
    /** {@code M}, formerly {@code 1}: male. */
    MALE("M", "Male"),
    /** {@code F}, formerly {@code 2}: female. */
    FEMALE("F", "Female"),
    /** {@code U}, formerly {@code 0} for not recorded or unborn and {@code 9} for indeterminate: unknown. */
    UNKNOWN("U", "Unknown");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * Reads the code of any year: {@code M}, {@code F}, {@code U} in either case, or {@code 1}, {@code 2}, {@code 0},
     * {@code 9} of returns before 2024-25, with any white space around it.
     *
     * @param text the text, not blank
     * @return the sex, or the unknown text; either keeps the text
     */
    public static Coded<Sex> read(String text) {
        return switch (text.strip()) {
            case "1" -> new Coded.Known<>(MALE, text);
            case "2" -> new Coded.Known<>(FEMALE, text);
            case "0", "9" -> new Coded.Known<>(UNKNOWN, text);
            default -> Coded.read(Sex.class, text);
        };
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
