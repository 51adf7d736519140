package org.childrensservices.stats.rate.rank;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.LongToDoubleFunction;

/** The nine ways to estimate a quantile from a sample (Hyndman and Fan 1996, The American Statistician 50:361). */
public enum QuantileType {
    /** The inverse of the empirical distribution. */
    TYPE_1,
    /** The same, with the mean of both values where it jumps. */
    TYPE_2,
    /** The value whose rank is nearest. */
    TYPE_3,
    /** Linear between the steps of the empirical distribution. */
    TYPE_4(0, 1),
    /** Linear between the middles of the steps. */
    TYPE_5(1 / 2.0, 1 / 2.0),
    /** Linear, with the expected ranks of a uniform sample. */
    TYPE_6(0, 0),
    /** Linear from the smallest value at 0 to the largest at 1: spreadsheets, R and the default here. */
    TYPE_7(1, 1),
    /** Linear, nearly unbiased for the median whatever the distribution. */
    TYPE_8(1 / 3.0, 1 / 3.0),
    /** Linear, nearly unbiased for normal values. */
    TYPE_9(3 / 8.0, 3 / 8.0);

    private final double constant;
    private final double growth;

    QuantileType() {
        this(0, 1);
    }

    /** Linear in the rank a + p (n + 1 - a - b). */
    QuantileType(double a, double b) {
        this.constant = a;
        this.growth = 1 - a - b;
    }

    /**
     * Estimates a quantile of a sample of any size from the values at one or two ranks.
     *
     * @param count how many values there are, positive
     * @param probability the share of them that is below, 0 to 1: 0.5 for the median
     * @param ranked the value at a rank, from 1 for the smallest
     * @return the quantile
     */
    public double estimate(long count, double probability, LongToDoubleFunction ranked) {
        checkArgument(count > 0, "a quantile needs values: %s", count);
        checkArgument(probability >= 0 && probability <= 1, "probability must be from 0 to 1: %s", probability);
        double share = count * probability;
        double rank = switch (this) {
            case TYPE_1 -> Math.ceil(share);
            case TYPE_2 -> share == Math.rint(share) ? share + 1 / 2.0 : Math.ceil(share);
            case TYPE_3 -> Math.rint(share);
            default -> constant + probability * (count + growth);
        };
        double within = Math.min(Math.max(rank, 1), (double) count);
        long below = (long) within;
        double value = ranked.applyAsDouble(below);
        if (below == within) {
            return value;
        }
        double next = ranked.applyAsDouble(below + 1);
        return value == next ? value : value + (within - below) * (next - value);
    }
}
