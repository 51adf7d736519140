package consumer;

import java.time.LocalDate;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;
import org.childrensservices.stats.cost.Appraisal;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;

/** Records and calculators from the class path, without Jackson. */
public final class Main {

    private Main() {}

    /**
     * Fails where the library does not work.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Child child = Child.builder()
                .id(PersonId.of("C7"))
                .birth(Birth.on(LocalDate.of(2008, 2, 29)))
                .sex(Coded.of(Sex.FEMALE))
                .build();
        expect("16", child.ageOn(LocalDate.of(2024, 6, 14), Age.standard()));
        Rate before = Rate.of(401).in(61_800).per10_000();
        Rate after = Rate.of(289).in(62_200).per10_000();
        expect("46.5 per 10,000 (289 of 62,200; 95% 41.3 to 52.1, Byar)", after.estimate());
        expect("-28.4%", Change.from(before).to(after));
        Appraisal hubs = Appraisal.builder()
                .title("hubs")
                .addPublicCost(CashFlows.pounds(100))
                .addCashableFiscalBenefit(CashFlows.pounds(189))
                .build();
        expect(
                "fiscal benefit-cost ratio of 1.89",
                AppraisalCalculator.greenBook(GreenBook.EDITION_2022).appraise(hubs).ratio(RatioBasis.FISCAL));
        try {
            Class.forName("com.fasterxml.jackson.databind.ObjectMapper");
            throw new AssertionError("Jackson came along");
        } catch (ClassNotFoundException e) {
            System.out.println("without Jackson");
        }
    }

    private static void expect(String part, Object value) {
        if (!value.toString().contains(part)) {
            throw new AssertionError(value + " should say " + part);
        }
    }
}
