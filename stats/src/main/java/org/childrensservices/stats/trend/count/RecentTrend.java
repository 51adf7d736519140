package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.trend.ChangeVerdict;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * The recent trend of public health profiles for England: the chi-square test for trend at 99.8% over the last five
 * years, unless the direction hangs on one of them. The rule allows for chance only: where proportions of 4,000 vary
 * between years by as little as is common, it finds a trend in a quarter of level series. So it comes with a second
 * verdict, from the same five points, that allows for what they vary around their line.
 *
 * <pre>{@code
 * increasing and getting worse (99.8%); allowing for variation between years p 0.214, t: no clear change
 * }</pre>
 *
 * @param marker what the rule shows
 * @param chiSquare the statistic of the trend, on one degree of freedom
 * @param slope the change in a year: of the logarithm of the odds of proportions, otherwise in the unit of the values
 * @param slopesLeavingOneOut the same without each of the five points, in their order
 * @param test the test that allows for variation around the line, by Student's distribution on three degrees of freedom
 * @param level the level of that test
 * @param first the first of the five years
 * @param last the last of them
 */
public record RecentTrend(
        Marker marker,
        double chiSquare,
        double slope,
        ImmutableList<Double> slopesLeavingOneOut,
        SignificanceTest test,
        ConfidenceLevel level,
        TimePeriod first,
        TimePeriod last) {

    private static final int POINTS = 5;
    private static final double LIMIT =
            ChiSquaredDistribution.of(1).inverseSurvivalProbability(ConfidenceLevel.P99_8.significance());

    /** What the rule shows. */
    public enum Marker {
        /** A significant rise, whichever point is left out. */
        INCREASING("increasing"),
        /** A significant fall, whichever point is left out. */
        DECREASING("decreasing"),
        /** Neither: not significant, or one point decides the direction. */
        NO_SIGNIFICANT_CHANGE("no significant change");

        private final String text;

        Marker(String text) {
            this.text = text;
        }

        /**
         * Returns the words of the profiles.
         *
         * @param polarity whether more is better
         * @return the words, such as {@code "increasing and getting better"}
         */
        public String text(Polarity polarity) {
            if (this == NO_SIGNIFICANT_CHANGE || polarity == Polarity.NEUTRAL) {
                return text;
            }
            boolean isGood = (this == INCREASING) == (polarity == Polarity.HIGH_IS_GOOD);
            return text + " and getting " + (isGood ? "better" : "worse");
        }
    }

    /**
     * Checks the result.
     *
     * @param marker what the rule shows
     * @param chiSquare the statistic of the trend
     * @param slope the change in a year
     * @param slopesLeavingOneOut the same without each of the points
     * @param test the test that allows for variation around the line
     * @param level the level of that test
     * @param first the first of the five years
     * @param last the last of them
     */
    public RecentTrend {
        checkNotNull(marker, "marker");
        checkNotNull(slopesLeavingOneOut, "slopesLeavingOneOut");
        checkNotNull(test, "test");
        checkNotNull(level, "level");
        checkNotNull(first, "first");
        checkNotNull(last, "last");
    }

    /**
     * Marks proportions, by the test of Cochran and Armitage. Where none or all of a year have the event, which has no
     * odds, half a case is added on both sides of all five.
     *
     * @param series the proportions, by year
     * @return the trend; none with the code {@link ReasonCode#TOO_FEW_POINTS} without five consecutive years at the
     *     end, {@link ReasonCode#NOT_APPLICABLE} for quarters and months, and {@link ReasonCode#EMPTY_DENOMINATOR}
     *     where a year has nobody
     */
    public static Outcome<RecentTrend> ofProportions(Series<Proportion> series) {
        return lastFive(series)
                .flatMap(five -> CountPoints.ofProportions(five).flatMap(points -> {
                    double total = points.total();
                    if (total == 0 || total == points.totalExposure()) {
                        return Outcome.of(level(five));
                    }
                    return ScoreTrendCalculator.standard().testProportions(five).map(score -> {
                        double[] logits = logits(points);
                        double[] equal =
                                DoubleStream.generate(() -> 1).limit(POINTS).toArray();
                        return of(
                                five,
                                logits,
                                equal,
                                score.test().statistic(),
                                score.departure().orElseThrow().statistic());
                    });
                }));
    }

    /** Where nobody, or everybody, has the event in all five years there is no trend to be seen. */
    private static RecentTrend level(Series<Proportion> five) {
        return new RecentTrend(
                Marker.NO_SIGNIFICANT_CHANGE,
                0,
                0,
                ImmutableList.of(0.0, 0.0, 0.0, 0.0, 0.0),
                new SignificanceTest(0, 1, "t"),
                ConfidenceLevel.P95,
                five.values().firstKey(),
                five.values().lastKey());
    }

    private static double[] logits(CountPoints points) {
        double more =
                IntStream.range(0, POINTS).anyMatch(i -> points.count(i) == 0 || points.count(i) == points.exposure(i))
                        ? 0.5
                        : 0;
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> Math.log((points.count(i) + more) / (points.exposure(i) - points.count(i) + more)))
                .toArray();
    }

    /**
     * Marks any other values, by the line through them, weighed by their standard errors.
     *
     * @param series the values with their standard errors, by year
     * @return the trend, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without five consecutive years at the
     *     end, and {@link ReasonCode#NOT_APPLICABLE} for quarters and months
     */
    public static Outcome<RecentTrend> ofValues(Series<WeightedValue> series) {
        return lastFive(series).map(five -> {
            double[] values = five.values().values().stream()
                    .mapToDouble(WeightedValue::value)
                    .toArray();
            double[] weights = five.values().values().stream()
                    .mapToDouble(point -> 1 / (point.standardError() * point.standardError()))
                    .toArray();
            Line line = Line.of(values, weights, -1);
            double off = 0;
            for (int i = 0; i < POINTS; i++) {
                double rest = values[i] - line.height - line.slope * (i - line.middle);
                off += weights[i] * rest * rest;
            }
            return of(five, values, weights, line.slope * Math.sqrt(line.spread), off);
        });
    }

    private static RecentTrend of(Series<?> five, double[] values, double[] weights, double z, double departure) {
        double slope = Line.of(values, weights, -1).slope;
        ImmutableList<Double> leavingOneOut = IntStream.range(0, POINTS)
                .mapToObj(i -> Line.of(values, weights, i).slope)
                .collect(ImmutableList.toImmutableList());
        boolean isAgreed = leavingOneOut.stream().allMatch(one -> one * slope > 0);
        Marker marker = z * z > LIMIT && isAgreed
                ? slope > 0 ? Marker.INCREASING : Marker.DECREASING
                : Marker.NO_SIGNIFICANT_CHANGE;
        int free = POINTS - 2;
        double t = z / Math.sqrt(Math.max(1, departure / free));
        return new RecentTrend(
                marker,
                z * z,
                slope,
                leavingOneOut,
                new SignificanceTest(t, Math.min(1, 2 * TDistribution.of(free).survivalProbability(Math.abs(t))), "t"),
                ConfidenceLevel.P95,
                five.values().firstKey(),
                five.values().lastKey());
    }

    private static <Q> Outcome<Series<Q>> lastFive(Series<Q> series) {
        ImmutableSortedMap<TimePeriod, Q> values = series.comparable().values();
        if (values.size() < POINTS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS, "A recent trend needs 5 consecutive years: " + values.size());
        }
        TimePeriod last = values.lastKey();
        if (last.kind().perYear() != 1) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "A recent trend is of years");
        }
        ImmutableSortedMap<TimePeriod, Q> five = values.tailMap(last.plus(1 - POINTS), true);
        if (five.size() < POINTS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "A recent trend needs 5 consecutive years: " + five.size() + " of the last 5");
        }
        Series.Builder<Q> built = Series.builder();
        five.forEach(built::add);
        return Outcome.of(built.build());
    }

    /** By weighted least squares on the places 0 to 4, perhaps without one of them. */
    private record Line(double slope, double spread, double middle, double height) {
        static Line of(double[] values, double[] weights, int without) {
            double total = 0;
            double middle = 0;
            double height = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = i == without ? 0 : weights[i];
                total += weight;
                middle += weight * i;
                height += weight * values[i];
            }
            middle /= total;
            height /= total;
            double spread = 0;
            double product = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = i == without ? 0 : weights[i];
                spread += weight * (i - middle) * (i - middle);
                product += weight * (i - middle) * (values[i] - height);
            }
            return new Line(product / spread, spread, middle, height);
        }
    }

    /**
     * Says what the trend amounts to if years vary by more than chance.
     *
     * @param polarity whether more is better
     * @return better or worse, or an increase or a decrease where the polarity is neutral, only if the trend can be
     *     told from the variation around it
     */
    public ChangeVerdict verdict(Polarity polarity) {
        return ChangeVerdict.of(test.isSignificant(level), slope > 0, polarity);
    }

    /** {@return whether the marker shows a trend that the variation between years can explain} */
    public boolean isDoubtful() {
        return marker != Marker.NO_SIGNIFICANT_CHANGE && !test.isSignificant(level);
    }

    /**
     * Says both verdicts.
     *
     * @param polarity whether more is better
     * @return the sentence
     */
    public String text(Polarity polarity) {
        return String.format(
                Locale.ROOT,
                "%s (%s); allowing for variation between years %s: %s",
                marker.text(polarity),
                ConfidenceLevel.P99_8,
                test,
                verdict(polarity).text());
    }

    @Override
    public String toString() {
        return text(Polarity.NEUTRAL) + " (" + first + " to " + last + ")";
    }
}
