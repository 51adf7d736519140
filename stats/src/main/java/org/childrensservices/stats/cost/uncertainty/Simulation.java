package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.primitives.ImmutableDoubleArray;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a simulation found. It keeps the net present value and the ratio of every draw: 16 bytes each.
 *
 * @param appraisal what was valued
 * @param basis what is counted
 * @param discounting the rates and the timing
 * @param design how it was drawn
 * @param means the means of benefit and cost; their ratio is the ratio to report
 * @param netPresentValue the net present value of every draw
 * @param ratio benefit over cost in every draw, whose mean is not the ratio of the means; none with the code
 *     {@link ReasonCode#COST_NOT_POSITIVE} if a draw has no ratio
 */
public record Simulation(
        UncertainAppraisal appraisal,
        RatioBasis basis,
        Discounting discounting,
        MonteCarlo design,
        BenefitAndCost means,
        SimulatedValues netPresentValue,
        Outcome<SimulatedValues> ratio) {
    /**
     * Checks the parts.
     *
     * @param appraisal what was valued
     * @param basis what is counted
     * @param discounting the rates and the timing
     * @param design how it was drawn
     * @param means the means of benefit and cost
     * @param netPresentValue the net present value of every draw
     * @param ratio benefit over cost in every draw
     */
    public Simulation {
        checkNotNull(appraisal, "appraisal");
        checkNotNull(basis, "basis");
        checkNotNull(discounting, "discounting");
        checkNotNull(design, "design");
        checkNotNull(means, "means");
        checkNotNull(netPresentValue, "netPresentValue");
        checkNotNull(ratio, "ratio");
    }

    /** {@return the share of draws in which benefit exceeds cost} */
    public SimulatedProbability probabilityOfGain() {
        return netPresentValue.probabilityAbove(0);
    }

    /**
     * Returns what it would be worth at most to know everything before the decision: the mean of what the better choice
     * brings in each draw, less what the better choice brings on average (Raiffa and Schlaifer, Applied Statistical
     * Decision Theory, 1961). The choice is to do it or not.
     *
     * @return the value, not negative: a further evaluation that costs more is not worth its money
     */
    public double valueOfPerfectInformation() {
        return Math.max(0, netPresentValue.meanOfGains() - Math.max(0, netPresentValue.mean()));
    }

    /**
     * Returns what it would be worth at most to know one assumption before the decision. The draws are sorted by the
     * assumption and cut into groups of equal size, in each of which the better choice on average is taken (Strong and
     * Oakley 2013, Medical Decision Making 33:755).
     *
     * @param assumption the assumption, one of the appraisal's
     * @return the value, from 0 to that of perfect information; none with the code {@link ReasonCode#TOO_FEW_POINTS}
     *     below 2,000 draws
     */
    public Outcome<Double> valueOfPerfectInformation(Assumption assumption) {
        int index = appraisal.assumptions().indexOf(assumption);
        checkArgument(index >= 0, "the assumption must be one of the appraisal's: %s", assumption);
        return PartialInformation.value(this, index);
    }

    /**
     * Returns the range that holds the middle of the draws, such as 95% of them. What is likely by the assumptions is
     * not an interval of confidence, unless the assumptions are such.
     *
     * @param values the values of this simulation to take it of
     * @param level the share of draws
     * @return the range
     */
    public static Interval middle(SimulatedValues values, ConfidenceLevel level) {
        ImmutableDoubleArray limits = values.quantiles(ImmutableDoubleArray.of(level.tail(), 1 - level.tail()));
        return new Interval(limits.get(0), limits.get(1), level, "share of draws");
    }

    @Override
    public String toString() {
        Interval net = middle(netPresentValue, ConfidenceLevel.P95);
        return ResultText.head(appraisal, basis, discounting) + ": "
                + means.ratio().fold(mean -> "ratio " + Rounding.TWO_DECIMALS.format(mean), reason -> "no ratio")
                + ratio.fold(
                        values -> " (95% of draws "
                                + middle(values, ConfidenceLevel.P95).format(Rounding.TWO_DECIMALS) + ")",
                        reason -> "")
                + ", net " + Numbers.money(appraisal.currency(), netPresentValue.mean()) + " (95% of draws "
                + net.format(Rounding.WHOLE) + "), a gain in " + probabilityOfGain() + "; " + design;
    }
}
