package org.childrensservices.core.returns.cohort;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.value.Coded;

/**
 * Some children of a cohort with all their episodes of care, without short breaks. Children and rows are numbered from
 * 0. The rows of a child are successive and in the order in which {@link CohortReader} brings them: by start, then by
 * end, then by placement. Days are epoch days.
 *
 * <pre>{@code
 * for (int child = 0; child < part.children(); child++) {
 *     for (int row = part.firstRow(child); row < part.endRow(child); row++) {
 *         days += part.end(row) - part.start(row);
 *     }
 * }
 * }</pre>
 */
public final class CohortPart {

    /** The end of an episode that goes on: later than every day that a file can have. */
    public static final int GOES_ON = Days.NONE + Days.EPOCH_DAY_OF_FIRST;

    /** The birth of a child of which the day is not known: later than every day that a file can have. */
    public static final int BIRTH_UNKNOWN = GOES_ON;

    private final TextKeys texts;
    private final long[] ids;
    private final int[] births;
    private final int[] firstRows;
    private final long[] words;
    private final int[] placements;
    private final ImmutableList<Disagreement> disagreements;

    /** A row, by its number in the order of reading, that gives a child another birth than a row before it. */
    record Disagreement(PersonId child, int row) {}

    private CohortPart(
            TextKeys texts,
            long[] ids,
            int[] births,
            int[] firstRows,
            long[] words,
            int[] placements,
            ImmutableList<Disagreement> disagreements) {
        this.texts = texts;
        this.ids = ids;
        this.births = births;
        this.firstRows = firstRows;
        this.words = words;
        this.placements = placements;
        this.disagreements = disagreements;
    }

    /** {@return how many children there are, those included who have short breaks only} */
    public int children() {
        return births.length;
    }

    /**
     * Returns the id of a child.
     *
     * @param child the child
     * @return the id
     */
    public PersonId id(int child) {
        return PersonId.of(texts.child(ids[child]));
    }

    /**
     * Returns when a child was born.
     *
     * @param child the child
     * @return the day, or {@link #BIRTH_UNKNOWN}
     */
    public int birth(int child) {
        return births[child] + Days.EPOCH_DAY_OF_FIRST;
    }

    /**
     * Returns the first row of a child.
     *
     * @param child the child
     * @return the row
     */
    public int firstRow(int child) {
        return firstRows[child];
    }

    /**
     * Returns the row after the last of a child.
     *
     * @param child the child
     * @return the row, the first one if the child has none
     */
    public int endRow(int child) {
        return firstRows[child + 1];
    }

    /**
     * Returns the first day of an episode.
     *
     * @param row the row
     * @return the day
     */
    public int start(int row) {
        return EpisodeWord.start(words[row]) + Days.EPOCH_DAY_OF_FIRST;
    }

    /**
     * Returns the day on which an episode ended, which is no longer part of it.
     *
     * @param row the row
     * @return the day, or {@link #GOES_ON}
     */
    public int end(int row) {
        return EpisodeWord.end(words[row]) + Days.EPOCH_DAY_OF_FIRST;
    }

    /**
     * Returns a number for the placement of an episode.
     *
     * @param row the row
     * @return the number, the same for rows whose placements have the same key or none, and for no others
     */
    public int placement(int row) {
        return placements[row];
    }

    /**
     * Tells whether the placement of an episode is a temporary one, T0 to T4.
     *
     * @param row the row
     * @return whether it is
     */
    public boolean isTemporary(int row) {
        return EpisodeWord.isTemporary(words[row]);
    }

    /**
     * Returns a row as the record that it would have been.
     *
     * @param child the child
     * @param row the row, one of the child's
     * @return the record, with the birth of the child; text that is no code is {@code "?"}
     */
    public CohortRow row(int child, int row) {
        long word = words[row];
        int end = EpisodeWord.end(word);
        int status = EpisodeWord.status(word);
        int type = EpisodeWord.type(word);
        String placement = texts.placement(placements[row]);
        return new CohortRow(
                id(child),
                births[child] == Days.NONE ? Birth.unknown() : Birth.on(LocalDate.ofEpochDay(birth(child))),
                Episode.builder()
                        .start(LocalDate.ofEpochDay(start(row)))
                        .end(end == Days.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(end(row))))
                        .legalStatus(
                                status == EpisodeWord.UNKNOWN_STATUS
                                        ? Coded.unknown("?")
                                        : Coded.of(EpisodeWord.STATUSES.get(status)))
                        .placementType(
                                type == EpisodeWord.UNKNOWN_TYPE
                                        ? Coded.unknown("?")
                                        : Coded.of(EpisodeWord.TYPES.get(type)))
                        .placementId(placement.isEmpty() ? Optional.empty() : Optional.of(placement))
                        .build());
    }

    ImmutableList<Disagreement> disagreements() {
        return disagreements;
    }

    @Override
    public String toString() {
        return children() + " children with " + words.length + " rows";
    }

    static CohortPart of(RowParts rows, int part, TextKeys texts) {
        return new Layout(rows, part, texts).part();
    }

    /** Brings the rows of a part together by child. Used once. */
    private static final class Layout {

        private final RowParts rows;
        private final int number;
        private final TextKeys texts;
        private final ChildNumbers children = new ChildNumbers();
        private final List<Disagreement> disagreements = new ArrayList<>();

        /** The child of each row. */
        private final int[] childOf;

        Layout(RowParts rows, int number, TextKeys texts) {
            this.rows = rows;
            this.number = number;
            this.texts = texts;
            this.childOf = new int[rows.rows(number)];
        }

        CohortPart part() {
            int row = 0;
            for (long[] block : rows.blocks(number)) {
                row = count(block, rows.used(number, block), row);
            }
            int[] firstRows = children.firstRows();
            int[] next = firstRows.clone();
            long[] words = new long[firstRows[children.size()]];
            int[] placements = new int[words.length];
            row = 0;
            for (long[] block : rows.blocks(number)) {
                row = place(block, rows.used(number, block), row, next, words, placements);
            }
            for (int child = 0; child < children.size(); child++) {
                order(words, placements, firstRows[child], firstRows[child + 1]);
            }
            return new CohortPart(
                    texts,
                    children.ids(),
                    children.births(),
                    firstRows,
                    words,
                    placements,
                    ImmutableList.copyOf(disagreements));
        }

        /** Numbers the children of a block and counts their rows. */
        private int count(long[] block, int used, int firstRow) {
            int row = firstRow;
            for (int at = 0; at < used; at += RowParts.WIDTH) {
                long word = block[at + 1];
                int child = children.number(block[at]);
                childOf[row++] = child;
                if (!EpisodeWord.isShortBreak(word)) {
                    children.countRow(child);
                }
                if (!children.agree(child, EpisodeWord.birth(word))) {
                    disagreements.add(new Disagreement(PersonId.of(texts.child(block[at])), (int) block[at + 2]));
                }
            }
            return row;
        }

        private int place(long[] block, int used, int firstRow, int[] next, long[] words, int[] placements) {
            int row = firstRow;
            for (int at = 0; at < used; at += RowParts.WIDTH) {
                long word = block[at + 1];
                int child = childOf[row++];
                if (!EpisodeWord.isShortBreak(word)) {
                    int place = next[child]++;
                    words[place] = word;
                    placements[place] = (int) (block[at + 2] >>> Integer.SIZE);
                }
            }
            return row;
        }

        /** Sorts by insertion: the rows of a child are few, and mostly in order already. */
        private void order(long[] words, int[] placements, int from, int to) {
            for (int row = from + 1; row < to; row++) {
                long word = words[row];
                int placement = placements[row];
                int at = row;
                while (at > from && isBefore(word, placement, words[at - 1], placements[at - 1])) {
                    words[at] = words[at - 1];
                    placements[at] = placements[at - 1];
                    at--;
                }
                words[at] = word;
                placements[at] = placement;
            }
        }

        private boolean isBefore(long word, int placement, long otherWord, int otherPlacement) {
            long span = EpisodeWord.span(word);
            long other = EpisodeWord.span(otherWord);
            return span < other
                    || (span == other
                            && placement != otherPlacement
                            && texts.placement(placement).compareTo(texts.placement(otherPlacement)) < 0);
        }
    }
}
