package org.childrensservices.stats.cost.uncertainty;

import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.PriceBasis;
import org.childrensservices.stats.cost.RatioBasis;

/** What every result says of how it was made. */
final class ResultText {

    private ResultText() {}

    static String head(UncertainAppraisal appraisal, RatioBasis basis, Discounting discounting) {
        return appraisal.title() + " (" + basis.label() + "; "
                + appraisal
                        .discountRate()
                        .map(rate -> "discount rate " + rate + ", "
                                + discounting.timing().label())
                        .orElseGet(discounting::toString)
                + (appraisal.priceBasis() instanceof PriceBasis.YearNotStated ? "" : "; " + appraisal.priceBasis())
                + ")";
    }
}
