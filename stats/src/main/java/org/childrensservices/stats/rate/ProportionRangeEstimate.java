package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a proportion may be of which the part is known only to lie in a range. It says itself: {@code "2.5% to 12.5% (1
 * to 5 of 40; 95% 0.4% to 26.1%, Wilson)"}.
 *
 * @param least the estimate from the least part that is possible
 * @param greatest the estimate from the greatest
 */
public record ProportionRangeEstimate(ProportionEstimate least, ProportionEstimate greatest) {
    /**
     * Checks the estimates.
     *
     * @param least the estimate from the least part that is possible
     * @param greatest the estimate from the greatest
     */
    public ProportionRangeEstimate {
        checkNotNull(least, "least");
        checkNotNull(greatest, "greatest");
    }

    /** {@return the values that the proportion may have, from 0 to 1} */
    public Range<Double> values() {
        return Range.closed(least.value(), greatest.value());
    }

    /**
     * Returns an interval that holds the true proportion at least as often as that of the part itself would, whichever
     * it is: from the lower limit of the least to the upper limit of the greatest.
     *
     * @return the interval, within 0 to 1
     */
    public Interval interval() {
        return new Interval(
                least.interval().lower(),
                greatest.interval().upper(),
                least.interval().level(),
                least.interval().method());
    }

    @Override
    public String toString() {
        Rounding shown = Rounding.ONE_DECIMAL;
        return String.format(
                Locale.ROOT,
                "%s%% to %s%% (%,d to %,d of %,d; %s %s%% to %s%%, %s)",
                shown.format(least.roundedPercent(shown)),
                shown.format(greatest.roundedPercent(shown)),
                least.proportion().count(),
                greatest.proportion().count(),
                least.proportion().total(),
                interval().level(),
                shown.format(interval().lower() * 100),
                shown.format(interval().upper() * 100),
                interval().method());
    }
}
