package org.childrensservices.stats.cost;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds all roots of a sum of a<sub>i</sub> e<sup>-s t<sub>i</sub></sup>, s = ln(1+r), for any times t. Divided by its
 * first exponential such a sum has a derivative with one term fewer, between whose roots it is monotone (Polya and
 * Szego, Problems and Theorems in Analysis, part 5, problem 75); so the roots of each give those of the one before.
 */
final class InternalRateSolver {

    /** A turning point so near to nothing, against the sum of all sizes, is a double root. */
    private static final double NOTHING = 1e-13;

    private InternalRateSolver() {}

    static ImmutableDoubleArray solve(double[] amounts, double[] years) {
        int[] kept =
                IntStream.range(0, amounts.length).filter(i -> amounts[i] != 0).toArray();
        double[] a = Arrays.stream(kept).mapToDouble(i -> amounts[i]).toArray();
        double[] t = Arrays.stream(kept).mapToDouble(i -> years[i]).toArray();
        return ImmutableDoubleArray.copyOf(Arrays.stream(roots(a, t)).map(Math::expm1));
    }

    private static double[] roots(double[] a, double[] t) {
        if (a.length < 2) {
            return new double[0];
        }
        // From the first time on: the derivative of the sum loses its first term.
        double[] rest = Arrays.copyOfRange(t, 1, t.length);
        double[] slopes = new double[rest.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= t[0];
            slopes[i] = -a[i + 1] * rest[i];
        }
        double[] turns = roots(slopes, rest);

        double[] found = new double[turns.length + 1];
        int count = 0;
        double from = lowest(a, t);
        for (int i = 0; i <= turns.length; i++) {
            double to = i < turns.length ? turns[i] : highest(a, t);
            double atFrom = sign(a, t, from);
            double atTo = sign(a, t, to);
            if (atTo == 0 && i < turns.length) {
                found[count++] = to;
            } else if (atFrom * atTo < 0) {
                found[count++] = bisect(a, t, from, to, atFrom);
            }
            from = to;
        }
        return Arrays.copyOf(found, count);
    }

    private static double bisect(double[] a, double[] t, double from, double to, double atFrom) {
        double below = from;
        double above = to;
        double middle = below + (above - below) / 2;
        while (below < middle && middle < above) {
            if (Math.signum(value(a, t, middle)) == atFrom) {
                below = middle;
            } else {
                above = middle;
            }
            middle = below + (above - below) / 2;
        }
        return middle;
    }

    /** Below this the last term outweighs all others together. */
    private static double lowest(double[] a, double[] t) {
        int last = a.length - 1;
        return -bound(a, last) / (t[last] - t[last - 1]);
    }

    /** Above this the first term outweighs all others together. */
    private static double highest(double[] a, double[] t) {
        return bound(a, 0) / (t[1] - t[0]);
    }

    private static double bound(double[] a, int term) {
        double sum = Arrays.stream(a).map(Math::abs).sum();
        return 1 + Math.log(sum / Math.abs(a[term]));
    }

    private static double sign(double[] a, double[] t, double s) {
        double value = value(a, t, s);
        return Math.abs(value) <= NOTHING ? 0 : Math.signum(value);
    }

    /** The sum over the sum of all sizes, so that no exponential overflows. */
    private static double value(double[] a, double[] t, double s) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
            greatest = Math.max(greatest, Math.log(Math.abs(a[i])) - s * t[i]);
        }
        double sum = 0;
        double sizes = 0;
        for (int i = 0; i < a.length; i++) {
            double size = Math.exp(Math.log(Math.abs(a[i])) - s * t[i] - greatest);
            sum += Math.signum(a[i]) * size;
            sizes += size;
        }
        return sum / sizes;
    }
}
