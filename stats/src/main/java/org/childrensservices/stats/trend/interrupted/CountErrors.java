package org.childrensservices.stats.trend.interrupted;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.PoissonRegression;
import org.childrensservices.stats.trend.regression.SandwichCovariance;

/** How much counts are taken to vary around what is expected. */
public sealed interface CountErrors {

    /** {@return as Poisson counts do, with normal limits: too little for most counts of children} */
    static CountErrors poisson() {
        return Poisson.INSTANCE;
    }

    /**
     * Returns as many times more than Poisson counts as Pearson's dispersion says, but not less than they, with
     * Student's limits.
     *
     * @return the errors, which may be configured
     */
    static QuasiPoisson quasiPoisson() {
        return new QuasiPoisson(true);
    }

    /**
     * Returns what the counts themselves say, where those shortly after each other resemble each other: Newey and West
     * with the usual lag for their number, with Student's limits.
     *
     * @return the errors
     */
    static CountErrors neweyWest() {
        return NeweyWest.INSTANCE;
    }

    /**
     * Returns the coefficients of a fit with these errors.
     *
     * @param fit the fit
     * @param times the time of each count, rising
     * @param level the level of the intervals
     * @return the coefficients
     */
    FittedCoefficients of(PoissonRegression fit, long[] times, ConfidenceLevel level);

    /** Those of Poisson counts. */
    enum Poisson implements CountErrors {
        /** The only one. */
        INSTANCE;

        @Override
        public FittedCoefficients of(PoissonRegression fit, long[] times, ConfidenceLevel level) {
            return fit.with(fit.inverse(), Double.POSITIVE_INFINITY, level, toString());
        }

        @Override
        public String toString() {
            return "Poisson";
        }
    }

    /**
     * Those of Poisson counts times a dispersion.
     *
     * @param atLeastPoisson whether a dispersion below 1 counts as 1
     */
    record QuasiPoisson(boolean atLeastPoisson) implements CountErrors {
        /** {@return the same with the dispersion as it is, although counts rarely vary less than Poisson counts do} */
        public QuasiPoisson withDispersionAsItIs() {
            return new QuasiPoisson(false);
        }

        @Override
        public FittedCoefficients of(PoissonRegression fit, long[] times, ConfidenceLevel level) {
            double dispersion = atLeastPoisson ? Math.max(1, fit.dispersion()) : fit.dispersion();
            return fit.with(
                    fit.inverse().scalarMultiply(dispersion),
                    fit.degreesOfFreedom(),
                    level,
                    "quasi-Poisson, dispersion " + Rounding.TWO_DECIMALS.format(dispersion));
        }

        @Override
        public String toString() {
            return atLeastPoisson ? "quasi-Poisson" : "quasi-Poisson, dispersion as it is";
        }
    }

    /** Those of Newey and West. */
    enum NeweyWest implements CountErrors {
        /** The only one. */
        INSTANCE;

        @Override
        public FittedCoefficients of(PoissonRegression fit, long[] times, ConfidenceLevel level) {
            int lag = SandwichCovariance.lagFor(times.length);
            return fit.with(
                    SandwichCovariance.neweyWest(fit.inverse(), fit.scores(), times, lag),
                    fit.degreesOfFreedom(),
                    level,
                    "Newey-West, lag " + lag);
        }

        @Override
        public String toString() {
            return "Newey-West";
        }
    }
}
