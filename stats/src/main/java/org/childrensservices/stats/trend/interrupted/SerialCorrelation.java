package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalInt;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.SandwichCovariance;

/**
 * How the errors of a line through a series allow for neighbouring points that resemble each other. All use Student's
 * distribution with as many degrees of freedom as there are more points than coefficients.
 */
public sealed interface SerialCorrelation {

    /**
     * Returns the choice by the number of points: least squares below 12, where a correlation cannot be estimated
     * (Turner and others 2021, BMC Medical Research Methodology 21:181), from 12 on Newey and West with the factor for
     * small samples.
     *
     * @return the choice
     */
    static SerialCorrelation byLength() {
        return ByLength.INSTANCE;
    }

    /** {@return no allowance: ordinary least squares} */
    static SerialCorrelation ignored() {
        return Ignored.INSTANCE;
    }

    /**
     * Returns the covariance of Newey and West (1987) with the usual lag for the number of points and no factor for
     * small samples; the coefficients are those of least squares.
     *
     * @return the method, which may be configured
     */
    static NeweyWest neweyWest() {
        return new NeweyWest(OptionalInt.empty(), false);
    }

    /**
     * Returns Prais and Winsten (1954): each residual is a share of the one before and something new, the share found
     * again from the residuals until it stays the same.
     *
     * @return the method
     */
    static SerialCorrelation praisWinsten() {
        return PraisWinsten.INSTANCE;
    }

    /** {@return the same with the share that is most likely: restricted maximum likelihood (REML)} */
    static SerialCorrelation restrictedLikelihood() {
        return RestrictedLikelihood.INSTANCE;
    }

    /**
     * Fits the coefficients again, or their covariance.
     *
     * @param plain the fit by least squares
     * @param times the time of each point, rising
     * @param level the level of the intervals
     * @return the coefficients, or none with the code {@link ReasonCode#NO_SOLUTION} if the correlation of neighbours
     *     goes to 1 or -1
     */
    Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level);

    /** By the number of points. */
    enum ByLength implements SerialCorrelation {
        /** The only one. */
        INSTANCE;

        private static final int ENOUGH = 12;

        @Override
        public Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level) {
            SerialCorrelation chosen =
                    times.length < ENOUGH ? ignored() : neweyWest().withSmallSampleFactor();
            return chosen.fit(plain, times, level);
        }

        @Override
        public String toString() {
            return "least squares below 12 points, otherwise Newey-West for small samples";
        }
    }

    /** Ordinary least squares. */
    enum Ignored implements SerialCorrelation {
        /** The only one. */
        INSTANCE;

        @Override
        public Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level) {
            return Outcome.of(FittedCoefficients.of(plain, plain.covariance(), level, toString()));
        }

        @Override
        public String toString() {
            return "least squares";
        }
    }

    /**
     * The covariance of Newey and West.
     *
     * @param lag up to how many periods apart points resemble each other; the usual lag for their number if empty
     * @param smallSample whether the covariance is multiplied by the points over their degrees of freedom
     */
    record NeweyWest(OptionalInt lag, boolean smallSample) implements SerialCorrelation {
        /**
         * Checks the lag.
         *
         * @param lag up to how many periods apart points resemble each other, not negative
         * @param smallSample whether there is a factor for small samples
         */
        public NeweyWest {
            lag.ifPresent(periods -> checkArgument(periods >= 0, "lag must not be negative: %s", periods));
        }

        /**
         * Returns the same with a lag of one's own.
         *
         * @param periods up to how many periods apart points resemble each other, not negative
         * @return the method
         */
        public NeweyWest withLag(int periods) {
            return new NeweyWest(OptionalInt.of(periods), smallSample);
        }

        /** {@return the same, the covariance times the number of points over their degrees of freedom} */
        public NeweyWest withSmallSampleFactor() {
            return new NeweyWest(lag, true);
        }

        @Override
        public Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level) {
            int n = times.length;
            int used = lag.orElse(SandwichCovariance.lagFor(n));
            double factor = smallSample ? (double) n / plain.degreesOfFreedom() : 1;
            RealMatrix covariance = SandwichCovariance.neweyWest(plain.inverse(), plain.scores(), times, used)
                    .scalarMultiply(factor);
            return Outcome.of(FittedCoefficients.of(plain, covariance, level, text("lag " + used)));
        }

        private String text(String periods) {
            return "Newey-West, " + periods + (smallSample ? ", small sample" : "");
        }

        @Override
        public String toString() {
            return text(lag.isPresent() ? "lag " + lag.getAsInt() : "usual lag");
        }
    }

    /** Prais and Winsten. */
    enum PraisWinsten implements SerialCorrelation {
        /** The only one. */
        INSTANCE;

        @Override
        public Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level) {
            return Autoregression.of(plain, times).praisWinsten().map(fit -> fit.coefficients(level, toString()));
        }

        @Override
        public String toString() {
            return "Prais-Winsten";
        }
    }

    /** Restricted maximum likelihood. */
    enum RestrictedLikelihood implements SerialCorrelation {
        /** The only one. */
        INSTANCE;

        @Override
        public Outcome<FittedCoefficients> fit(LeastSquares plain, long[] times, ConfidenceLevel level) {
            return Autoregression.of(plain, times).mostLikely().map(fit -> fit.coefficients(level, toString()));
        }

        @Override
        public String toString() {
            return "autoregressive, restricted likelihood";
        }
    }
}
