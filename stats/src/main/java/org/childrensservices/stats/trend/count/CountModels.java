package org.childrensservices.stats.trend.count;

/** The models of counts. */
enum CountModels implements CountModel {
    SELECTED("selected"),
    POISSON("Poisson"),
    QUASI_POISSON("quasi-Poisson"),
    QUASI_POISSON_AS_ESTIMATED("quasi-Poisson, dispersion as estimated"),
    NEGATIVE_BINOMIAL("negative binomial");

    private final String text;

    CountModels(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
