package org.childrensservices.examples;

import java.io.PrintStream;
import org.childrensservices.stats.cost.Appraisal;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;

/** The three calculators with plain numbers, as in the README: rates, trend changes and cost-benefit ratios. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Prints the figures.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        Rate before = Rate.of(401).in(61_800).per10_000();
        Rate after = Rate.of(289).in(62_200).per10_000();
        out.println(after.estimate());
        out.println(Change.from(before).to(after));
        out.println(Proportion.of(0).outOf(59).estimate());
        out.println(Rate.of(0).in(0).per10_000().estimate());
        Appraisal hubs = Appraisal.builder()
                .title("early help hubs")
                .addPublicCost(CashFlows.pounds(1_200_000, 1_200_000))
                .addCashableFiscalBenefit(CashFlows.pounds(0, 900_000, 1_400_000, 1_400_000))
                .build();
        var greenBook = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);
        out.println(greenBook.appraise(hubs).ratio(RatioBasis.FISCAL));
    }
}
