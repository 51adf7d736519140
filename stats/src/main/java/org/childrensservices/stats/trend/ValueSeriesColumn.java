package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Year;
import java.util.Locale;

/**
 * Values of consecutive periods for many areas at once: the column form of a series of values, for
 * {@link MannKendallCalculator#test(ValueSeriesColumn)} and {@link TheilSenCalculator#estimate(ValueSeriesColumn)}. All
 * series are as long, and one follows the other; NaN is a gap. The array is read where it is and not copied.
 *
 * <pre>{@code
 * ValueSeriesColumn.of(values).ofPeriods(11);
 * }</pre>
 */
public final class ValueSeriesColumn {

    private final double[] values;
    private final int periods;

    private ValueSeriesColumn(double[] values, int periods) {
        checkArgument(periods >= 2, "a series must have at least 2 periods: %s", periods);
        checkArgument(
                values.length % periods == 0, "values must be whole series of %s periods: %s", periods, values.length);
        this.values = values;
        this.periods = periods;
    }

    /**
     * Starts series from their values.
     *
     * @param values the values of each period of the first area, then of the second and so on; finite, or NaN for none
     * @return the values, to be divided into series
     */
    public static Values of(double[] values) {
        return new Values(values);
    }

    /** Values that still need the length of a series. */
    public static final class Values {
        private final double[] values;

        private Values(double[] values) {
            this.values = values;
        }

        /**
         * Returns the series.
         *
         * @param periods how many periods each has, at least 2
         * @return the series
         */
        public ValueSeriesColumn ofPeriods(int periods) {
            return new ValueSeriesColumn(values, periods);
        }
    }

    /** {@return how many series there are} */
    public int size() {
        return values.length / periods;
    }

    /** {@return how many periods each has} */
    public int periods() {
        return periods;
    }

    /**
     * Copies the values of a series, and tells whether none is missing.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    boolean read(int series, double[] target) {
        int start = series * periods;
        boolean isFinite = true;
        for (int i = 0; i < periods; i++) {
            double value = values[start + i] + 0.0; // minus zero is zero
            target[i] = value;
            isFinite &= Double.isFinite(value);
        }
        return isFinite || isComplete(series);
    }

    private boolean isComplete(int series) {
        for (int at = series * periods; at < (series + 1) * periods; at++) {
            checkArgument(!Double.isInfinite(values[at]), "value must be finite, or NaN for none: %s", values[at]);
        }
        return false;
    }

    /** As a series with its gaps. */
    Series<Double> series(int series) {
        Series.Builder<Double> built = Series.builder();
        for (int i = 0; i < periods; i++) {
            double value = values[series * periods + i];
            if (!Double.isNaN(value)) {
                built.add(TimePeriod.of(Year.of(i)), value);
            }
        }
        return built.build();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d series of %d periods", size(), periods);
    }
}
