package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

/** Real terms, by example. */
class RealTermsTest {

    private static final FinancialYear Y2022 = FinancialYear.starting(2022);
    private static final FinancialYear Y2023 = FinancialYear.starting(2023);
    private static final FinancialYear Y2024 = FinancialYear.starting(2024);
    private static final Deflator DEFLATOR = Deflator.ofChanges(
            "invented deflator, edition 1", ImmutableMap.of(Y2023, new BigDecimal("25"), Y2024, BigDecimal.ZERO));
    private static final CashFlows NOMINAL = CashFlows.pounds(100, 100, 100).withPriceBasis(PriceBasis.nominal());

    @Test
    void changesChainFromTheYearBefore() {
        assertThat(DEFLATOR.index(Y2022).orElseThrow()).isEqualByComparingTo("100");
        assertThat(DEFLATOR.index(Y2024).orElseThrow()).isEqualByComparingTo("125");
        assertThat(DEFLATOR.inPricesOf(Y2023).ofNominal(NOMINAL, Y2022).orElseThrow())
                .isEqualTo(CashFlows.pounds(125, 100, 100).withPriceBasis(PriceBasis.real(Y2023)))
                .hasToString("[GBP 125.00, GBP 100.00, GBP 100.00], 2023-24 prices");
    }

    @Test
    void noIndexIsCarriedOn() {
        RealTerms terms = DEFLATOR.inPricesOf(Y2024);
        assertThat(terms.ofNominal(NOMINAL, Y2023).toReason())
                .contains(new Reason(
                        ReasonCode.BEYOND_TABLE,
                        "invented deflator, edition 1 has no index for 2025-26, only for 2022-23 to 2024-25"));
        RealTerms later = DEFLATOR.inPricesOf(FinancialYear.starting(2030));
        assertThat(later.ofNominal(Money.pounds(1), Y2024).toReason().map(Reason::code))
                .contains(ReasonCode.BEYOND_TABLE);
        assertThat(later.rebase(CashFlows.pounds(1).withPriceBasis(PriceBasis.real(Y2024)))
                        .isPresent())
                .isFalse();
        assertThat(later.change(ImmutableMap.of(Y2023, Money.pounds(1), Y2024, Money.pounds(2)))
                        .isPresent())
                .isFalse();
    }

    @Test
    void realFlowsAreRebasedAndNominalOnesAreNot() {
        RealTerms terms = DEFLATOR.inPricesOf(Y2024);
        assertThat(terms.rebase(CashFlows.pounds(100, 200).withPriceBasis(PriceBasis.real(Y2022)))
                        .orElseThrow())
                .isEqualTo(CashFlows.pounds(125, 250).withPriceBasis(PriceBasis.real(Y2024)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.rebase(NOMINAL))
                .withMessage("flows must be in the prices of a stated year to be rebased: they are in nominal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.rebase(CashFlows.pounds(1)))
                .withMessage("flows must be in the prices of a stated year to be rebased: they are in prices of a year"
                        + " that is not stated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.ofNominal(CashFlows.pounds(1), Y2022))
                .withMessage("flows must be nominal to be deflated year by year: they are in prices of a year that is"
                        + " not stated");
    }

    @Test
    void twoPriceBasesAreNeverAdded() {
        CashFlows older = CashFlows.pounds(1).withPriceBasis(PriceBasis.real(Y2022));
        CashFlows newer = CashFlows.pounds(1).withPriceBasis(PriceBasis.real(Y2024));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> older.plus(newer))
                .withMessage("price bases must be the same: 2022-23 prices and 2024-25 prices");
        assertThatIllegalArgumentException().isThrownBy(() -> NOMINAL.minus(newer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlows.pounds(1).plus(newer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Appraisal.builder()
                        .title("mixed")
                        .addPublicCost(older)
                        .addCashableFiscalBenefit(newer)
                        .build())
                .withMessage("all lines must be on one price basis: 2022-23 prices and 2024-25 prices");
        assertThat(older.times(BigDecimal.TEN).plus(older).priceBasis()).isEqualTo(PriceBasis.real(Y2022));
    }

    @Test
    void realFlowsRefuseNominalRates() {
        DiscountSchedule nominalRates = GreenBook.EDITION_2022.standard().withInflation(new BigDecimal("0.02"));
        CashFlows real = CashFlows.pounds(1).withPriceBasis(PriceBasis.real(Y2024));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppraisalCalculator.with(nominalRates).presentValue(real))
                .withMessage("real flows take real rates and nominal flows nominal ones: flows in 2024-25 prices, rates"
                        + " of Green Book 2022 standard with inflation of 2% (nominal)");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AppraisalCalculator.greenBook(GreenBook.EDITION_2022).presentValue(NOMINAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppraisalCalculator.with(nominalRates).appraise(appraisal(real)));
        assertThat(AppraisalCalculator.with(nominalRates).presentValue(NOMINAL).byYear())
                .hasSize(3);
    }

    @Test
    void resultsSayTheirPrices() {
        CashFlows real = CashFlows.pounds(2).withPriceBasis(PriceBasis.real(Y2024));
        AppraisalResult result =
                AppraisalCalculator.with(DiscountSchedule.flat(BigDecimal.ZERO)).appraise(appraisal(real));
        assertThat(result)
                .hasToString("any: net present social value of GBP 0.00 (flat 0%, flows at the start of each year;"
                        + " 2024-25 prices; not stated: private cost, non-cashable fiscal benefit, transfer within the"
                        + " fiscal benefit, economic benefit, social benefit, disbenefit)");
        assertThat(result.ratio(RatioBasis.CASHABLE_FISCAL).orElseThrow())
                .hasToString("cashable fiscal benefit-cost ratio of 1.00 (GBP 2.00 for GBP 2.00; flat 0%, flows at the"
                        + " start of each year; 2024-25 prices)");
        assertThat(result.returnOnInvestment().orElseThrow())
                .hasToString("fiscal return on investment of 0.0% (GBP 2.00 for GBP 2.00; flat 0%, flows at the start"
                        + " of each year; 2024-25 prices; not stated: non-cashable fiscal benefit)");
    }

    private static Appraisal appraisal(CashFlows flows) {
        return Appraisal.builder()
                .title("any")
                .addPublicCost(flows)
                .addCashableFiscalBenefit(flows)
                .build();
    }

    @Test
    void changeOfSpending() {
        RealTerms terms = DEFLATOR.inPricesOf(Y2024);
        SpendingChange fall = terms.change(ImmutableMap.of(Y2022, Money.pounds(100), Y2024, Money.pounds(120)))
                .orElseThrow();
        assertThat(fall)
                .hasToString("down 4.0% in real terms from 2022-23 to 2024-25 (20.0% before inflation is taken off;"
                        + " 2024-25 prices (invented deflator, edition 1))");
        assertThat(terms.change(ImmutableMap.of(Y2022, Money.pounds(100), Y2024, Money.pounds(125)))
                        .orElseThrow()
                        .toString())
                .startsWith("no change in real terms from");
        SpendingChange gone = terms.change(ImmutableMap.of(Y2022, Money.pounds(100), Y2024, Money.pounds(0)))
                .orElseThrow();
        assertThat(gone.realPercentPerYear().orElseThrow()).isEqualByComparingTo("-100");
        SpendingChange income = terms.change(ImmutableMap.of(Y2022, Money.pounds(100), Y2024, Money.pounds(-2)))
                .orElseThrow();
        assertThat(income.realPercentPerYear().toReason().map(Reason::code)).contains(ReasonCode.NO_SOLUTION);
    }

    @Test
    void noChangeFromNothing() {
        RealTerms terms = DEFLATOR.inPricesOf(Y2024);
        assertThat(terms.change(ImmutableMap.of(Y2022, Money.pounds(-2), Y2024, Money.pounds(1)))
                        .toReason())
                .contains(new Reason(
                        ReasonCode.ZERO_BASELINE, "no change can be relative to spending of GBP -2.00 in 2022-23"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.change(ImmutableMap.of(Y2022, Money.pounds(1))))
                .withMessage("a change needs two years: [2022-23]");
    }

    @Test
    void deflatorsHaveNoGapsAndNoNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deflator.of("gap", ImmutableMap.of(Y2022, BigDecimal.ONE, Y2024, BigDecimal.ONE)))
                .withMessage("years must follow each other: no 2023-24 in 'gap'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deflator.of("zero", ImmutableMap.of(Y2022, BigDecimal.ZERO)))
                .withMessage("index must be positive: 0 in 2022-23");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deflator.of(" ", ImmutableMap.of(Y2022, BigDecimal.ONE)))
                .withMessage("name must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deflator.ofChanges("none", ImmutableMap.of()))
                .withMessage("a deflator must have at least one year: 'none'");
    }

    @Test
    void inflationIsGainedOnceAndLostOnce() {
        DiscountSchedule real = DiscountSchedule.flat(new BigDecimal("0.035"));
        DiscountSchedule nominal = real.withInflation(new BigDecimal("0.02"));
        assertThat(nominal)
                .hasToString("flat 3.5% with inflation of 2% (nominal)")
                .isNotEqualTo(real);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nominal.withInflation(BigDecimal.ZERO))
                .withMessage("rates must be real to gain inflation: flat 3.5% with inflation of 2% (nominal)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> real.withoutInflation(BigDecimal.ZERO))
                .withMessage("rates must be nominal to lose inflation: flat 3.5%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> real.withInflation(new BigDecimal("-1")))
                .withMessage("inflation must be above -1: -1");
    }

    @Test
    void equality() {
        EqualsVerifier.forClass(Deflator.class)
                .withPrefabValues(
                        ImmutableSortedMap.class,
                        ImmutableSortedMap.of(1, BigDecimal.ONE),
                        ImmutableSortedMap.of(1, BigDecimal.TEN))
                .withNonnullFields("name", "index")
                .verify();
    }
}
