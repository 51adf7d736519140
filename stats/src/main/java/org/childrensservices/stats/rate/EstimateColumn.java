package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * The values and limits of many rates or proportions, the same to the last bit as those of their single estimates. An
 * array has no place for a reason: what cannot be estimated, 0 of 0, is NaN in all three, and the single estimate says
 * why.
 */
public final class EstimateColumn {

    private final double[] values;
    private final double[] lowers;
    private final double[] uppers;
    private final ConfidenceLevel level;
    private final String method;

    /**
     * Makes room for estimates.
     *
     * @param size how many, not negative
     * @param level the level of the limits
     * @param method the method
     */
    public EstimateColumn(int size, ConfidenceLevel level, String method) {
        checkArgument(size >= 0, "size must not be negative: %s", size);
        this.values = new double[size];
        this.lowers = new double[size];
        this.uppers = new double[size];
        this.level = checkNotNull(level, "level");
        this.method = checkNotNull(method, "method");
    }

    /**
     * Says that something cannot be estimated.
     *
     * @param at which, from 0
     */
    public void setInestimable(int at) {
        values[at] = Double.NaN;
        lowers[at] = Double.NaN;
        uppers[at] = Double.NaN;
    }

    /**
     * Checks that other estimates may take the place of these: as many, by the same method at the same level.
     *
     * @param newSize how many
     * @param newLevel the level of their limits
     * @param newMethod their method
     * @throws IllegalArgumentException if one of them differs
     */
    public void checkRoom(int newSize, ConfidenceLevel newLevel, String newMethod) {
        checkArgument(
                newSize == size() && newLevel.equals(level) && newMethod.equals(method),
                "estimates must take the place of as many by the same method: %s (%s, %s) in %s",
                newSize,
                newLevel,
                newMethod,
                this);
    }

    /** {@return how many estimates there are} */
    public int size() {
        return values.length;
    }

    /**
     * Tells whether there is an estimate.
     *
     * @param at which, from 0
     * @return whether it could be estimated
     */
    public boolean isEstimable(int at) {
        return !Double.isNaN(values[at]);
    }

    /** {@return the values, not rounded; the array itself, not a copy} */
    public double[] values() {
        return values;
    }

    /** {@return the lower limits; the array itself, not a copy} */
    public double[] lowers() {
        return lowers;
    }

    /** {@return the upper limits; the array itself, not a copy} */
    public double[] uppers() {
        return uppers;
    }

    /** {@return the level of the limits} */
    public ConfidenceLevel level() {
        return level;
    }

    /** {@return the method, such as {@code "exact below 10, otherwise Byar"}} */
    public String method() {
        return method;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d estimates (%s, %s)", values.length, level, method);
    }
}
