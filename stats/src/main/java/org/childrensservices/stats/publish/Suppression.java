package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which counts are too small to show: those from 1 to a greatest one. A true zero is shown. This is primary
 * suppression, of a cell for its own sake; what protects it from being worked out of its row is not decided here.
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

    @Override
    public String toString() {
        return greatest == 0 ? "nothing suppressed" : "1 to " + greatest + " suppressed";
    }
}
