package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.childrensservices.core.value.Money;

/** What holds of every schedule and every appraisal. */
class AppraisalProperties {

    private static final BigDecimal TINY = new BigDecimal("1e-25");

    @Property(tries = 200)
    void presentValueIsLinear(
            @ForAll("calculators") AppraisalCalculator calculator,
            @ForAll("flows") CashFlows one,
            @ForAll("flows") CashFlows other,
            @ForAll @IntRange(min = -9, max = 9) int factor) {
        BigDecimal together =
                value(calculator, one.times(BigDecimal.valueOf(factor)).plus(other));
        BigDecimal apart =
                value(calculator, one).multiply(BigDecimal.valueOf(factor)).add(value(calculator, other));
        assertThat(together).isCloseTo(apart, within(new BigDecimal("1e-20")));
    }

    @Property(tries = 200)
    void theValueIsTheSumOfItsYears(
            @ForAll("calculators") AppraisalCalculator calculator, @ForAll("flows") CashFlows flows) {
        PresentValue value = calculator.presentValue(flows);
        assertThat(CashFlows.of(value.byYear()).total().amount())
                .isCloseTo(value.value().amount(), within(new BigDecimal("1e-20")));
    }

    @Property
    void factorsFallWhereRatesArePositive(
            @ForAll("positive") DiscountSchedule schedule, @ForAll @IntRange(max = 400) int halves) {
        BigDecimal years = BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2));
        BigDecimal later = years.add(new BigDecimal("0.5"));
        assertThat(schedule.factor(later)).isLessThan(schedule.factor(years));
    }

    @Property
    void aStepOfAYearIsThatYearsRate(
            @ForAll("schedules") DiscountSchedule schedule, @ForAll @IntRange(min = 1, max = 400) int year) {
        BigDecimal grown = schedule.factor(year).multiply(BigDecimal.ONE.add(schedule.rate(year)));
        assertThat(grown.divide(schedule.factor(year - 1), MathContext.DECIMAL128))
                .isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-32")));
    }

    @Property(tries = 200)
    void netIsSocialLessOne(
            @ForAll("calculators") AppraisalCalculator calculator, @ForAll("appraisals") Appraisal appraisal) {
        AppraisalResult result = calculator.appraise(appraisal);
        BigDecimal social = result.ratio(RatioBasis.SOCIAL).orElseThrow().value();
        BigDecimal net = result.ratio(RatioBasis.NET).orElseThrow().value();
        assertThat(net)
                .isCloseTo(
                        social.subtract(BigDecimal.ONE),
                        within(TINY.multiply(social.abs().max(BigDecimal.ONE))));
    }

    @Property(tries = 200)
    void theReturnIsTheFiscalRatioLessOne(
            @ForAll("calculators") AppraisalCalculator calculator, @ForAll("appraisals") Appraisal appraisal) {
        AppraisalResult result = calculator.appraise(appraisal);
        BigDecimal fiscal = result.ratio(RatioBasis.FISCAL).orElseThrow().value();
        BigDecimal returned = result.returnOnInvestment().orElseThrow().value();
        assertThat(returned)
                .isCloseTo(
                        fiscal.subtract(BigDecimal.ONE),
                        within(TINY.multiply(fiscal.abs().max(BigDecimal.ONE))));
    }

    @Property(tries = 200)
    void aValueAboveZeroIsARatioAboveOne(
            @ForAll("calculators") AppraisalCalculator calculator, @ForAll("appraisals") Appraisal appraisal) {
        AppraisalResult result = calculator.appraise(appraisal);
        int sign = result.netPresentSocialValue().orElseThrow().amount().signum();
        assertThat(result.ratio(RatioBasis.SOCIAL).orElseThrow().value().compareTo(BigDecimal.ONE))
                .isEqualTo(sign);
        assertThat(result.ratio(RatioBasis.NET).orElseThrow().value().signum()).isEqualTo(sign);
        assertThat(result.ratio(RatioBasis.PUBLIC_SPEND).orElseThrow().value().compareTo(BigDecimal.ONE))
                .isEqualTo(sign);
        assertThat(result.ratio(RatioBasis.NPSV_PER_PUBLIC_POUND)
                        .orElseThrow()
                        .value()
                        .signum())
                .isEqualTo(sign);
    }

    @Property(tries = 200)
    void ratiosDoNotKnowTheUnitOfMoney(
            @ForAll("calculators") AppraisalCalculator calculator,
            @ForAll("appraisals") Appraisal appraisal,
            @ForAll @IntRange(min = 1, max = 5_000) int factor) {
        Appraisal scaled = Appraisal.builder()
                .title(appraisal.title())
                .addAllLines(appraisal.lines().stream()
                        .map(line ->
                                AppraisalLine.of(line.component(), line.flows().times(BigDecimal.valueOf(factor))))
                        .toList())
                .build();
        for (RatioBasis basis : RatioBasis.values()) {
            BigDecimal ratio =
                    calculator.appraise(appraisal).ratio(basis).orElseThrow().value();
            assertThat(calculator.appraise(scaled).ratio(basis).orElseThrow().value())
                    .isCloseTo(ratio, within(TINY.multiply(ratio.abs().max(BigDecimal.ONE))));
        }
    }

    @Property(tries = 200)
    void whatBreaksEvenExactlyDoesSo(
            @ForAll("schedules") DiscountSchedule schedule,
            @ForAll @IntRange(max = 80) int year,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long cost) {
        BigDecimal grown = BigDecimal.valueOf(cost).multiply(schedule.growthTo(year));
        AppraisalResult result = AppraisalCalculator.with(schedule)
                .appraise(Appraisal.builder()
                        .title("even")
                        .addPublicCost(CashFlows.pounds(cost))
                        .addSocialBenefit(onlyIn(year, grown.toPlainString()))
                        .build());
        assertThat(result.netPresentSocialValue().orElseThrow()).isEqualTo(Money.pounds(0));
        assertThat(result.ratio(RatioBasis.SOCIAL).orElseThrow().value()).isEqualByComparingTo("1");
    }

    @Property(tries = 200)
    void tiesAreRoundedUpHoweverLate(
            @ForAll("calculators") AppraisalCalculator calculator,
            @ForAll @IntRange(max = 80) int year,
            @ForAll @LongRange(min = 1, max = 1_000_000) long thousands) {
        AppraisalResult result = calculator.appraise(Appraisal.builder()
                .title("tie")
                .addPublicCost(onlyIn(year, thousands + "000"))
                .addCashableFiscalBenefit(onlyIn(year, Long.toString(thousands * 1_005)))
                .build());
        assertThat(result.ratio(RatioBasis.FISCAL).orElseThrow().perPound()).isEqualByComparingTo("1.01");
    }

    private static CashFlows onlyIn(int year, String amount) {
        return CashFlows.of(IntStream.rangeClosed(0, year)
                .mapToObj(y -> y == year ? Money.pounds(amount) : Money.pounds(0))
                .collect(ImmutableList.toImmutableList()));
    }

    private static BigDecimal value(AppraisalCalculator calculator, CashFlows flows) {
        return calculator.presentValue(flows).value().amount();
    }

    @Provide
    Arbitrary<DiscountSchedule> positive() {
        return Arbitraries.oneOf(
                Arbitraries.of(GreenBook.values()).map(GreenBook::standard),
                Arbitraries.of(GreenBook.values()).map(GreenBook::health),
                Arbitraries.of(GreenBook.values()).map(GreenBook::lowerSensitivity),
                Arbitraries.integers().between(1, 500).map(AppraisalProperties::flat));
    }

    @Provide
    Arbitrary<DiscountSchedule> schedules() {
        return Arbitraries.oneOf(
                positive(), Arbitraries.integers().between(-500, 0).map(AppraisalProperties::flat));
    }

    private static DiscountSchedule flat(int thousandths) {
        return DiscountSchedule.flat(BigDecimal.valueOf(thousandths, 3));
    }

    @Provide
    Arbitrary<AppraisalCalculator> calculators() {
        return Combinators.combine(positive(), Arbitraries.of(Timing.class))
                .as((schedule, timing) -> AppraisalCalculator.with(schedule).withTiming(timing))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<CashFlows> flows() {
        return flows(-100_000_000, 100_000_000);
    }

    private static Arbitrary<CashFlows> flows(long least, long greatest) {
        return Arbitraries.longs()
                .between(least, greatest)
                .map(pence -> Money.pounds(BigDecimal.valueOf(pence, 2).toPlainString()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(CashFlows::of)
                .withoutEdgeCases();
    }

    /** Every component stated, and a cost above zero. */
    @Provide
    Arbitrary<Appraisal> appraisals() {
        Arbitrary<CashFlows> cost = flows(1, 100_000_000);
        Arbitrary<CashFlows> benefit = flows(0, 100_000_000);
        return Combinators.combine(cost, cost, benefit, benefit, benefit, benefit, benefit)
                .as((publicCost, privateCost, cashable, nonCashable, social, transfer, disbenefit) ->
                        Appraisal.builder()
                                .title("any")
                                .addPublicCost(publicCost)
                                .addPrivateCost(privateCost)
                                .addCashableFiscalBenefit(cashable)
                                .addNonCashableFiscalBenefit(nonCashable)
                                .addEconomicBenefit(nonCashable)
                                .addSocialBenefit(social)
                                .addTransfer(transfer)
                                .addDisbenefit(disbenefit)
                                .build())
                .withoutEdgeCases();
    }
}
