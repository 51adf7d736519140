package org.childrensservices.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a chart is drawn: 720 wide, from the top left. Kinds of lines and texts are classes of the style sheet. */
final class Canvas {

    static final double WIDTH = 720;

    /** About how wide a letter is at the size of labels, as no font is measured. */
    private static final double LETTER = 7.2;

    /** How far below the middle of its letters a text stands. */
    private static final double BASELINE = 4.5;

    private final Markup svg;

    Canvas(Markup svg) {
        this.svg = svg;
    }

    /** Which part of a text is at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A place.
     *
     * @param x from the left
     * @param y from the top
     */
    record Point(double x, double y) {}

    static double widthOf(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }

    void line(double x1, double y1, double x2, double y2, Colour colour, String... kinds) {
        path(ImmutableList.of(new Point(x1, y1), new Point(x2, y2)), colour, kinds);
    }

    /** A line through points; fewer than two make none. */
    void path(ImmutableList<Point> points, Colour colour, String... kinds) {
        if (points.size() < 2) {
            return;
        }
        svg.empty("path", "d", places(points), "class", classes(colour.stroke(), kinds));
    }

    void area(ImmutableList<Point> outline, Colour colour, String... kinds) {
        svg.empty("path", "d", places(outline) + "Z", "class", classes(colour.fill(), kinds));
    }

    void bar(double x1, double y1, double x2, double y2, Colour colour) {
        area(ImmutableList.of(new Point(x1, y1), new Point(x2, y1), new Point(x2, y2), new Point(x1, y2)), colour);
    }

    void dot(double x, double y, double radius, Colour colour) {
        svg.empty("circle", "cx", n(x), "cy", n(y), "r", n(radius), "class", classes(colour.fill(), "rim"));
    }

    void diamond(double x, double y, double radius, Colour colour) {
        area(
                ImmutableList.of(
                        new Point(x, y - radius),
                        new Point(x + radius, y),
                        new Point(x, y + radius),
                        new Point(x - radius, y)),
                colour,
                "rim");
    }

    /** An interval, with a stroke across each end. */
    void whiskers(double x1, double y1, double x2, double y2, double width, Colour colour) {
        line(x1, y1, x2, y2, colour);
        double across = width / 2;
        boolean upright = x1 == x2;
        for (Point end : ImmutableList.of(new Point(x1, y1), new Point(x2, y2))) {
            line(
                    end.x() - (upright ? across : 0),
                    end.y() - (upright ? 0 : across),
                    end.x() + (upright ? across : 0),
                    end.y() + (upright ? 0 : across),
                    colour);
        }
    }

    /** A text, the middle of its letters at the height given. */
    void text(String text, double x, double y, Anchor anchor, Colour colour, String... kinds) {
        String where = anchor.name().toLowerCase(Locale.ROOT);
        svg.element(
                "text", text, "x", n(x), "y", n(y + BASELINE), "class", classes(colour.fill() + " " + where, kinds));
    }

    /** The axis below a chart: its line, values and title. */
    void axisBelow(Axis x, double y, int ticks, DoubleFunction<String> label, String title) {
        line(x.start(), y, x.end(), y, Colour.QUIET);
        for (double tick : x.ticks(ticks)) {
            line(x.at(tick), y, x.at(tick), y + 5, Colour.QUIET);
            text(label.apply(tick), x.at(tick), y + 16, Anchor.MIDDLE, Colour.QUIET);
        }
        text(title, x.end(), y + 36, Anchor.END, Colour.QUIET);
    }

    /** The axis at the left of a chart: lines to guide the eye, values, and the title above them. */
    void axisBeside(Axis y, double left, double right, int ticks, DoubleFunction<String> label, String title) {
        for (double tick : y.ticks(ticks)) {
            line(left, y.at(tick), right, y.at(tick), Colour.RULE);
            text(label.apply(tick), left - 8, y.at(tick), Anchor.END, Colour.QUIET);
        }
        text(title, 0, 10, Anchor.START, Colour.QUIET);
    }

    private static String classes(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).collect(Collectors.joining(" "));
    }

    private static String places(ImmutableList<Point> points) {
        return points.stream()
                .map(point -> n(point.x()) + "," + n(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static String n(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
