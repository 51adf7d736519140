package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * How far a series is, in one period after a change, from where it would have been had it gone on as before.
 *
 * @param period the period
 * @param absolute the difference, in the unit of the series
 * @param counterfactual where it would have been
 * @param relative the difference in percent of where it would have been, with the standard error of the delta method;
 *     none with the code {@link ReasonCode#ZERO_BASELINE} if that is 0 or less
 */
public record HorizonEffect(
        TimePeriod period, ModelEstimate absolute, ModelEstimate counterfactual, Outcome<ModelEstimate> relative) {
    /**
     * Checks the effect.
     *
     * @param period the period
     * @param absolute the difference
     * @param counterfactual where it would have been
     * @param relative the difference in percent of where it would have been
     */
    public HorizonEffect {
        checkNotNull(period, "period");
        checkNotNull(absolute, "absolute");
        checkNotNull(counterfactual, "counterfactual");
        checkNotNull(relative, "relative");
    }

    /**
     * Starts to say an effect on a rate in children.
     *
     * @param population how many children the rate is of in that period, not negative
     * @return the effect in a population, of which to say what the rate is per
     */
    public InPopulation in(long population) {
        checkArgument(population >= 0, "population must not be negative: %s", population);
        return new InPopulation(absolute, population);
    }

    /**
     * An effect on a rate in a population, that still needs the multiplier of the rate.
     *
     * @param effect the effect, in the unit of the rate
     * @param population how many children
     */
    public record InPopulation(ModelEstimate effect, long population) {
        /**
         * Returns how many children more or fewer there are.
         *
         * @param multiplier what the rate is per, positive
         * @return the number of children, negative for fewer
         */
        public ModelEstimate per(long multiplier) {
            checkArgument(multiplier > 0, "multiplier must be positive: %s", multiplier);
            return effect.times((double) population / multiplier);
        }

        /** {@return how many children more or fewer, of a rate per 10,000} */
        public ModelEstimate per10_000() {
            return per(10_000);
        }

        /** {@return how many children more or fewer, of a percentage} */
        public ModelEstimate percent() {
            return per(100);
        }
    }

    /** {@return the effect, such as {@code "by 2018-Q2 -12.80 (...) beside 55.90 to be expected, -22.9% (...)"}} */
    @Override
    public String toString() {
        return "by " + period + " " + absolute + " beside " + Rounding.TWO_DECIMALS.format(counterfactual.value())
                + " to be expected, "
                + relative.fold(percent -> percent.format(Rounding.ONE_DECIMAL, "%"), Reason::message);
    }
}
