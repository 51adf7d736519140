package org.childrensservices.stats.rate;

import java.util.Arrays;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * The limits of the counts met so far by one method at one level: many areas share few counts. Safe to share: a table
 * that was kept is never written to again.
 */
final class CountLimits {

    /** Counts from here on are not kept, so that a table never takes more than a megabyte. */
    static final int FIRST_NOT_KEPT = 1 << 16;

    private final RateMethod method;
    private final ConfidenceLevel level;

    /** The lower limit of a count at twice its place and the upper one beside it; NaN where it was not met. */
    private volatile double[] kept = {};

    CountLimits(RateMethod method, ConfidenceLevel level) {
        this.method = method;
        this.level = level;
    }

    RateMethod method() {
        return method;
    }

    ConfidenceLevel level() {
        return level;
    }

    Lookup lookup() {
        return new Lookup();
    }

    /** One pass over a column, for one thread. It copies the table before it adds to it. */
    final class Lookup {
        private final double z = level.z();
        private final long firstByByar = firstByByar(method);
        private double[] table = kept;
        private boolean added;

        double lower;
        double upper;

        void find(long count) {
            int at = count < FIRST_NOT_KEPT ? 2 * (int) count : Integer.MAX_VALUE;
            if (at < table.length && !Double.isNaN(table[at])) {
                lower = table[at];
                upper = table[at + 1];
            } else {
                compute(count);
                if (at != Integer.MAX_VALUE) {
                    add(at);
                }
            }
        }

        private void compute(long count) {
            if (count >= firstByByar) {
                lower = Byar.lower(count, z);
                upper = Byar.upper(count, z);
            } else {
                Interval limits = method.limits(count, level);
                lower = limits.lower();
                upper = limits.upper();
            }
        }

        private void add(int at) {
            if (!added || at >= table.length) {
                int known = table.length;
                table = Arrays.copyOf(
                        table, at < known ? known : Math.min(Math.max(2 * known, at + 2), 2 * FIRST_NOT_KEPT));
                Arrays.fill(table, known, table.length, Double.NaN);
                added = true;
            }
            table[at] = lower;
            table[at + 1] = upper;
        }

        /** Keeps what was added for the next column. */
        void keep() {
            if (added) {
                kept = table;
            }
        }
    }

    private static long firstByByar(RateMethod method) {
        if (method instanceof ExactBelow below) {
            return below.count();
        }
        return method instanceof Byar ? 0 : Long.MAX_VALUE;
    }
}
