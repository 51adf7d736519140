package org.childrensservices.examples;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.PriceBasis;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.uncertainty.Assumption;
import org.childrensservices.stats.cost.uncertainty.Correlation;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.cost.uncertainty.MonteCarlo;
import org.childrensservices.stats.cost.uncertainty.Quantity;
import org.childrensservices.stats.cost.uncertainty.Simulation;
import org.childrensservices.stats.cost.uncertainty.Tornado;
import org.childrensservices.stats.cost.uncertainty.UncertainAppraisal;
import org.childrensservices.stats.cost.uncertainty.UncertaintyCalculator;
import org.childrensservices.stats.measure.Rounding;

/**
 * Will it pay? Havering's investment of 2017: 2.4 million pounds over two years, part of it for a team that keeps
 * families together. The paper says no more than that; every other number here is invented, and is drawn ten thousand
 * times from what it might be.
 */
public final class HaveringInvestment {

    private static final Assumption FAMILIES =
            Assumption.of("children at the edge of care a year", Distribution.triangular(60, 90, 140));
    private static final Assumption LIKELY = Assumption.of(
            "share who would come into care",
            Distribution.mean(0.3).standardError(0.05).beta());
    private static final Assumption KEPT =
            Assumption.of("share of these kept with their family", Distribution.pert(0.15, 0.35, 0.6));
    private static final Assumption CARE = Assumption.of(
            "cost of a year in care",
            Distribution.mean(56_000).standardError(9_000).lognormal());
    private static final Assumption YEARS =
            Assumption.of("years of care avoided", Distribution.triangular(0.5, 1.5, 4));
    private static final Assumption CASHABLE =
            Assumption.of("share that can leave the budget", Distribution.uniform(0.3, 0.8));

    private static final Quantity AVOIDED = FAMILIES.times(LIKELY).times(KEPT).times(CARE);

    private static final UncertainAppraisal INVESTMENT = UncertainAppraisal.builder()
            .title("Havering 2017")
            .priceBasis(PriceBasis.real(FinancialYear.parse("2017-18")))
            .addPublicCost(Quantity.of(1_200_000).fromYear(0).forYears(2))
            .addCashableFiscalBenefit(AVOIDED.times(CASHABLE).fromYear(0).forYears(YEARS))
            .addNonCashableFiscalBenefit(
                    AVOIDED.times(CASHABLE.complement()).fromYear(0).forYears(YEARS))
            .addCashableFiscalBenefit(AVOIDED.times(CASHABLE).fromYear(1).forYears(YEARS))
            .addNonCashableFiscalBenefit(
                    AVOIDED.times(CASHABLE.complement()).fromYear(1).forYears(YEARS))
            // Where more would have come into care, more is at stake and harder to turn.
            .addCorrelation(Correlation.between(LIKELY, KEPT).of(-0.4))
            .build();

    private static final UncertaintyCalculator FISCAL =
            UncertaintyCalculator.greenBook(GreenBook.EDITION_2022).withBasis(RatioBasis.FISCAL);

    private HaveringInvestment() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        MonteCarlo design = MonteCarlo.draws(10_000).seed(2017);

        out.println("Known: £2.4 million over two years. Taken as even, £1.2 million each. Amounts are in pounds.");
        out.println("Assumed:");
        INVESTMENT
                .assumptions()
                .forEach(assumption -> out.printf("  %-38s %s%n", assumption.name(), assumption.distribution()));

        Tornado tornado = tornado();
        out.println("With each at its base: " + tornado.base());
        out.println("One at a time, the net present value from its low to its high value, the widest first:");
        tornado.bars().stream()
                .limit(4)
                .forEach(bar -> out.println("  " + bar + (bar.changesSign() ? "  <- decides" : "")));

        Simulation all = FISCAL.simulate(INVESTMENT, design).orElseThrow();
        Simulation cashable = FISCAL.withBasis(RatioBasis.CASHABLE_FISCAL)
                .simulate(INVESTMENT, design)
                .orElseThrow();
        out.println("All at once:");
        out.println("  " + all);
        out.println("  in cash alone: ratio "
                + Rounding.TWO_DECIMALS.format(cashable.means().ratio().orElseThrow()) + ", a gain in "
                + cashable.probabilityOfGain());

        out.println("An evaluation before the decision is worth at most GBP "
                + Rounding.WHOLE.format(all.valueOfPerfectInformation()) + "; of one assumption alone:");
        Map<Assumption, Double> worth = INVESTMENT.assumptions().stream()
                .collect(Collectors.toMap(
                        assumption -> assumption,
                        assumption -> all.valueOfPerfectInformation(assumption).orElseThrow()));
        worth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .forEach(entry ->
                        out.printf("  %-38s GBP %s%n", entry.getKey(), Rounding.WHOLE.format(entry.getValue())));
    }

    static Tornado tornado() {
        return FISCAL.tornado(INVESTMENT).orElseThrow();
    }
}
