package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;

/** The limits of the total count, moved to the standardised rate in units of its standard error; never below 0. */
record Dobson(RateMethod count) implements StandardisationMethod {

    Dobson {
        checkNotNull(count, "count");
    }

    @Override
    public Outcome<Interval> limits(WeightedSum sum, ConfidenceLevel level) {
        if (sum.count() == 0) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS, "Dobson's limits need an event, and there is none; the gamma limits do not");
        }
        Interval total = count.limits(sum.count(), level);
        double unit = unit(sum.variance(), sum.count());
        return Outcome.of(new Interval(
                lower(sum.value(), unit, total.lower(), sum.count()),
                upper(sum.value(), unit, total.upper(), sum.count()),
                level,
                "Dobson with " + total.method() + (sum.independent() ? "" : ", events not independent")));
    }

    static double unit(double variance, long count) {
        return Math.sqrt(variance / count);
    }

    static double lower(double value, double unit, double countLimit, long count) {
        return Math.max(0, upper(value, unit, countLimit, count));
    }

    static double upper(double value, double unit, double countLimit, long count) {
        return value + unit * (countLimit - count);
    }

    @Override
    public String toString() {
        return "Dobson with " + count;
    }
}
