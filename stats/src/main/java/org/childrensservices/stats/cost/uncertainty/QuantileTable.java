package org.childrensservices.stats.cost.uncertainty;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The quantiles of a distribution from 0 on, by polynomials of the fifth degree that take over value, slope and
 * curvature at both ends of their stretch. The stretches halve towards both ends of the probabilities, so that the
 * smallest that can be drawn is as accurate as the median. For probabilities that are whole steps of 2<sup>-53</sup>,
 * as every {@link UniformDraw} is.
 */
final class QuantileTable {

    /** What is promised of every quantile. */
    static final double ACCURACY = 1e-7;

    /** What is found at the middle of a stretch, where the error is largest, before a table is used. */
    private static final double FOUND = 2e-8;

    private static final int FINEST = 6;
    private static final int MANTISSA = 52;
    private static final int TERMS = 6;
    private static final int CHECKED = 7;
    private static final int MOST_STEPS = 20;
    private static final double HALF = 0.5;
    private static final double DIFFERENCE = 1e-5;
    private static final double CLOSE = 1e-11;

    /** The exponent of the smallest number above 0 that can be drawn. */
    private static final int LEAST_EXPONENT = -53;

    private final ContinuousDistribution distribution;
    private final int fineness;
    private final int stretches;
    private final double[] terms;

    private QuantileTable(ContinuousDistribution distribution, int fineness) {
        this.distribution = distribution;
        this.fineness = fineness;
        // The last begins at a half, for a half itself.
        this.stretches = (-1 - LEAST_EXPONENT) * (1 << fineness) + 1;
        this.terms = new double[2 * stretches * TERMS];
        fill(true);
        fill(false);
    }

    /** The coarsest table that is accurate enough; none for shapes that would need too fine a one. */
    static Optional<QuantileTable> of(ContinuousDistribution distribution) {
        for (int fineness = 3; fineness <= FINEST; fineness++) {
            QuantileTable table = new QuantileTable(distribution, fineness);
            if (table.isAccurate()) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    private double start(int stretch) {
        int whole = stretch >> fineness;
        int part = stretch & ((1 << fineness) - 1);
        return Math.scalb(1 + Math.scalb((double) part, -fineness), LEAST_EXPONENT + whole);
    }

    /** From the median outwards, each quantile found from the one before. */
    private void fill(boolean lower) {
        double to = start(stretches - 1) + Math.scalb(1.0, -1 - fineness);
        double[] end = new double[3];
        double[] start = new double[3];
        at(lower, Probabilities.quantile(distribution, lower ? to : 1 - to), end);
        double from = to;
        for (int stretch = stretches - 1; stretch >= 0; stretch--) {
            double next = start(stretch);
            at(lower, search(lower, next, from, end), start);
            hermite(start, end, from - next, (lower ? stretch : stretches + stretch) * TERMS);
            from = next;
            System.arraycopy(start, 0, end, 0, 3);
        }
    }

    /** Newton's method on the logarithm of the probability, from a neighbour. */
    private double search(boolean lower, double probability, double neighbour, double[] atNeighbour) {
        double x = atNeighbour[0] * Math.pow(probability / neighbour, neighbour * atNeighbour[1] / atNeighbour[0]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double here = lower ? distribution.cumulativeProbability(x) : distribution.survivalProbability(x);
            double relative = Math.log(probability / here) * here / (distribution.density(x) * x);
            double next = x * Math.exp(lower ? relative : -relative);
            if (!(next > 0) || next >= distribution.getSupportUpperBound()) {
                break;
            }
            if (Math.abs(next - x) <= CLOSE * x) {
                return next;
            }
            x = next;
        }
        return Probabilities.quantile(distribution, lower ? probability : 1 - probability);
    }

    /** A quantile with its first two derivatives by the probability beyond it on its side. */
    private void at(boolean lower, double x, double[] into) {
        double density = distribution.density(x);
        double step = Math.min(x, distribution.getSupportUpperBound() - x) * DIFFERENCE;
        // Where the quantile is the end itself, to the last digit, nothing bends.
        double slope = step == 0 ? 0 : (distribution.density(x + step) - distribution.density(x - step)) / (2 * step);
        into[0] = x;
        into[1] = (lower ? 1 : -1) / density;
        into[2] = -slope / (density * density * density);
    }

    private void hermite(double[] start, double[] end, double width, int at) {
        double slope = start[1] * width;
        double curve = start[2] * width * width / 2;
        double rise = end[0] - start[0] - slope - curve;
        double rest = end[1] * width - slope - 2 * curve;
        double bend = end[2] * width * width - 2 * curve;
        terms[at] = start[0];
        terms[at + 1] = slope;
        terms[at + 2] = curve;
        terms[at + 3] = 10 * rise - 4 * rest + bend / 2;
        terms[at + 4] = -15 * rise + 7 * rest - bend;
        terms[at + 5] = 6 * rise - 3 * rest + bend / 2;
    }

    private boolean isAccurate() {
        double[] column = new double[1];
        Sampler sampler = stretched(0, 1);
        // Below, all that can be drawn are the ends of stretches, which are exact.
        int first = (fineness + 1) << fineness;
        for (int stretch = first; stretch < stretches - 1; stretch += CHECKED) {
            double middle = (start(stretch) + start(stretch + 1)) / 2;
            for (double probability : new double[] {middle, 1 - middle}) {
                double exact = Probabilities.quantile(distribution, probability);
                column[0] = probability;
                sampler.transform(column, 1);
                if (!(Math.abs(column[0] - exact) <= FOUND * Math.abs(exact))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The table as a sampler of start + width times the quantile. */
    Sampler stretched(double start, double width) {
        int shift = MANTISSA - fineness;
        long least = (long) (1023 + LEAST_EXPONENT) << fineness;
        long within = (1L << shift) - 1;
        long one = Double.doubleToRawLongBits(1);
        int side = stretches * TERMS;
        return (column, size) -> {
            double[] t = terms;
            for (int row = 0; row < size; row++) {
                double u = column[row];
                double tail = HALF - Math.abs(u - HALF);
                long bits = Double.doubleToRawLongBits(tail);
                int at = (int) ((bits >>> shift) - least) * TERMS
                        + (int) (Double.doubleToRawLongBits(HALF - u) >>> 63) * side;
                if (tail == 0) {
                    column[row] = start + width * Probabilities.quantile(distribution, u);
                    continue;
                }
                double x = Double.longBitsToDouble((bits & within) << fineness | one) - 1;
                double quantile =
                        t[at] + x * (t[at + 1] + x * (t[at + 2] + x * (t[at + 3] + x * (t[at + 4] + x * t[at + 5]))));
                column[row] = start + width * quantile;
            }
        };
    }
}
