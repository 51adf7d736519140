package org.childrensservices.stats.rate.rank;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * How many values are below, equal to and above one of them; every rank, percentile rank and quantile group follows
 * from these counts, without a fraction being rounded on the way.
 *
 * @param below how many are smaller
 * @param equal how many are the same, itself included; more than 1 is a tie
 * @param above how many are larger
 * @param distinctBelow how many different values are smaller
 */
public record Rank(int below, int equal, int above, int distinctBelow) {
    /**
     * Checks the counts.
     *
     * @param below how many are smaller, not negative
     * @param equal how many are the same, itself included
     * @param above how many are larger, not negative
     * @param distinctBelow how many different values are smaller
     */
    public Rank {
        checkArgument(below >= 0, "how many are below must not be negative: %s", below);
        checkArgument(equal > 0, "how many are equal must include itself: %s", equal);
        checkArgument(above >= 0, "how many are above must not be negative: %s", above);
        checkArgument(
                distinctBelow >= 0 && distinctBelow <= below,
                "different values below must be from 0 to %s: %s",
                below,
                distinctBelow);
    }

    /** {@return how many values were ranked} */
    public int total() {
        return below + equal + above;
    }

    /** {@return whether others have the same value: a rank is never shown without saying so} */
    public boolean isTied() {
        return equal > 1;
    }

    /**
     * Returns the place, the first of those that a tie shares.
     *
     * @param order from which end
     * @return the place, from 1
     */
    public int place(RankOrder order) {
        return 1 + before(order);
    }

    /**
     * Returns the last of the places that a tie shares.
     *
     * @param order from which end
     * @return the place; the same as {@link #place} without a tie
     */
    public int lastPlace(RankOrder order) {
        return before(order) + equal;
    }

    /** {@return the mean of the places that a tie shares, counted from the smallest} */
    public double averagePlace() {
        return below + (equal + 1) / 2.0;
    }

    /** {@return the place among different values, counted from the smallest: a tie takes one place} */
    public int densePlace() {
        return distinctBelow + 1;
    }

    private int before(RankOrder order) {
        return order == RankOrder.FROM_SMALLEST ? below : above;
    }

    /** {@return the percentage of values that are smaller} */
    public double percentBelow() {
        return 100.0 * below / total();
    }

    /** {@return the percentage of values that are not larger} */
    public double percentNotAbove() {
        return 100.0 * (below + equal) / total();
    }

    /** {@return the percentage of values that are smaller, where half of those equal count: the mean of the two} */
    public double percentMiddle() {
        return 50.0 * (2L * below + equal) / total();
    }

    /** {@return the mean place as a percentage of all places} */
    public double percentPlace() {
        return 50.0 * (2L * below + equal + 1) / total();
    }

    /**
     * Returns the percentage of the other values that are smaller, from 0 for the smallest to 100 for the largest: the
     * inclusive percentile rank of spreadsheets.
     *
     * @return the percentage, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without others
     */
    public Outcome<Double> percentOfOthersBelow() {
        return total() == 1
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "a percentage of the others needs others")
                : Outcome.of(100.0 * below / (total() - 1));
    }

    /**
     * Returns the quantile group, such as the quarter or the tenth: groups are as near to equal in size as ties allow,
     * and a tie is in one group (public health practice, in whole numbers, where floating point puts some values into
     * the next group).
     *
     * @param groups how many groups, positive: 4 for quarters
     * @param order which end is group 1
     * @return the group, from 1, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer values than groups
     */
    public Outcome<Integer> quantileGroup(int groups, RankOrder order) {
        checkArgument(groups > 0, "groups must be positive: %s", groups);
        checkNotNull(order, "order");
        int total = total();
        if (total < groups) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, total + " values are fewer than " + groups + " groups");
        }
        long share = (long) (total - before(order)) * groups;
        return Outcome.of((int) Math.max(1, groups + 1 - (share + total - 1) / total));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d%s of %,d from the smallest", below + 1, isTied() ? "=" : "", total());
    }
}
