package org.childrensservices.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.stats.cost.uncertainty.Tornado;
import org.childrensservices.stats.cost.uncertainty.TornadoBar;

/** How far each assumption alone moves the net present value, the widest first. */
public final class TornadoPicture extends Chart {

    private static final double TOP = 66;
    private static final double ROW = 42;
    private static final double BAR = 9;
    private static final double LEFT = 64;
    private static final double RIGHT = Canvas.WIDTH - 64;
    private static final double MILLION = 1_000_000;

    private final Tornado tornado;

    private TornadoPicture(String title, Tornado tornado) {
        super(title);
        this.tornado = tornado;
    }

    /**
     * Returns the picture of a tornado.
     *
     * @param title what is valued
     * @param tornado the tornado, in pounds, with at least one bar
     * @return the picture
     */
    public static TornadoPicture of(String title, Tornado tornado) {
        return new TornadoPicture(title, tornado);
    }

    @Override
    String description() {
        TornadoBar widest = tornado.bars().get(0);
        return tornado.bars().size() + " bars around a net present value of "
                + millions(tornado.base().netPresentValue()) + ", the widest first: " + widest.assumption() + ", from "
                + millions(widest.atLow().netPresentValue()) + " to "
                + millions(widest.atHigh().netPresentValue()) + ". "
                + tornado.bars().stream().filter(TornadoBar::changesSign).count()
                + " of them can decide alone whether it pays.";
    }

    private static String millions(double pounds) {
        return String.format(Locale.ROOT, "%s£%.2fm", pounds < 0 ? "\u2212" : "", Math.abs(pounds) / MILLION);
    }

    @Override
    double height() {
        return bottom() + 52;
    }

    private double bottom() {
        return TOP + ROW * tornado.bars().size();
    }

    @Override
    void draw(Canvas canvas) {
        double base = tornado.base().netPresentValue();
        double[] ends = tornado.bars().stream()
                .flatMapToDouble(bar -> DoubleStream.of(
                        bar.atLow().netPresentValue(), bar.atHigh().netPresentValue(), 0, base))
                .toArray();
        Axis x = Axis.covering(
                DoubleStream.of(ends).min().orElseThrow(),
                DoubleStream.of(ends).max().orElseThrow(),
                6,
                LEFT,
                RIGHT);
        canvas.axisBelow(x, bottom(), 6, TornadoPicture::axisLabel, "net present value, £ million");
        canvas.line(x.at(0), TOP - 24, x.at(0), bottom(), Colour.QUIET, "dashed");
        canvas.text("breaks even", x.at(0), TOP - 34, Anchor.MIDDLE, Colour.QUIET);
        double y = TOP + 6;
        for (TornadoBar bar : tornado.bars()) {
            canvas.bar(x.at(base), y, x.at(bar.atLow().netPresentValue()), y + 2 * BAR, Colour.OTHERS);
            canvas.bar(x.at(base), y, x.at(bar.atHigh().netPresentValue()), y + 2 * BAR, Colour.MAIN);
            y += ROW;
        }
        canvas.line(x.at(base), TOP - 24, x.at(base), bottom(), Colour.INK);
        names(canvas, x);
        canvas.text(
                "all at their base " + millions(base),
                x.at(base),
                TOP - 34,
                base < 0 ? Anchor.END : Anchor.START,
                Colour.INK,
                "bold");
        canvas.text("low value", Canvas.WIDTH - 92, 10, Anchor.END, Colour.QUIET);
        canvas.bar(Canvas.WIDTH - 166, 5, Canvas.WIDTH - 156, 15, Colour.OTHERS);
        canvas.text("high value", Canvas.WIDTH, 10, Anchor.END, Colour.MAIN);
        canvas.bar(Canvas.WIDTH - 80, 5, Canvas.WIDTH - 70, 15, Colour.MAIN);
    }

    /** Over the lines, which would cross them. */
    private void names(Canvas canvas, Axis x) {
        double y = TOP + 6;
        for (TornadoBar bar : tornado.bars()) {
            double low = bar.atLow().netPresentValue();
            double high = bar.atHigh().netPresentValue();
            canvas.text(
                    bar.assumption().name(),
                    0,
                    y - 12,
                    Anchor.START,
                    Colour.INK,
                    "halo",
                    bar.changesSign() ? "bold" : "plain");
            end(canvas, x, Math.min(low, high), y + BAR, Anchor.END);
            end(canvas, x, Math.max(low, high), y + BAR, Anchor.START);
            y += ROW;
        }
    }

    private static void end(Canvas canvas, Axis x, double value, double y, Anchor anchor) {
        canvas.text(
                millions(value), x.at(value) + (anchor == Anchor.END ? -6 : 6), y, anchor, Colour.INK, "small", "halo");
    }

    private static String axisLabel(double pounds) {
        return String.format(Locale.ROOT, "%s%.1f", pounds < 0 ? "\u2212" : "", Math.abs(pounds) / MILLION);
    }

    @Override
    Table table() {
        return new Table(
                title() + ": net present value, one assumption moved at a time",
                ImmutableList.of("assumption", "distribution", "low", "high", "can decide"),
                tornado.bars().stream()
                        .map(bar -> ImmutableList.of(
                                bar.assumption().name(),
                                bar.assumption().distribution().toString(),
                                millions(bar.atLow().netPresentValue()),
                                millions(bar.atHigh().netPresentValue()),
                                bar.changesSign() ? "yes" : "no"))
                        .collect(ImmutableList.toImmutableList()));
    }
}
