package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;

/** The exact limits: the shares of which a part as large, or as small, has the probability of the tail. */
record ClopperPearson() implements FromSmallerPart {

    static final ClopperPearson INSTANCE = new ClopperPearson();

    @Override
    public double lower(double part, double rest, ConfidenceLevel level) {
        return new BinomialTail().lower(part, rest, false, level);
    }

    @Override
    public double upper(double part, double rest, ConfidenceLevel level) {
        return new BinomialTail().upper(part, rest, false, level);
    }

    @Override
    public String toString() {
        return "Clopper-Pearson";
    }
}
