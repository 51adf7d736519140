package org.childrensservices.stats.rate;

/**
 * How a difference of two proportions is tested and its interval found. {@link #mee()} is the method of
 * {@link ProportionComparison}; the others are for agreement with figures made elsewhere.
 */
public sealed interface ProportionDifferenceMethod permits ProportionDifferences {

    /**
     * Returns the score method with the variance as it is (Mee 1984, Biometrics 40:1175).
     *
     * @return the method
     */
    static ProportionDifferenceMethod mee() {
        return ProportionDifferences.MEE;
    }

    /**
     * Returns the score method with the variance times N/(N-1) (Miettinen and Nurminen 1985, Statistics in Medicine
     * 4:213).
     *
     * @return the method
     */
    static ProportionDifferenceMethod miettinenNurminen() {
        return ProportionDifferences.MIETTINEN_NURMINEN;
    }

    /**
     * Returns the limits recovered from Wilson's limits of each proportion (Newcombe 1998, Statistics in Medicine
     * 17:873, method 10). It has no test.
     *
     * @return the method
     */
    static ProportionDifferenceMethod newcombe() {
        return ProportionDifferences.NEWCOMBE;
    }

    /**
     * Returns the same from Wilson's limits with continuity correction (method 11). It has no test.
     *
     * @return the method
     */
    static ProportionDifferenceMethod newcombeWithContinuityCorrection() {
        return ProportionDifferences.NEWCOMBE_CORRECTED;
    }

    /**
     * Returns Wald's method. Its limits may lie beyond -1 and 1; its interval has no width, and it has no test, if both
     * proportions are 0 or 1.
     *
     * @return the method
     */
    static ProportionDifferenceMethod wald() {
        return ProportionDifferences.WALD;
    }

    /**
     * Returns Wald's limits with one case with and one without added to each group, clipped to -1 and 1 (Agresti and
     * Caffo 2000, American Statistician 54:280). It has no test.
     *
     * @return the method
     */
    static ProportionDifferenceMethod agrestiCaffo() {
        return ProportionDifferences.AGRESTI_CAFFO;
    }
}
