package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Charts values and their moving ranges by the rules of the NHS programme "Making Data Count", as NHSRplotthedots 0.2.2
 * does, save that gaps break runs and that values too sparse for it are refused. Immutable: configured once and used
 * for any number of series.
 *
 * <p>The limits are the mean and 2.66 average moving ranges to each side. Moving ranges of 3.267 times the average or
 * more are left out of it once, unless told otherwise.
 *
 * @param polarity whether more is better
 * @param target the target, or none
 * @param base from how many points of each segment, from its first, the limits are made; more than there are for all
 * @param length how many points make a trend or a shift
 * @param screened whether outlying moving ranges are left out once
 * @param rebases why a new segment begins, by its first period
 */
public record XmRCalculator(
        Polarity polarity,
        Outcome<Double> target,
        int base,
        int length,
        boolean screened,
        ImmutableSortedMap<TimePeriod, String> rebases) {

    private static final int LEAST_FIXED = 12;
    private static final int SHORTEST_RUN = 6;
    private static final int LONGEST_RUN = 8;
    private static final double OUTLYING = 3.267;
    private static final double SPARSE_MEAN = 2;

    /**
     * Checks the configuration.
     *
     * @param polarity whether more is better
     * @param target the target, finite, or none
     * @param base from how many points the limits are made, at least 12
     * @param length how many points make a trend or a shift, 6 to 8
     * @param screened whether outlying moving ranges are left out once
     * @param rebases why a new segment begins, by its first period
     */
    public XmRCalculator {
        checkNotNull(polarity, "polarity");
        target.ifPresent(value -> checkArgument(Double.isFinite(value), "target must be finite: %s", value));
        checkArgument(base >= LEAST_FIXED, "limits must be fixed after %s points or more: %s", LEAST_FIXED, base);
        checkArgument(
                length >= SHORTEST_RUN && length <= LONGEST_RUN,
                "length of a trend or shift must be from %s to %s points: %s",
                SHORTEST_RUN,
                LONGEST_RUN,
                length);
        rebases.forEach((period, why) -> checkArgument(!why.isBlank(), "rebase at %s must have a reason", period));
    }

    /**
     * Returns the calculator of the programme: limits from all points of a segment, outliers screened, seven points to
     * a trend or shift, no target.
     *
     * @param polarity whether more is better
     * @return the calculator
     */
    public static XmRCalculator of(Polarity polarity) {
        return new XmRCalculator(
                polarity,
                Outcome.none(ReasonCode.NOT_STATED, "No target is set"),
                Integer.MAX_VALUE,
                7,
                true,
                ImmutableSortedMap.of());
    }

    /**
     * Returns the same with a target.
     *
     * @param target the target, in the unit of the values
     * @return the calculator
     */
    public XmRCalculator withTarget(double target) {
        return new XmRCalculator(polarity, Outcome.of(target), base, length, screened, rebases);
    }

    /**
     * Returns the same with limits from the first values of each segment, which hold for those that follow.
     *
     * @param points from how many values, at least 12
     * @return the calculator
     */
    public XmRCalculator withLimitsFixedAfter(int points) {
        return new XmRCalculator(polarity, target, points, length, screened, rebases);
    }

    /**
     * Returns the same with another length of trends and shifts. Six find changes sooner and more of chance.
     *
     * @param points how many points, 6 to 8
     * @return the calculator
     */
    public XmRCalculator withLength(int points) {
        return new XmRCalculator(polarity, target, base, points, screened, rebases);
    }

    /** {@return the same with all moving ranges in the average} */
    public XmRCalculator withoutScreening() {
        return new XmRCalculator(polarity, target, base, length, false, rebases);
    }

    /**
     * Returns the same with a new segment, because the process is known to have changed.
     *
     * @param period the first period of the segment, not given before
     * @param why what changed
     * @return the calculator
     */
    public XmRCalculator withRebaseAt(TimePeriod period, String why) {
        checkArgument(!rebases.containsKey(period), "rebase must be given once: %s", period);
        return new XmRCalculator(
                polarity,
                target,
                base,
                length,
                screened,
                ImmutableSortedMap.<TimePeriod, String>naturalOrder()
                        .putAll(rebases)
                        .put(period, why)
                        .build());
    }

    /**
     * Charts all values of a series.
     *
     * @param series the series, of the same kind of period as the rebases
     * @return the chart, or none if no segment has limits: with the code {@link ReasonCode#TOO_FEW_POINTS} without two
     *     neighbouring values, or {@link ReasonCode#NOT_APPLICABLE} where values are so sparse that limits would
     *     mislead, as where most neighbours are equal or counts are below 2 on average
     */
    public Outcome<XmRChart> chart(Series<Double> series) {
        var segments = ImmutableList.<XmRSegment>builder();
        var uncharted = ImmutableList.<UnchartedSegment>builder();
        for (Segment<Double> segment : Segment.of(series, rebases)) {
            Readings readings = Readings.of(segment.values());
            limits(readings)
                    .fold(
                            limits -> segments.add(segment(segment.began(), readings, limits)),
                            reason -> uncharted.add(new UnchartedSegment(
                                    segment.values().firstKey(),
                                    segment.values().lastKey(),
                                    reason)));
        }
        XmRChart chart = new XmRChart(series, this, segments.build(), uncharted.build());
        return chart.segments().isEmpty() ? Outcome.none(refusal(chart)) : Outcome.of(chart);
    }

    private static Reason refusal(XmRChart chart) {
        List<UnchartedSegment> uncharted = chart.uncharted();
        return uncharted.isEmpty()
                ? new Reason(ReasonCode.TOO_FEW_POINTS, "The series has no values")
                : uncharted.get(uncharted.size() - 1).reason();
    }

    private Outcome<XmRLimits> limits(Readings readings) {
        double[] values = readings.firstValues(base);
        double[] ranges = readings.movingRanges(base);
        if (ranges.length == 0) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "Limits need two neighbouring values: " + values.length
                            + (values.length == 1 ? " value" : " values, all beside gaps"));
        }
        double mean = Accurate.mean(values);
        if (hasEqualNeighbours(ranges)) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "More than half of the neighbouring values are equal: limits from moving ranges would mislead,"
                            + " see ChartAdviser");
        }
        if (isSparseCount(values)) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "Counts below 2 on average have no symmetric limits, see ChartAdviser: mean " + mean);
        }
        return Outcome.of(new XmRLimits(mean, average(ranges)));
    }

    /** Whether more than half of the neighbours are equal. */
    static boolean hasEqualNeighbours(double[] ranges) {
        return 2 * DoubleStream.of(ranges).filter(range -> range == 0).count() > ranges.length;
    }

    /** Whether values are whole and below 2 on average, as small counts are. */
    static boolean isSparseCount(double[] values) {
        return Accurate.mean(values) < SPARSE_MEAN
                && DoubleStream.of(values).allMatch(value -> value >= 0 && value == Math.rint(value));
    }

    private double average(double[] ranges) {
        double average = Accurate.mean(ranges);
        // At least half of the ranges are above 0, so that some stay.
        return screened
                ? Accurate.mean(DoubleStream.of(ranges)
                        .filter(range -> range < OUTLYING * average)
                        .toArray())
                : average;
    }

    private XmRSegment segment(String began, Readings readings, XmRLimits limits) {
        SpecialCause[] causes = new PlotTheDots(readings, limits, length).causes();
        List<XmRPoint> points = new ArrayList<>();
        for (int i = 0; i < causes.length; i++) {
            points.add(new XmRPoint(
                    readings.period(i), readings.value(i), causes[i], Variation.of(causes[i].direction(), polarity)));
        }
        return new XmRSegment(began, ImmutableList.copyOf(points), Math.min(base, points.size()), limits);
    }
}
