package org.childrensservices.core.returns.ssda903;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnReader;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.returns.RowsByChild;
import org.childrensservices.core.time.ReportingYear;

/**
 * Reads the return of looked-after children (SSDA903): its CSV files, one for each of twelve tables, or its XML file of
 * ten, in which a row is an element and has the same columns, so that all that follows holds for both.
 *
 * <p>A row is kept raw only if the typed record cannot hold it. So an episode is kept raw without a readable child id,
 * start, legal status or placement type, with an end that cannot be read (it would look open) or that is before the
 * start; a code that nobody knows is held. A header is kept raw without a readable child id only: a date of birth that
 * cannot be read leaves the birth unknown, with a finding. Dates are dd/mm/yyyy and nothing else.
 *
 * <h2>Several years</h2>
 *
 * <p>The same child and the same episode are returned year after year. An episode is the same if child and start agree,
 * and where a file has two of one start, also the reason for the new episode, the legal status and the placement type.
 * Of two versions of an episode the one that has ended gives the end with its reasons, and the later file gives the
 * rest. Of two headers of a child the later file wins, cell by cell, where it is not blank. Each disagreement is a
 * finding, except that an episode has ended since.
 *
 * <p>Later is the file with Episodes that holds the later date, start or end of an episode; if they are equal, the one
 * that was read later. A file with Headers holds no date that tells its year: later is the one that was read later,
 * which in a folder is the order of names.
 *
 * <h2>Periods of care</h2>
 *
 * <p>Short breaks (V3, V4) are taken out first and kept as such. Of the other episodes of a child, in order of their
 * start, a new period of care begins with the first, with the reason S, after a gap, and after an end with a reason
 * other than X1. What contradicts this is a finding and drops nothing: an S that follows an X1 without a gap, a start
 * without S, an overlap, an X1 that nothing follows, an episode that was never ended before the next, which is then
 * taken to end where the next begins. Where episodes overlap, the end that comes last is the one after which there is a
 * gap, and the end of the period.
 *
 * <h2>The other tables</h2>
 *
 * <p>Of two rows about the same, such as a missing spell that the returns of two years hold, the later file wins.
 * Reviews become those of a care plan, which lasts as long as the period of care. Previous permanence goes to the last
 * period. Decisions to place for adoption, the adoption (AD1) and the end of care for it make one journey. Rows of OC2
 * and OC3 hold no date: they are part of a child only where the year of the return is said. Social workers are no part
 * of a child. What cannot be placed is a finding, and counted as apart.
 */
public final class Ssda903Reader {

    private static final ReturnReader<Ssda903Row> STANDARD =
            ReturnReader.of(Ssda903Tables.ALL, Ssda903Tables.XML, () -> new Ssda903Assembler(Optional.empty()));

    private Ssda903Reader() {}

    /** {@return the reader of files whose year is not said, so that rows without a date have none} */
    public static ReturnReader<Ssda903Row> standard() {
        return STANDARD;
    }

    /**
     * Returns the reader of the return of one year.
     *
     * @param year the year, which the rows of OC2 and OC3 are about
     * @return the reader
     */
    public static ReturnReader<Ssda903Row> of(ReportingYear year) {
        return ReturnReader.of(Ssda903Tables.ALL, Ssda903Tables.XML, () -> new Ssda903Assembler(Optional.of(year)));
    }

    /**
     * Reads the returns of several years and joins them into one child each.
     *
     * @param sources files, archives and folders by year
     * @return the children
     * @throws IOException if a source does not exist or cannot be read
     */
    public static ReturnedChildren readYears(Map<ReportingYear, ? extends List<Path>> sources) throws IOException {
        Ssda903Assembler children = new Ssda903Assembler(Optional.empty());
        return STANDARD.readParts(
                ImmutableSortedMap.<ReportingYear, List<Path>>copyOf(sources), children::startYear, children);
    }

    /**
     * Reads the return of one year and holds its rows by child, most of them as text.
     *
     * @param year the year
     * @param sources files, archives and folders
     * @return the rows by child
     * @throws IOException if a source does not exist or cannot be read
     */
    public static RowsByChild<Ssda903Row> readByChild(ReportingYear year, List<Path> sources) throws IOException {
        return of(year).readByChild(sources, Ssda903Tables.CHILD);
    }

    /**
     * Returns the rows of a return that was read or made by child.
     *
     * @param readings the rows
     * @return the rows by child
     */
    public static RowsByChild<Ssda903Row> byChild(Readings<Ssda903Row> readings) {
        return RowsByChild.of(readings, Ssda903Tables.CHILD);
    }

    /**
     * Returns what makes assemblers for some of the children of a return each, who come out as if all had been
     * assembled together.
     *
     * @param year the year
     * @param all the rows of the return
     * @return gives an assembler for one use, which takes all rows of each of its children
     */
    public static Supplier<Assembler<Ssda903Row>> assemblers(ReportingYear year, RowsByChild<Ssda903Row> all) {
        return Ssda903Assembler.ofSome(year, all);
    }
}
