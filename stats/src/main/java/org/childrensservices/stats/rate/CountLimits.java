package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * The limits of counts by one method at one level. Those of counts below 65,536 are kept once they were found, for many
 * areas share few counts: at most a megabyte. May be shared between threads.
 *
 * <pre>{@code
 * CountLimits limits = CountLimits.of(RateMethod.exact(), ConfidenceLevel.P95);
 * limits.lower(7);   // 2.81
 * limits.upper(7);   // 14.42
 * }</pre>
 */
public final class CountLimits {

    static final int FIRST_NOT_KEPT = 1 << 16;

    /** So that threads which find the same limits at once write each of them whole. */
    private static final VarHandle LIMIT = MethodHandles.arrayElementVarHandle(double[].class);

    private final RateMethod method;
    private final ConfidenceLevel level;
    private final long firstByByar;

    /**
     * The lower limit of a count at twice its place and the upper one beside it; NaN where it was not met. What a
     * thread adds while another makes the table longer may be lost, and is found again.
     */
    private volatile double[] kept = {};

    private CountLimits(RateMethod method, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
        this.firstByByar =
                method instanceof ExactBelow below ? below.count() : method instanceof Byar ? 0 : Long.MAX_VALUE;
    }

    /**
     * Returns the limits by a method at a level.
     *
     * @param method the method
     * @param level the level
     * @return the limits, of which none was found yet
     */
    public static CountLimits of(RateMethod method, ConfidenceLevel level) {
        return new CountLimits(method, level);
    }

    /** {@return the method} */
    public RateMethod method() {
        return method;
    }

    /** {@return the level} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Returns the lower limit of the mean of which a count is an observation.
     *
     * @param count the events, not negative
     * @return the limit, in events
     */
    public double lower(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        if (count >= firstByByar) {
            return Byar.lower(count, level.z());
        }
        return count < FIRST_NOT_KEPT ? kept(count, 0) : found(count).lower();
    }

    /**
     * Returns the upper limit of the mean of which a count is an observation.
     *
     * @param count the events, not negative
     * @return the limit, in events
     */
    public double upper(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        if (count >= firstByByar) {
            return Byar.upper(count, level.z());
        }
        return count < FIRST_NOT_KEPT ? kept(count, 1) : found(count).upper();
    }

    /** The limits of a count times a factor, as an interval of the method that was really used. */
    Interval interval(long count, double factor) {
        if (count >= FIRST_NOT_KEPT && count < firstByByar) {
            return found(count).times(factor);
        }
        return new Interval(
                lower(count) * factor,
                upper(count) * factor,
                level,
                count >= firstByByar ? "Byar" : method instanceof ExactBelow ? "exact" : method.toString());
    }

    /** Copies the limits of a stretch of counts, which are not negative, to the start of two arrays. */
    void copy(long[] counts, int from, int size, double[] lowers, double[] uppers) {
        double[] table = kept;
        long known = table.length / 2;
        for (int i = 0; i < size; i++) {
            long count = counts[from + i];
            if (count < known) {
                int at = 2 * (int) count;
                double lower = (double) LIMIT.getOpaque(table, at);
                double upper = (double) LIMIT.getOpaque(table, at + 1);
                if (lower <= upper) {
                    lowers[i] = lower;
                    uppers[i] = upper;
                    continue;
                }
            }
            lowers[i] = count < FIRST_NOT_KEPT ? keep(count, 0) : lower(count);
            uppers[i] = upper(count);
            table = kept;
            known = table.length / 2;
        }
    }

    private double kept(long count, int upper) {
        double[] table = kept;
        int at = 2 * (int) count + upper;
        double limit = at < table.length ? (double) LIMIT.getOpaque(table, at) : Double.NaN;
        return Double.isNaN(limit) ? keep(count, upper) : limit;
    }

    private double keep(long count, int upper) {
        Interval limits = found(count);
        double[] table = kept;
        int at = 2 * (int) count;
        if (at >= table.length) {
            int known = table.length;
            table = Arrays.copyOf(table, Math.min(Math.max(2 * known, at + 2), 2 * FIRST_NOT_KEPT));
            Arrays.fill(table, known, table.length, Double.NaN);
            kept = table;
        }
        LIMIT.setOpaque(table, at, limits.lower());
        LIMIT.setOpaque(table, at + 1, limits.upper());
        return upper == 0 ? limits.lower() : limits.upper();
    }

    private Interval found(long count) {
        return method.limits(count, level);
    }

    @Override
    public String toString() {
        return "limits of counts, " + level + ", " + method;
    }
}
