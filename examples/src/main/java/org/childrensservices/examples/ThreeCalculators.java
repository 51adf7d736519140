package org.childrensservices.examples;

import java.io.PrintStream;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.uncertainty.Assumption;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.cost.uncertainty.MonteCarlo;
import org.childrensservices.stats.cost.uncertainty.Quantity;
import org.childrensservices.stats.cost.uncertainty.UncertainAppraisal;
import org.childrensservices.stats.cost.uncertainty.UncertaintyCalculator;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.Stratum;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.count.CountTrend;
import org.childrensservices.stats.trend.count.CountTrendCalculator;

/** What each of the three calculators says beyond the first figure, as in the README. */
public final class ThreeCalculators {

    private ThreeCalculators() {}

    /**
     * Prints the figures.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        // Rates: what it would be if the ages were those of a standard population.
        StratifiedRate byAge = StratifiedRate.of(Map.of(
                        "0-4", Stratum.of(127).in(14_360),
                        "5-9", Stratum.of(105).in(15_580),
                        "10-14", Stratum.of(57).in(15_210)))
                .per(10_000);
        out.println(DirectStandardisation.to(StandardPopulation.european2013().only(Set.of("0-4", "5-9", "10-14")))
                .estimate(byAge));

        // Trend changes: whether six years of counts fall, and whether that is good.
        Series.Builder<Rate> plans = Series.builder();
        long[] counts = {401, 388, 391, 352, 330, 289};
        for (int i = 0; i < counts.length; i++) {
            plans.add(
                    TimePeriod.of(Year.of(2018 + i)),
                    Rate.of(counts[i]).in(62_000).per10_000());
        }
        CountTrend trend =
                CountTrendCalculator.standard().estimate(plans.build()).orElseThrow();
        out.println(trend + ": " + trend.verdict(Polarity.LOW_IS_GOOD));

        // Cost-benefit ratios: what is left of one when its assumptions are ranges.
        Assumption families = Assumption.of("families a year", Distribution.triangular(180, 240, 300));
        Assumption kept = Assumption.of("share kept together", Distribution.pert(0.1, 0.2, 0.35));
        Assumption care = Assumption.of(
                "cost of a year in care",
                Distribution.mean(52_676).standardError(9_000).lognormal());
        UncertainAppraisal programme = UncertainAppraisal.builder()
                .title("families together")
                .addCashableFiscalBenefit(
                        families.times(kept).times(care).fromYear(1).forYears(3))
                .addPublicCost(Quantity.of(1_200_000).fromYear(0).forYears(2))
                .build();
        out.println(UncertaintyCalculator.greenBook(GreenBook.EDITION_2022)
                .withBasis(RatioBasis.FISCAL)
                .simulate(programme, MonteCarlo.draws(10_000).seed(42)));
    }
}
