package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Signed;

/**
 * A figure that a model estimates, with its standard error. Interval and test are from one distribution, so that they
 * cannot contradict each other: Student's, or the standard normal where the degrees of freedom are infinite.
 *
 * @param value the figure
 * @param standardError its standard error; 0 where the points lie exactly on the model, so that nothing tells how far
 *     they vary by chance
 * @param degreesOfFreedom those of Student's distribution, above 0 and not always whole; infinite for the normal
 * @param level the level of the interval
 * @param method how the standard error was made, such as {@code "Newey-West, lag 2"}
 */
public record ModelEstimate(
        double value, double standardError, double degreesOfFreedom, ConfidenceLevel level, String method) {
    /**
     * Checks the figure.
     *
     * @param value the figure, finite
     * @param standardError its standard error, finite and not negative
     * @param degreesOfFreedom the degrees of freedom, above 0
     * @param level the level of the interval
     * @param method how the standard error was made
     */
    public ModelEstimate {
        checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        checkArgument(
                Double.isFinite(standardError) && standardError >= 0,
                "standard error must be finite and not negative: %s",
                standardError);
        checkArgument(degreesOfFreedom > 0, "degrees of freedom must be above 0: %s", degreesOfFreedom);
        checkNotNull(level, "level");
        checkNotNull(method, "method");
    }

    /** {@return the interval, or none with the code {@link ReasonCode#NOT_APPLICABLE} if the standard error is 0} */
    public Outcome<Interval> interval() {
        return whereItVaries()
                .map(error -> new Interval(value - quantile() * error, value + quantile() * error, level, method));
    }

    /** {@return the test that the true figure is 0, or none as for the interval} */
    public Outcome<SignificanceTest> test() {
        return whereItVaries().map(error -> {
            double statistic = value / error;
            return Double.isInfinite(degreesOfFreedom)
                    ? SignificanceTest.normal(statistic, method)
                    : new SignificanceTest(
                            statistic,
                            Math.min(1, 2 * distribution().survivalProbability(Math.abs(statistic))),
                            method);
        });
    }

    private Outcome<Double> whereItVaries() {
        return standardError > 0
                ? Outcome.of(standardError)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "the points lie exactly on the model");
    }

    private double quantile() {
        return Double.isInfinite(degreesOfFreedom)
                ? level.z()
                : distribution().inverseSurvivalProbability(level.tail());
    }

    private TDistribution distribution() {
        return TDistribution.of(degreesOfFreedom);
    }

    /** {@return whether the figure can be told from 0 at the level of the interval} */
    public boolean isDistinguishable() {
        return test().fold(test -> test.isSignificant(level), reason -> false);
    }

    /**
     * Returns the figure in another unit.
     *
     * @param factor what it is multiplied by, finite
     * @return the figure, its standard error multiplied as well
     */
    public ModelEstimate times(double factor) {
        return new ModelEstimate(value * factor, standardError * Math.abs(factor), degreesOfFreedom, level, method);
    }

    /** {@return the figure as text, such as {@code "-5.60 (95% -8.51 to -2.69; p 0.006, least squares)"}} */
    @Override
    public String toString() {
        return format(Rounding.TWO_DECIMALS, "");
    }

    /**
     * Says the figure and what it is a figure of.
     *
     * @param of what follows the figure, such as {@code "a year from 2015 to 2024"}
     * @return the text, such as {@code "-5.60 a year from 2015 to 2024 (95% -8.51 to -2.69; p 0.006, least squares)"}
     */
    public String text(String of) {
        return format(Rounding.TWO_DECIMALS, "", " " + of);
    }

    /**
     * Writes the figure for a reader.
     *
     * @param rounding the decimals to show
     * @param unit what follows each number, such as {@code "%"}
     * @return the text
     */
    public String format(Rounding rounding, String unit) {
        return format(rounding, unit, "");
    }

    private String format(Rounding rounding, String unit, String of) {
        return Signed.format(value, rounding)
                + unit
                + of
                + " ("
                + interval()
                        .fold(
                                limits -> level + " " + Signed.format(limits, rounding, unit) + "; "
                                        + test().orElseThrow(),
                                Reason::message)
                + ")";
    }
}
