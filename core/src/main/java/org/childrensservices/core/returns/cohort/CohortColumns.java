package org.childrensservices.core.returns.cohort;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;

/**
 * The episodes of a cohort as columns of numbers, without an object for any of them: for files of millions of rows,
 * which take 24 bytes a row here. {@link CohortReader#readColumns} reads them.
 *
 * <p>They come in parts. A part has all rows of its children, brought together by child and in order, so that whatever
 * is counted child by child is counted part by part; the parts may be taken by several threads. Nothing is rounded or
 * hashed away: ids, dates, codes and keys are those of the rows.
 */
public final class CohortColumns {

    private final RowParts rows;
    private final TextKeys texts;
    private final RowOrigins origins;
    private final long size;

    private CohortColumns(RowParts rows, TextKeys texts, RowOrigins origins, long size) {
        this.rows = rows;
        this.texts = texts;
        this.origins = origins;
        this.size = size;
    }

    /** {@return how many rows there are, short breaks included} */
    public long rows() {
        return size;
    }

    /** {@return how many parts there are, some of them perhaps without rows} */
    public int parts() {
        return RowParts.COUNT;
    }

    /**
     * Returns a part, made anew from the rows.
     *
     * @param part its number, from 0
     * @return the part
     */
    public CohortPart part(int part) {
        checkArgument(part >= 0 && part < parts(), "part must be from 0 to %s: %s", parts() - 1, part);
        return CohortPart.of(rows, part, texts);
    }

    /** {@return where rows give a child different dates of birth, in the order of reading} */
    public ImmutableList<Finding> findings() {
        List<CohortPart.Disagreement> disagreements = new ArrayList<>();
        for (int part = 0; part < parts(); part++) {
            disagreements.addAll(part(part).disagreements());
        }
        return disagreements.stream()
                .sorted(Comparator.comparing(CohortPart.Disagreement::row))
                .map(d -> CohortReader.birthDisagrees(d.child(), origins.of(d.row())))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return size + " rows of a cohort";
    }

    /** {@return a builder without rows} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds columns row by row; not thread-safe, and used once. */
    public static final class Builder implements Consumer<Reading<CohortRow>> {

        private final RowParts rows = new RowParts();
        private final TextKeys texts = new TextKeys();
        private final RowOrigins origins = new RowOrigins();
        private int size;
        private boolean built;

        Builder() {}

        /**
         * Adds a row.
         *
         * @param row the row, with dates within the years 1901 to 2100, as every file of a cohort has
         * @param origin where it stood
         * @return this builder
         */
        public Builder add(CohortRow row, Origin origin) {
            checkState(!built, "columns are built once");
            startAt(origin.file(), origin.line());
            add(
                    texts.ofChild(row.child().value()),
                    EpisodeWord.of(row),
                    texts.ofPlacement(row.episode().placementId().orElse("")));
            return this;
        }

        /**
         * Adds a row that was read, unless it was kept raw.
         *
         * @param reading the row
         */
        @Override
        public void accept(Reading<CohortRow> reading) {
            reading.typed().ifPresent(row -> add(row, reading.raw().origin()));
        }

        /** {@return the columns} */
        public CohortColumns build() {
            checkState(!built, "columns are built once");
            built = true;
            return new CohortColumns(rows, texts, origins, size);
        }

        /** Says where the next row stands; those after it stand on the lines after it. */
        void startAt(String file, long line) {
            origins.note(size, file, line);
        }

        void add(long child, long word, int placement) {
            rows.add(child, word, ((long) placement << Integer.SIZE) | size);
            size = Math.incrementExact(size);
        }
    }
}
