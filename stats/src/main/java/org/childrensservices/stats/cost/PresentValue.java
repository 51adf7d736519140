package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Money;

/**
 * What flows of money are worth in year 0; the net present value where costs are negative and benefits positive.
 *
 * @param flows the flows
 * @param discounting the rates and the timing
 */
public record PresentValue(CashFlows flows, Discounting discounting) {
    /**
     * Checks the flows.
     *
     * @param flows the flows
     * @param discounting the rates and the timing
     */
    public PresentValue {
        checkNotNull(discounting, "discounting");
        discounting.checkFits(flows.priceBasis());
    }

    /** {@return the present value, to 34 digits} */
    public Money value() {
        return discounting.presentValue(flows);
    }

    /** {@return what each year contributes, from year 0, each to 34 digits} */
    public ImmutableList<Money> byYear() {
        return discounting.presentValueByYear(flows);
    }

    /**
     * Returns the equal amount in each year of the flows that is worth the same: the equivalent annual cost where the
     * flows are costs. The timing is that of the flows, so that a constant amount is its own equivalent.
     *
     * @return the amount, to 30 digits
     */
    public Money equivalentAnnual() {
        return new Annuity(flows.years(), discounting).equivalent(value());
    }

    @Override
    public String toString() {
        return value().text() + " (" + flows.total().text() + " before discounting; " + discounting
                + PriceText.of("; ", flows.priceBasis()) + ")";
    }
}
