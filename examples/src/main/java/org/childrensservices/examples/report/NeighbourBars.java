package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.childrensservices.examples.report.Canvas.Anchor;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;

/** An area and its neighbours as bars with their intervals, the highest first, against a line. */
public final class NeighbourBars extends Chart {

    private static final double TOP = 40;
    private static final double ROW = 26;
    private static final double BAR = 8;
    private static final double RIGHT = Canvas.WIDTH - 24;

    private final String subject;
    private final ImmutableMap<String, RateEstimate> estimates;
    private final String benchmarkName;
    private final double benchmark;

    private NeighbourBars(
            String title, String subject, Map<String, RateEstimate> estimates, String benchmarkName, double benchmark) {
        super(title);
        checkArgument(estimates.containsKey(subject), "the subject must be among the areas: %s", subject);
        this.subject = subject;
        this.estimates = estimates.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(RateEstimate::value).reversed()))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.benchmarkName = benchmarkName;
        this.benchmark = benchmark;
    }

    /**
     * Returns the picture of an area among its neighbours.
     *
     * @param title what the rates are
     * @param subject the area that it is about, one of those given
     * @param estimates the rates of all by name, with one multiplier
     * @param benchmarkName what the line is, such as "all authorities"
     * @param benchmark where the line is, in the unit of the rates
     * @return the picture
     */
    public static NeighbourBars of(
            String title, String subject, Map<String, RateEstimate> estimates, String benchmarkName, double benchmark) {
        return new NeighbourBars(title, subject, estimates, benchmarkName, benchmark);
    }

    private Rate rate() {
        return estimates.values().iterator().next().rate();
    }

    private String unit() {
        return String.format(Locale.ROOT, "per %,d", rate().per());
    }

    @Override
    String description() {
        int place = estimates.keySet().asList().indexOf(subject) + 1;
        return estimates.size() + " bars with their 95% intervals, the highest first. " + subject + " is number "
                + place
                + ", at " + shown(checkNotNull(estimates.get(subject))) + " " + unit() + "; " + benchmarkName + " "
                + Rounding.ONE_DECIMAL.format(benchmark) + ".";
    }

    private static String shown(RateEstimate estimate) {
        return Rounding.ONE_DECIMAL.format(estimate.rounded(Rounding.ONE_DECIMAL));
    }

    @Override
    double height() {
        return bottom() + 52;
    }

    private double bottom() {
        return TOP + ROW * estimates.size();
    }

    @Override
    void draw(Canvas canvas) {
        double left =
                estimates.keySet().stream().mapToDouble(Canvas::widthOf).max().orElseThrow() + 76;
        double highest = estimates.values().stream()
                .mapToDouble(estimate -> estimate.interval().upper())
                .max()
                .orElseThrow();
        Axis x = Axis.covering(0, Math.max(highest, benchmark), 8, left, RIGHT);
        double y = TOP + ROW / 2;
        for (Map.Entry<String, RateEstimate> area : estimates.entrySet()) {
            boolean isSubject = area.getKey().equals(subject);
            RateEstimate estimate = area.getValue();
            String weight = isSubject ? "bold" : "plain";
            canvas.text(area.getKey(), left - 54, y, Anchor.END, isSubject ? Colour.MAIN : Colour.INK, weight);
            canvas.text(shown(estimate), left - 10, y, Anchor.END, isSubject ? Colour.MAIN : Colour.INK, weight);
            canvas.bar(left, y - BAR, x.at(estimate.value()), y + BAR, isSubject ? Colour.MAIN : Colour.OTHERS);
            Interval interval = estimate.interval();
            canvas.whiskers(x.at(interval.lower()), y, x.at(interval.upper()), y, 8, Colour.INK);
            y += ROW;
        }
        canvas.line(x.at(benchmark), TOP - 10, x.at(benchmark), bottom(), Colour.SIGNAL, "strong");
        canvas.text(
                benchmarkName + " " + Rounding.ONE_DECIMAL.format(benchmark),
                x.at(benchmark),
                TOP - 20,
                Anchor.MIDDLE,
                Colour.SIGNAL);
        canvas.axisBelow(x, bottom(), 8, Rounding.WHOLE::format, unit() + ", with 95% intervals");
    }

    @Override
    Table table() {
        return new Table(
                title() + ", " + unit(),
                ImmutableList.of("area", "count", "people", "rate", "95% interval"),
                estimates.entrySet().stream()
                        .map(area -> ImmutableList.of(
                                area.getKey(),
                                String.format(
                                        Locale.ROOT,
                                        "%,d",
                                        area.getValue().rate().count()),
                                area.getValue().rate().denominator().toString(),
                                shown(area.getValue()),
                                area.getValue().interval().format(Rounding.ONE_DECIMAL)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
