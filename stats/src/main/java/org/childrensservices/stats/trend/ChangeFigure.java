package org.childrensservices.stats.trend;

import java.math.BigDecimal;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionMethod;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;

/**
 * One of the figures of a change.
 *
 * @param count the events
 * @param amount what they are counted in
 * @param scale what the quotient is multiplied by: the multiplier of a rate, 100 for a percentage
 * @param isShare whether the events are a part of the amount
 */
record ChangeFigure(BigDecimal count, BigDecimal amount, double scale, boolean isShare) {

    static ChangeFigure before(CountedChange change) {
        return change instanceof Change rates ? of(rates.before()) : of(((ProportionChange) change).before());
    }

    static ChangeFigure after(CountedChange change) {
        return change instanceof Change rates ? of(rates.after()) : of(((ProportionChange) change).after());
    }

    private static ChangeFigure of(Rate rate) {
        return new ChangeFigure(
                BigDecimal.valueOf(rate.count()), rate.denominator().amount(), (double) rate.per(), false);
    }

    private static ChangeFigure of(Proportion proportion) {
        return new ChangeFigure(
                BigDecimal.valueOf(proportion.count()), BigDecimal.valueOf(proportion.total()), 100, true);
    }

    private double x() {
        return count.doubleValue();
    }

    private double n() {
        return amount.doubleValue();
    }

    /** The part without the event. */
    BigDecimal others() {
        return amount.subtract(count);
    }

    double value() {
        return scale * x() / n();
    }

    double variance() {
        double perEvent = scale / n();
        return perEvent * perEvent * x() * (isShare ? others().doubleValue() / n() : 1);
    }

    /** Byar's of a rate, Wilson's of a proportion, in the unit of the value. */
    Interval limits(ConfidenceLevel level) {
        return isShare
                ? ProportionMethod.wilson()
                        .limits(Proportion.of(count.longValueExact()).outOf(amount.longValueExact()), level)
                        .times(scale)
                : RateMethod.byar().limits(count.longValueExact(), level).times(scale / n());
    }

    double logVariance() {
        return isShare ? others().doubleValue() / (x() * n()) : 1 / x();
    }

    double logOdds() {
        return Math.log(x() / others().doubleValue());
    }

    double logOddsVariance() {
        return 1 / x() + 1 / others().doubleValue();
    }
}
