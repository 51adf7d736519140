package org.childrensservices.core.returns;

/**
 * Takes the rows of files.
 *
 * @param <R> the type of the records of all tables
 */
@FunctionalInterface
interface RowSink<R> {

    /** Takes what became of a row. */
    void accept(Reading<R> reading);

    /**
     * Takes a plain line as it is.
     *
     * @param typing what makes a record of it
     * @param number the number of the line
     * @param line the line, which is another as soon as the next is read
     * @return whether it was taken; otherwise it is read at once
     */
    default boolean hold(RowTyping<R> typing, String file, long number, PlainLine line) {
        return false;
    }
}
