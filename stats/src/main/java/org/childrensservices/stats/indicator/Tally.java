package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * How many subjects are in a numerator and in a denominator. For an indicator that counts, both are the count.
 *
 * @param numerator how many are in the numerator; 0 to the denominator
 * @param denominator how many are in the denominator
 * @serial exclude
 */
// Without the tag, Javadoc asks for a comment on a field that a record cannot comment.
@SuppressWarnings("InvalidBlockTag")
public record Tally(long numerator, long denominator) implements Serializable {

    /** Nobody. */
    public static final Tally NONE = new Tally(0, 0);

    static final Tally DENOMINATOR = new Tally(0, 1);
    static final Tally BOTH = new Tally(1, 1);

    /**
     * Checks the counts.
     *
     * @param numerator how many are in the numerator
     * @param denominator how many are in the denominator
     */
    public Tally {
        checkArgument(
                numerator >= 0 && numerator <= denominator,
                "numerator must be from 0 to the denominator: %s of %s",
                numerator,
                denominator);
    }

    /**
     * Adds the counts of other subjects.
     *
     * @param other the other counts
     * @return the sums
     */
    public Tally plus(Tally other) {
        return new Tally(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }
}
