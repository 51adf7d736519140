package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;

/**
 * Which counts are too small to show: those from 1 to a greatest one. A true zero is shown. This is primary
 * suppression, of a cell for its own sake; {@link #row} protects it from being worked out of its row.
 *
 * @param greatest the greatest count that is hidden; 0 if none is
 */
public record Suppression(long greatest) {

    /**
     * Checks the policy.
     *
     * @param greatest the greatest count that is hidden, not negative
     */
    public Suppression {
        checkArgument(greatest >= 0, "greatest count to hide must not be negative: %s", greatest);
    }

    /** {@return the policy that hides nothing} */
    public static Suppression none() {
        return new Suppression(0);
    }

    /**
     * Returns the policy that hides counts from 1 on.
     *
     * @param greatest the greatest count to hide, not negative
     * @return the policy
     */
    public static Suppression upTo(long greatest) {
        return new Suppression(greatest);
    }

    /**
     * Tells whether a count is hidden.
     *
     * @param count the count, not negative
     * @return whether it is from 1 to the greatest
     */
    public boolean hides(long count) {
        return count >= 1 && count <= greatest;
    }

    /**
     * Hides counts in a row that is printed with its total. Where one cell only is hidden for its own sake, so is the
     * smallest other count above 0, the first of equals, or a 0 if there is none. Whether that is enough
     * {@link PublishedRow#isProtected} tells: three cells of 5 that add up to 15 are not protected by each other.
     *
     * @param counts the counts, none negative
     * @return the row
     */
    public SuppressedRow row(List<Long> counts) {
        Treatment[] treatments = primary(counts);
        if (Arrays.stream(treatments).filter(Treatment.PRIMARY::equals).count() == 1) {
            hideOneMore(counts, treatments);
        }
        return row(counts, treatments);
    }

    /**
     * Hides counts in a row as {@link #row} does, and then more of them, the smallest first, until no hidden count can
     * be worked out or all cells are hidden.
     *
     * @param counts the counts, none negative
     * @return the row
     */
    public SuppressedRow protectedRow(List<Long> counts) {
        SuppressedRow row = row(counts);
        Treatment[] treatments = row.treatments().toArray(Treatment[]::new);
        while (!row.published().isProtected().orElseThrow() && hideOneMore(counts, treatments)) {
            row = row(counts, treatments);
        }
        return row;
    }

    /**
     * Hides counts in a table of rows and columns that is printed with its totals, and further counts and totals, so
     * that nothing more can be worked out of a small count than that it is one: by the totals alone each can still be
     * any count from 1 to the greatest that is hidden. No other cell is hidden in vain. A total that is small is hidden
     * too.
     *
     * @param counts the counts in rows, equally long, none negative; a single row is a list with its total
     * @return the table with its totals
     */
    public SuppressedGrid grid(List<? extends List<Long>> counts) {
        return GridSuppression.suppress(counts, this);
    }

    private Treatment[] primary(List<Long> counts) {
        return counts.stream()
                .peek(count -> checkArgument(count >= 0, "count must not be negative: %s", count))
                .map(count -> hides(count) ? Treatment.PRIMARY : Treatment.SHOWN)
                .toArray(Treatment[]::new);
    }

    /** Hides the smallest count that is shown, a 0 last. */
    private static boolean hideOneMore(List<Long> counts, Treatment[] treatments) {
        OptionalInt next = IntStream.range(0, treatments.length)
                .filter(i -> treatments[i] == Treatment.SHOWN)
                .boxed()
                .min(Comparator.comparingLong(i -> counts.get(i) == 0 ? Long.MAX_VALUE : counts.get(i)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        next.ifPresent(i -> treatments[i] = Treatment.SECONDARY);
        return next.isPresent();
    }

    private SuppressedRow row(List<Long> counts, Treatment[] treatments) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        long total = 0;
        for (int i = 0; i < treatments.length; i++) {
            total = Math.addExact(total, counts.get(i));
            cells.add(
                    treatments[i] == Treatment.SHOWN ? Cell.of(counts.get(i)) : Cell.of(PublishedSymbol.CONFIDENTIAL));
        }
        return new SuppressedRow(new PublishedRow(cells.build(), total, this), ImmutableList.copyOf(treatments));
    }

    @Override
    public String toString() {
        return greatest == 0 ? "nothing suppressed" : "1 to " + greatest + " suppressed";
    }
}
