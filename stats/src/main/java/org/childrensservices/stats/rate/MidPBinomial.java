package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;

/** Mid-P limits: half of the probability of the count itself belongs to the tail. */
record MidPBinomial() implements FromSmallerPart {

    static final MidPBinomial INSTANCE = new MidPBinomial();

    @Override
    public double lower(double part, double rest, ConfidenceLevel level) {
        return new BinomialTail().lower(part, rest, true, level);
    }

    @Override
    public double upper(double part, double rest, ConfidenceLevel level) {
        return new BinomialTail().upper(part, rest, true, level);
    }

    @Override
    public String toString() {
        return "mid-P";
    }
}
