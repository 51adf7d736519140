package org.childrensservices.core.returns;

import java.io.IOException;
import java.util.function.LongConsumer;

/**
 * How the files of a return are written.
 *
 * @param <R> the type of the records
 */
interface FileForm<R> {

    /** What they are. */
    FileKind kind();

    /**
     * Reads a file.
     *
     * @param file the file
     * @param tally takes its rows and what is to be said about it
     * @param progress is told how many bytes were read, now and then
     */
    void read(SourceFile file, FileTally<R> tally, LongConsumer progress) throws IOException;
}
