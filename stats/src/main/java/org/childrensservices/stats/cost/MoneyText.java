package org.childrensservices.stats.cost;

import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.Rounding;

/** Money in a sentence, rounded to the currency's smallest unit, {@code "GBP 2,359,420.29"}, and its prices. */
final class MoneyText {

    private MoneyText() {}

    static String of(Money money) {
        Rounding rounding = Rounding.halfUp(money.currency().getDefaultFractionDigits());
        return money.currency() + " " + rounding.format(money.amount());
    }

    /** The price basis with what goes before it, or nothing where the year is not stated. */
    static String prices(String before, PriceBasis basis) {
        return basis instanceof PriceBasis.YearNotStated ? "" : before + basis;
    }
}
