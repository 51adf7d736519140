package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.plan.EarlyHelpEndReason;
import org.childrensservices.core.plan.EarlyHelpPlan;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;

class EarlyHelpTest {

    @Test
    void openOn31March() {
        assertThat(Made.counted(EarlyHelp.AT_31_MARCH, planned(plan("2024-03-31", ""))))
                .isEqualTo("1/1");
        assertThat(Made.counted(EarlyHelp.AT_31_MARCH, planned(plan("2023-04-01", "2024-03-31"))))
                .isEqualTo("0/0");
        assertThat(Made.counted(EarlyHelp.AT_31_MARCH, planned(plan("2023-04-01", ""), plan("2023-05-01", ""))))
                .isEqualTo("1/1");
        assertThat(EarlyHelp.INDICATORS)
                .allMatch(indicator -> indicator.definition().standing() == Standing.LOCAL);
    }

    @Test
    void steppedUp() {
        EarlyHelpPlan up = plan("2023-04-01", "2023-06-01").toBuilder()
                .earlyHelpEndReason(Coded.of(EarlyHelpEndReason.STEPPED_UP_TO_SOCIAL_CARE))
                .build();
        assertThat(Made.counted(EarlyHelp.STEPPED_UP, planned(up, plan("2023-08-01", "2023-09-01"))))
                .isEqualTo("1/2");
    }

    /** Closures of 2022-23, of which 12 months are known by 31 March 2024. */
    @Test
    void returnedWithin12Months() {
        assertThat(Made.counted(EarlyHelp.RETURNED, planned(plan("2022-05-01", "2022-06-01"), plan("2023-06-01", ""))))
                .isEqualTo("1/1");
        assertThat(Made.counted(EarlyHelp.RETURNED, planned(plan("2022-05-01", "2022-06-01"), plan("2023-06-02", ""))))
                .isEqualTo("0/1");
        assertThat(Made.counted(EarlyHelp.RETURNED, planned(plan("2022-06-01", "2022-06-01"))))
                .as("of one day, which does not follow itself")
                .isEqualTo("0/1");
        assertThat(Made.counted(EarlyHelp.RETURNED, planned(plan("2023-05-01", "2023-06-01"))))
                .as("not followed for 12 months yet")
                .isEqualTo("0/0");
        assertThat(Made.counted(
                        EarlyHelp.RETURNED,
                        planned(plan("2022-05-01", "2022-06-01")).toBuilder()
                                .addReferral(Made.refused("2022-06-01"))
                                .build()))
                .isEqualTo("1/1");
        assertThat(Made.counted(
                        EarlyHelp.RETURNED,
                        planned(plan("2022-05-01", "2022-06-01")).toBuilder()
                                .addReferral(Made.refused("2022-05-31"))
                                .build()))
                .as("before it ended")
                .isEqualTo("0/1");
    }

    private static Child planned(EarlyHelpPlan... plans) {
        return Made.child().addPlans(plans).build();
    }

    private static EarlyHelpPlan plan(String start, String end) {
        return EarlyHelpPlan.builder()
                .owner(Made.ID)
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }
}
