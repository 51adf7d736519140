package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;

/**
 * Takes rows straight from the bytes of a file, without an object for any of them, as long as they are plain: one line
 * each, and such that the ordinary way would make a record of it with no finding at all. Any other row is left to the
 * ordinary way, which therefore decides alone what is to be said about a row, and after it plain rows are taken again.
 *
 * <p>An implementation may take fewer rows than are plain and must never take another. It is used by one thread.
 */
public interface PlainRows {

    /** The most bytes that a row may have which is taken, its line break included. */
    int LONGEST = 128;

    /**
     * Begins a file of which the table was recognised.
     *
     * @param file what the file is called in findings
     * @param headings its headings in their order, in capitals
     * @return whether rows under these headings can be taken
     */
    boolean begin(String file, ImmutableList<String> headings);

    /**
     * Takes plain rows up to the first that is not, or is not whole.
     *
     * @param bytes the text in UTF-8; {@link #LONGEST} bytes more than {@code to} may be read, and mean nothing
     * @param from where a row begins
     * @param to where the text ends, perhaps within a row
     * @param line the number of the line that begins at {@code from}
     * @return where the first row begins that was not taken, or {@code to}
     */
    int take(byte[] bytes, int from, int to, long line);

    /** {@return how many rows were taken so far, each of them one line} */
    long taken();
}
