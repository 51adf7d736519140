package org.childrensservices.core.returns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/**
 * A row as it was found: its table, where it stood, and the text of every cell, also of columns that do not belong to
 * the table. A row of a CSV file is a line; one of an XML file is a {@link RawBlock}, and its table is called as the
 * block.
 *
 * <p>Its text form shows no personal text. Personal are the columns that the table declares so, and all of which it is
 * not known what they hold: columns that do not belong to the table, and every cell of a line that has not as many
 * cells as there are headings.
 */
public sealed interface RawRow permits TableRow, RawBlock {

    /** {@return the name of the table} */
    String table();

    /** {@return the file and the first line of the row} */
    Origin origin();

    /**
     * Returns where a cell stands.
     *
     * @param heading the heading of the column
     * @return the place of the cell, or of the row with this heading if it has no such cell
     */
    Origin origin(String heading);

    /**
     * {@return the headings of the cells in the order of the file: of a line in capitals and without surrounding
     * blanks, of a block the names of the elements}
     */
    ImmutableList<String> headings();

    /** {@return the cells in the order of the file; one cell with the whole line if it could not be split} */
    ImmutableList<SourceText> cells();

    /**
     * Returns the text of a cell itself, also where it is personal.
     *
     * @param position the position among the cells, from 0
     * @return the text
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    String reveal(int position);

    /**
     * Returns the text of a cell as codes are compared: without blanks around it and in capitals.
     *
     * @param position the position among the cells, from 0
     * @return the text, also where it is personal
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    default String capitals(int position) {
        return Column.normalise(reveal(position));
    }

    /**
     * Returns the date in a cell.
     *
     * @param position the position among the cells, from 0
     * @return the date, empty if the cell spells none as such rows write them, or stands in a column of no dates
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    Optional<LocalDate> day(int position);

    /**
     * Returns the text of a cell.
     *
     * @param heading the heading of the column
     * @return the text, of several cells under the heading the first; empty if there is none
     */
    Optional<SourceText> cell(String heading);
}
