package org.childrensservices.core.returns.cin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.childrensservices.core.returns.Readings;

/**
 * Writes the children in need census in its official shape. What was read is written, also what was kept raw, as
 * {@link org.childrensservices.core.returns.XmlForm#write} tells.
 */
public final class CinCensusWriter {

    private CinCensusWriter() {}

    /**
     * Writes a census to a file, in UTF-8.
     *
     * @param census what was read
     * @param file the file, which is replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(Readings<CinBlock> census, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            CinForm.CENSUS.write(census.rows(), out);
        }
    }

    /**
     * Returns the text of the file of a census. It is personal.
     *
     * @param census what was read
     * @return the text
     */
    public static String xml(Readings<CinBlock> census) {
        StringWriter text = new StringWriter();
        try {
            CinForm.CENSUS.write(census.rows(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
