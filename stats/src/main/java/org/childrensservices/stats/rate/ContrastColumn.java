package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The values, limits and p-values of many contrasts by one measure and one method, the same to the last bit as those of
 * single {@link Contrast contrasts}. An array has no place for a reason: a value or a p-value that does not exist is
 * NaN, as are both limits where there is no contrast, and the single one says why. An upper limit where nothing bounds
 * it is infinite.
 */
public final class ContrastColumn {

    private final Contrast.Measure measure;
    private final EstimateColumn estimates;
    private final double[] pValues;

    private ContrastColumn(Contrast.Measure measure, EstimateColumn estimates, double[] pValues) {
        this.measure = measure;
        this.estimates = estimates;
        this.pValues = pValues;
    }

    static ContrastColumn of(RateColumn rates, RateColumn references, RateRatios method, RateCalculator calculator) {
        checkArgument(
                rates.per() == references.per(),
                "both columns must be per the same number: %s and %s",
                rates.per(),
                references.per());
        checkArgument(
                rates.size() == references.size(),
                "there must be as many references as rates: %s and %s",
                references.size(),
                rates.size());
        ContrastColumn column = new ContrastColumn(
                Contrast.Measure.RATE_RATIO,
                new EstimateColumn(rates.size(), calculator.level(), method.toString()),
                new double[rates.size()]);
        for (int i = 0; i < rates.size(); i++) {
            rates.checkCell(i);
            references.checkCell(i);
        }
        if (method == RateRatios.EXACT || method == RateRatios.MID_P) {
            column.estimate(rates, references, new ConditionalRatio(method == RateRatios.MID_P, calculator.level()));
        } else {
            column.estimateByObject(rates, references, method, calculator);
        }
        return column;
    }

    private void estimate(RateColumn rates, RateColumn references, ConditionalRatio ratio) {
        for (int i = 0; i < pValues.length; i++) {
            double x1 = (double) rates.counts()[i];
            double n1 = (double) rates.people()[i];
            double x2 = (double) references.counts()[i];
            double n2 = (double) references.people()[i];
            if (n1 == 0 || n2 == 0) {
                setInestimable(i);
            } else {
                ratio.find(x1, n1, x2, n2);
                estimates.values()[i] = x2 == 0 ? Double.NaN : ScoreComparison.ratio(x1, n1, x2, n2);
                estimates.lowers()[i] = ratio.lower;
                estimates.uppers()[i] = Math.max(ratio.lower, ratio.upper);
                pValues[i] = ratio.pValue;
            }
        }
    }

    private void estimateByObject(
            RateColumn rates, RateColumn references, RateRatios method, RateCalculator calculator) {
        for (int i = 0; i < pValues.length; i++) {
            int at = i;
            setInestimable(at);
            calculator.compare(rates.rate(at)).with(references.rate(at), method).ifPresent(found -> set(at, found));
        }
    }

    private void set(int at, Contrast<Rate> contrast) {
        estimates.values()[at] = contrast.value().fold(value -> value, reason -> Double.NaN);
        estimates.lowers()[at] = contrast.interval().lower();
        estimates.uppers()[at] = contrast.interval().upper();
        pValues[at] = contrast.test().map(SignificanceTest::pValue).orElse(Double.NaN);
    }

    private void setInestimable(int at) {
        estimates.setInestimable(at);
        pValues[at] = Double.NaN;
    }

    /** {@return how many contrasts there are} */
    public int size() {
        return pValues.length;
    }

    /** {@return the measure} */
    public Contrast.Measure measure() {
        return measure;
    }

    /** {@return the values, not rounded; the array itself, not a copy} */
    public double[] values() {
        return estimates.values();
    }

    /** {@return the lower limits; the array itself, not a copy} */
    public double[] lowers() {
        return estimates.lowers();
    }

    /** {@return the upper limits; the array itself, not a copy} */
    public double[] uppers() {
        return estimates.uppers();
    }

    /** {@return the p-values; the array itself, not a copy} */
    public double[] pValues() {
        return pValues;
    }

    /** {@return the level of the limits} */
    public ConfidenceLevel level() {
        return estimates.level();
    }

    /** {@return the method, such as {@code "exact"}} */
    public String method() {
        return estimates.method();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %ss (%s, %s)", size(), measure, level(), method());
    }
}
