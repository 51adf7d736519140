package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every simulation. */
class MonteCarloProperties {

    private static final UncertainAppraisal CORRELATED = EdgeOfCare.APPRAISAL.toBuilder()
            .addCorrelation(Correlation.between(EdgeOfCare.IMPACT, EdgeOfCare.DEADWEIGHT)
                    .of(-0.6))
            .addCorrelation(
                    Correlation.between(EdgeOfCare.UNIT, EdgeOfCare.COST).of(0.7))
            .build();

    @Property(tries = 60)
    void theSameBitsForAnyNumberOfThreads(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 9_000) int draws,
            @ForAll @IntRange(min = 2, max = 5) int threads) {
        MonteCarlo design = MonteCarlo.draws(draws).seed(seed);
        Simulation one = EdgeOfCare.CALCULATOR.simulate(CORRELATED, design).orElseThrow();
        Simulation several = EdgeOfCare.CALCULATOR
                .simulate(CORRELATED, design.withThreads(threads))
                .orElseThrow();
        assertThat(several).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Property(tries = 100)
    void quantilesLieWithinTheDrawsAndProbabilitiesAreOfOneWhole(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5_000) int draws,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Simulation simulation = EdgeOfCare.CALCULATOR
                .simulate(EdgeOfCare.APPRAISAL, MonteCarlo.draws(draws).seed(seed))
                .orElseThrow();
        SimulatedValues net = simulation.netPresentValue();
        assertThat(net.quantile(share)).isBetween(net.least(), net.most());
        assertThat(net.mean()).isBetween(net.least(), net.most());
        SimulatedProbability gain = simulation.probabilityOfGain();
        int losses = 0;
        for (int draw = 0; draw < draws; draw++) {
            losses += net.get(draw) > 0 ? 0 : 1;
        }
        assertThat(gain.hits() + losses).isEqualTo(draws);
        assertThat(simulation.ratio().orElseThrow().probabilityAbove(1)).isEqualTo(gain);
    }
}
