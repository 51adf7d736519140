package org.childrensservices.stats.cost.uncertainty;

import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;

/** The programme of the reference files for tornado and scenarios: one chain, one cost, one rate. */
final class EdgeOfCare {

    static final Assumption POPULATION = Assumption.of("population", Distribution.triangular(300, 400, 450));
    static final Assumption ENGAGED = Assumption.of("engaged", Distribution.triangular(0.4, 0.6, 0.7));
    static final Assumption RETAINED = Assumption.of("retained", Distribution.triangular(0.6, 0.8, 0.9));
    static final Assumption IMPACT = Assumption.of("impact", Distribution.triangular(0.1, 0.25, 0.35));
    static final Assumption DEADWEIGHT = Assumption.of("deadweight", Distribution.triangular(0.1, 0.3, 0.6));
    static final Assumption UNIT = Assumption.of("unit", Distribution.triangular(30_000, 52_675.64, 95_000));
    static final Assumption DURATION = Assumption.of("duration", Distribution.triangular(1, 3, 5));
    static final Assumption DROP = Assumption.of("drop", Distribution.triangular(0, 0.2, 0.5));
    static final Assumption COST = Assumption.of("cost", Distribution.triangular(600_000, 709_000, 1_032_000));
    static final Assumption RATE = Assumption.of("rate", Distribution.triangular(0.015, 0.035, 0.06));

    static final UncertainAppraisal APPRAISAL = UncertainAppraisal.builder()
            .title("edge of care")
            .addCashableFiscalBenefit(POPULATION
                    .times(ENGAGED)
                    .times(RETAINED)
                    .times(IMPACT)
                    .times(DEADWEIGHT.complement())
                    .times(UNIT)
                    .fromYear(1)
                    .forYears(DURATION)
                    .fallingBy(DROP))
            .addPublicCost(COST.inYear(0))
            .discountRate(RATE)
            .build();

    static final UncertaintyCalculator CALCULATOR =
            UncertaintyCalculator.greenBook(GreenBook.EDITION_2022).withBasis(RatioBasis.FISCAL);

    private EdgeOfCare() {}
}
