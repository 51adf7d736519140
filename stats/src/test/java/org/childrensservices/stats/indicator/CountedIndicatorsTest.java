package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.value.IndicatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what each of the 86 indicators is counted, and why some are not counted from records. */
class CountedIndicatorsTest {

    private static final String FROM_CHILDREN = """
            cla_31_march_rate cla_31_march_count cla_during_year_count cla_started_rate cla_ceased_rate
            cla_uasc_count cla_uasc_percent cla_started_uasc_percent
            cla_three_plus_placements cla_same_placement_2y cla_three_plus_placements_2y
            cla_over_20_miles cla_foster_percent cla_residential_percent cla_semi_independent_percent
            cla_missing_percent cla_away_percent
            cla_convicted_percent cla_health_assessment_percent cla_immunised_percent cla_dental_percent
            cla_substance_percent cla_sdq_mean
            cla_adopted_percent cla_sgo_percent
            adoption_entry_to_decision adoption_decision_to_match adoption_entry_to_placed
            referral_rate rereferral_percent referral_nfa_percent referral_not_in_need_percent
            assessment_45_days_percent
            cin_31_march_rate cin_any_point cin_started cin_ended
            s47_rate icpc_rate icpc_15_days_percent cpp_31_march_rate cpp_started_rate cpp_ceased_rate
            cpp_subsequent_percent cpp_2y_open_percent cpp_2y_ceased_percent cpp_3m_open_percent cpp_reviewed_percent
            care_leaver_eet_19_21 care_leaver_suitable_19_21 care_leaver_eet_17_18 care_leaver_suitable_17_18
            care_leaver_neet care_leaver_he care_leaver_not_in_touch care_leaver_staying_put
            early_help_rate early_help_step_up_percent early_help_rereferral_percent
            """;

    @Test
    void fiftyNineAreCountedFromChildren() {
        assertThat(ids(IndicatorCatalogue.ofChildren()))
                .containsExactlyElementsOf(ids(FROM_CHILDREN))
                .hasSize(59);
        assertThat(ids(Counted.FROM_CHILDREN)).isEqualTo(ids(FROM_CHILDREN));
    }

    @Test
    void sixAreCountedFromSocialWorkersAndHubs() {
        assertThat(ids(Counted.FROM_CHILDREN_AND_WORKFORCE))
                .containsExactly(SocialWorkers.threeOrMore(List.of()).id());
        assertThat(ids(SocialWorkers.INDICATORS)).isEqualTo(ids("caseload_mean agency_rate turnover_rate"));
        assertThat(ids(Counted.FROM_WORKFORCE)).isEqualTo(ids("caseload_mean agency_rate turnover_rate"));
        assertThat(Stream.concat(ids(HubActivity.OF_FAMILIES).stream(), ids(HubActivity.OF_SESSIONS).stream()))
                .containsExactlyElementsOf(ids("hub_registration_rate hub_attendees_per_event"))
                .containsExactlyElementsOf(ids(Counted.FROM_HUBS));
    }

    @Test
    void allCanBeCountedFromReportedFigures() {
        assertThat(ids(IndicatorCatalogue.ofReportedFigures()))
                .containsExactlyElementsOf(IndicatorCatalogue.england().stream()
                        .map(IndicatorDefinition::id)
                        .toList())
                .hasSize(86);
        assertThat(ids(Counted.FROM_REPORTED_FIGURES)).hasSize(86 - 59 - 6);
    }

    @ParameterizedTest
    @CsvSource({
        "cla_midyear_school_move, no record holds the schools of a child",
        "care_applications_rate, applications are counted by Cafcass and are in no record of the authority",
        "cla_absence_percent, sessions are in the school census",
        "cla_persistent_absence, sessions are in the school census",
        "cla_suspension_percent, suspensions are in the school census",
        "cla_ks2_rwm, results of key stages are in the national pupil database",
        "cla_att8, results of key stages are in the national pupil database",
        "suspension_rate, suspensions are in the school census",
        "permanent_exclusion_rate, exclusions are in the school census",
        "neet_not_known_16_17, what young people of 16 and 17 do is in the client caseload information system",
        "neet_16_17, what young people of 16 and 17 do is in the client caseload information system",
        "first_time_entrants_rate, cautions and convictions are on the Police National Computer",
        "cautioned_sentenced_rate, cautions and sentences are in the records of youth offending teams",
        "vacancy_rate, no record holds posts that nobody fills",
        "absence_rate, no record holds days of sickness",
        "agency_cover_rate, no record says which agency worker covers a vacancy",
        "vacancies_covered_rate, no record holds posts that nobody fills",
        "hub_reach_rate, attendances are recorded as counts and never by family",
        "hub_sustained_engagement, attendances are recorded as counts and never by family",
        "families_per_navigator, no record holds the work time of navigators",
        "audit_grade_percent, audits are recorded as the percentage that was quoted",
    })
    void twentyOneHaveAReason(String id, String reason) {
        IndicatorDefinition definition = IndicatorCatalogue.definition(id);
        assertThat(definition.counted()).isEqualTo(Counted.FROM_REPORTED_FIGURES);
        assertThat(definition.whyReported()).isEqualTo(reason);
    }

    private static ImmutableSet<IndicatorId> ids(Counted counted) {
        return IndicatorCatalogue.england().stream()
                .filter(definition -> definition.counted() == counted)
                .map(IndicatorDefinition::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<IndicatorId> ids(String words) {
        return Splitter.onPattern("\\s+")
                .omitEmptyStrings()
                .splitToStream(words)
                .map(IndicatorId::of)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static <S> ImmutableSet<IndicatorId> ids(ImmutableList<Indicator<S>> indicators) {
        return indicators.stream().map(Indicator::id).collect(ImmutableSet.toImmutableSet());
    }
}
