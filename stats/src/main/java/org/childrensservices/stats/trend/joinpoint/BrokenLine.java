package org.childrensservices.stats.trend.joinpoint;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.trend.regression.LeastSquares;

/** Points and the straight lines, end to end, through them; times count from the first point. */
final class BrokenLine {

    /** Points on each end outside the joinpoints, and between two of them. */
    private static final int LEAST_BETWEEN = 2;

    /** Sums of squares that differ by less are equal: the first is kept. */
    private static final double TIE = 1e-10;

    private static final double EXACT = 1e-26;

    private final double[] times;
    private final double[] heights;
    private final double[] weights;

    BrokenLine(double[] times, double[] heights, double[] weights) {
        this.times = times;
        this.heights = heights;
        this.weights = weights;
    }

    int size() {
        return times.length;
    }

    /** The best line with joinpoints at given times. */
    Outcome<LeastSquares> fit(double... joinpoints) {
        return fit(0, size() - 1, weights, joinpoints);
    }

    private Outcome<LeastSquares> fit(int from, int to, double[] used, double... joinpoints) {
        RealMatrix design = MatrixUtils.createRealMatrix(to - from + 1, 2 + joinpoints.length);
        for (int i = from; i <= to; i++) {
            design.setEntry(i - from, 0, 1);
            design.setEntry(i - from, 1, times[i] - times[from]);
            for (int j = 0; j < joinpoints.length; j++) {
                design.setEntry(i - from, 2 + j, Math.max(0, times[i] - joinpoints[j]));
            }
        }
        return LeastSquares.weighted(Arrays.copyOfRange(used, from, to + 1))
                .fit(design, Arrays.copyOfRange(heights, from, to + 1));
    }

    /**
     * The share of what one line leaves that a bend takes away, at the sharpest joinpoint: from the points between its
     * neighbours, each of the same weight.
     */
    double sharpness(int[] joinpoints) {
        double[] equal = new double[size()];
        Arrays.fill(equal, 1);
        double sharpest = 0;
        for (int j = 0; j < joinpoints.length; j++) {
            int from = j == 0 ? 0 : joinpoints[j - 1];
            int to = j == joinpoints.length - 1 ? size() - 1 : joinpoints[j + 1];
            LeastSquares straight = fit(from, to, equal).orElseThrow();
            LeastSquares bent = fit(from, to, equal, times[joinpoints[j]]).orElseThrow();
            if (!straight.isExact()) {
                sharpest = Math.max(sharpest, 1 - bent.sumOfSquares() / straight.sumOfSquares());
            }
        }
        return sharpest;
    }

    double[] timesOf(int[] places) {
        return Arrays.stream(places).mapToDouble(place -> times[place]).toArray();
    }

    /** Whether so many joinpoints leave enough points before, between and after them. */
    boolean allows(int joinpoints) {
        return size() >= (joinpoints + 1) * LEAST_BETWEEN + joinpoints;
    }

    /** The places of the joinpoints of the best line; of several as good the first. */
    int[] best(int joinpoints) {
        return new Search(joinpoints).run();
    }

    /** Tries all places, adding one column after another and taking off what it explains. */
    private final class Search {
        private final int joinpoints;
        private final int[] current;
        private final double[][] directions;
        private int[] best = {};
        private double least = Double.POSITIVE_INFINITY;
        private final double nothing;

        Search(int joinpoints) {
            this.joinpoints = joinpoints;
            this.current = new int[joinpoints];
            this.directions = new double[joinpoints + 2][];
            this.nothing = EXACT * squares(scaled(heights));
        }

        int[] run() {
            double[] ones = new double[size()];
            Arrays.fill(ones, 1);
            double[] rest = without(scaled(heights), 0, ones);
            extend(0, without(rest, 1, times));
            return best.clone();
        }

        private void extend(int depth, double[] rest) {
            if (depth == joinpoints) {
                double squares = squares(rest);
                boolean better = squares < least * (1 - TIE) && !(squares <= nothing && least <= nothing);
                if (better) {
                    least = squares;
                    best = current.clone();
                }
                return;
            }
            int first = depth == 0 ? LEAST_BETWEEN : current[depth - 1] + LEAST_BETWEEN + 1;
            int last = size() - 1 - LEAST_BETWEEN - (joinpoints - 1 - depth) * (LEAST_BETWEEN + 1);
            for (int place = first; place <= last; place++) {
                current[depth] = place;
                double joinpoint = times[place];
                double[] hinge = DoubleStream.of(times)
                        .map(time -> Math.max(0, time - joinpoint))
                        .toArray();
                extend(depth + 1, without(rest, depth + 2, hinge));
            }
        }

        /** Keeps what a column adds to those before as a direction of length 1, and takes it off. */
        private double[] without(double[] rest, int place, double[] column) {
            double[] direction = scaled(column);
            // Twice, so that rounding leaves nothing of the columns before.
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < place; i++) {
                    takeOff(direction, directions[i]);
                }
            }
            double length = Math.sqrt(squares(direction));
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= length;
            }
            directions[place] = direction;
            double[] left = rest.clone();
            takeOff(left, direction);
            return left;
        }

        private double[] scaled(double[] column) {
            double[] scaled = new double[column.length];
            for (int i = 0; i < column.length; i++) {
                scaled[i] = Math.sqrt(weights[i]) * column[i];
            }
            return scaled;
        }
    }

    private static void takeOff(double[] vector, double[] direction) {
        double product = 0;
        for (int i = 0; i < vector.length; i++) {
            product += vector[i] * direction[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= product * direction[i];
        }
    }

    private static double squares(double[] vector) {
        double sum = 0;
        for (double entry : vector) {
            sum += entry * entry;
        }
        return sum;
    }
}
