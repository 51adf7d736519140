package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A row of counts after suppression. It does not keep the counts that it hides.
 *
 * @param published the row as it is printed
 * @param treatments what was done to each cell, in their order
 */
public record SuppressedRow(PublishedRow published, ImmutableList<Treatment> treatments) {

    /** What is done to a cell. */
    public enum Treatment {
        /** It is shown. */
        SHOWN,
        /** It is hidden for its own sake. */
        PRIMARY,
        /** It is hidden so that another cannot be worked out. */
        SECONDARY
    }

    /**
     * Checks the treatments.
     *
     * @param published the row as it is printed
     * @param treatments what was done to each cell, in their order
     */
    public SuppressedRow {
        checkArgument(
                published.cells().size() == treatments.size(),
                "every cell must have a treatment: %s of %s",
                treatments.size(),
                published.cells().size());
    }

    /** {@return the row as it is printed} */
    @Override
    public String toString() {
        return published.toString();
    }
}
