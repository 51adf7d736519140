package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Signed;

/**
 * A ratio that a model on the scale of logarithms estimates, such as that of a rate to the one a year before; its test
 * is that of no change.
 *
 * @param logarithm the natural logarithm of the ratio
 */
public record RatioEstimate(ModelEstimate logarithm) {
    /**
     * Checks the logarithm.
     *
     * @param logarithm the natural logarithm of the ratio
     */
    public RatioEstimate {
        checkNotNull(logarithm, "logarithm");
    }

    /** {@return the ratio, above 0: 1 is no change} */
    public double value() {
        return Math.exp(logarithm.value());
    }

    /** {@return the interval of the ratio, or none with the code {@link ReasonCode#NOT_APPLICABLE} for an exact fit} */
    public Outcome<Interval> interval() {
        return logarithm
                .interval()
                .map(limits -> new Interval(
                        Math.exp(limits.lower()), Math.exp(limits.upper()), limits.level(), limits.method()));
    }

    /** {@return the same change in percent: -10.6 for a ratio of 0.894} */
    public double percent() {
        return 100 * Math.expm1(logarithm.value());
    }

    /** {@return the interval in percent, or none as for the ratio} */
    public Outcome<Interval> percentInterval() {
        return logarithm
                .interval()
                .map(limits -> new Interval(
                        100 * Math.expm1(limits.lower()),
                        100 * Math.expm1(limits.upper()),
                        limits.level(),
                        limits.method()));
    }

    /** {@return the test that the ratio is 1, or none as for the interval} */
    public Outcome<SignificanceTest> test() {
        return logarithm.test();
    }

    /** {@return whether the ratio can be told from 1 at the level of the interval} */
    public boolean isDistinguishable() {
        return logarithm.isDistinguishable();
    }

    /** {@return the change in percent, such as {@code "-10.6% (95% -13.6% to -7.5%; p <0.001, Poisson)"}} */
    @Override
    public String toString() {
        return format("");
    }

    /**
     * Says the change and what it is a change of.
     *
     * @param of what follows the percentage, such as {@code "a year from 2015 to 2024"}
     * @return the text, such as {@code "-0.5% a year from 2015 to 2024 (95% -1.1% to +0.2%; p 0.119, least squares)"}
     */
    public String text(String of) {
        return format(" " + of);
    }

    private String format(String of) {
        return Signed.format(percent(), Rounding.ONE_DECIMAL) + "%" + of + " ("
                + percentInterval()
                        .fold(
                                limits -> logarithm.level() + " " + Signed.format(limits, Rounding.ONE_DECIMAL, "%")
                                        + "; " + test().orElseThrow(),
                                Reason::message)
                + ")";
    }
}
