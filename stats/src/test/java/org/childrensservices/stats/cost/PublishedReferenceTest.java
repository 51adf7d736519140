package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.golden.Near;
import org.junit.jupiter.api.Test;

/**
 * What other packages, guidance and issue trackers print, recomputed here: near the 30 digits of the reference, and as
 * near to what they print as its rounding allows. The four rows that do not agree are the peer's errors. The nine rows
 * of cost-effectiveness are with that package, the two that need a deflator in {@link PublishedUpratingTest}.
 */
class PublishedReferenceTest {

    private static final GoldenFile ROWS = GoldenFile.read("cost/published_reference.csv");

    /** The flows behind what is printed, from the source of each row, and which root of several is meant. */
    private static final ImmutableMap<String, String> FLOWS = ImmutableMap.<String, String>builder()
            .put("NPF_IRR1", "-100;39;59;55;20")
            .put("NPF_IRR2", "-100;0;0;74")
            .put("NPF_IRR3", "-100;100;0;-7")
            .put("NPF_IRR4", "-100;100;0;7")
            .put("NPF_IRR5", "-5;10.5;1;-8;1")
            .put("NPF_IRR6", "-150000;15000;25000;35000;45000;60000")
            .put("NPF_IRR7", "-1678.87;771.96;1814.05;3520.30;3552.95;3584.99;4789.91;-1")
            .put("NPF_46", "-161445.03;2113.73;7626.73;8619.84;8612.92")
            .put("NPF_46b", "2113.73;-161445.03;7626.73;8619.84;8612.92")
            .put("NPF_28a", "-50;-100;600;300;-100")
            .put("NPF_28b", "-50;-100;600;300;-100")
            .put("MS_IRR5", "-70000;12000;15000;18000;21000;26000")
            .put("MS_IRR4", "-70000;12000;15000;18000;21000")
            .put("MS_IRR2", "-70000;12000;15000")
            .buildOrThrow();

    private static final ImmutableMap<String, Integer> WHICH_ROOT =
            ImmutableMap.of("NPF_IRR3", 1, "NPF_IRR5", 1, "NPF_IRR7", 1, "NPF_IRR8", 1, "NPF_46b", 1, "NPF_28b", 1);

    private static final ImmutableMap<String, String> MODIFIED_RATES =
            ImmutableMap.of("NPF_MIRR1", "IRR18", "NPF_MIRR2", "IRR19", "NPF_MIRR3", "IRR20");

    @Test
    void discountRatesOfTheGreenBook() {
        ROWS.where(row -> row.getField("id").startsWith("RATE_GREEN_BOOK_")).check(18, row -> {
            List<String> words = Splitter.on('_').splitToList(row.getField("id"));
            DiscountSchedule schedule = switch (words.get(3)) {
                case "STANDARD" -> GreenBook.EDITION_2026.standard();
                case "HEALTH" -> GreenBook.EDITION_2026.health();
                case "REDUCED" -> GreenBook.EDITION_2026.lowerSensitivity();
                default -> throw new AssertionError("unknown schedule");
            };
            // There is no step into year 0, so that the first band starts with that into year 1.
            check(schedule.rate(Math.max(1, Integer.parseInt(words.get(4)))), row);
        });
    }

    @Test
    void discountFactors() {
        ROWS.where(row -> row.getField("id").startsWith("DF_")).check(13, row -> {
            int year = Integer.parseInt(row.getField("id").substring("DF_".length()));
            check(GreenBook.EDITION_2022.standard().factor(year), row);
        });
    }

    @Test
    void presentValues() {
        ROWS.where("id", "GB03_A")
                .check(1, row -> check(presentValue("0.035", "-10000000;2500000;2500000;2500000;2500000"), row));
        ROWS.where("id", "GB03_B")
                .check(1, row -> check(presentValue("0.035", "-5000000;1500000;1500000;1500000;1500000"), row));
        ROWS.where("id", "NPF_NPV").check(1, row -> check(presentValue("0.08", "-40000;5000;8000;12000;30000"), row));
    }

    @Test
    void internalRates() {
        ROWS.where(row -> FLOWS.containsKey(row.getField("id"))).check(14, row -> {
            checkRate(
                    CostGolden.flows(FLOWS.getOrDefault(row.getField("id"), "")).internalRates(), row);
        });
        ROWS.where("id", "NPF_IRR8")
                .check(
                        1,
                        row -> GoldenFile.read("cost/irr.csv")
                                .where("case_id", "IRR17")
                                .check(
                                        1,
                                        flows -> checkRate(
                                                CostGolden.flows(flows.getField("flows_year0_first"))
                                                        .internalRates(),
                                                row)));
    }

    @Test
    void modifiedInternalRates() {
        ROWS.where(row -> MODIFIED_RATES.containsKey(row.getField("id"))).check(3, row -> {
            List<NamedCsvRecord> cases = new ArrayList<>();
            GoldenFile.read("cost/irr.csv")
                    .where("case_id", MODIFIED_RATES.getOrDefault(row.getField("id"), ""))
                    .check(1, cases::add);
            check(
                    ModifiedInternalRate.of(CostGolden.flows(cases.get(0).getField("flows_year0_first")))
                            .financedAt(new BigDecimal(cases.get(0).getField("finance_rate")))
                            .reinvestedAt(new BigDecimal(cases.get(0).getField("reinvest_rate")))
                            .orElseThrow()
                            .value(),
                    row);
        });
    }

    @Test
    void flowsByDay() {
        DatedCashFlows java = dated(
                ImmutableList.of("2016-01-15", "2016-02-08", "2016-04-17", "2016-08-24"),
                ImmutableList.of(-1_000L, -2_500L, -1_000L, 5_050L));
        DatedCashFlows microsoft = dated(
                ImmutableList.of("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"),
                ImmutableList.of(-10_000L, 2_750L, 4_250L, 3_250L, 2_750L));
        ROWS.where("id", "JX").check(1, row -> checkRate(java.internalRates(), row));
        ROWS.where("id", "MSX").check(1, row -> checkRate(microsoft.internalRates(), row));
        ROWS.where("id", "MSXN")
                .check(
                        1,
                        row -> check(
                                microsoft.presentValue(new BigDecimal("0.09")).amount(), row));
    }

    @Test
    void socialReturnAndUplift() {
        BenefitChain chain = BenefitChain.builder()
                .title("a crate's example")
                .population(60)
                .engagement(BigDecimal.ONE)
                .retention(BigDecimal.ONE)
                .impact(BigDecimal.ONE)
                .deadweight(Deadweight.ofSuccesses(new BigDecimal("0.4")))
                .additionality(Additionality.builder()
                        .attribution(new BigDecimal("0.7"))
                        .build())
                .unitValue(Money.pounds(8_500))
                .cashableShare(BigDecimal.ZERO)
                .durationYears(2)
                .dropOff(new BigDecimal("0.3"))
                .build();
        ROWS.where("id", "PV_SROI")
                .check(
                        1,
                        row -> check(
                                chain.flows(1)
                                        .socialReturn(
                                                Money.pounds(250_000),
                                                AppraisalCalculator.with(
                                                        DiscountSchedule.flat(new BigDecimal("0.035"))))
                                        .orElseThrow()
                                        .ratio(),
                                row));
        BenefitChain uplift = chain.toBuilder()
                .population(500)
                .impact(new BigDecimal("0.28"))
                .deadweight(Deadweight.counterfactualRate(new BigDecimal("0.15")))
                .additionality(Additionality.complete())
                .build();
        ROWS.where("id", "PV_UPLIFT").check(1, row -> check(uplift.additionalOutcomes(), row));
    }

    @Test
    void distributionalWeights() {
        ROWS.where(row -> row.getField("id").startsWith("ECON_DW")).check(5, row -> {
            String inputs = row.getField("quantity");
            String income = inputs.substring(inputs.lastIndexOf(' ') + 1);
            check(
                    GreenBook.EDITION_2026
                            .weightOf(Money.pounds(income))
                            .against(Money.pounds(35_000))
                            .value(),
                    row);
        });
    }

    @Test
    void additionality() {
        ROWS.where(row -> row.getField("id").startsWith("ECON_AD"))
                .check(
                        3,
                        row -> GoldenFile.read("cost/additionality.csv")
                                .where("case_id", row.getField("id").substring("ECON_".length()))
                                .check(1, inputs -> {
                                    Additionality.Builder additionality = Additionality.builder();
                                    additionality.leakage(new BigDecimal(inputs.getField("leakage")));
                                    additionality.displacement(new BigDecimal(inputs.getField("displacement")));
                                    additionality.substitution(new BigDecimal(inputs.getField("substitution")));
                                    check(
                                            Deadweight.ofSuccesses(new BigDecimal(inputs.getField("deadweight")))
                                                    .netImpact(additionality
                                                            .build()
                                                            .factor()),
                                            row);
                                }));
    }

    private static void checkRate(InternalRates rates, NamedCsvRecord row) {
        double rate = rates.rates().get(WHICH_ROOT.getOrDefault(row.getField("id"), 0));
        Near.assertNear(rate, row.getField("computed"), 1e-9);
        checkPublished(BigDecimal.valueOf(rate), row);
    }

    private static void check(BigDecimal value, NamedCsvRecord row) {
        CostGolden.assertNear(value, row.getField("computed"));
        checkPublished(value, row);
    }

    private static void checkPublished(BigDecimal value, NamedCsvRecord row) {
        BigDecimal distance =
                value.subtract(new BigDecimal(row.getField("published"))).abs();
        boolean agrees = distance.compareTo(new BigDecimal(row.getField("tolerance"))) <= 0;
        assertThat(agrees).isEqualTo(Boolean.parseBoolean(row.getField("agrees")));
    }

    private static BigDecimal presentValue(String rate, String flows) {
        return AppraisalCalculator.with(DiscountSchedule.flat(new BigDecimal(rate)))
                .presentValue(CostGolden.flows(flows))
                .value()
                .amount();
    }

    private static DatedCashFlows dated(List<String> days, List<Long> pounds) {
        ImmutableSortedMap.Builder<LocalDate, Money> amounts = ImmutableSortedMap.naturalOrder();
        Streams.forEachPair(
                days.stream(),
                pounds.stream(),
                (day, amount) -> amounts.put(LocalDate.parse(day), Money.pounds(amount)));
        return DatedCashFlows.of(amounts.buildOrThrow());
    }
}
