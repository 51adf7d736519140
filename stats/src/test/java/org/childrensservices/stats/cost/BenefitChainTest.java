package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

/** Benefit chains, by example. */
class BenefitChainTest {

    private static final AppraisalCalculator FLAT = AppraisalCalculator.with(DiscountSchedule.flat(BigDecimal.ZERO));
    private static final BenefitChain CHAIN = BenefitChain.builder()
            .title("Care avoided")
            .population(100)
            .engagement(number("0.5"))
            .retention(BigDecimal.ONE)
            .impact(number("0.4"))
            .deadweight(Deadweight.ofSuccesses(number("0.5")))
            .unitValue(Money.pounds(1_000))
            .cashableShare(number("0.25"))
            .durationYears(2)
            .build();

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void lagMovesPartOfAYearIntoTheNext() {
        BenefitFlows flows =
                CHAIN.toBuilder().startYear(1).lagYears(number("1.25")).build().flows(3);
        assertThat(flows.flows()).isEqualTo(CashFlows.pounds(0, 0, 7_500, 10_000));
        assertThat(flows.beyond()).isEqualTo(Money.pounds(2_500));
        assertThat(flows)
                .hasToString("Care avoided: 10.0 additional outcomes worth GBP 17,500.00 before discounting, and"
                        + " GBP 2,500.00 after the horizon");
        assertThat(CHAIN.toBuilder().startYear(5).build().flows(3).beyond()).isEqualTo(Money.pounds(20_000));
    }

    @Test
    void cashableAndNotAreTheWhole() {
        BenefitFlows flows = CHAIN.flows(1);
        assertThat(flows.cashable()).isEqualTo(CashFlows.pounds(2_500, 2_500));
        assertThat(flows.nonCashable()).isEqualTo(CashFlows.pounds(7_500, 7_500));
    }

    @Test
    void flowsAreInThePricesOfTheUnitValue() {
        PriceBasis prices = PriceBasis.real(FinancialYear.starting(2013));
        BenefitFlows flows = CHAIN.toBuilder().priceBasis(prices).build().flows(1);
        assertThat(flows.flows().priceBasis()).isEqualTo(prices);
        assertThat(flows.toString()).endsWith("; 2013-14 prices");
    }

    @Test
    void fewerSuccessesThanWithoutAreALoss() {
        BenefitChain worse = CHAIN.toBuilder()
                .deadweight(Deadweight.counterfactualRate(number("0.5")))
                .build();
        assertThat(worse.additionalOutcomes()).isEqualByComparingTo("-5");
        assertThat(worse.flows(1).flows()).isEqualTo(CashFlows.pounds(-5_000, -5_000));
        assertThat(worse.costPerOutcome(Money.pounds(1)).toReason())
                .contains(new Reason(
                        ReasonCode.NOT_APPLICABLE, "no outcome is additional, so that none has a cost: -5.00"));
        assertThat(worse.deadweight()).hasToString("a success rate of 0.5 without the programme");
        assertThat(CHAIN.deadweight()).hasToString("0.5 of the successes");
    }

    @Test
    void everyShareIsFromNothingToAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().engagement(number("1.01")).build())
                .withMessage("engagement must be from 0 to 1: 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().retention(number("-0.1")).build())
                .withMessage("retention must be from 0 to 1: -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().impact(number("25")).build())
                .withMessage("impact must be from 0 to 1: 25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().cashableShare(number("2")).build())
                .withMessage("cashable share must be from 0 to 1: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().dropOff(number("2")).build())
                .withMessage("drop-off must be from 0 to 1: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder()
                        .optimismBias(OptimismBias.of(number("2"), "a guess"))
                        .build())
                .withMessage("optimism bias of a benefit must be from 0 to 1: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadweight.ofSuccesses(number("1.5")))
                .withMessage("deadweight must be from 0 to 1: 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadweight.counterfactualRate(number("-1")))
                .withMessage("counterfactual rate must be from 0 to 1: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Additionality.builder().leakage(number("2")).build())
                .withMessage("leakage must be from 0 to 1: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Additionality.builder().multiplier(number("-2")).build())
                .withMessage("multiplier must not be negative: -2");
    }

    @Test
    void timesAndNumbersAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().population(-1).build())
                .withMessage("population must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().lagYears(number("-0.5")).build())
                .withMessage("lag must not be negative: -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().startYear(-1).build())
                .withMessage("start year must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().durationYears(0).build())
                .withMessage("duration must be at least a year: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.flows(-1))
                .withMessage("horizon year must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHAIN.toBuilder().title(" ").build())
                .withMessage("title must not be blank: ' '");
    }

    @Test
    void socialReturnSaysItself() {
        assertThat(CHAIN.flows(1).socialReturn(Money.pounds(8_000), FLAT).orElseThrow())
                .hasToString("social return of 2.50 for every 1 (GBP 20,000.00 (GBP 20,000.00 before discounting;"
                        + " flat 0%, flows at the start of each year) for GBP 8,000.00)");
        assertThat(CHAIN.flows(1).socialReturn(Money.pounds(0), FLAT).toReason())
                .contains(new Reason(
                        ReasonCode.COST_NOT_POSITIVE,
                        "a social return needs an input above zero, and this is GBP 0.00"));
        PresentValue impact = FLAT.presentValue(CashFlows.pounds(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialReturn(impact, Money.pounds(-1)))
                .withMessage("input must be positive: GBP -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SocialReturn(impact, Money.parse("EUR 1.00")))
                .withMessage("both sides must be in one currency: GBP and EUR 1.00");
    }

    @Test
    void aShareAboveAllIsGivenAndNotReachable() {
        ChainSwitchingValues half = new ChainSwitchingValues(CHAIN, number("0.4"));
        assertThat(half)
                .hasToString("Care avoided breaks even with population 250 instead of 100, or engagement 1.25 instead"
                        + " of 0.5 (not reachable), or retention 2.5 instead of 1 (not reachable), or impact 1 instead"
                        + " of 0.4, or deadweight -0.25 instead of 0.5 (not reachable), or unit value 2500 instead of"
                        + " 1000, or additional outcomes 25 instead of 10");
        BenefitChain rate = CHAIN.toBuilder()
                .deadweight(Deadweight.counterfactualRate(number("0.2")))
                .build();
        ChainSwitchingValues twice = new ChainSwitchingValues(rate, number("2"));
        assertThat(twice.impact().value()).isEqualByComparingTo("0.3");
        assertThat(twice.deadweight().value()).isEqualByComparingTo("0.3");
    }

    @Test
    void noSwitchingValuesWithoutBenefit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainSwitchingValues(CHAIN, BigDecimal.ZERO))
                .withMessage("ratio must be positive: 0");
        BenefitChain nobody = CHAIN.toBuilder().population(0).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainSwitchingValues(nobody, BigDecimal.ONE))
                .withMessage("a chain without outcomes has no benefit: Care avoided");
    }

    @Test
    void whatIsNotInProportionIsSearched() {
        Range<BigDecimal> share = Range.closed(BigDecimal.ZERO, BigDecimal.ONE);
        SwitchingValue dropOff = SwitchingValue.search("drop-off", number("0"), share, x -> netPresentValue(x, 15_000))
                .orElseThrow();
        assertThat(dropOff.value()).isCloseTo(number("0.5"), within(number("1e-11")));
        assertThat(dropOff).hasToString("drop-off 0.5 instead of 0");
        assertThat(SwitchingValue.search("drop-off", number("0"), share, x -> netPresentValue(x, 20_000))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("0");
        assertThat(SwitchingValue.search("drop-off", number("0"), share, x -> netPresentValue(x, 5_000))
                        .toReason())
                .contains(new Reason(
                        ReasonCode.NO_SOLUTION,
                        "the net present value does not change its sign for any drop-off from 0 to 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwitchingValue.search("lag", number("0"), Range.atLeast(BigDecimal.ZERO), x -> x))
                .withMessageStartingWith("the range must have both bounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwitchingValue.search("share", number("2"), share, x -> x - 0.5))
                .withMessageStartingWith("share must be within");
    }

    private static double netPresentValue(double dropOff, long cost) {
        CashFlows benefit = CHAIN.toBuilder()
                .dropOff(BigDecimal.valueOf(dropOff))
                .build()
                .flows(1)
                .flows();
        return FLAT.presentValue(benefit.minus(CashFlows.pounds(cost)))
                .value()
                .amount()
                .doubleValue();
    }
}
