package org.childrensservices.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.stats.cost.RatioWaterfall;
import org.childrensservices.stats.measure.Rounding;

/** What is left of a ratio after one correction upon another. */
public final class WaterfallPicture extends Chart {

    private static final String UNIT = "benefit for each £1 of cost";
    private static final double TOP = 40;
    private static final double ROW = 44;
    private static final double BAR = 11;
    private static final double LEFT = 16;
    private static final double RIGHT = Canvas.WIDTH - 60;

    private final RatioWaterfall waterfall;
    private final ImmutableList<String> names;

    private WaterfallPicture(String title, RatioWaterfall waterfall) {
        super(title);
        this.waterfall = waterfall;
        this.names =
                waterfall.levels().stream().map(RatioWaterfall.Level::label).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the picture of a waterfall.
     *
     * @param title what the ratio is
     * @param waterfall the waterfall, of at least two levels
     * @return the picture
     */
    public static WaterfallPicture of(String title, RatioWaterfall waterfall) {
        return new WaterfallPicture(title, waterfall);
    }

    private double ratio(int level) {
        return waterfall.levels().get(level).ratio().doubleValue();
    }

    private String shown(int level) {
        return Rounding.TWO_DECIMALS.format(waterfall.levels().get(level).ratio());
    }

    private int last() {
        return names.size() - 1;
    }

    @Override
    String description() {
        return "Bars from left to right, each beginning where the one above ends: " + waterfall + ".";
    }

    @Override
    double height() {
        return bottom() + 52;
    }

    private double bottom() {
        return TOP + ROW * (names.size() + 1);
    }

    @Override
    void draw(Canvas canvas) {
        double highest =
                IntStream.rangeClosed(0, last()).mapToDouble(this::ratio).max().orElseThrow();
        Axis x = Axis.covering(0, Math.max(1, highest), 5, LEFT, RIGHT);
        canvas.axisBelow(x, bottom(), 5, Rounding.TWO_DECIMALS::format, UNIT);
        canvas.line(x.at(1), TOP - 14, x.at(1), bottom(), Colour.QUIET, "dashed");
        canvas.text("£1 for £1", x.at(1), TOP - 24, Anchor.MIDDLE, Colour.QUIET);
        row(canvas, x, 0, names.get(0), 0, ratio(0), "£" + shown(0), Colour.MAIN);
        for (int i = 1; i <= last(); i++) {
            String loss =
                    Rounding.TWO_DECIMALS.format(waterfall.losses().get(i - 1).abs());
            boolean loses = ratio(i) <= ratio(i - 1);
            row(
                    canvas,
                    x,
                    i,
                    names.get(i),
                    ratio(i - 1),
                    ratio(i),
                    (loses ? "\u2212" : "+") + "£" + loss,
                    loses ? Colour.SIGNAL : Colour.OTHERS);
        }
        row(canvas, x, names.size(), "what is left", 0, ratio(last()), "£" + shown(last()), Colour.MAIN);
    }

    private static void row(
            Canvas canvas, Axis x, int row, String name, double from, double to, String value, Colour colour) {
        double y = TOP + ROW * row + 6;
        canvas.text(name, LEFT + 4, y, Anchor.START, Colour.INK, "halo");
        canvas.bar(x.at(from), y + 11, x.at(to), y + 11 + 2 * BAR - 4, colour);
        canvas.text(value, x.at(Math.max(from, to)) + 6, y + 11 + BAR - 2, Anchor.START, Colour.INK, "bold", "halo");
    }

    @Override
    Table table() {
        return new Table(
                title() + ", " + UNIT,
                ImmutableList.of("level", "ratio", "change"),
                IntStream.rangeClosed(0, last())
                        .mapToObj(i -> ImmutableList.of(
                                names.get(i),
                                shown(i),
                                i == 0
                                        ? "0.00"
                                        : Rounding.TWO_DECIMALS.format(
                                                waterfall.losses().get(i - 1).negate())))
                        .collect(ImmutableList.toImmutableList()));
    }
}
