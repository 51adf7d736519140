package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * The Poisson trends of many series, the same to the last bit as those of their single estimates. An array has no place
 * for a reason: what cannot be estimated is NaN in all five, and the single estimate says why.
 */
public final class CountTrendColumn {

    private final double[] slopes;
    private final double[] standardErrors;
    private final double[] percents;
    private final double[] lowers;
    private final double[] uppers;
    private final ConfidenceLevel level;

    CountTrendColumn(int size, ConfidenceLevel level) {
        this.slopes = new double[size];
        this.standardErrors = new double[size];
        this.percents = new double[size];
        this.lowers = new double[size];
        this.uppers = new double[size];
        this.level = checkNotNull(level, "level");
    }

    void set(int at, double slope, double standardError) {
        double half = level.z() * standardError;
        slopes[at] = slope;
        standardErrors[at] = standardError;
        percents[at] = PercentScale.percent(slope);
        lowers[at] = PercentScale.percent(slope - half);
        uppers[at] = PercentScale.percent(slope + half);
    }

    void setInestimable(int at) {
        slopes[at] = Double.NaN;
        standardErrors[at] = Double.NaN;
        percents[at] = Double.NaN;
        lowers[at] = Double.NaN;
        uppers[at] = Double.NaN;
    }

    /** {@return how many trends there are} */
    public int size() {
        return slopes.length;
    }

    /**
     * Tells whether there is a trend.
     *
     * @param at which, from 0
     * @return whether it could be estimated
     */
    public boolean isEstimable(int at) {
        return !Double.isNaN(slopes[at]);
    }

    /** {@return the changes of the logarithm of the rate in a period; the array itself, not a copy} */
    public double[] slopes() {
        return slopes;
    }

    /** {@return the standard errors of the slopes; the array itself, not a copy} */
    public double[] standardErrors() {
        return standardErrors;
    }

    /** {@return the changes in a period in percent; the array itself, not a copy} */
    public double[] percents() {
        return percents;
    }

    /** {@return the lower limits of the changes in percent; the array itself, not a copy} */
    public double[] lowers() {
        return lowers;
    }

    /** {@return the upper limits of the changes in percent; the array itself, not a copy} */
    public double[] uppers() {
        return uppers;
    }

    /** {@return the level of the limits} */
    public ConfidenceLevel level() {
        return level;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d trends (%s, Poisson)", slopes.length, level);
    }
}
