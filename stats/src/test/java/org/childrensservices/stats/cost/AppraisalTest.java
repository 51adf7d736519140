package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Currency;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

/** Appraisals, what they state and what they do not. */
class AppraisalTest {

    private static final AppraisalCalculator CALCULATOR = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);

    private static final Appraisal FAMILIES_TOGETHER = Appraisal.builder()
            .title("Families together")
            .addPublicCost(CashFlows.pounds(1_200_000, 1_200_000))
            .addCashableFiscalBenefit(CashFlows.pounds(0, 1_134_000, 1_134_000, 1_134_000, 1_134_000))
            .build();

    @Test
    void resultsSayThemselves() {
        AppraisalResult result = CALCULATOR.appraise(FAMILIES_TOGETHER);
        assertThat(result)
                .hasToString("Families together: net present social value of GBP 1,805,851.53"
                        + " (Green Book 2022 standard, flows at the start of each year; not stated: private cost,"
                        + " non-cashable fiscal benefit, transfer within the fiscal benefit, economic benefit,"
                        + " social benefit, disbenefit)");
        assertThat(result.ratio(RatioBasis.FISCAL))
                .hasToString("fiscal benefit-cost ratio of 1.77 (GBP 4,165,271.82 for GBP 2,359,420.29;"
                        + " Green Book 2022 standard, flows at the start of each year;"
                        + " not stated: non-cashable fiscal benefit)");
        assertThat(result.ratio(RatioBasis.CASHABLE_FISCAL))
                .hasToString("cashable fiscal benefit-cost ratio of 1.77 (GBP 4,165,271.82 for GBP 2,359,420.29;"
                        + " Green Book 2022 standard, flows at the start of each year)");
        assertThat(result.returnOnInvestment())
                .hasToString("fiscal return on investment of 76.5% (GBP 4,165,271.82 for GBP 2,359,420.29;"
                        + " Green Book 2022 standard, flows at the start of each year;"
                        + " not stated: non-cashable fiscal benefit)");
    }

    @Test
    void everyResultNamesItsEdition() {
        BenefitCostRatio ratio = AppraisalCalculator.greenBook(GreenBook.EDITION_2026)
                .withTiming(Timing.END_OF_YEAR)
                .appraise(FAMILIES_TOGETHER)
                .ratio(RatioBasis.SOCIAL)
                .orElseThrow();
        assertThat(ratio.discounting())
                .isEqualTo(new Discounting(GreenBook.EDITION_2026.standard(), Timing.END_OF_YEAR));
    }

    @Test
    void namesWhatItDoesNotCount() {
        assertThat(CALCULATOR
                        .appraise(FAMILIES_TOGETHER)
                        .ratio(RatioBasis.SOCIAL)
                        .orElseThrow()
                        .notStated())
                .containsExactly(
                        AppraisalComponent.PRIVATE_COST,
                        AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT,
                        AppraisalComponent.TRANSFER,
                        AppraisalComponent.ECONOMIC_BENEFIT,
                        AppraisalComponent.SOCIAL_BENEFIT,
                        AppraisalComponent.DISBENEFIT);
    }

    @Test
    void aBenefitThatIsNotStatedIsNotZero() {
        Appraisal social = Appraisal.builder()
                .title("Mentoring")
                .addPublicCost(CashFlows.pounds(100))
                .addSocialBenefit(CashFlows.pounds(150))
                .build();
        AppraisalResult result = CALCULATOR.appraise(social);
        assertThat(result.ratio(RatioBasis.FISCAL))
                .isEqualTo(Outcome.none(
                        ReasonCode.NOT_STATED, "no cashable fiscal benefit or non-cashable fiscal benefit is stated"));
        assertThat(code(result.returnOnInvestment())).isEqualTo(ReasonCode.NOT_STATED);
        assertThat(code(result.netPresentBudgetImpact())).isEqualTo(ReasonCode.NOT_STATED);
        assertThat(code(result.presentValue(AppraisalComponent.DISBENEFIT))).isEqualTo(ReasonCode.NOT_STATED);

        AppraisalResult zero = CALCULATOR.appraise(
                social.toBuilder().addCashableFiscalBenefit(CashFlows.pounds(0)).build());
        assertThat(zero.ratio(RatioBasis.FISCAL).orElseThrow().value()).isEqualByComparingTo("0");
        assertThat(zero.ratio(RatioBasis.SOCIAL).orElseThrow().value()).isEqualByComparingTo("1.5");
    }

    @Test
    void withoutAnyCostThereIsNoRatio() {
        AppraisalResult result = CALCULATOR.appraise(Appraisal.builder()
                .title("Benefit alone")
                .addSocialBenefit(CashFlows.pounds(150))
                .addDisbenefit(CashFlows.pounds(10))
                .build());
        for (RatioBasis basis : RatioBasis.values()) {
            assertThat(code(result.ratio(basis))).isEqualTo(ReasonCode.NOT_STATED);
        }
        assertThat(result.netPresentSocialValue())
                .isEqualTo(Outcome.none(ReasonCode.NOT_STATED, "no public cost or private cost is stated"));
        assertThat(result)
                .hasToString("Benefit alone: no net present social value, for no public cost or private cost is stated"
                        + " (Green Book 2022 standard, flows at the start of each year; not stated: public cost,"
                        + " private cost, cashable fiscal benefit, non-cashable fiscal benefit,"
                        + " transfer within the fiscal benefit, economic benefit)");
    }

    @Test
    void whatSavesCostHasAValueAndNoRatio() {
        AppraisalResult result = CALCULATOR.appraise(Appraisal.builder()
                .title("Cheaper and better")
                .addPublicCost(CashFlows.pounds(-40))
                .addCashableFiscalBenefit(CashFlows.pounds(10))
                .build());
        assertThat(result.ratio(RatioBasis.FISCAL))
                .isEqualTo(
                        Outcome.none(
                                ReasonCode.COST_NOT_POSITIVE,
                                "a ratio needs a cost above zero, and this is GBP -40.00; the net present social value is GBP 50.00"));
        assertThat(code(CALCULATOR
                        .appraise(FAMILIES_TOGETHER.toBuilder()
                                .addPublicCost(CashFlows.pounds(-1_200_000, -1_200_000))
                                .build())
                        .ratio(RatioBasis.SOCIAL)))
                .isEqualTo(ReasonCode.COST_NOT_POSITIVE);
    }

    @Test
    void linesOfOneComponentAddUp() {
        Appraisal appraisal = FAMILIES_TOGETHER.toBuilder()
                .addLine(AppraisalLine.builder()
                        .component(AppraisalComponent.PUBLIC_COST)
                        .description("evaluation")
                        .flows(CashFlows.pounds(0, 0, 50_000))
                        .build())
                .build();
        assertThat(appraisal.flows(AppraisalComponent.PUBLIC_COST))
                .contains(CashFlows.pounds(1_200_000, 1_200_000, 50_000));
        assertThat(appraisal.flows(AppraisalComponent.SOCIAL_BENEFIT)).isEmpty();
    }

    @Test
    void aTransferIsNoPublicValue() {
        AppraisalResult result = CALCULATOR.appraise(Appraisal.builder()
                .title("Into work")
                .addPublicCost(CashFlows.pounds(100))
                .addCashableFiscalBenefit(CashFlows.pounds(300))
                .addTransfer(CashFlows.pounds(120))
                .build());
        assertThat(result.ratio(RatioBasis.FISCAL).orElseThrow().value()).isEqualByComparingTo("3");
        assertThat(result.ratio(RatioBasis.SOCIAL).orElseThrow().value()).isEqualByComparingTo("1.8");
    }

    @Test
    void categoriesAndSwitchingValuesOnlyWhereTheyMeanSomething() {
        AppraisalResult result = CALCULATOR.appraise(FAMILIES_TOGETHER);
        BenefitCostRatio net = result.ratio(RatioBasis.NET).orElseThrow();
        assertThat(code(net.valueForMoney())).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(net.switchingValues())).isEqualTo(ReasonCode.NOT_APPLICABLE);
        BenefitCostRatio fiscal = result.ratio(RatioBasis.FISCAL).orElseThrow();
        assertThat(code(fiscal.valueForMoney())).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(fiscal.switchingValues())
                .hasToString("breaks even if benefits fall by 43.4% or costs rise by 76.5%");
        assertThat(result.ratio(RatioBasis.PUBLIC_SPEND).orElseThrow().valueForMoney())
                .isEqualTo(Outcome.of(ValueForMoney.MEDIUM));
        assertThat(ValueForMoney.MEDIUM.label()).isEqualTo("medium (transport appraisal)");
    }

    @Test
    void refusesNoLineNoTitleAndTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Appraisal.builder().title("Nothing").build())
                .withMessage("an appraisal must have at least one line: 'Nothing'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAMILIES_TOGETHER.toBuilder().title(" ").build())
                .withMessage("title must not be blank: ' '");
        CashFlows euros = CashFlows.of(ImmutableList.of(Money.of(BigDecimal.ONE, Currency.getInstance("EUR"))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FAMILIES_TOGETHER.toBuilder().addDisbenefit(euros).build())
                .withMessage("all lines must be in one currency: GBP and EUR");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
