package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * A forecast of one period.
 *
 * @param period the period
 * @param value what is expected
 * @param interval the prediction interval: it holds the value that will be seen, at its level
 */
public record ForecastPoint(TimePeriod period, double value, Interval interval) {
    /**
     * Checks the forecast.
     *
     * @param period the period
     * @param value what is expected
     * @param interval the prediction interval
     */
    public ForecastPoint {
        checkNotNull(period, "period");
        checkNotNull(interval, "interval");
    }

    /** {@return the forecast, such as {@code "2024-25 47.1 (95% 38.2 to 56.0)"}} */
    @Override
    public String toString() {
        return period + " " + Rounding.ONE_DECIMAL.format(value) + " (" + interval.level() + " "
                + interval.format(Rounding.ONE_DECIMAL) + ")";
    }
}
