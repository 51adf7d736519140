package org.childrensservices.core.returns.ssda903;

import org.childrensservices.core.returns.ReturnReader;

/**
 * Reads the CSV files of the return of looked-after children (SSDA903).
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
 */
public final class Ssda903Reader {

    private static final ReturnReader<Ssda903Row> STANDARD = ReturnReader.of(Ssda903Tables.ALL, Ssda903Assembler::new);

    private Ssda903Reader() {}

    /** {@return the reader} */
    public static ReturnReader<Ssda903Row> standard() {
        return STANDARD;
    }
}
