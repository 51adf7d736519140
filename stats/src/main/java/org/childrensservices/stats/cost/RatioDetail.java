package org.childrensservices.stats.cost;

/** What one has to know about a published ratio to say what it means. */
public enum RatioDetail {
    /** The year in whose prices the amounts are. */
    PRICE_BASIS("price basis"),
    /** The years over which cost and benefit were counted. */
    HORIZON("horizon"),
    /** What would have happened otherwise. */
    COUNTERFACTUAL("counterfactual"),
    /** The rate at which later amounts were discounted, and to which year. */
    DISCOUNTING("discounting"),
    /** Which part of the benefit can be taken out of a budget. */
    CASHABILITY("cashability"),
    /** Whose costs and benefits were counted. */
    PERSPECTIVE("perspective"),
    /** The amounts of which it is the ratio. */
    AMOUNTS("amounts");

    private final String label;

    RatioDetail(String label) {
        this.label = label;
    }

    /** {@return the detail in words} */
    public String label() {
        return label;
    }
}
