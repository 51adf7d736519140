package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Reason;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.examples.report.Canvas.Point;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.funnel.RateFunnel;

/** The rates of many areas by their size, between the lines that chance keeps to. */
public final class FunnelPicture extends Chart {

    private static final double HEIGHT = 400;
    private static final double LEFT = 44;
    private static final double RIGHT = Canvas.WIDTH - 64;
    private static final double TOP = 34;
    private static final double BOTTOM = HEIGHT - 52;
    private static final int STEPS = 120;
    private static final double ROW = 15;

    private final String subject;
    private final ImmutableMap<String, Rate> areas;
    private final RateFunnel funnel;

    private FunnelPicture(String title, String subject, Map<String, Rate> areas, RateFunnel funnel) {
        super(title);
        this.subject = subject;
        this.areas = ImmutableMap.copyOf(areas);
        this.funnel = funnel;
    }

    /**
     * Returns the picture of a funnel.
     *
     * @param title what the rates are
     * @param subject the area that it is about, one of them
     * @param areas the areas by name, each with a denominator above zero and all with one multiplier
     * @param funnel the funnel, with lines over the expected count
     * @return the picture
     */
    public static FunnelPicture of(String title, String subject, Map<String, Rate> areas, RateFunnel funnel) {
        return new FunnelPicture(title, subject, areas, funnel);
    }

    private long per() {
        return areas.values().iterator().next().per();
    }

    private String unit() {
        return String.format(Locale.ROOT, "per %,d", per());
    }

    private double centre() {
        return funnel.target() * per();
    }

    private FunnelPosition position(String area) {
        return funnel.position(checkNotNull(areas.get(area))).orElseThrow();
    }

    private Interval limits(double people, ConfidenceLevel level) {
        return funnel.limits(Rate.of(0).in(Math.round(people)).per(per()), level)
                .orElseThrow();
    }

    private static double people(Rate rate) {
        return rate.denominator().amount().doubleValue();
    }

    private static double value(Rate rate) {
        return rate.estimate().orElseThrow().value();
    }

    @Override
    String description() {
        String outside = areas.keySet().stream()
                .filter(area -> position(area) != FunnelPosition.WITHIN)
                .map(area -> area + " " + position(area))
                .collect(Collectors.joining("; "));
        return areas.size() + " areas around " + Rounding.ONE_DECIMAL.format(centre()) + " " + unit()
                + ", between lines that narrow with size. " + subject + ": " + position(subject)
                + ". Outside the inner lines: " + (outside.isEmpty() ? "none" : outside) + ".";
    }

    @Override
    double height() {
        return HEIGHT;
    }

    @Override
    void draw(Canvas canvas) {
        double largest =
                areas.values().stream().mapToDouble(FunnelPicture::people).max().orElseThrow();
        double smallest =
                areas.values().stream().mapToDouble(FunnelPicture::people).min().orElseThrow();
        double highest = DoubleStream.concat(
                        areas.values().stream().mapToDouble(FunnelPicture::value),
                        DoubleStream.of(limits(smallest, ConfidenceLevel.P99_8).upper()))
                .max()
                .orElseThrow();
        Axis x = Axis.covering(0, largest, 8, LEFT, RIGHT);
        Axis y = Axis.covering(0, highest, 6, BOTTOM, TOP);
        ImmutableList<Double> sizes = IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> smallest * 0.9 + (x.to() - smallest * 0.9) * i / STEPS)
                .collect(ImmutableList.toImmutableList());
        band(canvas, x, y, sizes, ConfidenceLevel.P95);
        canvas.axisBeside(y, LEFT, RIGHT, 6, Rounding.WHOLE::format, unit());
        canvas.axisBelow(x, BOTTOM, 8, people -> String.format(Locale.ROOT, "%,.0f", people), "population");
        for (ConfidenceLevel level : ImmutableList.of(ConfidenceLevel.P95, ConfidenceLevel.P99_8)) {
            String kind = level.equals(ConfidenceLevel.P95) ? "solid" : "dashed";
            canvas.path(curve(x, y, sizes, level, true), Colour.QUIET, kind);
            canvas.path(curve(x, y, sizes, level, false), Colour.QUIET, kind);
        }
        // One label above and one below, as the lines come close together.
        name(canvas, "99.8%", y.at(limits(x.to(), ConfidenceLevel.P99_8).upper()) - 4);
        name(canvas, "95%", y.at(limits(x.to(), ConfidenceLevel.P95).lower()) + 4);
        canvas.line(x.at(sizes.get(0)), y.at(centre()), RIGHT, y.at(centre()), Colour.QUIET);
        name(canvas, "all " + Rounding.ONE_DECIMAL.format(centre()), y.at(centre()));
        points(canvas, x, y);
    }

    private static void name(Canvas canvas, String line, double y) {
        canvas.text(line, RIGHT + 6, y, Anchor.START, Colour.QUIET, "small");
    }

    private void band(Canvas canvas, Axis x, Axis y, ImmutableList<Double> sizes, ConfidenceLevel level) {
        canvas.area(
                ImmutableList.<Point>builder()
                        .addAll(curve(x, y, sizes, level, true))
                        .addAll(Lists.reverse(curve(x, y, sizes, level, false)))
                        .build(),
                Colour.TINT);
    }

    private ImmutableList<Point> curve(
            Axis x, Axis y, ImmutableList<Double> sizes, ConfidenceLevel level, boolean upper) {
        return sizes.stream()
                .map(size -> {
                    Interval limits = limits(size, level);
                    return new Point(x.at(size), y.at(upper ? limits.upper() : limits.lower()));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private void points(Canvas canvas, Axis x, Axis y) {
        List<Point> labels = new ArrayList<>();
        areas.forEach((name, rate) -> {
            double atX = x.at(people(rate));
            double atY = y.at(value(rate));
            boolean within = position(name) == FunnelPosition.WITHIN;
            boolean isSubject = name.equals(subject);
            Colour colour = isSubject ? Colour.MAIN : within ? Colour.OTHERS : Colour.SIGNAL;
            if (within || isSubject) {
                canvas.dot(atX, atY, isSubject ? 6 : 4.5, colour);
            } else {
                canvas.diamond(atX, atY, 6, colour);
            }
            if (isSubject || !within) {
                double labelY = atY;
                for (Point other : labels) {
                    if (Math.abs(other.x() - atX) < 90 && Math.abs(other.y() - labelY) < ROW) {
                        labelY = other.y() + ROW;
                    }
                }
                labels.add(new Point(atX, labelY));
                boolean fits = atX + 10 + Canvas.widthOf(name) < RIGHT;
                canvas.text(
                        name,
                        atX + (fits ? 10 : -10),
                        labelY,
                        fits ? Anchor.START : Anchor.END,
                        isSubject ? Colour.MAIN : Colour.INK,
                        "halo",
                        isSubject ? "bold" : "plain");
            }
        });
    }

    @Override
    Table table() {
        return new Table(
                title() + ", " + unit(),
                ImmutableList.of("area", "rate", "95% lines", "position"),
                areas.entrySet().stream()
                        .map(area -> ImmutableList.of(
                                area.getKey(),
                                Rounding.ONE_DECIMAL.format(area.getValue()
                                        .rounded(Rounding.ONE_DECIMAL)
                                        .orElseThrow()),
                                funnel.limits(area.getValue(), ConfidenceLevel.P95)
                                        .fold(limits -> limits.format(Rounding.ONE_DECIMAL), Reason::message),
                                position(area.getKey()).toString()))
                        .collect(ImmutableList.toImmutableList()));
    }
}
