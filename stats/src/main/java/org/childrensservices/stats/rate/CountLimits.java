package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * The limits of counts by one method at one level. Those of counts below 16,384 are kept once they were found, for many
 * areas share few counts: at most 256 kilobytes. May be shared between threads.
 *
 * <pre>{@code
 * CountLimits limits = CountLimits.of(RateMethod.exact(), ConfidenceLevel.P95);
 * limits.lower(7);   // 2.81
 * limits.upper(7);   // 14.42
 * }</pre>
 */
public final class CountLimits {

    static final int FIRST_NOT_KEPT = 1 << 14;

    /** So that threads which find the same limits at once write each of them whole. */
    private static final VarHandle LIMIT = MethodHandles.arrayElementVarHandle(double[].class);

    private final RateMethod method;
    private final ConfidenceLevel level;
    private final long firstByByar;

    /** What a thread adds while another makes the table longer may be lost, and is found again. */
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
        return count < FIRST_NOT_KEPT ? kept(count, 1) : found(count).upper();
    }

    /** The limits of a count times a factor, as an interval of the method that was really used. */
    Interval interval(long count, double factor) {
        if (count >= FIRST_NOT_KEPT) {
            return found(count).times(factor);
        }
        return new Interval(
                lower(count) * factor,
                upper(count) * factor,
                level,
                count >= firstByByar ? "Byar" : method instanceof ExactBelow ? "exact" : method.toString());
    }

    /** The limits kept so far: the lower one of a count at twice its place, NaN where it was not met. */
    double[] kept() {
        return kept;
    }

    /** A limit among those {@link #kept()}. */
    static double at(double[] kept, int place) {
        return (double) LIMIT.getOpaque(kept, place);
    }

    private double kept(long count, int upper) {
        double[] table = kept;
        int at = 2 * (int) count + upper;
        double limit = at < table.length ? at(table, at) : Double.NaN;
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
