package org.childrensservices.stats.trend;

import java.math.BigDecimal;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/** Numbers for a reader with their sign, as changes are written: {@code "+36.6"}, {@code "-5.0"}, {@code "0.0"}. */
final class Signed {

    private Signed() {}

    static String format(BigDecimal value, Rounding rounding) {
        return (rounding.round(value).signum() > 0 ? "+" : "") + rounding.format(value);
    }

    static String format(double value, Rounding rounding) {
        return format(new BigDecimal(value), rounding);
    }

    static String format(Interval interval, Rounding rounding, String unit) {
        return format(interval.lower(), rounding) + unit + " to "
                + (Double.isInfinite(interval.upper()) ? "any" : format(interval.upper(), rounding) + unit);
    }

    /** With the decimals that the number has. */
    static String format(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + unsigned(value);
    }

    static String unsigned(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }
}
