package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.childrensservices.core.returns.PlainRows;
import org.childrensservices.core.value.Code;

/**
 * Takes plain rows of a cohort into columns: the seven columns in their order, no blank but for the end of an episode
 * that goes on, no quotation mark and no white space, an id of at most ten letters and digits, codes of two characters
 * in capitals, a placement whose key is a number without leading zeros, and a line feed at the end, after a carriage
 * return or not.
 */
final class PlainCohortRows implements PlainRows {

    private static final int NOT_PLAIN = -1;
    private static final int DATE = DateBytes.LENGTH + 1;
    private static final int CODE = 3;
    private static final int DIGITS = 10;
    private static final byte[] STATUSES = numbers(EpisodeWord.STATUSES);
    private static final byte[] TYPES = numbers(EpisodeWord.TYPES);

    private final CohortColumns.Builder columns;
    private String file = "";
    private long taken;

    PlainCohortRows(CohortColumns.Builder columns) {
        this.columns = columns;
    }

    @Override
    public boolean begin(String fileOfRows, ImmutableList<String> headingsOfFile) {
        file = fileOfRows;
        return headingsOfFile.equals(CohortReader.HEADINGS);
    }

    @Override
    public int take(byte[] bytes, int from, int to, long line) {
        columns.startAt(file, line);
        int row = from;
        while (row < to) {
            int next = take(bytes, row, to);
            if (next == NOT_PLAIN) {
                return row;
            }
            taken++;
            row = next;
        }
        return row;
    }

    @Override
    public long taken() {
        return taken;
    }

    private int take(byte[] bytes, int from, int to) {
        long child = 0;
        int at = from;
        for (int digit = TextKeys.digit(bytes[at]); digit != 0; digit = TextKeys.digit(bytes[at])) {
            if (at == from + TextKeys.LONGEST_CHILD) {
                return NOT_PLAIN;
            }
            child = TextKeys.append(child, digit);
            at++;
        }
        int birth = DateBytes.day(bytes, at + 1);
        int start = DateBytes.day(bytes, at + 1 + DATE);
        int last = at + 1 + 2 * DATE;
        int end = Days.NONE;
        if (bytes[last] != ',') {
            end = DateBytes.day(bytes, last);
            if (end == Days.NONE || end < start) {
                return NOT_PLAIN;
            }
            last += DateBytes.LENGTH;
        }
        int status = number(STATUSES, bytes, last + 1);
        int type = number(TYPES, bytes, last + 1 + CODE);
        boolean plain = at > from
                && bytes[at] == ','
                && birth != Days.NONE
                && bytes[at + DATE] == ','
                && start != Days.NONE
                && bytes[at + 2 * DATE] == ','
                && bytes[last] == ','
                && status >= 0
                && bytes[last + CODE] == ','
                && type >= 0
                && bytes[last + 2 * CODE] == ',';
        return plain
                ? takePlacement(bytes, last + 2 * CODE + 1, to, child, EpisodeWord.of(start, end, birth, status, type))
                : NOT_PLAIN;
    }

    /** Takes the row whose last cell begins at a position. */
    private int takePlacement(byte[] bytes, int from, int to, long child, long word) {
        int placement = 0;
        int at = from;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit < DIGITS; digit = bytes[at] - '0') {
            if (at == from + TextKeys.LONGEST_PLACEMENT) {
                return NOT_PLAIN;
            }
            placement = DIGITS * placement + digit;
            at++;
        }
        boolean asWritten = at > from && (bytes[from] != '0' || at == from + 1);
        if (bytes[at] == '\r') {
            at++;
        }
        if (!asWritten || bytes[at] != '\n' || at >= to) {
            return NOT_PLAIN;
        }
        columns.add(child, word, placement);
        return at + 1;
    }

    /** The number of a code of a capital letter and a digit, negative if there is none. */
    private static int number(byte[] numbers, byte[] bytes, int at) {
        int letter = bytes[at] - 'A';
        int digit = bytes[at + 1] - '0';
        return letter >= 0 && letter < numbers.length / DIGITS && digit >= 0 && digit < DIGITS
                ? numbers[DIGITS * letter + digit]
                : -1;
    }

    private static byte[] numbers(ImmutableList<? extends Code> set) {
        byte[] numbers = new byte[('Z' - 'A' + 1) * DIGITS];
        Arrays.fill(numbers, (byte) -1);
        for (int number = 0; number < set.size(); number++) {
            String code = set.get(number).code();
            // The longer ones are rare enough to be read the ordinary way.
            if (code.length() == CODE - 1) {
                numbers[DIGITS * (code.charAt(0) - 'A') + code.charAt(1) - '0'] = (byte) number;
            }
        }
        return numbers;
    }
}
