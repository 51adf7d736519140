package org.childrensservices.examples.papers;

import static org.childrensservices.examples.papers.Paper.figure;

import org.childrensservices.core.value.Money;
import org.childrensservices.stats.cost.Appraisal;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.FigureCheck;

/** Havering, March 2017: an investment in children's services over two years. */
final class HaveringPaper {

    private static final Money INVESTMENT = Money.pounds(2_400_000);

    private HaveringPaper() {}

    static Paper paper() {
        CashFlows evenly = CashFlows.of(INVESTMENT.allocateEvenly(2));
        Appraisal costOnly = Appraisal.builder()
                .title("investment over two years")
                .addPublicCost(evenly)
                .build();
        return Paper.of(
                "Havering",
                "2017-03-20",
                figure(
                        "havering-investment",
                        "investment over two years",
                        "£2.4 million",
                        FigureCheck.of(AppraisalCalculator.greenBook(GreenBook.EDITION_2022)
                                        .appraise(costOnly)
                                        .ratio(RatioBasis.FISCAL))
                                .alsoComputed("£"
                                        + Rounding.WHOLE.format(
                                                evenly.amounts().get(0).amount()) + " a year if it is split evenly")));
    }
}
