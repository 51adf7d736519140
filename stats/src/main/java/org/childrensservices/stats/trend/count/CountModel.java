package org.childrensservices.stats.trend.count;

/** What is assumed of how counts vary around their trend. */
public sealed interface CountModel permits CountModels {

    /**
     * Returns the rule that chooses the model: Poisson if the dispersion is at most 1, or if with six or more points it
     * is not significant at 5%; otherwise quasi-Poisson below ten points and negative binomial from ten on.
     *
     * @return the rule
     */
    static CountModel selected() {
        return CountModels.SELECTED;
    }

    /**
     * Returns independent events: the variance is the mean. Its errors are too small wherever counts vary by more.
     *
     * @return the model
     */
    static CountModel poisson() {
        return CountModels.POISSON;
    }

    /**
     * Returns a variance that is a multiple of the mean: Pearson's chi-square by its degrees of freedom, but never less
     * than the mean. Limits and tests are by Student's distribution.
     *
     * @return the model
     */
    static CountModel quasiPoisson() {
        return CountModels.QUASI_POISSON;
    }

    /**
     * Returns the same with a multiple that may be below one, as programs report it: points that happen to lie close to
     * the line make the error small.
     *
     * @return the model
     */
    static CountModel quasiPoissonAsEstimated() {
        return CountModels.QUASI_POISSON_AS_ESTIMATED;
    }

    /**
     * Returns a variance of the mean plus its square by a shape that is estimated too (NB2). Where counts vary no more
     * than by chance it is the Poisson model.
     *
     * @return the model
     */
    static CountModel negativeBinomial() {
        return CountModels.NEGATIVE_BINOMIAL;
    }
}
