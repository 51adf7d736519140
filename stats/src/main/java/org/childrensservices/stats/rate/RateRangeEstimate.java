package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a rate may be of which the count is known only to lie in a range. It says itself: {@code "0.8 to 4.0 per 10,000
 * (1 to 5 of 12,500; 95% 0.0 to 9.3, exact)"}.
 *
 * @param least the estimate from the least count that is possible
 * @param greatest the estimate from the greatest
 */
public record RateRangeEstimate(RateEstimate least, RateEstimate greatest) {
    /**
     * Checks the estimates.
     *
     * @param least the estimate from the least count that is possible
     * @param greatest the estimate from the greatest
     */
    public RateRangeEstimate {
        checkNotNull(least, "least");
        checkNotNull(greatest, "greatest");
    }

    /** {@return the values that the rate may have, per multiplier} */
    public Range<Double> values() {
        return Range.closed(least.value(), greatest.value());
    }

    /**
     * Returns an interval that holds the true rate at least as often as that of the count itself would, whichever count
     * it is: from the lower limit of the least to the upper limit of the greatest.
     *
     * @return the interval; its method names both if they differ
     */
    public Interval interval() {
        Interval low = least.interval();
        Interval high = greatest.interval();
        String method = low.method().equals(high.method()) ? low.method() : low.method() + " to " + high.method();
        return new Interval(low.lower(), high.upper(), low.level(), method);
    }

    @Override
    public String toString() {
        Rounding shown = least.rate().displayRounding();
        return String.format(
                Locale.ROOT,
                "%s to %s per %,d (%,d to %,d of %s; %s %s, %s)",
                shown.format(least.rounded(shown)),
                shown.format(greatest.rounded(shown)),
                least.rate().per(),
                least.rate().count(),
                greatest.rate().count(),
                least.rate().denominator(),
                interval().level(),
                interval().format(shown),
                interval().method());
    }
}
