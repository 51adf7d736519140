package org.childrensservices.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.control.ChartAdvice;
import org.childrensservices.stats.trend.control.ControlChart;
import org.childrensservices.stats.trend.control.ControlChartMethod;
import org.childrensservices.stats.trend.control.RareEvents;
import org.childrensservices.stats.trend.control.SpecialCause;
import org.childrensservices.stats.trend.control.Variation;
import org.childrensservices.stats.trend.control.XmRCalculator;
import org.childrensservices.stats.trend.control.XmRChart;
import org.childrensservices.stats.trend.control.XmRLimits;
import org.childrensservices.stats.trend.control.XmRPoint;

/**
 * Has our front door changed, and when? A control chart of monthly referrals over two and a half years, before and
 * after early help hubs open, and one of serious incidents, which are too rare for months. The figures are invented.
 */
public final class FrontDoor {

    private static final YearMonth START = YearMonth.of(2022, 4);
    private static final YearMonth HUBS_OPEN = YearMonth.of(2023, 10);
    private static final List<Integer> REFERRALS = List.of(
            212, 205, 221, 198, 176, 209, 217, 224, 190, 208, 203, 219, // 2022-23
            201, 214, 226, 207, 171, 273, 196, 188, 181, 185, 178, 190, // 2023-24
            169, 181, 186, 174, 152, 177);
    private static final List<Integer> INCIDENT_DAYS = List.of(9, 64, 171, 198, 263, 402, 470, 655, 790, 848);
    private static final XmRCalculator CALCULATOR =
            XmRCalculator.of(Polarity.LOW_IS_GOOD).withLimitsFixedAfter(12).withTarget(200);
    private static final int WIDTH = 41;
    private static final double LEFT = 140;
    private static final double RIGHT = 280;

    private FrontDoor() {}

    /**
     * Prints the charts.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        XmRChart chart = CALCULATOR.chart(referrals()).orElseThrow();
        out.println("Referrals a month, against the ordinary variation of 2022-23");
        out.println(
                "(: mean or CL, | lower and upper limit or LCL and UCL, * a special cause, named as NHS England does)");
        draw(chart, out);
        out.println(chart);
        out.println("new limits might begin with: " + chart.suggestedRebase());
        out.println();
        out.println("The hubs opened in " + HUBS_OPEN + ", so that limits of their own begin there:");
        out.println(sinceHubs());
        out.println();
        rareEvents(out);
    }

    private static Series<Double> referrals() {
        Series.Builder<Double> referrals = Series.builder();
        for (int i = 0; i < REFERRALS.size(); i++) {
            referrals.add(TimePeriod.of(START.plusMonths(i)), (double) REFERRALS.get(i));
        }
        return referrals.build();
    }

    static XmRChart sinceHubs() {
        return CALCULATOR
                .withRebaseAt(TimePeriod.of(HUBS_OPEN), "early help hubs open")
                .chart(referrals())
                .orElseThrow();
    }

    private static void rareEvents(PrintStream out) {
        LocalDate first = START.atDay(1);
        List<LocalDate> dates =
                INCIDENT_DAYS.stream().map(days -> first.plusDays(days)).toList();
        Series.Builder<Long> monthly = Series.builder();
        Stream.iterate(START, month -> month.plusMonths(1))
                .limit(REFERRALS.size())
                .forEach(month -> monthly.add(
                        TimePeriod.of(month),
                        dates.stream()
                                .filter(date -> YearMonth.from(date).equals(month))
                                .count()));
        out.println("Serious incidents, a chart of the days between them: " + ChartAdvice.forCounts(monthly.build()));
        out.println(ControlChart.of(RareEvents.daysBetween(dates), ControlChartMethod.tChart()));
    }

    private static void draw(XmRChart chart, PrintStream out) {
        chart.segments().forEach(segment -> {
            for (XmRPoint point : segment.points()) {
                String note = point.cause() == SpecialCause.NONE
                        ? ""
                        : "  " + point.variation().text() + ", "
                                + point.cause().text(chart.calculator().length());
                out.printf("%s %4.0f %s%s%n", point.period(), point.value(), line(point, segment.limits()), note);
            }
        });
    }

    /** The limits as bars, the mean as a colon, and the point: a star where it is a special cause. */
    private static String line(XmRPoint point, XmRLimits limits) {
        StringBuilder line = new StringBuilder(" ".repeat(WIDTH));
        line.setCharAt(column(limits.lower()), '|');
        line.setCharAt(column(limits.mean()), ':');
        line.setCharAt(column(limits.upper()), '|');
        line.setCharAt(column(point.value()), point.variation() == Variation.COMMON_CAUSE ? 'o' : '*');
        return line.toString();
    }

    private static int column(double value) {
        return (int) Math.round((value - LEFT) / (RIGHT - LEFT) * (WIDTH - 1));
    }
}
