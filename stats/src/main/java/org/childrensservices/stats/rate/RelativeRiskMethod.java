package org.childrensservices.stats.rate;

/**
 * How a ratio of two proportions is tested and its interval found. {@link #koopman()} is the method of
 * {@link ProportionComparison}; the others are for agreement with figures made elsewhere.
 */
public sealed interface RelativeRiskMethod permits RelativeRisks {

    /**
     * Returns the score method with the variance as it is (Koopman 1984, Biometrics 40:513).
     *
     * @return the method
     */
    static RelativeRiskMethod koopman() {
        return RelativeRisks.KOOPMAN;
    }

    /**
     * Returns the score method with the variance times N/(N-1) (Miettinen and Nurminen 1985, Statistics in Medicine
     * 4:213).
     *
     * @return the method
     */
    static RelativeRiskMethod miettinenNurminen() {
        return RelativeRisks.MIETTINEN_NURMINEN;
    }

    /**
     * Returns Katz's method on the logarithm. It needs events in both proportions.
     *
     * @return the method
     */
    static RelativeRiskMethod katz() {
        return RelativeRisks.KATZ;
    }

    /**
     * Returns Katz's method with half a case added to each part and each total, in the estimate too.
     *
     * @return the method
     */
    static RelativeRiskMethod katzAdjusted() {
        return RelativeRisks.KATZ_ADJUSTED;
    }
}
