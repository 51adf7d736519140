package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;

/**
 * A hidden count of a {@link PublishedGrid} of which its row, column and totals say too much.
 *
 * @param row which row, from 0
 * @param column which column, from 0
 * @param possible the counts it can be
 */
public record Disclosure(int row, int column, Range<Long> possible) {
    /**
     * Checks the counts.
     *
     * @param row which row, from 0
     * @param column which column, from 0
     * @param possible the counts it can be, from a least to a greatest
     */
    public Disclosure {
        checkArgument(row >= 0 && column >= 0, "row and column must not be negative: %s, %s", row, column);
        checkArgument(possible.hasLowerBound() && possible.hasUpperBound(), "counts must be bounded: %s", possible);
    }

    /** {@return whether the count is known, and not only nearly so} */
    public boolean isExact() {
        return possible.lowerEndpoint().equals(possible.upperEndpoint());
    }

    /** {@return the counts in words, such as {@code "is 3"} or {@code "is from 0 to 1"}} */
    @Override
    public String toString() {
        return isExact()
                ? "is " + possible.lowerEndpoint()
                : "is from " + possible.lowerEndpoint() + " to " + possible.upperEndpoint();
    }
}
