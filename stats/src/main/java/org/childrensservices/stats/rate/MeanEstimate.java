package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * A mean with its interval. It says itself: {@code "45.0 (mean of 4; 95% 24.5 to 65.5, t)"}.
 *
 * @param mean what was estimated; of two values or more
 * @param value the mean, not rounded
 * @param interval the interval
 */
public record MeanEstimate(Mean mean, double value, Interval interval) {
    /**
     * Checks the estimate.
     *
     * @param mean what was estimated
     * @param value the mean
     * @param interval the interval
     */
    public MeanEstimate {
        checkNotNull(mean, "mean");
        checkNotNull(interval, "interval");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (mean of %,d; %s %s, %s)",
                Rounding.ONE_DECIMAL.format(value),
                mean.count(),
                interval.level(),
                interval.format(Rounding.ONE_DECIMAL),
                interval.method());
    }
}
