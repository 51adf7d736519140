package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.math.BigDecimal;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.trend.ComparatorAreas;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.interrupted.InterruptedCounts;
import org.childrensservices.stats.trend.interrupted.InterruptedSeries;
import org.childrensservices.stats.trend.joinpoint.Joinpoints;

/**
 * Did our change work? Westminster says in April 2021 that its systemic practice brought child protection plans down by
 * 18.5 per 10,000 children, and similar authorities by 7.6. Here are its published children on a plan on 31 March
 * (Department for Education; population by the Office for National Statistics), before the change and from it on, with
 * what cannot be known from them.
 */
public final class DidOurChangeWork {

    private static final int FIRST = 2013;

    /** On a plan on 31 March 2013 to 2025. */
    private static final ImmutableList<Integer> ON_A_PLAN =
            ImmutableList.of(94, 99, 113, 89, 82, 80, 61, 56, 50, 97, 85, 93, 105);

    /** Aged 0 to 17 in the middle of the year before. */
    private static final ImmutableList<Integer> CHILDREN = ImmutableList.of(
            36_284, 35_979, 35_272, 34_940, 34_434, 33_782, 33_326, 32_706, 31_851, 30_607, 30_499, 30_255, 29_834);

    private static final TimePeriod START = TimePeriod.of(ReportingYear.ending(2016));
    private static final TimePeriod PAPER = TimePeriod.of(ReportingYear.ending(2021));

    private DidOurChangeWork() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        Series<Rate> known = plansUntil(2021);
        out.println("Westminster, children on a protection plan per 10,000: " + known);
        out.println("The paper does not say when the change began. Suppose " + START + ".");
        out.printf("%n1. What the council could know in 2021%n");
        InterruptedSeries change = InterruptedSeries.of(values(known), START).orElseThrow();
        out.println(change);
        out.println("in children on 31 March 2021: "
                + change.effectAt(PAPER).in(31_851).per10_000());
        out.println("as counts, were the slope the same before and after: "
                + InterruptedCounts.of(known, START).orElseThrow());
        out.printf("%n2. Had it begun a year earlier, or later%n");
        out.println(atStart(known, START.previous()));
        out.println(atStart(known, START.plus(1)));
        out.printf("%n3. Against similar authorities, as the paper has it%n");
        out.println(ComparatorAreas.of(ImmutableList.of(new BigDecimal("-7.6"))).against(new BigDecimal("-18.5")));
        out.printf("%n4. What came after, asked without a date%n");
        out.println(Joinpoints.of(values(plansUntil(2025))).orElseThrow());
        out.printf("%n5. What cannot be known from these figures%n");
        out.println("- what else happened at the time: one area has no other to say so");
        out.println("- whether three years before are a trend: it rose, and to go on rising is a guess");
        out.println("- how many are the same children: they are counted on a day, and some on two");
    }

    private static String atStart(Series<Rate> plans, TimePeriod start) {
        return start + ": "
                + InterruptedSeries.of(values(plans), start)
                        .fold(found -> "level " + found.levelChange() + "; " + found.endEffect(), Reason::message);
    }

    private static Series<Double> values(Series<Rate> plans) {
        return plans.flatMap(Rate::estimate).map(RateEstimate::value);
    }

    static Series<Rate> plansUntil(int year) {
        Series.Builder<Rate> plans = Series.builder();
        for (int i = 0; FIRST + i <= year; i++) {
            plans.add(
                    TimePeriod.of(ReportingYear.ending(FIRST + i)),
                    Rate.of(ON_A_PLAN.get(i)).in(CHILDREN.get(i)).per10_000());
        }
        if (year > 2021) {
            plans.populationFrom(
                    TimePeriod.of(ReportingYear.ending(2022)), "mid-2021 and later, based on the Census of 2021");
        }
        return plans.build();
    }
}
