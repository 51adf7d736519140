package org.childrensservices.core.returns.cohort;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads ISO dates from bytes, eight at a time. */
final class DateBytes {

    /** How many bytes a date has. */
    static final int LENGTH = 10;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** {@code 0000-00-}, the first character in the lowest byte. */
    private static final long ZEROS = 0x2D30302D30303030L;

    /** Lifts what is above 9, and above 0 for the separators, into the highest bit of its byte. */
    private static final long LIFT = 0x7F76767F76767676L;

    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final int CENTURIES = 0;
    private static final int YEARS = 2 * Byte.SIZE;
    private static final int MONTHS = 5 * Byte.SIZE;

    private DateBytes() {}

    /** The number of the day that the bytes from a position on name, {@link Days#NONE} if they name none. */
    static int day(byte[] bytes, int at) {
        long digits = (long) EIGHT_BYTES.get(bytes, at) ^ ZEROS;
        int tens = bytes[at + 8] - '0';
        int ones = bytes[at + 9] - '0';
        boolean wrong =
                (((digits + LIFT) | digits) & HIGHEST_BITS) != 0 || tens < 0 || tens > 9 || ones < 0 || ones > 9;
        if (wrong) {
            return Days.NONE;
        }
        // In each byte ten times its digit and the next one.
        long pairs = digits * 10 + (digits >>> Byte.SIZE);
        return Days.of(100 * pair(pairs, CENTURIES) + pair(pairs, YEARS), pair(pairs, MONTHS), 10 * tens + ones);
    }

    private static int pair(long pairs, int shift) {
        return (int) (pairs >>> shift) & 0xFF;
    }
}
