package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

/** Rates of return, payback and annuities, by example. */
class ReturnsTest {

    private static final AppraisalCalculator STANDARD = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);

    @Test
    void noRateIsPickedOfSeveral() {
        InternalRates two = CashFlows.pounds(-1000, 2500, -1540).internalRates();
        assertThat(two).hasToString("internal rates of return 10.00% and 40.00% (2 changes of sign)");
        assertThat(two.only().toReason())
                .contains(new Reason(ReasonCode.SEVERAL_SOLUTIONS, "the flows are worth nothing at 10.00% and 40.00%"));
        assertThat(CashFlows.pounds(-100, 121).internalRates())
                .hasToString("internal rate of return 21.00% (1 change of sign)");
        InternalRates none = CashFlows.pounds(-2, 6, -5).internalRates();
        assertThat(none).hasToString("no internal rate of return (2 changes of sign)");
        assertThat(none.only().toReason())
                .contains(new Reason(ReasonCode.NO_SOLUTION, "at no rate are the flows worth nothing"));
        assertThat(CashFlows.pounds(0, 0).internalRates().rates().isEmpty()).isTrue();
    }

    @Test
    void aRateAtWhichTheValueOnlyTouchesNothing() {
        InternalRates touch = CashFlows.pounds(-100, 220, -121).internalRates();
        assertThat(touch).hasToString("internal rate of return 10.00% (2 changes of sign)");
        assertThat(touch.crossesOnce()).isFalse();
    }

    @Test
    void oneDayAndManyYears() {
        LocalDate first = LocalDate.of(2024, 4, 1);
        DatedCashFlows doubled =
                DatedCashFlows.of(ImmutableMap.of(first, Money.pounds(-100), first.plusYears(50), Money.pounds(200)));
        assertThat(doubled.internalRates()).hasToString("internal rate of return 1.40% (1 change of sign)");
        DatedCashFlows overNight =
                DatedCashFlows.of(ImmutableMap.of(first, Money.pounds(-100), first.plusDays(1), Money.pounds(101)));
        assertThat(overNight.internalRates().only().orElseThrow()).isCloseTo(Math.pow(1.01, 365) - 1, within(1e-10));
        assertThat(overNight).hasToString("{2024-04-01=GBP -100.00, 2024-04-02=GBP 101.00}");
    }

    @Test
    void datedFlowsRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedCashFlows.of(ImmutableMap.of()))
                .withMessage("amounts must have at least one day: {}");
        LocalDate day = LocalDate.of(2024, 4, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatedCashFlows.of(
                        ImmutableMap.of(day, Money.pounds(1), day.plusDays(1), Money.parse("EUR 1.00"))))
                .withMessage("all amounts must be in one currency: GBP and EUR 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DatedCashFlows.of(ImmutableMap.of(day, Money.pounds(1))).presentValue(new BigDecimal("-1")))
                .withMessage("rate must be above -1: -1");
    }

    @Test
    void modifiedRates() {
        CashFlows flows = CashFlows.pounds(-120_000, 39_000, 30_000, 21_000, 37_000, 46_000);
        assertThat(ModifiedInternalRate.of(flows)
                        .financedAt(new BigDecimal("0.10"))
                        .reinvestedAt(new BigDecimal("0.12"))
                        .orElseThrow())
                .hasToString("modified internal rate of return 12.61% (financed at 10.00%, reinvested at 12.00%)");
        assertThat(ModifiedInternalRate.of(CashFlows.pounds(1, 0))
                        .financedAt(BigDecimal.ZERO)
                        .reinvestedAt(BigDecimal.ZERO)
                        .toReason())
                .contains(new Reason(
                        ReasonCode.NO_SOLUTION,
                        "a rate of return needs a deficit and a surplus, and not only [GBP 1.00, GBP 0.00]"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModifiedInternalRate.of(flows).financedAt(new BigDecimal("-1")))
                .withMessage("rate must be above -1: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModifiedInternalRate.of(flows)
                        .financedAt(BigDecimal.ZERO)
                        .reinvestedAt(new BigDecimal("-1")))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModifiedInternalRate(CashFlows.pounds(1), BigDecimal.ZERO, BigDecimal.ZERO))
                .withMessage("flows must have a deficit and a surplus: [GBP 1.00]");
    }

    @Test
    void payback() {
        CashFlows flows = CashFlows.pounds(-100, 60, 60, -50, 40, 40);
        assertThat(STANDARD.payback(flows))
                .hasToString("pays back first after 1.8 years, for good after 3.9 years; lowest balance GBP -100.00"
                        + " (Green Book 2022 standard, flows at the start of each year)");
        assertThat(Payback.simple(CashFlows.pounds(-1, 2, -3).withPriceBasis(PriceBasis.nominal())))
                .hasToString("pays back first after 0.5 years, but not for good; lowest balance GBP -2.00"
                        + " (flat 0% (nominal), flows at the start of each year; nominal)");
        assertThat(Payback.simple(CashFlows.pounds(-1)))
                .hasToString("does not pay back; lowest balance GBP -1.00 (flat 0%, flows at the start of each year)");
        assertThat(Payback.simple(CashFlows.pounds(-1)).first().toReason())
                .contains(new Reason(ReasonCode.NO_SOLUTION, "the running total of 1 year ends below nothing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.payback(flows.withPriceBasis(PriceBasis.nominal())));
    }

    @Test
    void aPaybackIsInItsYear() {
        assertThat(new Payback.Time(2, BigDecimal.valueOf(2))).hasToString("after 2.0 years");
        assertThat(new Payback.Time(2, new BigDecimal("1.001"))).hasToString("after 1.0 years");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payback.Time(2, BigDecimal.ONE))
                .withMessage("years must be above 1 and at most 2: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payback.Time(2, new BigDecimal("2.1")))
                .withMessage("years must be above 1 and at most 2: 2.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payback.Time(0, new BigDecimal("-0.5")))
                .withMessage("years must be 0 in year 0: -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payback.Time(-1, BigDecimal.ONE.negate()))
                .withMessage("year must not be negative: -1");
    }

    @Test
    void aTotalThatStartsAboveNothingMayStillFallUnder() {
        Payback payback = Payback.simple(CashFlows.pounds(5, -10, 10));
        assertThat(payback.first().orElseThrow()).isEqualTo(new Payback.Time(0, BigDecimal.ZERO));
        assertThat(payback.permanent().orElseThrow()).isEqualTo(new Payback.Time(2, new BigDecimal("1.5")));
        assertThat(Payback.simple(CashFlows.pounds(5, -10)).permanent().isPresent())
                .isFalse();
    }

    @Test
    void aConstantIsItsOwnEquivalent() {
        CashFlows constant = CashFlows.of(Collections.nCopies(10, Money.pounds(100)));
        for (Timing timing : Timing.values()) {
            assertThat(STANDARD.withTiming(timing).presentValue(constant).equivalentAnnual())
                    .isEqualTo(Money.pounds(100));
        }
        assertThat(STANDARD.annuity(1))
                .hasToString("annuity of 1 year (Green Book 2022 standard, flows at the start of each year)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.annuity(0))
                .withMessage("years must be positive: 0");
    }
}
