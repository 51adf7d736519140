package org.childrensservices.core.person;

import com.google.common.base.CharMatcher;

/** The arithmetic that two numbers of ten digits share: their digits weighted from 10 down to 1, modulo 11. */
final class ModulusEleven {

    private static final int LENGTH = 10;
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private ModulusEleven() {}

    static boolean isTenDigits(String text) {
        return text.length() == LENGTH && DIGITS.matchesAllOf(text);
    }

    static int remainder(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (LENGTH - i) * (tenDigits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
