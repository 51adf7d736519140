package org.childrensservices.examples.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.examples.report.Canvas.Point;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.control.SpecialCause;
import org.childrensservices.stats.trend.control.Variation;
import org.childrensservices.stats.trend.control.XmRChart;
import org.childrensservices.stats.trend.control.XmRPoint;
import org.childrensservices.stats.trend.control.XmRSegment;

/** A control chart: ordinary variation in grey, improvement in one colour, concern in another and another shape. */
public final class ControlPicture extends Chart {

    private static final double HEIGHT = 360;
    private static final double LEFT = 44;
    private static final double RIGHT = Canvas.WIDTH - 92;
    private static final double TOP = 56;
    private static final double BOTTOM = HEIGHT - 52;
    private static final double KEY = 10;
    private static final int LABELLED = 3;

    private final String unit;
    private final XmRChart chart;

    private ControlPicture(String title, String unit, XmRChart chart) {
        super(title);
        this.unit = unit;
        this.chart = chart;
    }

    /**
     * Returns the picture of a control chart.
     *
     * @param title what is charted
     * @param unit what its numbers count, such as "referrals a month"
     * @param chart the chart, of at least two points
     * @return the picture
     */
    public static ControlPicture of(String title, String unit, XmRChart chart) {
        return new ControlPicture(title, unit, chart);
    }

    private TimePeriod first() {
        return chart.points().get(0).period();
    }

    private String cause(XmRPoint point) {
        return point.cause() == SpecialCause.NONE
                ? ""
                : point.cause().text(chart.calculator().length());
    }

    @Override
    String description() {
        return chart.points().size() + " points with their mean and limits"
                + chart.segments().stream()
                        .skip(1)
                        .map(segment -> ", and new ones from "
                                + segment.points().get(0).period() + " on (" + segment.began() + ")")
                        .reduce("", String::concat)
                + ". Special causes: "
                + chart.specialCauses().stream()
                        .map(point -> point.period() + ", " + point.variation().text())
                        .reduce((one, two) -> one + "; " + two)
                        .orElse("none")
                + ".";
    }

    @Override
    double height() {
        return HEIGHT;
    }

    @Override
    void draw(Canvas canvas) {
        var values = chart.segments().stream()
                .flatMap(segment -> Stream.concat(
                        segment.points().stream().map(XmRPoint::value),
                        Stream.of(segment.limits().lower(), segment.limits().upper())))
                .collect(toImmutableList());
        Axis y = Axis.covering(
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow(),
                6,
                BOTTOM,
                TOP);
        TimePeriod last = chart.points().get(chart.points().size() - 1).period();
        Axis x = new Axis(-0.5, last.since(first()) + 0.5, LEFT, RIGHT);
        canvas.axisBeside(y, LEFT, RIGHT, 6, Rounding.WHOLE::format, unit);
        canvas.line(LEFT, BOTTOM, RIGHT, BOTTOM, Colour.QUIET);
        chart.segments().forEach(segment -> limits(canvas, x, y, segment));
        canvas.path(
                chart.points().stream()
                        .map(point -> new Point(place(x, point), y.at(point.value())))
                        .collect(toImmutableList()),
                Colour.OTHERS);
        for (XmRPoint point : chart.points()) {
            mark(canvas, point, place(x, point), y.at(point.value()));
            if (point.period().since(first()) % LABELLED == 0) {
                canvas.text(
                        point.period().toString(), place(x, point), BOTTOM + 16, Anchor.MIDDLE, Colour.QUIET, "small");
            }
        }
        key(canvas);
    }

    private void limits(Canvas canvas, Axis x, Axis y, XmRSegment segment) {
        double from = x.at(segment.points().get(0).period().since(first()) - 0.5);
        double to = x.at(segment.last().period().since(first()) + 0.5);
        if (!segment.began().isEmpty()) {
            canvas.line(from, TOP - 14, from, BOTTOM, Colour.QUIET, "dashed");
            canvas.text(segment.began(), from + 6, TOP - 12, Anchor.START, Colour.QUIET);
        }
        canvas.line(
                from, y.at(segment.limits().upper()), to, y.at(segment.limits().upper()), Colour.QUIET, "dashed");
        canvas.line(
                from, y.at(segment.limits().lower()), to, y.at(segment.limits().lower()), Colour.QUIET, "dashed");
        canvas.line(
                from, y.at(segment.limits().mean()), to, y.at(segment.limits().mean()), Colour.QUIET);
        if (to == x.end()) {
            label(canvas, "upper limit", segment.limits().upper(), y);
            label(canvas, "mean", segment.limits().mean(), y);
            label(canvas, "lower limit", segment.limits().lower(), y);
        }
    }

    private static void label(Canvas canvas, String what, double value, Axis y) {
        canvas.text(
                what + " " + Rounding.WHOLE.format(value), RIGHT + 6, y.at(value), Anchor.START, Colour.QUIET, "small");
    }

    private double place(Axis x, XmRPoint point) {
        return x.at((double) point.period().since(first()));
    }

    private static void mark(Canvas canvas, XmRPoint point, double x, double y) {
        if (point.variation() == Variation.COMMON_CAUSE) {
            canvas.dot(x, y, 3.5, Colour.OTHERS);
        } else if (isConcern(point)) {
            canvas.diamond(x, y, 6, Colour.SIGNAL);
        } else {
            canvas.dot(x, y, 5, Colour.MAIN);
        }
    }

    private static boolean isConcern(XmRPoint point) {
        return point.variation().text().endsWith("concern");
    }

    private static void key(Canvas canvas) {
        canvas.dot(LEFT + 210, KEY, 3.5, Colour.OTHERS);
        canvas.text("ordinary variation", LEFT + 220, KEY, Anchor.START, Colour.QUIET);
        canvas.diamond(LEFT + 370, KEY, 6, Colour.SIGNAL);
        canvas.text("concern", LEFT + 382, KEY, Anchor.START, Colour.SIGNAL);
        canvas.dot(LEFT + 466, KEY, 5, Colour.MAIN);
        canvas.text("improvement", LEFT + 478, KEY, Anchor.START, Colour.MAIN);
    }

    @Override
    Table table() {
        return new Table(
                title() + ", " + unit,
                ImmutableList.of("period", "value", "mean", "limits", "special cause"),
                chart.segments().stream()
                        .flatMap(segment -> segment.points().stream()
                                .map(point -> ImmutableList.of(
                                        point.period().toString(),
                                        Rounding.WHOLE.format(point.value()),
                                        Rounding.ONE_DECIMAL.format(
                                                segment.limits().mean()),
                                        Rounding.ONE_DECIMAL.format(
                                                        segment.limits().lower()) + " to "
                                                + Rounding.ONE_DECIMAL.format(
                                                        segment.limits().upper()),
                                        cause(point))))
                        .collect(toImmutableList()));
    }
}
