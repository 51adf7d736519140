package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.value.Money;

/** What holds of every benefit chain. */
class BenefitChainProperties {

    private static final BigDecimal TINY = new BigDecimal("1e-20");

    @Property(tries = 300)
    void thePlainChainIsAProduct(
            @ForAll @IntRange(min = 0, max = 10_000) int population,
            @ForAll("shares") BigDecimal engagement,
            @ForAll("shares") BigDecimal retention,
            @ForAll("shares") BigDecimal impact,
            @ForAll @IntRange(max = 200_000) int unitValue,
            @ForAll @IntRange(min = 1, max = 20) int years) {
        BenefitChain chain = BenefitChain.builder()
                .title("plain")
                .population(population)
                .engagement(engagement)
                .retention(retention)
                .impact(impact)
                .deadweight(Deadweight.ofSuccesses(BigDecimal.ZERO))
                .unitValue(Money.pounds(unitValue))
                .cashableShare(BigDecimal.ONE)
                .durationYears(years)
                .build();
        AppraisalCalculator calculator = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);
        BigDecimal product = BigDecimal.valueOf(population)
                .multiply(engagement)
                .multiply(retention)
                .multiply(impact)
                .multiply(BigDecimal.valueOf(unitValue))
                .multiply(calculator.annuity(years).factor());
        assertThat(calculator
                        .presentValue(chain.flows(years - 1).flows())
                        .value()
                        .amount())
                .isCloseTo(product, within(TINY));
    }

    @Property(tries = 300)
    void nothingIsLostAtTheHorizon(@ForAll("chains") BenefitChain chain, @ForAll @IntRange(max = 30) int horizon) {
        BenefitFlows near = chain.flows(horizon);
        BenefitFlows far = chain.flows(100);
        assertThat(far.beyond()).isEqualTo(Money.pounds(0));
        assertThat(near.flows().total().plus(near.beyond()))
                .isEqualTo(far.flows().total());
    }

    @Property(tries = 300)
    void bothMeaningsOfDeadweightAgree(@ForAll("chains") BenefitChain chain) {
        BenefitChain other = chain.toBuilder()
                .deadweight(
                        Deadweight.counterfactualRate(chain.deadweight().value().multiply(chain.impact())))
                .build();
        assertThat(other.additionalOutcomes()).isEqualByComparingTo(chain.additionalOutcomes());
    }

    @Property(tries = 300)
    void theUnitValueAtBreakEvenBreaksEven(
            @ForAll("chains") BenefitChain chain, @ForAll @IntRange(min = 1, max = 1_000_000) int cost) {
        BigDecimal benefit = chain.flows(100).flows().total().amount();
        if (benefit.signum() > 0) {
            BigDecimal ratio = benefit.divide(BigDecimal.valueOf(cost), BenefitCostRatio.PRECISION);
            ChainSwitchingValues values = new ChainSwitchingValues(chain, ratio);
            Money unitValue = Money.pounds(values.unitValue().value().toPlainString());
            BigDecimal even = chain.toBuilder()
                    .unitValue(unitValue)
                    .build()
                    .flows(100)
                    .flows()
                    .total()
                    .amount();
            assertThat(even).isCloseTo(BigDecimal.valueOf(cost), within(TINY));
            if (values.deadweight().isReachable()) {
                BigDecimal less = chain.toBuilder()
                        .deadweight(Deadweight.ofSuccesses(values.deadweight().value()))
                        .build()
                        .flows(100)
                        .flows()
                        .total()
                        .amount();
                assertThat(less).isCloseTo(BigDecimal.valueOf(cost), within(new BigDecimal("1e-15")));
            }
        }
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.integers().between(0, 1_000).map(perMille -> BigDecimal.valueOf(perMille, 3));
    }

    @Provide
    Arbitrary<BenefitChain> chains() {
        Arbitrary<BenefitChain.Builder> links = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000), shares(), shares(), shares(), shares())
                .as((population, engagement, retention, impact, deadweight) -> BenefitChain.builder()
                        .title("any")
                        .population(population)
                        .engagement(engagement)
                        .retention(retention)
                        .impact(impact)
                        .deadweight(Deadweight.ofSuccesses(deadweight)));
        return Combinators.combine(
                        links,
                        Arbitraries.integers().between(1, 50_000),
                        shares(),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 20),
                        shares())
                .as((builder, unitValue, cashable, start, quarters, years, dropOff) -> builder.unitValue(
                                Money.pounds(unitValue))
                        .cashableShare(cashable)
                        .startYear(start)
                        .lagYears(BigDecimal.valueOf(quarters).divide(BigDecimal.valueOf(4)))
                        .durationYears(years)
                        .dropOff(dropOff)
                        .build())
                .withoutEdgeCases();
    }
}
