package org.childrensservices.stats.cost.uncertainty;

import com.google.common.collect.ImmutableList;

/** The values of all assumptions in any draw, by the contract of {@link MonteCarlo}. */
final class DrawSequence {

    /** Draws of which all columns fit in a processor's cache. */
    static final int BLOCK = 1_024;

    private final MonteCarlo design;
    private final ImmutableList<Sampler> samplers;
    private final CorrelationMatrix correlations;

    DrawSequence(UncertainAppraisal appraisal, MonteCarlo design) {
        this.design = design;
        this.samplers = appraisal.assumptions().stream()
                .map(assumption -> Sampler.of(assumption.distribution(), design.isTabulated()))
                .collect(ImmutableList.toImmutableList());
        this.correlations = new CorrelationMatrix(appraisal.assumptions(), appraisal.correlations());
    }

    /** Fills the columns of the assumptions with some draws, at most a block. */
    void fill(ImmutableList<double[]> columns, int start, int size) {
        int count = columns.size();
        long apart = SplitMix64.STEP * count;
        long first = design.seed() + SplitMix64.STEP * ((long) start * count + 1);
        for (int k = 0; k < count; k++) {
            design.uniformDraw().fill(columns.get(k), size, first + SplitMix64.STEP * k, apart);
        }
        correlations.mix(columns, size);
        for (int k = 0; k < count; k++) {
            samplers.get(k).transform(columns.get(k), size);
        }
    }
}
