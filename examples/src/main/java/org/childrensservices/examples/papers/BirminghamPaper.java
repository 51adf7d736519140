package org.childrensservices.examples.papers;

import static org.childrensservices.examples.papers.Paper.figure;
import static org.childrensservices.examples.papers.Paper.stated;

import java.time.LocalDate;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.publish.Basis;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.QuotedChange;
import org.childrensservices.stats.trend.QuotedFigure;
import org.childrensservices.stats.trend.QuotedUnit;
import org.threeten.extra.LocalDateRange;

/** Birmingham, March 2011: remodelling children's services. */
final class BirminghamPaper {

    private static final long AGED_0_TO_17 = 253_000;
    private static final long LOCALITIES = 16;
    private static final LocalDate DATE = LocalDate.of(2011, 3, 14);
    private static final LocalDateRange FIRST_SIX_MONTHS =
            LocalDateRange.ofClosed(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 6, 30));
    private static final Money NEXT_YEAR = Money.pounds(212_000_000);
    private static final Money BY_2013_14 = Money.pounds(308_000_000);

    private BirminghamPaper() {}

    static Paper paper() {
        Rate investigations = Rate.of(1_393).in(AGED_0_TO_17).per10_000();
        return Paper.of(
                "Birmingham",
                DATE.toString(),
                figure(
                        "birmingham-responsible",
                        "children the city is responsible for",
                        "280,000",
                        FigureCheck.count(280_000)
                                .on(Basis.of("children the city is responsible for, of any age")
                                        .on(DATE))
                                .against(AGED_0_TO_17)
                                .on(Basis.of("children aged 0 to 17").on(DATE))
                                .alsoComputed(QuotedChange.from(QuotedFigure.count(AGED_0_TO_17))
                                        .to(QuotedFigure.count(280_000)))),
                stated("birmingham-aged-0-17", "children aged 0 to 17", "253,000"),
                figure(
                        "birmingham-in-need",
                        "children in need, estimated from national averages",
                        "8,700",
                        FigureCheck.of(
                                Rate.of(8_700).in(AGED_0_TO_17).per10_000().estimate())),
                figure(
                        "birmingham-cp-investigations",
                        "child protection investigations in six months",
                        "1,393",
                        FigureCheck.of(
                                        investigations.estimate(),
                                        Basis.of("child protection investigations")
                                                .during(FIRST_SIX_MONTHS))
                                .alsoComputed(Rate.of(2 * investigations.count())
                                        .in(AGED_0_TO_17)
                                        .per10_000()
                                        .rounded(Rounding.ONE_DECIMAL)
                                        .map(twice -> twice + " per 10,000 a year if the second half were the same"))),
                figure(
                        "birmingham-cp-plans",
                        "children subject to child protection plans",
                        "1,408",
                        FigureCheck.of(
                                Rate.of(1_408).in(AGED_0_TO_17).per10_000().estimate())),
                figure(
                        "birmingham-centres",
                        "children's centres brought together",
                        "75",
                        FigureCheck.of(Rate.of(75)
                                .in(LOCALITIES)
                                .per(1)
                                .rounded(Rounding.TWO_DECIMALS)
                                .map(mean -> mean + " centres a locality"))),
                stated("birmingham-localities", "localities", "16"),
                figure(
                        "birmingham-family-support-teams",
                        "integrated family support teams, one a locality",
                        "16",
                        FigureCheck.count(16).isExactly(LOCALITIES)),
                stated("birmingham-day-nursery-staff", "day nursery staff", "13"),
                stated("birmingham-council-saving-next-year", "saving needed next year", "£212 million"),
                figure(
                        "birmingham-council-saving-2013-14",
                        "saving needed by 2013/14",
                        "£308 million",
                        FigureCheck.amount(BY_2013_14)
                                .isAtLeast(NEXT_YEAR)
                                .alsoComputed(
                                        QuotedChange.from(money(NEXT_YEAR)).to(money(BY_2013_14)))),
                figure(
                        "birmingham-directorate-saving",
                        "of that, by the children's directorate",
                        "£68.3 million",
                        FigureCheck.amount(Money.pounds(68_300_000)).isPartOf(BY_2013_14)));
    }

    private static QuotedFigure money(Money amount) {
        return QuotedFigure.exact(Rounding.WHOLE.round(amount.amount()), QuotedUnit.POUNDS);
    }
}
