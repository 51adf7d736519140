package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Mid-P limits: half of the probability of the count itself belongs to the tail. */
record MidPBinomial() implements FromSmallerPart {

    static final MidPBinomial INSTANCE = new MidPBinomial();

    @Override
    public double lower(double part, double rest, ConfidenceLevel level) {
        if (part == 0) {
            return 0;
        }
        var here = BetaDistribution.of(part, rest + 1);
        var next = BetaDistribution.of(part + 1, rest);
        return new Tail.Mean(Tail.below(here), Tail.below(next))
                .point(level.tail(), start(part, rest, level).lower(), 1);
    }

    @Override
    public double upper(double part, double rest, ConfidenceLevel level) {
        if (part == 0) {
            return -Math.expm1(Math.log(level.significance()) / rest);
        }
        var here = BetaDistribution.of(part, rest + 1);
        var next = BetaDistribution.of(part + 1, rest);
        return new Tail.Mean(Tail.above(here), Tail.above(next))
                .point(level.tail(), start(part, rest, level).upper(), 1);
    }

    private static Interval start(double part, double rest, ConfidenceLevel level) {
        return Wilson.PLAIN.limits(part, part + rest, level);
    }

    @Override
    public String toString() {
        return "mid-P";
    }
}
