package org.childrensservices.examples;

import java.io.PrintStream;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateColumn;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.trend.MannKendallCalculator;
import org.childrensservices.stats.trend.MannKendallColumn;
import org.childrensservices.stats.trend.ValueSeriesColumn;

/**
 * How does another system call the calculators with the arrays that it has? Counts and populations of many areas in,
 * values and limits out: no record, no object for each area, and the same numbers to the last bit as one at a time.
 */
public final class PlainNumbers {

    private static final String[] AREAS = {"North", "East", "South", "West", "New town"};
    private static final long[] PLANS = {289, 55, 0, 402, 0};
    private static final long[] CHILDREN = {62_200, 25_900, 310, 71_900, 0};

    /** The rates of the last six years, area by area. */
    private static final double[] RATES = {
        64.9, 61.2, 57.5, 52.0, 50.1, 46.5, //
        21.0, 22.4, 20.9, 21.8, 21.1, 21.2
    };

    private PlainNumbers() {}

    /**
     * Prints the figures.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        EstimateColumn rates = RateCalculator.standard()
                .estimate(RateColumn.of(PLANS).in(CHILDREN).per10_000());
        for (int i = 0; i < rates.size(); i++) {
            out.printf("%-9s %s%n", AREAS[i], rates.isEstimable(i) ? line(rates, i) : "no children, no rate");
        }
        RateEstimate north =
                Rate.of(PLANS[0]).in(CHILDREN[0]).per10_000().estimate().orElseThrow();
        Interval interval = north.interval();
        out.println("one at a time: " + north);
        out.println("the same bits: "
                + (north.value() == rates.values()[0]
                        && interval.lower() == rates.lowers()[0]
                        && interval.upper() == rates.uppers()[0]));

        MannKendallColumn trends = MannKendallCalculator.standard()
                .test(ValueSeriesColumn.of(RATES).ofPeriods(6));
        for (int i = 0; i < trends.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "%-9s six years: Mann-Kendall S %.0f, p %.3f%n",
                    AREAS[i],
                    trends.scores()[i],
                    trends.pValues()[i]);
        }
    }

    private static String line(EstimateColumn rates, int i) {
        return String.format(
                Locale.ROOT, "%5.1f (%.1f to %.1f)", rates.values()[i], rates.lowers()[i], rates.uppers()[i]);
    }
}
