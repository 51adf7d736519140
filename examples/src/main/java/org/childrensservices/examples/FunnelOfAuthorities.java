package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.funnel.Heterogeneity;
import org.childrensservices.stats.rate.funnel.RateFunnel;
import org.childrensservices.stats.rate.funnel.RatioLines;

/**
 * Which authorities differ by more than chance explains? A funnel of children on a protection plan: a small authority's
 * rate varies more, so that its place in a league table says little. The authorities are invented.
 */
public final class FunnelOfAuthorities {

    static final String SUBJECT = "Northmoor";

    static final ImmutableMap<String, Rate> AUTHORITIES = ImmutableMap.<String, Rate>builder()
            .put("Ashmere", plans(500, 119_900))
            .put("Barrowgate", plans(479, 119_600))
            .put("Castlemoor", plans(55, 25_900))
            .put("Dunholme", plans(440, 110_700))
            .put("Eastholt", plans(242, 54_400))
            .put("Farrowdale", plans(658, 147_800))
            .put("Greywell", plans(68, 17_800))
            .put("Hartsea", plans(204, 40_600))
            .put("Inglemoor", plans(90, 22_900))
            .put("Kelsea", plans(156, 31_000))
            .put("Langholt", plans(149, 38_500))
            .put("Marlowby", plans(175, 44_900))
            .put("Northmoor", plans(289, 62_200))
            .put("Oakhampton Vale", plans(74, 17_500))
            .put("Penrosedale", plans(91, 21_900))
            .put("Quarrybank", plans(402, 71_900))
            .put("Ravensea", plans(157, 20_600))
            .put("Southmere", plans(323, 74_600))
            .put("Thornholme", plans(464, 107_300))
            .put("Ulverdale", plans(68, 14_400))
            .put("Valemouth", plans(275, 64_600))
            .put("Westholt", plans(288, 64_900))
            .put("Yarrowby", plans(302, 58_000))
            .put("Zealsmoor", plans(277, 63_600))
            .build();

    private static final ImmutableSet<String> NEIGHBOURS = ImmutableSet.of(
            "Castlemoor",
            "Eastholt",
            "Hartsea",
            "Kelsea",
            "Langholt",
            "Marlowby",
            "Ravensea",
            "Southmere",
            "Valemouth",
            "Yarrowby");

    private FunnelOfAuthorities() {}

    private static Rate plans(long children, long population) {
        return Rate.of(children).in(population).per10_000();
    }

    /**
     * Prints the funnel.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        RateFunnel funnel = funnel(AUTHORITIES.values());
        out.printf(
                "Children on a protection plan per 10,000, %d authorities together: %s%n", AUTHORITIES.size(), all());
        out.println("as different as chance would make them? " + heterogeneity());
        out.printf("%n%s, rates and lines per 10,000%n", funnel);
        out.printf("%-16s %6s  %-14s %s%n", "authority", "rate", "95% lines", "position");
        AUTHORITIES.forEach((name, rate) -> {
            FunnelPosition position = funnel.position(rate).orElseThrow();
            if (position != FunnelPosition.WITHIN || name.equals(SUBJECT)) {
                Interval lines = funnel.limits(rate, ConfidenceLevel.P95).orElseThrow();
                out.printf(
                        Locale.ROOT,
                        "%-16s %6s  %-14s %s%n",
                        name,
                        Rounding.ONE_DECIMAL.format(
                                rate.rounded(Rounding.ONE_DECIMAL).orElseThrow()),
                        lines.format(Rounding.ONE_DECIMAL),
                        position);
            }
        });
        out.println("the others lie between the lines, and no order among them means anything");
    }

    static Rate subject() {
        return checkNotNull(AUTHORITIES.get(SUBJECT));
    }

    static Heterogeneity heterogeneity() {
        return Heterogeneity.ofRates(AUTHORITIES.values()).orElseThrow();
    }

    /** The lines over the expected count, so that they can be drawn over the population. */
    static RateFunnel funnel(Collection<Rate> authorities) {
        return RateFunnel.around(authorities).orElseThrow().withLines(RatioLines.interpolated());
    }

    /** What all have in common: all children on a plan over all children. */
    static RateEstimate all() {
        long children = AUTHORITIES.values().stream().mapToLong(Rate::count).sum();
        long population = AUTHORITIES.values().stream()
                .mapToLong(rate -> rate.denominator().amount().longValueExact())
                .sum();
        return plans(children, population).estimate().orElseThrow();
    }

    /** The authority and those that are most like it. */
    static Map<String, RateEstimate> neighbours() {
        return Maps.transformValues(
                Maps.filterKeys(AUTHORITIES, name -> name.equals(SUBJECT) || NEIGHBOURS.contains(name)),
                rate -> rate.estimate().orElseThrow());
    }
}
