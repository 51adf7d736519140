package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A line of a table as most are: in ASCII, with nothing quoted, and with a cell under each heading. It is looked at in
 * the bytes of the file, before the next is read, and {@link #bytes} has eight more than the line.
 */
final class PlainLine {

    final byte[] bytes;
    private int[] ends = new int[0];
    private int start;

    PlainLine(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Looks at a line.
     *
     * @param from where the line starts
     * @param limit where the bytes end that were read
     * @param width how many cells it must have, at least two
     * @return where the line ends; the limit if it goes on there, negative if it is not plain
     */
    int begin(int from, int limit, int width) {
        if (ends.length != width) {
            ends = new int[width];
        }
        start = from;
        int cell = 0;
        for (int i = from; i < limit; i++) {
            byte b = bytes[i];
            if (b > ',') {
                continue;
            }
            if (b == ',' && cell < width - 1) {
                ends[cell++] = i;
            } else if (b == '\n' || b == '\r') {
                ends[cell] = i;
                return cell == width - 1 && i - from <= LineReader.LONGEST ? i : -1;
            } else if (b <= 0 || b == '"' || b == ',') {
                return -1;
            }
        }
        return limit;
    }

    /** {@return how many cells there are} */
    int width() {
        return ends.length;
    }

    /** Where a cell starts. */
    int start(int cell) {
        return cell == 0 ? start : ends[cell - 1] + 1;
    }

    /** Where a cell ends. */
    int end(int cell) {
        return ends[cell];
    }

    /** The text of a cell. */
    String text(int cell) {
        int from = start(cell);
        return new String(bytes, from, end(cell) - from, US_ASCII);
    }
}
