package org.childrensservices.stats.cost;

/** Prices in a sentence. */
final class PriceText {

    private PriceText() {}

    /** The price basis with what goes before it, or nothing where the year is not stated. */
    static String of(String before, PriceBasis basis) {
        return basis instanceof PriceBasis.YearNotStated ? "" : before + basis;
    }
}
