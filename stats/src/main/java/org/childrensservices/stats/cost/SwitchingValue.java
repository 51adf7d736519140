package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The value of one assumption, all others held, at which a proposal only breaks even: {@code "impact 0.0988 instead of
 * 0.25"}.
 *
 * @param assumption the assumption in words
 * @param base its value in the appraisal
 * @param value its value at break-even
 * @param admissible the values it can have
 */
public record SwitchingValue(String assumption, BigDecimal base, BigDecimal value, Range<BigDecimal> admissible) {

    private static final int SHOWN_DECIMALS = 4;
    private static final int MOST_STEPS = 1_000;

    /**
     * Checks the value.
     *
     * @param assumption the assumption in words
     * @param base its value in the appraisal
     * @param value its value at break-even
     * @param admissible the values it can have
     */
    public SwitchingValue {
        checkNotNull(assumption, "assumption");
        checkNotNull(value, "value");
        checkArgument(admissible.contains(base), "%s must be within %s: %s", assumption, admissible, base);
    }

    /**
     * Finds the value of an assumption that does not enter in proportion, such as a rate, a lag or a drop-off.
     *
     * @param assumption the assumption in words
     * @param base its value in the appraisal
     * @param admissible the values it can have, bounded on both sides
     * @param netPresentValue the net present value, continuous in the assumption
     * @return a value at which the net present value crosses zero, to 1e-12 of the width of the range; or none with the
     *     code {@link ReasonCode#NO_SOLUTION} if the net present value has the same sign at both ends
     */
    public static Outcome<SwitchingValue> search(
            String assumption, BigDecimal base, Range<BigDecimal> admissible, DoubleUnaryOperator netPresentValue) {
        checkArgument(
                admissible.hasLowerBound() && admissible.hasUpperBound(),
                "the range must have both bounds: %s",
                admissible);
        double low = admissible.lowerEndpoint().doubleValue();
        double high = admissible.upperEndpoint().doubleValue();
        double atLow = netPresentValue.applyAsDouble(low);
        double atHigh = netPresentValue.applyAsDouble(high);
        if (Math.signum(atLow) * Math.signum(atHigh) > 0) {
            return Outcome.none(
                    ReasonCode.NO_SOLUTION,
                    "the net present value does not change its sign for any " + assumption + " from "
                            + admissible.lowerEndpoint() + " to " + admissible.upperEndpoint());
        }
        double found = atLow == 0
                ? low
                : atHigh == 0
                        ? high
                        : new BrentSolver(Math.ulp(1.0), (high - low) * 1e-13, 0)
                                .solve(MOST_STEPS, netPresentValue::applyAsDouble, low, high);
        return Outcome.of(new SwitchingValue(assumption, base, BigDecimal.valueOf(found), admissible));
    }

    /** {@return whether the assumption can have this value: a share above 1 is given and cannot be reached} */
    public boolean isReachable() {
        return admissible.contains(value);
    }

    @Override
    public String toString() {
        return assumption + " " + shown(value) + " instead of " + shown(base)
                + (isReachable() ? "" : " (not reachable)");
    }

    private static String shown(BigDecimal number) {
        BigDecimal rounded =
                number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
