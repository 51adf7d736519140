package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** What no money figure can be made of. */
class RefusalsTest {

    private static final Money POUND = Money.pounds(1);
    private static final Money NOTHING = Money.pounds(0);
    private static final Money EURO = Money.parse("EUR 1.00");
    private static final FinancialYear YEAR = FinancialYear.parse("2024-25");
    private static final Discounting DISCOUNTING =
            new Discounting(GreenBook.EDITION_2022.standard(), Timing.END_OF_YEAR);

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    private static BenefitCostRatio ratio(Money numerator, Money denominator) {
        return new BenefitCostRatio(
                RatioBasis.FISCAL, numerator, denominator, DISCOUNTING, PriceBasis.nominal(), ImmutableSet.of());
    }

    private static ReturnOnInvestment returned(Money benefit, Money cost) {
        return new ReturnOnInvestment(benefit, cost, DISCOUNTING, PriceBasis.nominal(), ImmutableSet.of());
    }

    @Test
    void twoCurrencies() {
        refused(() -> ratio(POUND, EURO), "both sides must be in one currency: GBP 1.00 and EUR 1.00");
        refused(() -> returned(POUND, EURO), "both sides must be in one currency: GBP 1.00 and EUR 1.00");
        refused(() -> new AgencyPosition("council", POUND, EURO), "both sides must be in one currency: ");
        refused(
                () -> new DistributionalWeight(POUND, EURO, BigDecimal.ONE, "a source"),
                "both incomes must be in one currency: ");
    }

    @Test
    void divisionByWhatIsNotPositive() {
        refused(() -> ratio(POUND, NOTHING), "denominator must be positive: GBP 0.00");
        refused(() -> returned(POUND, NOTHING), "cost must be positive: GBP 0.00");
        refused(() -> new SwitchingValues(BigDecimal.ZERO), "ratio must be positive: 0");
        refused(
                () -> new DistributionalWeight(NOTHING, POUND, BigDecimal.ONE, "a source"),
                "income must be positive: GBP 0.00");
        refused(
                () -> new DistributionalWeight(POUND, NOTHING, BigDecimal.ONE, "a source"),
                "income must be positive: GBP 0.00");
    }

    @Test
    void negativeNumbers() {
        refused(
                () -> new DistributionalWeight(POUND, POUND, BigDecimal.ONE.negate(), "a source"),
                "elasticity must not be negative: -1");
        assertThat(new DistributionalWeight(POUND, Money.pounds(5), BigDecimal.ZERO, "a source").value())
                .isEqualByComparingTo("1");
        refused(
                () -> new UnitCost(Money.pounds(-1), NOTHING, PriceBasis.nominal(), "care", "a source"),
                "unit cost must not be negative: GBP -1.00");
        assertThat(new UnitCost(NOTHING, NOTHING, PriceBasis.nominal(), "care", "a source").amount())
                .isEqualTo(NOTHING);
        ServiceSpending spending = new ServiceSpending(POUND, YEAR, "care", "a source");
        refused(() -> spending.onAverageFrom(-1), "children must not be negative: -1");
        refused(() -> spending.onAverageFrom(1).to(-1), "children must not be negative: -1");
        refused(() -> spending.perHead(-1), "people must not be negative: -1");
        refused(() -> spending.per10_000(-1), "people must not be negative: -1");
        refused(
                () -> Additionality.builder()
                        .multiplier(BigDecimal.ONE.negate())
                        .build(),
                "multiplier must not be negative: -1");
        assertThat(Additionality.builder().multiplier(BigDecimal.ZERO).build().multiplier())
                .isZero();
    }

    @Test
    void nothingInAName() {
        refused(() -> new AgencyPosition(" ", POUND, POUND), "agency must not be blank");
        refused(() -> new ServiceSpending(POUND, YEAR, " ", "a source"), "scope must not be blank");
        refused(() -> new ServiceSpending(POUND, YEAR, "care", " "), "source must not be blank");
        refused(() -> new UnitCost(POUND, NOTHING, PriceBasis.nominal(), "care", ""), "source must not be blank");
        refused(() -> new DistributionalWeight(POUND, POUND, BigDecimal.ONE, ""), "source must not be blank");
        refused(() -> ConfidenceGrades.of(" ", ImmutableMap.of(1, BigDecimal.ZERO)), "title must not be blank");
        RatioWaterfall.Computed waterfall = RatioWaterfall.of("as stated", ratio(POUND, POUND));
        refused(() -> waterfall.then(" ", ratio(POUND, POUND)), "label must not be blank");
        refused(() -> new RatioWaterfall.Level(" ", BigDecimal.ONE), "label must not be blank");
        refused(() -> new RatioWaterfall.Supposition(" ", BigDecimal.ONE), "label must not be blank");
        refused(
                () -> new RatioWaterfall.Computed(ImmutableList.of("one", "two"), waterfall.ratios()),
                "there must be a label for each ratio: [one, two] and [");
        AppraisalLine line = AppraisalLine.of(AppraisalComponent.PUBLIC_COST, CashFlows.pounds(1));
        refused(() -> line.toBuilder().description(" ").build(), "description must not be blank");
        refused(() -> line.toBuilder().agency(" ").build(), "agency must not be blank");
        refused(() -> line.toBuilder().group(" ").build(), "group must not be blank");
        refused(() -> line.toBuilder().unitCostCode(" ").build(), "unit cost code must not be blank");
    }

    @Test
    void nobodyAndNothing() {
        refused(() -> new Apportionment(ImmutableList.of()), "an apportionment must have at least one agency");
        AgencyPosition council = new AgencyPosition("council", POUND, POUND);
        refused(() -> new Apportionment(ImmutableList.of(council, council)), "each agency must stand once: ");
        refused(
                () -> ConfidenceGrades.of("ours", ImmutableMap.of()),
                "confidence grades must have at least one grade: ours");
    }

    @Test
    void numbersThatContradict() {
        refused(
                () -> new InternalRates(ImmutableDoubleArray.of(0.1, 0.2), 1, true),
                "there cannot be more rates than changes of sign: [0.1, 0.2] and 1");
        AvoidedChildrenCalculator calculator = AvoidedChildrenCalculator.standard();
        refused(
                () -> new AvoidedChildrenCalculator(0.9, ConfidenceLevel.P95, calculator.headline()),
                "overdispersion must be 1 or more and finite: 0.9");
        refused(
                () -> new AvoidedChildrenCalculator(
                        Double.POSITIVE_INFINITY, ConfidenceLevel.P95, calculator.headline()),
                "overdispersion must be 1 or more and finite: Infinity");
    }

    @Test
    void changeOfSpending() {
        RealTerms prices = Deflator.ofChanges("ours", ImmutableMap.of(YEAR, BigDecimal.TEN))
                .inPricesOf(YEAR);
        FinancialYear before = YEAR.plusYears(-1);
        assertThat(new SpendingChange(prices, before, POUND, POUND, YEAR, POUND, POUND).from())
                .isEqualTo(before);
        refused(
                () -> new SpendingChange(prices, YEAR, POUND, POUND, YEAR, POUND, POUND),
                "the first year must be before the last: 2024-25 and 2024-25");
        refused(
                () -> new SpendingChange(prices, before, NOTHING, POUND, YEAR, POUND, POUND),
                "the first spending must be positive: ");
        refused(
                () -> new SpendingChange(prices, before, POUND, NOTHING, YEAR, POUND, POUND),
                "the first spending must be positive: ");
        refused(
                () -> new SpendingChange(prices, before, POUND, POUND, YEAR, EURO, POUND),
                "spending must be in one currency: ");
        refused(
                () -> new SpendingChange(prices, before, POUND, POUND, YEAR, POUND, EURO),
                "spending must be in one currency: ");
    }
}
