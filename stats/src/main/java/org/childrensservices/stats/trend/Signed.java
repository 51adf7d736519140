package org.childrensservices.stats.trend;

import java.math.BigDecimal;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/** Numbers for a reader with their sign, as changes are written: {@code "+36.6"}, {@code "-5.0"}, {@code "0.0"}. */
public final class Signed {

    private Signed() {}

    /**
     * Writes a number with its sign.
     *
     * @param value the number
     * @param rounding the decimals to show
     * @return the text; zero has no sign
     */
    public static String format(BigDecimal value, Rounding rounding) {
        return (rounding.round(value).signum() > 0 ? "+" : "") + rounding.format(value);
    }

    /**
     * Writes an estimate with its sign.
     *
     * @param value the estimate, finite
     * @param rounding the decimals to show
     * @return the text; zero has no sign
     */
    public static String format(double value, Rounding rounding) {
        return format(new BigDecimal(value), rounding);
    }

    /**
     * Writes both limits of an interval with their signs.
     *
     * @param interval the interval
     * @param rounding the decimals to show
     * @param unit what follows each limit, such as {@code "%"}
     * @return the text, such as {@code "-5.0% to +36.6%"}
     */
    public static String format(Interval interval, Rounding rounding, String unit) {
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
