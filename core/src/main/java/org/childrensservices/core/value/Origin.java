package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * Where in a source a text was found.
 *
 * @param file the name of the file, with no more of its folders than tell it from other files
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the heading of the column or the name of the element; empty for the line as a whole
 */
public record Origin(String file, long line, String column) {
    /**
     * Checks the place.
     *
     * @param file the name of the file
     * @param line the line, from 1; 0 for the file as a whole
     * @param column the heading of the column, or empty
     */
    public Origin {
        checkNotNull(file, "file");
        checkNotNull(column, "column");
        checkArgument(line >= 0, "line must not be negative: %s", line);
    }

    /**
     * Returns the place of a file as a whole.
     *
     * @param file the name of the file
     * @return the place
     */
    public static Origin ofFile(String file) {
        return new Origin(file, 0, "");
    }

    /**
     * Returns the place of a line as a whole.
     *
     * @param file the name of the file
     * @param line the line, from 1
     * @return the place
     */
    public static Origin ofLine(String file, long line) {
        return new Origin(file, line, "");
    }

    /**
     * Returns the place of a record of the model, which comes from no file or from several.
     *
     * @param record what the record is called, such as {@code "child C7"}; no personal data
     * @return the place
     */
    public static Origin ofRecord(String record) {
        return new Origin(record, 0, "");
    }

    /**
     * Returns a place in the same line.
     *
     * @param column the heading of the column
     * @return the place
     */
    public Origin at(String column) {
        return new Origin(file, line, column);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
    }
}
