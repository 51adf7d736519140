package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.RatioEstimate;

/**
 * How counts changed at a time: by which ratio at once, if wanted by which ratio in each period, and how many more or
 * fewer there were than without the change. It says itself:
 *
 * <pre>{@code
 * from 2005-01 -10.6% (95% -16.2% to -4.6%; p <0.001, quasi-Poisson, dispersion 2.34); -812.4 (95% ...) since then,
 * where 7,655.9 were to be expected; 59 values from 2002-01 to 2006-11
 * }</pre>
 *
 * @param series the series that was given; its {@linkplain Series#comparable() comparable} points were used
 * @param columns what the coefficients are of
 * @param coefficients the coefficients on the scale of logarithms
 * @param dispersion Pearson's dispersion: how many times the counts vary as Poisson counts do
 * @param deviance the deviance of the fit
 * @param caveats what a reader must know beside the figures
 */
public record InterruptedCounts(
        Series<Rate> series,
        Columns columns,
        FittedCoefficients coefficients,
        double dispersion,
        double deviance,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series that was given
     * @param columns what the coefficients are of
     * @param coefficients the coefficients
     * @param dispersion Pearson's dispersion
     * @param deviance the deviance
     * @param caveats what a reader must know
     */
    public InterruptedCounts {
        checkNotNull(series, "series");
        checkNotNull(columns, "columns");
        checkNotNull(coefficients, "coefficients");
        checkNotNull(caveats, "caveats");
    }

    /**
     * What the coefficients are of: 1, the change of level, the periods since the first value, if wanted the periods
     * since the start, and for each pair of waves a sine and a cosine of the place in the calendar year.
     *
     * @param first the period of the first value
     * @param start the first period of the change
     * @param slopeChange whether the slope changes too
     * @param pairs how many pairs of waves the seasons have
     */
    public record Columns(TimePeriod first, TimePeriod start, boolean slopeChange, int pairs) {
        /**
         * Checks the columns.
         *
         * @param first the period of the first value
         * @param start the first period of the change
         * @param slopeChange whether the slope changes too
         * @param pairs how many pairs of waves the seasons have, not negative
         */
        public Columns {
            checkNotNull(first, "first");
            checkNotNull(start, "start");
            checkArgument(pairs >= 0, "pairs of waves must not be negative: %s", pairs);
        }

        private int waves() {
            return slopeChange ? 4 : 3;
        }

        double[] row(TimePeriod period) {
            double[] row = withoutChange(period);
            long since = period.since(start);
            row[1] = since >= 0 ? 1 : 0;
            if (slopeChange) {
                row[3] = Math.max(0, since);
            }
            return row;
        }

        double[] withoutChange(TimePeriod period) {
            double[] row = new double[waves() + 2 * pairs];
            row[0] = 1;
            row[2] = period.since(first);
            int perYear = period.kind().perYear();
            long place = Math.floorMod(period.number(), (long) perYear) + 1;
            for (int pair = 1; pair <= pairs; pair++) {
                double angle = 2 * Math.PI * pair * place / perYear;
                row[waves() + 2 * pair - 2] = Math.sin(angle);
                row[waves() + 2 * pair - 1] = Math.cos(angle);
            }
            return row;
        }
    }

    /**
     * Estimates the change of level by {@link InterruptedCountsCalculator#standard()}.
     *
     * @param series the counts in their populations
     * @param start the first period of the change
     * @return the change, or none as for {@link InterruptedCountsCalculator#estimate}
     */
    public static Outcome<InterruptedCounts> of(Series<Rate> series, TimePeriod start) {
        return InterruptedCountsCalculator.standard().estimate(series, start);
    }

    /** {@return the ratio of the rate in the first period of the change to that which was to be expected} */
    public RatioEstimate levelRatio() {
        return new RatioEstimate(coefficients.at(1));
    }

    /** {@return the ratio of the rate to that of the period before, before the change} */
    public RatioEstimate trendRatio() {
        return new RatioEstimate(coefficients.at(2));
    }

    /**
     * Returns what the ratio of each period to the one before is multiplied by from the change on.
     *
     * @return the ratio, or none with the code {@link ReasonCode#NOT_APPLICABLE} if the slope does not change
     */
    public Outcome<RatioEstimate> slopeChangeRatio() {
        return columns.slopeChange()
                ? Outcome.of(new RatioEstimate(coefficients.at(3)))
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "the slope was not taken to change");
    }

    /** {@return the coefficients of sine and cosine of each pair of waves, pair after pair} */
    public ImmutableList<ModelEstimate> seasons() {
        return IntStream.range(columns.waves(), coefficients.values().length())
                .mapToObj(coefficients::at)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how many there are expected in a period, with the change if it is from the start on.
     *
     * @param period a period with a value
     * @return the number
     * @throws IllegalArgumentException if the period has no value
     */
    public ModelEstimate fittedAt(TimePeriod period) {
        return expected(columns.row(period), exposure(period));
    }

    /**
     * Returns how many there would be in a period without the change.
     *
     * @param period a period with a value
     * @return the number
     * @throws IllegalArgumentException if the period has no value
     */
    public ModelEstimate counterfactualAt(TimePeriod period) {
        return expected(columns.withoutChange(period), exposure(period));
    }

    private ModelEstimate expected(double[] row, double exposure) {
        double value = exposure * Math.exp(coefficients.combined(row).value());
        double[] gradient = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            gradient[i] = value * row[i];
        }
        return coefficients.withGradient(value, gradient);
    }

    /**
     * Returns how many more or fewer there are in a period than without the change: in children, if children are
     * counted.
     *
     * @param period a period with a value, from the start on
     * @return the number, negative for fewer, with the standard error of the delta method
     * @throws IllegalArgumentException if the period has no value or is before the start
     */
    public ModelEstimate effectAt(TimePeriod period) {
        return effect(List.of(period));
    }

    /** {@return how many more or fewer there were in all periods with a value from the start on} */
    public ModelEstimate effectSinceStart() {
        return effect(values().tailMap(columns.start(), true).keySet());
    }

    private ModelEstimate effect(Collection<TimePeriod> periods) {
        double sum = 0;
        double[] gradient = new double[coefficients.values().length()];
        for (TimePeriod period : periods) {
            checkArgument(
                    period.since(columns.start()) >= 0,
                    "an effect must be of a period from %s on: %s",
                    columns.start(),
                    period);
            double[] with = columns.row(period);
            double[] without = columns.withoutChange(period);
            double fitted = fittedAt(period).value();
            double counterfactual = counterfactualAt(period).value();
            sum += fitted - counterfactual;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += fitted * with[i] - counterfactual * without[i];
            }
        }
        return coefficients.withGradient(sum, gradient);
    }

    private double exposure(TimePeriod period) {
        Rate rate = values().get(period);
        checkArgument(rate != null, "there must be a value at %s", period);
        return rate.denominator().amount().doubleValue();
    }

    private ImmutableSortedMap<TimePeriod, Rate> values() {
        return InterruptedCountsCalculator.estimable(series).values();
    }

    @Override
    public String toString() {
        double counterfactual = values().tailMap(columns.start(), true).keySet().stream()
                .mapToDouble(period -> counterfactualAt(period).value())
                .sum();
        return String.format(
                "from %s %s%s; %s since then, where %s were to be expected; %s%s",
                columns.start(),
                levelRatio(),
                slopeChangeRatio()
                        .fold(ratio -> ", and a " + columns.start().kind().text() + " " + ratio, reason -> ""),
                effectSinceStart().format(Rounding.ONE_DECIMAL, ""),
                Rounding.ONE_DECIMAL.format(counterfactual),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
