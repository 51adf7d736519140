package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

/** What it is worth to know. */
class InformationTest {

    private static final Assumption GAIN =
            Assumption.of("gain", Distribution.mean(100).standardError(30).normal());
    private static final Assumption LOSS =
            Assumption.of("loss", Distribution.mean(90).standardError(20).normal());
    private static final UncertainAppraisal APPRAISAL = UncertainAppraisal.builder()
            .title("gain less loss")
            .addCashableFiscalBenefit(GAIN.inYear(0))
            .addPublicCost(LOSS.inYear(0))
            .build();

    @Test
    void ofOneAssumptionAsByTheClosedForm() {
        Simulation simulation = EdgeOfCare.CALCULATOR
                .simulate(APPRAISAL, MonteCarlo.draws(400_000).seed(8))
                .orElseThrow();
        assertThat(simulation.valueOfPerfectInformation())
                .isCloseTo(
                        PerfectInformation.value(Distribution.mean(10).standardError(Math.sqrt(1_300))), within(0.1));
        for (Assumption assumption : APPRAISAL.assumptions()) {
            double error = assumption.distribution().standardDeviation();
            assertThat(simulation.valueOfPerfectInformation(assumption).orElseThrow())
                    .isCloseTo(PerfectInformation.value(Distribution.mean(10).standardError(error)), within(0.1));
        }
    }

    @Test
    void nothingIsWorthKnowingAboutWhatIsKnown() {
        assertThat(PerfectInformation.value(Distribution.mean(-4).standardError(0)))
                .isEqualTo(0);
        Simulation few = EdgeOfCare.CALCULATOR
                .simulate(APPRAISAL, MonteCarlo.draws(500).seed(8))
                .orElseThrow();
        assertThat(few.valueOfPerfectInformation(GAIN).toReason().orElseThrow().code())
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThatIllegalArgumentException().isThrownBy(() -> few.valueOfPerfectInformation(EdgeOfCare.COST));
    }

    @Property(tries = 30)
    void oneAssumptionIsNeverWorthMoreThanAll(
            @ForAll long seed, @ForAll @IntRange(min = -500_000, max = 5_000_000) int cost) {
        UncertainAppraisal appraisal = UncertainAppraisal.builder()
                .title("near break-even")
                .addCashableFiscalBenefit(EdgeOfCare.IMPACT
                        .times(EdgeOfCare.POPULATION)
                        .times(EdgeOfCare.UNIT)
                        .inYear(0))
                .addPublicCost(Quantity.of(cost).inYear(0))
                .addCorrelation(
                        Correlation.between(EdgeOfCare.IMPACT, EdgeOfCare.UNIT).of(0.5))
                .build();
        Simulation simulation = EdgeOfCare.CALCULATOR
                .simulate(appraisal, MonteCarlo.draws(2_000).seed(seed))
                .orElseThrow();
        double all = simulation.valueOfPerfectInformation();
        assertThat(all).isNotNegative();
        for (Assumption assumption : appraisal.assumptions()) {
            assertThat(simulation.valueOfPerfectInformation(assumption).orElseThrow())
                    .isNotNegative()
                    .isLessThanOrEqualTo(all + 1e-6);
        }
    }
}
