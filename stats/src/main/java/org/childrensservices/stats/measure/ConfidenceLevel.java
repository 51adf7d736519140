package org.childrensservices.stats.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How sure an interval is to hold the true value: strictly between 0 and 1, {@code 0.95} and never {@code 95}. */
public final class ConfidenceLevel {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** 90%. */
    public static final ConfidenceLevel P90 = new ConfidenceLevel(0.9);
    /** 95%, the default of every calculator. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);
    /** 99%. */
    public static final ConfidenceLevel P99 = new ConfidenceLevel(0.99);
    /** 99.8%, the outer level of public health tools: one in a thousand on each side. */
    public static final ConfidenceLevel P99_8 = new ConfidenceLevel(0.998);

    private final double value;
    private final double significance;
    private final double z;

    private ConfidenceLevel(double value) {
        checkArgument(
                value > 0 && value < 1, "confidence level must be between 0 and 1, exclusive, such as 0.95: %s", value);
        this.value = value;
        // Found once: every limit at this level asks for them.
        this.significance = BigDecimal.ONE.subtract(BigDecimal.valueOf(value)).doubleValue();
        this.z = NORMAL.inverseSurvivalProbability(significance / 2);
    }

    /**
     * Returns a level.
     *
     * @param value the level, strictly between 0 and 1
     * @return the level
     */
    public static ConfidenceLevel of(double value) {
        return new ConfidenceLevel(value);
    }

    /** {@return the level, strictly between 0 and 1} */
    public double value() {
        return value;
    }

    /** {@return the probability left out on each side, from the decimal form of the level: 0.025 for 0.95} */
    public double tail() {
        return significance / 2;
    }

    /** {@return the probability left out on both sides together, below which a test at this level is significant} */
    public double significance() {
        return significance;
    }

    /** {@return the standard normal quantile that leaves out the tail: 1.959963984540054 for 0.95} */
    public double z() {
        return z;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfidenceLevel level && Double.compare(value, level.value) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    /** {@return the level as a percentage, such as {@code "99.8%"}} */
    @Override
    public String toString() {
        return BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
