package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.examples.report.Canvas.Point;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/** Rates over time with their intervals, the line broken where a definition or a population changes. */
public final class TrendPicture extends Chart {

    private static final double HEIGHT = 340;
    private static final double LEFT = 44;
    private static final double RIGHT = Canvas.WIDTH - 56;
    private static final double TOP = 44;
    private static final double BOTTOM = HEIGHT - 52;

    private final Series<Rate> series;
    private final ImmutableSortedMap<TimePeriod, RateEstimate> estimates;

    private TrendPicture(String title, Series<Rate> series) {
        super(title);
        this.series = series;
        this.estimates = series.flatMap(Rate::estimate).values();
    }

    /**
     * Returns the picture of a series.
     *
     * @param title what the rates are
     * @param series the rates, at least two of which can be estimated
     * @return the picture
     */
    public static TrendPicture of(String title, Series<Rate> series) {
        return new TrendPicture(title, series);
    }

    private String unit() {
        return String.format(
                Locale.ROOT,
                "per %,d",
                estimates.values().iterator().next().rate().per());
    }

    private ImmutableSortedMap<TimePeriod, String> marks() {
        return ImmutableSortedMap.<TimePeriod, String>naturalOrder()
                .putAll(series.vintages())
                .putAll(series.breaks())
                .build();
    }

    @Override
    String description() {
        var first = checkNotNull(estimates.firstEntry());
        var last = checkNotNull(estimates.lastEntry());
        return "A line of " + estimates.size() + " rates " + unit() + " with their 95% intervals, from "
                + shown(first.getValue()) + " in " + first.getKey() + " to " + shown(last.getValue()) + " in "
                + last.getKey()
                + marks().entrySet().stream()
                        .map(mark -> "; from " + mark.getKey() + " on, " + mark.getValue())
                        .reduce("", String::concat)
                + ".";
    }

    private static String shown(RateEstimate estimate) {
        return Rounding.ONE_DECIMAL.format(estimate.rounded(Rounding.ONE_DECIMAL));
    }

    @Override
    double height() {
        return HEIGHT;
    }

    @Override
    void draw(Canvas canvas) {
        TimePeriod first = estimates.firstKey();
        Axis x = new Axis(-0.5, estimates.lastKey().since(first) + 0.5, LEFT, RIGHT);
        double highest = estimates.values().stream()
                .mapToDouble(estimate -> estimate.interval().upper())
                .max()
                .orElseThrow();
        Axis y = Axis.covering(0, highest, 5, BOTTOM, TOP);
        canvas.axisBeside(y, LEFT, RIGHT, 5, Rounding.WHOLE::format, unit() + ", with 95% intervals");
        canvas.line(LEFT, BOTTOM, RIGHT, BOTTOM, Colour.QUIET);
        marks().forEach((period, what) -> {
            double at = x.at(period.since(first) - 0.5);
            canvas.line(at, TOP - 14, at, BOTTOM, Colour.QUIET, "dashed");
            boolean fits = at + Canvas.widthOf(what) < Canvas.WIDTH;
            canvas.text(
                    fits ? what : what + " \u2192",
                    at + (fits ? 6 : -6),
                    TOP - 8,
                    fits ? Anchor.START : Anchor.END,
                    Colour.QUIET);
        });
        long every = 1 + Math.round(Canvas.widthOf("2012-13 ") / (x.at(1) - x.at(0)));
        ImmutableList.Builder<Point> run = ImmutableList.builder();
        for (Map.Entry<TimePeriod, RateEstimate> entry : estimates.entrySet()) {
            TimePeriod period = entry.getKey();
            Point point = new Point(
                    x.at((double) period.since(first)), y.at(entry.getValue().value()));
            if (marks().containsKey(period) || !estimates.containsKey(period.previous())) {
                canvas.path(run.build(), Colour.MAIN, "strong");
                run = ImmutableList.builder();
            }
            run.add(point);
            Interval interval = entry.getValue().interval();
            canvas.whiskers(point.x(), y.at(interval.lower()), point.x(), y.at(interval.upper()), 7, Colour.MAIN);
            if (estimates.lastKey().since(period) % every == 0) {
                canvas.text(period.toString(), point.x(), BOTTOM + 16, Anchor.MIDDLE, Colour.QUIET);
            }
        }
        canvas.path(run.build(), Colour.MAIN, "strong");
        estimates.forEach((period, estimate) -> {
            double at = x.at((double) period.since(first));
            canvas.dot(at, y.at(estimate.value()), 4, Colour.MAIN);
            if (isTurning(period)) {
                canvas.text(
                        shown(estimate),
                        at + 8,
                        y.at(estimate.value()) + (rises(period) ? 11 : -9),
                        Anchor.START,
                        Colour.INK,
                        "bold",
                        "halo");
            }
        });
    }

    /** Whether the line goes up from here, where a label above would hide it. */
    private boolean rises(TimePeriod period) {
        Map.Entry<TimePeriod, RateEstimate> next = estimates.higherEntry(period);
        return next != null
                && !marks().containsKey(next.getKey())
                && next.getValue().value() > checkNotNull(estimates.get(period)).value();
    }

    /** The first, the last, the highest and the lowest are named. */
    private boolean isTurning(TimePeriod period) {
        double value = checkNotNull(estimates.get(period)).value();
        return period.equals(estimates.firstKey())
                || period.equals(estimates.lastKey())
                || estimates.values().stream().allMatch(other -> other.value() <= value)
                || estimates.values().stream().allMatch(other -> other.value() >= value);
    }

    @Override
    Table table() {
        return new Table(
                title() + ", " + unit(),
                ImmutableList.of("year", "count", "people", "rate", "95% interval"),
                estimates.entrySet().stream()
                        .map(entry -> ImmutableList.of(
                                entry.getKey().toString(),
                                String.format(
                                        Locale.ROOT,
                                        "%,d",
                                        entry.getValue().rate().count()),
                                entry.getValue().rate().denominator().toString(),
                                shown(entry.getValue()),
                                entry.getValue().interval().format(Rounding.ONE_DECIMAL)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
