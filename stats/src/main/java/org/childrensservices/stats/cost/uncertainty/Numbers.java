package org.childrensservices.stats.cost.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import org.childrensservices.stats.measure.Rounding;

/** Estimates in a sentence. */
final class Numbers {

    private static final MathContext SHOWN = new MathContext(6);
    private static final double LARGE = 100_000;

    private Numbers() {}

    /** Six digits, or whole where there are more before the point. */
    static String text(double value) {
        return Math.abs(value) >= LARGE
                ? Rounding.WHOLE.format(value)
                : new BigDecimal(value).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    static String money(Currency currency, double value) {
        return currency + " " + Rounding.WHOLE.format(value);
    }
}
