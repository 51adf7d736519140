package org.childrensservices.core.returns.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the texts of a column, a different one for each text, from which the text can be had again. A text that
 * is not of the usual form is kept and has a negative number.
 */
final class TextKeys {

    /** The most letters and digits of a child's id that fit into its number. */
    static final int LONGEST_CHILD = 10;

    /** The most digits of a placement's key that are its number. */
    static final int LONGEST_PLACEMENT = 9;

    /** The number for a placement without a key. */
    static final int NO_PLACEMENT = -1;

    private static final int BITS = 6;
    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final byte[] DIGITS = digits();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** What a byte of an id counts, from 1; 0 for any that is neither a letter nor a digit. */
    static int digit(byte symbol) {
        return DIGITS[symbol & 0xFF];
    }

    /** The number of an id of which another digit was found. */
    static long append(long child, int digit) {
        return (child << BITS) | digit;
    }

    long ofChild(String id) {
        if (id.length() > LONGEST_CHILD) {
            return ofUnusual(id);
        }
        long child = 0;
        for (int i = 0; i < id.length(); i++) {
            child = append(child, SYMBOLS.indexOf(id.charAt(i)) + 1);
        }
        return child;
    }

    String child(long child) {
        if (child < 0) {
            return texts.get((int) (NO_PLACEMENT - 1 - child));
        }
        StringBuilder id = new StringBuilder();
        for (long rest = child; rest != 0; rest >>>= BITS) {
            id.append(SYMBOLS.charAt((int) (rest & ((1 << BITS) - 1)) - 1));
        }
        return id.reverse().toString();
    }

    int ofPlacement(String key) {
        if (key.isEmpty()) {
            return NO_PLACEMENT;
        }
        return isNumber(key) ? Integer.parseInt(key) : ofUnusual(key);
    }

    String placement(int placement) {
        if (placement == NO_PLACEMENT) {
            return "";
        }
        return placement >= 0 ? Integer.toString(placement) : texts.get(NO_PLACEMENT - 1 - placement);
    }

    /** Whether the text is what its number is written as, so that 7 and 07 stay two keys. */
    private static boolean isNumber(String text) {
        if (text.length() > LONGEST_PLACEMENT || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int ofUnusual(String text) {
        return numbers.computeIfAbsent(text, t -> {
            texts.add(t);
            return NO_PLACEMENT - texts.size();
        });
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        for (int i = 0; i < SYMBOLS.length(); i++) {
            digits[SYMBOLS.charAt(i)] = (byte) (i + 1);
        }
        return digits;
    }
}
