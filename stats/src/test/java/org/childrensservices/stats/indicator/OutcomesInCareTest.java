package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.junit.jupiter.api.Test;

class OutcomesInCareTest {

    @Test
    void answersOfTheYear() {
        Child child = aged(
                "2012-01-01",
                outcomes().healthAssessment(true).immunised(false).substanceMisuse(SubstanceMisuse.NOT_OFFERED));
        assertThat(Made.counted(OutcomesInCare.HEALTH_ASSESSMENT, child)).isEqualTo("1/1");
        assertThat(Made.counted(OutcomesInCare.IMMUNISED, child)).isEqualTo("0/1");
        assertThat(Made.counted(OutcomesInCare.DENTAL_CHECK, child))
                .as("not recorded")
                .isEqualTo("0/1");
        assertThat(Made.counted(OutcomesInCare.SUBSTANCE_MISUSE, child)).isEqualTo("1/1");
        assertThat(Made.counted(OutcomesInCare.HEALTH_ASSESSMENT, child, 2022, 2023))
                .as("years without an answer")
                .containsExactly("0/0", "0/1");
        assertThat(Made.counted(
                        OutcomesInCare.SUBSTANCE_MISUSE,
                        aged("2012-01-01", outcomes().substanceMisuse(SubstanceMisuse.NONE))))
                .isEqualTo("0/1");
    }

    @Test
    void lookedAfterOnEveryDayOfTheYear() {
        assertThat(of("2023-04-01", "")).isEqualTo("1/1");
        assertThat(of("2023-04-02", "")).isEqualTo("0/0");
        assertThat(of("2022-01-01", "2024-03-31")).isEqualTo("0/0");
        assertThat(of("2022-01-01", "2024-04-01")).isEqualTo("1/1");
    }

    private static String of(String start, String end) {
        return Made.counted(
                OutcomesInCare.DENTAL_CHECK,
                Made.born("2012-01-01")
                        .addPeriodsOfCare(Made.care(start, end, "U4"))
                        .addCareOutcomes(outcomes().dentalCheck(true).build())
                        .build());
    }

    @Test
    void convictedFromTen() {
        assertThat(Made.counted(
                        OutcomesInCare.CONVICTED, aged("2014-03-31", outcomes().convicted(true))))
                .isEqualTo("1/1");
        assertThat(Made.counted(
                        OutcomesInCare.CONVICTED, aged("2014-04-01", outcomes().convicted(true))))
                .isEqualTo("0/0");
        assertThat(Made.counted(OutcomesInCare.CONVICTED, aged("2008-01-01", outcomes())))
                .isEqualTo("0/1");
    }

    @Test
    void scoresFromFiveToSixteen() {
        assertThat(scored("2019-03-31", Sdq.scored(17))).isEqualTo("17/1");
        assertThat(scored("2019-04-01", Sdq.scored(17))).isEqualTo("0/0");
        assertThat(scored("2007-04-01", Sdq.scored(0))).isEqualTo("0/1");
        assertThat(scored("2007-03-31", Sdq.scored(17))).isEqualTo("0/0");
        assertThat(scored("2012-01-01", Sdq.notSubmitted(SdqReason.CARER_REFUSED)))
                .isEqualTo("0/0");
    }

    private static String scored(String birth, Sdq sdq) {
        return Made.counted(
                OutcomesInCare.STRENGTHS_AND_DIFFICULTIES,
                aged(birth, outcomes().sdq(sdq)));
    }

    private static CareOutcomes.Builder outcomes() {
        return CareOutcomes.builder().year(Made.YEAR);
    }

    private static Child aged(String birth, CareOutcomes.Builder outcomes) {
        return Made.born(birth)
                .addPeriodsOfCare(Made.care("2021-06-01", "", "U4"))
                .addCareOutcomes(outcomes.build())
                .build();
    }
}
