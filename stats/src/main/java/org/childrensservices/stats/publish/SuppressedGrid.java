package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;

/**
 * Counts in rows and columns after suppression. It does not keep the counts that it hides.
 *
 * @param published the grid as it is printed, with its totals
 * @param treatments what was done to each cell, the totals included
 */
public record SuppressedGrid(PublishedGrid published, ImmutableList<ImmutableList<Treatment>> treatments) {
    /**
     * Checks the treatments.
     *
     * @param published the grid as it is printed
     * @param treatments what was done to each cell
     */
    public SuppressedGrid {
        checkArgument(
                published.cells().stream()
                        .map(ImmutableList::size)
                        .toList()
                        .equals(treatments.stream().map(ImmutableList::size).toList()),
                "every cell must have a treatment: %s",
                treatments);
    }

    /**
     * Tells how many cells were treated so.
     *
     * @param treatment the treatment
     * @return the number of cells, totals included
     */
    public long count(Treatment treatment) {
        return treatments.stream()
                .flatMap(ImmutableList::stream)
                .filter(treatment::equals)
                .count();
    }

    /** {@return the grid as it is printed} */
    @Override
    public String toString() {
        return published.toString();
    }
}
