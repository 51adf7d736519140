package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a text in UTF-8 that may be no such thing, in memory that does not grow with the text or with a
 * line. A line that is not UTF-8 is taken for Windows-1252, in which spreadsheets write.
 */
final class LineReader {

    /** The most bytes of a line that are kept; a row of the widest table is some hundreds. */
    static final int LONGEST = 1 << 16;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    /** Ends in a margin that holds no text, so that a reader of plain rows may look beyond the limit. */
    private final byte[] buffer = new byte[2 * LONGEST + PlainRows.LONGEST];

    private int position;
    private int limit;
    private long bytesRead;
    private final PlainLine plainLine = new PlainLine(buffer);
    private long number;
    private boolean afterCarriageReturn;
    private boolean windows;

    /**
     * A line of text.
     *
     * @param number the number of the line, from 1
     * @param text the text without the line break
     * @param damaged whether bytes that are neither UTF-8 nor Windows-1252 were replaced
     * @param cut whether the line was longer than is kept
     */
    record Line(long number, String text, boolean damaged, boolean cut) {}

    LineReader(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            position = 3;
        }
    }

    /** {@return whether a line was read as Windows-1252 so far} */
    boolean sawWindows1252() {
        return windows;
    }

    /** {@return how many bytes were taken from the source} */
    long bytesRead() {
        return bytesRead;
    }

    /** {@return the next line, null at the end} */
    @Nullable
    Line next() throws IOException {
        skipLineFeed();
        int end = findLineEnd(position);
        while (end == limit && end - position <= LONGEST) {
            int scanned = end - position;
            if (!fill()) {
                return position == limit ? null : line(limit, limit, false);
            }
            end = findLineEnd(position + scanned);
        }
        if (end - position <= LONGEST) {
            return line(end, end + 1, false);
        }
        Line line = line(position + LONGEST, position + LONGEST, true);
        skipToLineEnd();
        return line;
    }

    /**
     * Returns the next line if it is a plain one.
     *
     * @param width how many cells it must have
     * @return the line, to be looked at before anything else is read; null if the line is another or there is none, and
     *     then {@link #next} reads it
     */
    @Nullable
    PlainLine nextPlain(int width) throws IOException {
        if (width < 2) {
            return null;
        }
        skipLineFeed();
        int end = plainLine.begin(position, limit, width);
        while (end == limit) {
            if (!fill()) {
                return null;
            }
            end = plainLine.begin(position, limit, width);
        }
        if (end < 0) {
            return null;
        }
        number++;
        afterCarriageReturn = buffer[end] == '\r';
        position = end + 1;
        return plainLine;
    }

    /** {@return the number of the line that was read last} */
    long number() {
        return number;
    }

    /**
     * Lets plain rows be taken straight from the bytes of the following lines.
     *
     * @return whether there may be more of them: they ended with the bytes at hand, and others were read
     */
    boolean take(PlainRows rows) throws IOException {
        skipLineFeed();
        long before = rows.taken();
        position = rows.take(buffer, position, limit, number + 1);
        number += rows.taken() - before;
        return limit - position < PlainRows.LONGEST && fill();
    }

    private void skipLineFeed() throws IOException {
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if ((position < limit || fill()) && buffer[position] == '\n') {
                position++;
            }
        }
    }

    private Line line(int end, int next, boolean cut) {
        String text = new String(buffer, position, end - position, UTF_8);
        boolean damaged = false;
        if (!cut && text.indexOf(REPLACEMENT) >= 0 && !Utf8.isWellFormed(buffer, position, end - position)) {
            windows = true;
            text = new String(buffer, position, end - position, WINDOWS_1252);
            damaged = text.indexOf(REPLACEMENT) >= 0;
        }
        afterCarriageReturn = next > end && buffer[end] == '\r';
        position = next;
        return new Line(++number, text, damaged, cut);
    }

    private void skipToLineEnd() throws IOException {
        int end = findLineEnd(position);
        while (end == limit) {
            position = limit;
            if (!fill()) {
                return;
            }
            end = findLineEnd(position);
        }
        afterCarriageReturn = buffer[end] == '\r';
        position = end + 1;
    }

    private int findLineEnd(int from) {
        int i = from;
        while (i < limit && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Moves what is left to the front and reads on; false if there is no more. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = in.readNBytes(buffer, limit, buffer.length - PlainRows.LONGEST - limit);
        limit += read;
        bytesRead += read;
        return read > 0;
    }

    private boolean startsWith(int... bytes) {
        if (limit < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((buffer[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
