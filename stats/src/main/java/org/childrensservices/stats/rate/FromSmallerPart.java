package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Limits found by quantiles. Those of a part above half are 1 minus those of the rest: near 1 a double has no digits to
 * search in.
 */
sealed interface FromSmallerPart extends ProportionMethod permits ClopperPearson, MidPBinomial, JeffreysBinomial {

    /** The lower limit of a part that is not more than the rest. */
    double lower(double part, double rest, ConfidenceLevel level);

    /** The upper limit of a part that is not more than the rest. */
    double upper(double part, double rest, ConfidenceLevel level);

    @Override
    default Interval limits(Proportion proportion, ConfidenceLevel level) {
        checkArgument(proportion.total() > 0, "total must be positive: %s", proportion.total());
        double part = proportion.count();
        double rest = proportion.total() - proportion.count();
        boolean small = part <= rest;
        double lower = small ? lower(part, rest, level) : 1 - upper(rest, part, level);
        double upper = small ? upper(part, rest, level) : 1 - lower(rest, part, level);
        return new Interval(lower, Math.max(lower, upper), level, toString());
    }
}
