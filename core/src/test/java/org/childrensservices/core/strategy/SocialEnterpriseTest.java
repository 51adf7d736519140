package org.childrensservices.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class SocialEnterpriseTest {

    private static final FinancialYear YEAR = FinancialYear.starting(2012);

    /** Birmingham in 2011: a co-operative to trade with schools; the money is made up. */
    @Test
    void whatIsLeftOfItsIncome() {
        SocialEnterprise trading = SocialEnterprise.builder()
                .name("Services to schools")
                .legalForm(LegalForm.COOPERATIVE)
                .addServices("governor support", "music")
                .addCustomer("schools")
                .start(LocalDate.of(2012, 4, 1))
                .putIncome(YEAR, Money.pounds(900_000))
                .putCost(YEAR, Money.pounds(940_000))
                .putIncome(YEAR.plusYears(1), Money.pounds(1_000_000))
                .build();
        assertThat(trading.surplusIn(YEAR)).isEqualTo(Outcome.of(Money.pounds(-40_000)));
        assertThat(trading.surplusIn(YEAR.plusYears(1)).toReason().map(Reason::toString))
                .contains(new Reason(ReasonCode.NOT_STATED, "costs of Services to schools in 2013-14 not stated")
                        .toString());
        assertThat(trading).hasToString("Services to schools");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trading.toBuilder().name(" ").build());
    }

    @Test
    void aPlanIsForYearsAndItsPrioritiesHaveEvidence() {
        StrategicPlan plan = StrategicPlan.builder()
                .title("SEND strategy")
                .starts(PartialDate.parse("2021"))
                .ends(PartialDate.parse("2024"))
                .addPriority(Priority.builder()
                        .name("Access help early")
                        .addEvidence(new Evidence.Training("Non Violence Resistance", 43))
                        .build())
                .build();
        assertThat(plan.priorities().get(0).evidence()).hasToString("[Non Violence Resistance: 43 trained]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan.toBuilder().ends(PartialDate.parse("2020")).build())
                .withMessage("plan must not end before it starts: SEND strategy");
        assertThat(plan.toBuilder().ends(PartialDate.parse("2021")).build().ends())
                .contains(PartialDate.parse("2021"));
    }
}
