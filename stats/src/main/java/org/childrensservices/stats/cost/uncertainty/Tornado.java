package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.RatioBasis;

/**
 * How far each assumption alone moves the net present value. The order is that of the net present value and never of a
 * ratio, whose steps mean different amounts of money in different places.
 *
 * @param appraisal what was valued
 * @param basis what is counted
 * @param discounting the rates and the timing
 * @param base benefit and cost with every assumption at its base
 * @param bars what each assumption does, the widest first, ties by name
 */
public record Tornado(
        UncertainAppraisal appraisal,
        RatioBasis basis,
        Discounting discounting,
        BenefitAndCost base,
        ImmutableList<TornadoBar> bars) {
    /**
     * Checks the parts.
     *
     * @param appraisal what was valued
     * @param basis what is counted
     * @param discounting the rates and the timing
     * @param base benefit and cost at the base
     * @param bars what each assumption does, the widest first
     */
    public Tornado {
        checkNotNull(appraisal, "appraisal");
        checkNotNull(basis, "basis");
        checkNotNull(discounting, "discounting");
        checkNotNull(base, "base");
        checkNotNull(bars, "bars");
    }

    @Override
    public String toString() {
        return ResultText.head(appraisal, basis, discounting) + ": "
                + Numbers.money(appraisal.currency(), base.netPresentValue()) + " net with all at their base"
                + (bars.isEmpty() ? "" : "; the widest bar is " + bars.get(0));
    }
}
