package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The best box of Anhøj and Wentzel-Larsen for a number of useful points, and how far its edges are cut.
 *
 * @param crossings the fewest crossings without a signal
 * @param longestRun the longest run without a signal
 * @param crossingsOnEdge the fewest crossings without a signal beside the longest run, where the corner is cut
 * @param longestRunOnEdge the longest run without a signal beside the fewest crossings, where the corner is cut
 */
record RunsBox(int crossings, int longestRun, int crossingsOnEdge, int longestRunOnEdge) {

    static final int LEAST = 10;
    static final int MOST = 100;

    private static final double SPECIFICITY = 0.925;
    private static final double TARGET_SHIFT = 0.8;
    private static final double UP = NormalDistribution.of(0, 1).cumulativeProbability(TARGET_SHIFT);

    /** Made once for each number of points. */
    private static final AtomicReferenceArray<RunsBox> BOXES = new AtomicReferenceArray<>(MOST + 1);

    static RunsBox of(int useful) {
        checkArgument(
                useful >= LEAST && useful <= MOST, "useful points must be from %s to %s: %s", LEAST, MOST, useful);
        RunsBox known = BOXES.get(useful);
        if (known == null) {
            known = best(RunsDistribution.of(useful, 0.5), RunsDistribution.of(useful, UP));
            BOXES.set(useful, known);
        }
        return known;
    }

    boolean isCut(int crossingsFound, int longest) {
        return (longest == longestRun && crossingsFound < crossingsOnEdge)
                || (crossingsFound == crossings && longest > longestRunOnEdge);
    }

    private static RunsBox best(RunsDistribution chance, RunsDistribution shifted) {
        int size = chance.size();
        int bestCrossings = 0;
        int bestRun = size;
        double least = 2;
        for (int crossings = 0; crossings < size; crossings++) {
            for (int run = 1; run <= size; run++) {
                if (chance.isPossible(crossings, run)
                        && chance.box(crossings, run) >= SPECIFICITY
                        && shifted.box(crossings, run) < least) {
                    bestCrossings = crossings;
                    bestRun = run;
                    least = shifted.box(crossings, run);
                }
            }
        }
        return cut(chance, shifted, bestCrossings, bestRun);
    }

    /**
     * Takes cells off the two edges, from the corner on, as long as the rest is likely enough without a shift: the one
     * that is likelier with a shift first, and where one edge is done what can go of the other.
     */
    private static RunsBox cut(RunsDistribution chance, RunsDistribution shifted, int crossings, int run) {
        int onRun = crossings;
        int onCrossings = run;
        double rest = chance.box(crossings, run) - chance.at(crossings, run);
        if (rest >= SPECIFICITY) {
            onRun++;
            onCrossings--;
            boolean canCutRun = chance.canSpare(onRun, run, rest - SPECIFICITY);
            boolean canCutCrossings = chance.canSpare(crossings, onCrossings, rest - SPECIFICITY);
            while (canCutRun || canCutCrossings) {
                boolean alongRun =
                        canCutRun && (!canCutCrossings || shifted.at(onRun, run) >= shifted.at(crossings, onCrossings));
                if (alongRun) {
                    rest -= chance.at(onRun++, run);
                } else {
                    rest -= chance.at(crossings, onCrossings--);
                }
                // An edge that is done once stays so.
                canCutRun = canCutRun && chance.canSpare(onRun, run, rest - SPECIFICITY);
                canCutCrossings = canCutCrossings && chance.canSpare(crossings, onCrossings, rest - SPECIFICITY);
            }
        }
        return new RunsBox(crossings, run, onRun, onCrossings);
    }
}
