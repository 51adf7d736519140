package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * A chart of values with the limits of their ordinary variation. It says itself:
 *
 * <pre>{@code
 * 24 values from 2022-04 to 2024-03, XmR: mean 196.3, limits 171.2 to 221.4; last: special cause concern
 * (7 Points Above CL); 9 special causes; target 180.0: the target will be met and missed by chance
 * }</pre>
 *
 * @param series the series
 * @param calculator how it was charted
 * @param segments the parts with limits, in the order of time; at least one
 * @param uncharted the parts without limits
 */
public record XmRChart(
        Series<Double> series,
        XmRCalculator calculator,
        ImmutableList<XmRSegment> segments,
        ImmutableList<UnchartedSegment> uncharted) {
    /**
     * Checks the chart.
     *
     * @param series the series
     * @param calculator how it was charted
     * @param segments the parts with limits
     * @param uncharted the parts without limits
     */
    public XmRChart {
        checkNotNull(series, "series");
        checkNotNull(calculator, "calculator");
        checkNotNull(segments, "segments");
        checkNotNull(uncharted, "uncharted");
    }

    /**
     * Charts a series by {@link XmRCalculator#of}.
     *
     * @param series the series
     * @param polarity whether more is better
     * @return the chart, or none as {@link XmRCalculator#chart}
     */
    public static Outcome<XmRChart> of(Series<Double> series, Polarity polarity) {
        return XmRCalculator.of(polarity).chart(series);
    }

    /** {@return the points of all segments with limits} */
    public ImmutableList<XmRPoint> points() {
        return segments.stream().flatMap(segment -> segment.points().stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return the points that differ from the rest by more than ordinary variation} */
    public ImmutableList<XmRPoint> specialCauses() {
        return points().stream()
                .filter(point -> point.cause() != SpecialCause.NONE)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the last segment with limits} */
    public XmRSegment lastSegment() {
        return segments.get(segments.size() - 1);
    }

    /** {@return what the last value of the series means, or none with the reason why it has no limits} */
    public Outcome<Variation> variation() {
        return current().map(segment -> segment.last().variation());
    }

    /**
     * Says whether the target will be met by the process as it runs now.
     *
     * @return the answer, or none with the code {@link ReasonCode#NOT_STATED} without a target,
     *     {@link ReasonCode#NOT_APPLICABLE} where neither high nor low is good, or the reason why the last value has no
     *     limits
     */
    public Outcome<Assurance> assurance() {
        return current().flatMap(segment -> calculator.target().flatMap(target -> assurance(segment.limits(), target)));
    }

    private Outcome<Assurance> assurance(XmRLimits limits, double target) {
        if (calculator.polarity() == Polarity.NEUTRAL) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "Neither high nor low is good");
        }
        boolean high = calculator.polarity() == Polarity.HIGH_IS_GOOD;
        if (target > limits.upper()) {
            return Outcome.of(high ? Assurance.CONSISTENT_FAIL : Assurance.CONSISTENT_PASS);
        }
        if (target < limits.lower()) {
            return Outcome.of(high ? Assurance.CONSISTENT_PASS : Assurance.CONSISTENT_FAIL);
        }
        return Outcome.of(Assurance.INCONSISTENT);
    }

    private Outcome<XmRSegment> current() {
        return uncharted.stream()
                .filter(part -> part.start().compareTo(lastSegment().last().period()) > 0)
                .reduce((first, second) -> second)
                .map(part -> Outcome.<XmRSegment>none(part.reason()))
                .orElseGet(() -> Outcome.of(lastSegment()));
    }

    /**
     * Suggests where new limits might begin: with the shift that has lasted up to the last value. It is for the reader
     * to say whether the process is known to have changed then; it is never applied by itself.
     *
     * @return the period, or none with the code {@link ReasonCode#NO_SOLUTION} if there is no such shift
     */
    public Outcome<TimePeriod> suggestedRebase() {
        return current().flatMap(segment -> {
            List<XmRPoint> points = segment.points();
            XmRLimits limits = segment.limits();
            int last = points.size() - 1;
            int first = last;
            while (first > 0
                    && limits.side(points.get(first - 1).value())
                            == limits.side(points.get(last).value())
                    && points.get(first).period().since(points.get(first - 1).period()) == 1) {
                first--;
            }
            return limits.side(points.get(last).value()) != 0 && last - first + 1 >= calculator.length()
                    ? Outcome.of(points.get(first).period())
                    : Outcome.none(ReasonCode.NO_SOLUTION, "No shift lasts up to the last value");
        });
    }

    @Override
    public String toString() {
        XmRSegment segment = lastSegment();
        String last = current()
                .fold(
                        current -> "last: " + current.last().variation().text()
                                + (current.last().cause() == SpecialCause.NONE
                                        ? ""
                                        : " (" + current.last().cause().text(calculator.length()) + ")"),
                        reason -> "last: no limits");
        String target = assurance()
                .fold(
                        assurance -> "; target "
                                + Rounding.ONE_DECIMAL.format(
                                        calculator.target().orElseThrow())
                                + ": " + assurance.text(),
                        reason -> "");
        int causes = specialCauses().size();
        return String.format(
                "%s, XmR: mean %s, limits %s to %s%s; %s; %s%s%s%s%s",
                series.extent(),
                Rounding.ONE_DECIMAL.format(segment.limits().mean()),
                Rounding.ONE_DECIMAL.format(segment.limits().lower()),
                Rounding.ONE_DECIMAL.format(segment.limits().upper()),
                segments.size() > 1 ? " from " + segment.points().get(0).period() + " on" : "",
                last,
                causes + (causes == 1 ? " special cause" : " special causes"),
                target,
                segment.isShort() ? "; fewer than 13 points, limits may still move" : "",
                TrendCaveat.after(series.caveats().stream()
                        .filter(caveat -> caveat != TrendCaveat.EARLIER_POINTS_LEFT_OUT)
                        .collect(ImmutableList.toImmutableList())),
                Stream.concat(Stream.of(""), uncharted.stream().map(Object::toString))
                        .collect(Collectors.joining("; ")));
    }
}
