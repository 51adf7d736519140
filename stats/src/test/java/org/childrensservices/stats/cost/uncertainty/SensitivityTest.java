package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Map;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.AppraisalCalculator;
import org.childrensservices.stats.cost.CashFlows;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.PriceBasis;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.Timing;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.junit.jupiter.api.Test;

/** Single cases of one-way sensitivity and scenarios. */
class SensitivityTest {

    private static final UncertaintyCalculator FISCAL = EdgeOfCare.CALCULATOR;

    /** What moves the result as far is in the order of its names. */
    @Test
    void barsOfOneLength() {
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("a tie")
                .addCashableFiscalBenefit(Assumption.of("late", Distribution.uniform(0, 1))
                        .plus(Assumption.of("early", Distribution.uniform(0, 1)))
                        .inYear(0))
                .addPublicCost(Quantity.of(1).inYear(0))
                .build();
        assertThat(FISCAL.tornado(appraisal).orElseThrow().bars())
                .extracting(bar -> bar.assumption().name())
                .containsExactly("early", "late");
    }

    @Test
    void saysItself() {
        assertThat(FISCAL.tornado(EdgeOfCare.APPRAISAL))
                .hasToString("edge of care (fiscal benefit-cost ratio; discount rate rate, flows at the start of each"
                        + " year): GBP 3,344,491 net with all at their base; the widest bar is unit from 30000 to 95000:"
                        + " 1,599,557 to 6,601,432");
        assertThat(FISCAL.value(EdgeOfCare.APPRAISAL)).hasToString("4,053,491 for 709,000, net 3,344,491, ratio 5.72");
        assertThat(EdgeOfCare.APPRAISAL.lines().get(0))
                .hasToString("cashable fiscal benefit: population x engaged x retained x impact x (1 - deadweight) x"
                        + " unit from year 1 for duration years, falling by drop a year");
    }

    @Test
    void theScheduleAndTheTimingCountAsInAnAppraisalThatIsKnown() {
        UncertainAppraisal uncertain = UncertainAppraisal.builder()
                .title("known")
                .addPublicCost(Quantity.of(1_000_000).fromYear(0).forYears(2))
                .addCashableFiscalBenefit(Quantity.of(90_000).fromYear(1).forYears(40))
                .build();
        long[] benefit = new long[41];
        Arrays.fill(benefit, 1, 41, 90_000);
        for (Timing timing : Timing.values()) {
            Money known = AppraisalCalculator.greenBook(GreenBook.EDITION_2022)
                    .withTiming(timing)
                    .presentValue(CashFlows.pounds(benefit))
                    .value();
            BenefitAndCost value = UncertaintyCalculator.greenBook(GreenBook.EDITION_2022)
                    .withTiming(timing)
                    .value(uncertain)
                    .orElseThrow();
            assertThat(value.benefit())
                    .isCloseTo(
                            known.amount().doubleValue(),
                            within(1e-12 * known.amount().doubleValue()));
        }
    }

    @Test
    void partOfAYearIsThatPartOfTheAmount() {
        UncertainAppraisal half = UncertainAppraisal.builder()
                .title("a year and a half")
                .addPublicCost(Quantity.of(100).inYear(0))
                .addCashableFiscalBenefit(
                        Quantity.of(100).fromYear(0).forYears(Quantity.of(1.5)).fallingBy(Quantity.of(0.2)))
                .discountRate(Quantity.of(0))
                .build();
        assertThat(FISCAL.value(half).orElseThrow().benefit()).isEqualTo(100 + 0.5 * 80);
    }

    @Test
    void oneWayAndItsBreakEven() {
        OneWayAnalysis analysis = FISCAL.oneWay(
                        EdgeOfCare.APPRAISAL, EdgeOfCare.COST, ImmutableDoubleArray.of(600_000, 709_000))
                .orElseThrow();
        assertThat(analysis.results().get(0).cost()).isEqualTo(600_000);
        assertThat(analysis.results().get(1))
                .isEqualTo(FISCAL.value(EdgeOfCare.APPRAISAL).orElseThrow());
        assertThat(analysis).asString().endsWith("cost of 600,000 gives 3,453,491, 709,000 gives 3,344,491 net");

        assertThat(FISCAL.switchingValue(EdgeOfCare.APPRAISAL, EdgeOfCare.COST)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NO_SOLUTION);
        Assumption dear = Assumption.of("cost", Distribution.uniform(600_000, 6_000_000));
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .from(EdgeOfCare.APPRAISAL)
                .lines(ImmutableList.of(EdgeOfCare.APPRAISAL.lines().get(0)))
                .addPublicCost(dear.inYear(0))
                .build();
        assertThat(FISCAL.switchingValue(appraisal, dear).orElseThrow().value().doubleValue())
                .isCloseTo(4_053_491.197203256, within(1e-3));
    }

    @Test
    void suppressedInputIsCarriedAndNeverZero() {
        UncertainAppraisal suppressed = UncertainAppraisal.builder()
                .title("a cost that is not published")
                .addPublicCost(Quantity.of(Cell.of(PublishedSymbol.CONFIDENTIAL))
                        .times(EdgeOfCare.POPULATION)
                        .inYear(0))
                .addCashableFiscalBenefit(EdgeOfCare.UNIT.inYear(1))
                .build();
        assertThat(codes(FISCAL.value(suppressed))).isEqualTo(ReasonCode.SUPPRESSED);
        assertThat(codes(FISCAL.tornado(suppressed))).isEqualTo(ReasonCode.SUPPRESSED);
        assertThat(codes(FISCAL.scenarios(suppressed, ImmutableList.of(Scenario.named("only")))))
                .isEqualTo(ReasonCode.SUPPRESSED);
        assertThat(Quantity.of(Cell.of(300))).isEqualTo(Quantity.of(300));
    }

    @Test
    void whatIsNotStatedHasNoResult() {
        UncertainAppraisal costOnly = UncertainAppraisal.builder()
                .title("cost only")
                .addPublicCost(EdgeOfCare.COST.inYear(0))
                .build();
        assertThat(FISCAL.value(costOnly).toReason())
                .hasValueSatisfying(reason -> assertThat(reason.message())
                        .isEqualTo("no cashable fiscal benefit or non-cashable fiscal benefit is stated"));
        UncertainAppraisal social = UncertainAppraisal.builder()
                .title("social")
                .addPublicCost(EdgeOfCare.COST.inYear(0))
                .addSocialBenefit(EdgeOfCare.UNIT.inYear(0))
                .addDisbenefit(Quantity.of(2_675.64).inYear(0))
                .build();
        assertThat(codes(FISCAL.value(social))).isEqualTo(ReasonCode.NOT_STATED);
        assertThat(FISCAL.withBasis(RatioBasis.SOCIAL)
                        .value(social)
                        .orElseThrow()
                        .benefit())
                .isEqualTo(50_000);
    }

    @Test
    void aCostThatIsNotPositiveHasNoRatioButANetPresentValue() {
        UncertainAppraisal saving = UncertainAppraisal.builder()
                .title("saving")
                .addPublicCost(Quantity.of(-10).inYear(0))
                .addCashableFiscalBenefit(Quantity.of(5).inYear(0))
                .build();
        BenefitAndCost value = FISCAL.value(saving).orElseThrow();
        assertThat(value.netPresentValue()).isEqualTo(15);
        assertThat(codes(value.ratio())).isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(codes(FISCAL.scenarios(saving, ImmutableList.of(Scenario.named("only")))
                        .flatMap(ScenarioAnalysis::meanOfRatios)))
                .isEqualTo(ReasonCode.COST_NOT_POSITIVE);
    }

    @Test
    void divisionByNothingHasNoResult() {
        UncertainAppraisal divided = UncertainAppraisal.builder()
                .title("divided")
                .addPublicCost(Quantity.of(10).inYear(0))
                .addCashableFiscalBenefit(
                        Quantity.of(5).dividedBy(Quantity.of(0)).inYear(0))
                .build();
        assertThat(FISCAL.value(divided).toReason())
                .hasValueSatisfying(reason -> assertThat(reason.message())
                        .isEqualTo("benefit or cost is not a number with all at their base"));
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.triangular(1, 5, 4))
                .withMessage("low, mode and high must be finite and in this order: 1.0, 5.0, 4.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.pert(1, 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.uniform(2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.mean(0.3).standardError(0.5).beta())
                .withMessageStartingWith("the standard error of a share of 0.3 must be below that of all or nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.mean(-1).standardError(0.5).gamma());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.discrete(Map.of(1.0, 0.5, 2.0, 0.4)))
                .withMessage("probabilities must sum to 1: 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FISCAL.withBasis(RatioBasis.NET))
                .withMessage("benefit and cost must be apart, which they are not in a net benefit-cost ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UncertainAppraisal.builder()
                        .title("two of a name")
                        .addPublicCost(Assumption.of("cost", Distribution.uniform(1, 2))
                                .plus(Assumption.of("cost", Distribution.uniform(1, 3)))
                                .inYear(0))
                        .build())
                .withMessage("one name must stand for one assumption: cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FISCAL.value(UncertainAppraisal.builder()
                        .title("nominal")
                        .priceBasis(PriceBasis.nominal())
                        .addPublicCost(EdgeOfCare.COST.inYear(0))
                        .addCashableFiscalBenefit(EdgeOfCare.COST.inYear(0))
                        .build()))
                .withMessageStartingWith("real flows take real rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FISCAL.oneWay(
                        EdgeOfCare.APPRAISAL,
                        Assumption.of("other", Distribution.uniform(0, 1)),
                        ImmutableDoubleArray.of(1)))
                .withMessage("an assumption that is set must be one of the appraisal's: [other]");
    }

    @Test
    void correlationsThatCannotBeTogetherAreRefused() {
        Assumption a = Assumption.of("a", Distribution.uniform(0, 1));
        Assumption b = Assumption.of("b", Distribution.uniform(0, 1));
        Assumption c = Assumption.of("c", Distribution.uniform(0, 1));
        UncertainAppraisal.Builder builder = UncertainAppraisal.builder()
                .title("three")
                .addPublicCost(a.plus(b).plus(c).inYear(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.correlations(ImmutableList.of(
                                Correlation.between(a, b).of(0.9),
                                Correlation.between(b, c).of(0.9),
                                Correlation.between(a, c).of(-0.9)))
                        .build())
                .withMessageMatching("correlations must be possible together, which those of a matrix with the"
                        + " eigenvalue -0\\.\\d+ are not \\(it must be positive semi-definite\\): .*");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.correlations(ImmutableList.of(
                                Correlation.between(a, b).of(0.9),
                                Correlation.between(b, a).of(0.8)))
                        .build())
                .withMessage("a pair of assumptions must have one correlation: a and b 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.between(a, a).of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.between(a, b).of(1.1));
        // The edge: three that are one and the same.
        assertThat(builder.correlations(ImmutableList.of(
                                Correlation.between(a, b).of(1),
                                Correlation.between(b, c).of(1),
                                Correlation.between(a, c).of(1)))
                        .build()
                        .correlations())
                .hasSize(3);
    }

    private static ReasonCode codes(Outcome<?> outcome) {
        return outcome.toReason().orElseThrow().code();
    }
}
