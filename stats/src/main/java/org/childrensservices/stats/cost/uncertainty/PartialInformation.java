package org.childrensservices.stats.cost.uncertainty;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/** What it is worth to know one assumption, from the draws of a simulation and their numbers. */
final class PartialInformation {

    private static final int FEWEST_DRAWS = 2_000;
    private static final int FEWEST_IN_GROUP = 200;
    private static final int MOST_GROUPS = 100;

    private PartialInformation() {}

    static Outcome<Double> value(Simulation simulation, int assumption) {
        SimulatedValues net = simulation.netPresentValue();
        int draws = net.draws();
        if (draws < FEWEST_DRAWS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "the value of knowing one assumption needs " + FEWEST_DRAWS + " draws, and there are " + draws);
        }
        double[] drawn = drawn(simulation, assumption);
        int[] order = IntStream.range(0, draws)
                .boxed()
                .sorted(Comparator.comparingDouble(draw -> drawn[draw]))
                .mapToInt(Integer::intValue)
                .toArray();
        int groups = Math.min(MOST_GROUPS, draws / FEWEST_IN_GROUP);
        double gain = 0;
        for (int group = 0; group < groups; group++) {
            double sum = 0;
            for (int rank = first(group, groups, draws); rank < first(group + 1, groups, draws); rank++) {
                sum += net.get(order[rank]);
            }
            gain += Math.max(0, sum);
        }
        return Outcome.of(Math.max(0, gain / draws - Math.max(0, net.mean())));
    }

    private static int first(int group, int groups, int draws) {
        return (int) ((long) group * draws / groups);
    }

    /** The assumption in every draw, drawn again: a simulation does not keep it. */
    private static double[] drawn(Simulation simulation, int assumption) {
        DrawSequence sequence = new DrawSequence(simulation.appraisal(), simulation.design());
        int count = simulation.appraisal().assumptions().size();
        ImmutableList<double[]> columns = Collections.nCopies(count, DrawSequence.BLOCK).stream()
                .map(double[]::new)
                .collect(ImmutableList.toImmutableList());
        double[] drawn = new double[simulation.netPresentValue().draws()];
        for (int start = 0; start < drawn.length; start += DrawSequence.BLOCK) {
            int size = Math.min(DrawSequence.BLOCK, drawn.length - start);
            sequence.fill(columns, start, size);
            System.arraycopy(columns.get(assumption), 0, drawn, start, size);
        }
        return drawn;
    }
}
