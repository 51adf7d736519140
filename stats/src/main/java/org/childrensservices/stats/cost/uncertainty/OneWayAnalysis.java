package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.measure.Rounding;

/**
 * What some values of one assumption do, the others at their base.
 *
 * @param appraisal what was valued
 * @param basis what is counted
 * @param discounting the rates and the timing
 * @param assumption the assumption
 * @param values its values
 * @param results benefit and cost at each
 */
public record OneWayAnalysis(
        UncertainAppraisal appraisal,
        RatioBasis basis,
        Discounting discounting,
        Assumption assumption,
        ImmutableDoubleArray values,
        ImmutableList<BenefitAndCost> results) {
    /**
     * Checks the parts.
     *
     * @param appraisal what was valued
     * @param basis what is counted
     * @param discounting the rates and the timing
     * @param assumption the assumption
     * @param values its values
     * @param results benefit and cost at each
     */
    public OneWayAnalysis {
        checkNotNull(appraisal, "appraisal");
        checkNotNull(basis, "basis");
        checkNotNull(discounting, "discounting");
        checkNotNull(assumption, "assumption");
        checkArgument(
                values.length() == results.size(),
                "there must be as many results as values: %s and %s",
                results.size(),
                values.length());
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.length())
                .mapToObj(i -> Numbers.text(values.get(i)) + " gives "
                        + Rounding.WHOLE.format(results.get(i).netPresentValue()))
                .collect(Collectors.joining(
                        ", ", ResultText.head(appraisal, basis, discounting) + ": " + assumption + " of ", " net"));
    }
}
