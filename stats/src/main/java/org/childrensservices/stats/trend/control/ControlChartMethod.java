package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * Which chart: what is plotted, where the centre line runs and how far ordinary variation goes. The letters are those
 * of the field; the formulas those of qicharts2 0.8.1. The prime charts allow for more variation than that of chance,
 * as Laney (2002) does.
 *
 * @param <T> what a point is made of
 */
public final class ControlChartMethod<T> {

    private static final ControlChartMethod<Double> RUN =
            new ControlChartMethod<>("run chart", ChartFormula.RUN, ControlChartMethod::value);
    private static final ControlChartMethod<Double> I =
            new ControlChartMethod<>("I chart", ChartFormula.I, ControlChartMethod::value);
    private static final ControlChartMethod<Double> MR =
            new ControlChartMethod<>("MR chart", ChartFormula.MR, ControlChartMethod::value);
    private static final ControlChartMethod<Long> C =
            new ControlChartMethod<>("c chart", ChartFormula.C, ControlChartMethod::count);
    private static final ControlChartMethod<Proportion> P =
            new ControlChartMethod<>("p chart", ChartFormula.P, ControlChartMethod::proportion);
    private static final ControlChartMethod<Proportion> P_PRIME =
            new ControlChartMethod<>("p' chart", ChartFormula.P_PRIME, ControlChartMethod::proportion);
    private static final ControlChartMethod<Rate> U =
            new ControlChartMethod<>("u chart", ChartFormula.U, ControlChartMethod::rate);
    private static final ControlChartMethod<Rate> U_PRIME =
            new ControlChartMethod<>("u' chart", ChartFormula.U_PRIME, ControlChartMethod::rate);
    private static final ControlChartMethod<Rate> I_PRIME =
            new ControlChartMethod<>("I' chart", ChartFormula.I_PRIME, ControlChartMethod::rate);
    private static final ControlChartMethod<Long> G =
            new ControlChartMethod<>("g chart", ChartFormula.G, ControlChartMethod::count);
    private static final ControlChartMethod<Double> T =
            new ControlChartMethod<>("t chart", ChartFormula.T, ControlChartMethod::time);

    private final String name;
    private final ChartFormula formula;
    private final Function<T, Outcome<Reading>> reading;
    private final OptionalDouble centre;

    private ControlChartMethod(String name, ChartFormula formula, Function<T, Outcome<Reading>> reading) {
        this(name, formula, reading, OptionalDouble.empty());
    }

    private ControlChartMethod(
            String name, ChartFormula formula, Function<T, Outcome<Reading>> reading, OptionalDouble centre) {
        this.name = name;
        this.formula = formula;
        this.reading = reading;
        this.centre = centre;
    }

    /** {@return values around their median, without limits: only runs tell} */
    public static ControlChartMethod<Double> runChart() {
        return RUN;
    }

    /**
     * Returns values around a centre that is known beforehand, such as the median of the years before.
     *
     * @param centre the centre line, finite
     * @return the run chart
     */
    public static ControlChartMethod<Double> runChartAround(double centre) {
        checkArgument(Double.isFinite(centre), "centre must be finite: %s", centre);
        return new ControlChartMethod<>(
                "run chart around " + centre, ChartFormula.RUN, ControlChartMethod::value, OptionalDouble.of(centre));
    }

    /** {@return values around their mean, within 3 average moving ranges by 1.128} */
    public static ControlChartMethod<Double> iChart() {
        return I;
    }

    /** {@return the distances of neighbours, up to 3.267 times their mean} */
    public static ControlChartMethod<Double> movingRangeChart() {
        return MR;
    }

    /** {@return counts out of no whole, within 3 square roots of their mean} */
    public static ControlChartMethod<Long> cChart() {
        return C;
    }

    /** {@return proportions, by the binomial distribution} */
    public static ControlChartMethod<Proportion> pChart() {
        return P;
    }

    /** {@return proportions that vary by more than chance, as those of large wholes do} */
    public static ControlChartMethod<Proportion> pPrimeChart() {
        return P_PRIME;
    }

    /** {@return rates, by the Poisson distribution} */
    public static ControlChartMethod<Rate> uChart() {
        return U;
    }

    /** {@return rates that vary by more than chance, as those of large populations do} */
    public static ControlChartMethod<Rate> uPrimeChart() {
        return U_PRIME;
    }

    /** {@return quotients around their pooled value by their moving ranges, each allowed for by its denominators} */
    public static ControlChartMethod<Rate> iPrimeChart() {
        return I_PRIME;
    }

    /** {@return how many cases go well from one rare event to the next, by the geometric distribution} */
    public static ControlChartMethod<Long> gChart() {
        return G;
    }

    /** {@return the time from one rare event to the next, made symmetric by the power 1 / 3.6 of Nelson (1994)} */
    public static ControlChartMethod<Double> tChart() {
        return T;
    }

    ChartFormula formula() {
        return formula;
    }

    double centre(ChartBase points) {
        return centre.orElseGet(() -> formula.centre(points));
    }

    Outcome<Reading> reading(T value) {
        return reading.apply(value);
    }

    private static Outcome<Reading> value(double value) {
        return Outcome.of(Reading.of(value));
    }

    private static Outcome<Reading> count(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        return Outcome.of(Reading.of((double) count));
    }

    private static Outcome<Reading> time(double time) {
        checkArgument(time >= 0, "time between events must not be negative: %s", time);
        return Outcome.of(Reading.of(time));
    }

    private static Outcome<Reading> proportion(Proportion proportion) {
        return quotient(proportion.count(), (double) proportion.total(), 1);
    }

    private static Outcome<Reading> rate(Rate rate) {
        return quotient(rate.count(), rate.denominator().amount().doubleValue(), rate.per());
    }

    private static Outcome<Reading> quotient(long count, double size, long per) {
        return size == 0
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "Nothing happens in 0")
                : Outcome.of(new Reading((double) count, size, per));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ControlChartMethod<?> method && name.equals(method.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name, such as {@code "u' chart"}} */
    @Override
    public String toString() {
        return name;
    }
}
