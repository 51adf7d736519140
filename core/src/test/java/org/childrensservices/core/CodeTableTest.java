package org.childrensservices.core;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.LegalGatewayOutcome;
import org.childrensservices.core.child.PreProceedingsOutcome;
import org.childrensservices.core.child.ProceedingsPlan;
import org.childrensservices.core.child.ReferralSource;
import org.childrensservices.core.family.RelationshipType;
import org.childrensservices.core.family.SupportingFamiliesOutcome;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.person.SenProvision;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.PlacementLocation;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.plan.EarlyHelpEndReason;
import org.childrensservices.core.plan.EhcAssessmentOutcome;
import org.childrensservices.core.plan.EhcCeasedReason;
import org.childrensservices.core.plan.EhcRequestOutcome;
import org.childrensservices.core.plan.PermanencePlan;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.workforce.Role;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every code set of more than one package against its table, or against the groups of a table that make it up. */
class CodeTableTest {

    static Stream<Arguments> sets() {
        return Stream.of(
                Arguments.of("family_relationship", "", 21, RelationshipType.values()),
                Arguments.of("cin_referral_source", "", 22, ReferralSource.values()),
                Arguments.of("cin_assessment_factors", "", 45, AssessmentFactor.values()),
                Arguments.of("cin_reason_for_closure", "", 9, ClosureReason.values()),
                Arguments.of("cin_disability", "", 13, Disability.values()),
                Arguments.of("pre_proceedings_ssd", "legal_gateway_outcome", 4, LegalGatewayOutcome.values()),
                Arguments.of("pre_proceedings_ssd", "pre_pro_outcome", 2, PreProceedingsOutcome.values()),
                Arguments.of("pre_proceedings_ssd", "initial_care_plan|final_care_plan", 8, ProceedingsPlan.values()),
                Arguments.of("ssda903_sdq_reason", "", 5, SdqReason.values()),
                Arguments.of("sen_need_type", "", 13, SenNeedType.values()),
                Arguments.of("sen_provision", "", 6, SenProvision.values()),
                Arguments.of("ssda903_review_participation", "", 8, ReviewParticipation.values()),
                Arguments.of("ehc_codes", "request_outcome", 5, EhcRequestOutcome.values()),
                Arguments.of("ehc_codes", "assessment_outcome", 5, EhcAssessmentOutcome.values()),
                Arguments.of("ehc_codes", "plan_ceased_reason", 9, EhcCeasedReason.values()),
                Arguments.of("early_help", "proposed end reason", 5, EarlyHelpEndReason.values()),
                Arguments.of("early_help", "Supporting Families outcomes", 10, SupportingFamiliesOutcome.values()),
                Arguments.of("ssd_permanence_plan", "", 10, PermanencePlan.values()),
                Arguments.of("ssda903_missing", "", 2, MissingKind.values()),
                Arguments.of(
                        "ssda903_placement_location", "derived|placement-la-special", 7, PlacementLocation.values()),
                Arguments.of("care_leaver_activity", "", 14, CareLeaverActivity.values()),
                Arguments.of("care_leaver_accommodation", "", 33, CareLeaverAccommodation.values()),
                Arguments.of("care_leaver_in_touch", "", 6, CareLeaverInTouch.values()),
                Arguments.of("care_leaver_eligibility", "", 5, CareLeaverEligibility.values()),
                Arguments.of("adoption_codes", "REASON_PLACED_CEASED", 4, PlacedCeasedReason.values()),
                Arguments.of("adoption_codes", "SEX_ADOPTR", 5, AdoptersSex.values()),
                Arguments.of("adoption_codes", "LS_ADOPTR", 6, AdoptersStatus.values()),
                Arguments.of("adoption_codes", "PREV_PERM", 5, PreviousPermanenceOption.values()),
                Arguments.of("ssda903_social_worker_change", "", 10, SocialWorkerChangeReason.values()),
                Arguments.of("workforce_role", "OrgRole", 6, Role.values()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sets")
    void everyCodeIsThatOfTheTable(String table, String groups, int size, Code[] set) throws IOException {
        ImmutableMap<String, NamedCsvRecord> rows = read(table, groups);
        assertThat(set).hasSize(size);
        assertThat(rows).hasSize(size);
        for (Code code : set) {
            NamedCsvRecord row = checkNotNull(rows.get(code.code()), code);
            assertThat(code.label()).isEqualTo(row.getField("label"));
            assertThat(code.validity()).as(code.code()).isEqualTo(validity(row));
        }
    }

    private static LocalDateRange validity(NamedCsvRecord row) {
        String from = row.getField("valid_from");
        String to = row.getField("valid_to");
        return LocalDateRange.of(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to).plusDays(1));
    }

    private static ImmutableMap<String, NamedCsvRecord> read(String table, String groups) throws IOException {
        List<String> wanted = Splitter.on('|').splitToList(groups);
        try (InputStream in = checkNotNull(CodeTableTest.class.getResourceAsStream("/codes/" + table + ".csv"), table);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .filter(row -> groups.isEmpty() || wanted.contains(row.getField("group")))
                    .collect(ImmutableMap.toImmutableMap(row -> row.getField("code"), row -> row));
        }
    }

    @Test
    void aCodeThatWasReplacedNamesItsSuccessors() {
        assertThat(PlacementType.SEMI_INDEPENDENT.successors()).containsExactly(PlacementType.SUPPORTED_ACCOMMODATION);
        assertThat(PlacementType.OTHER.successors()).extracting(Code::code).containsExactly("Z11", "Z12", "Z13", "Z14");
        assertThat(PlacementType.CHILDRENS_HOME.successors()).isEmpty();
        assertThat(CareLeaverActivity.FULL_TIME_TRAINING_OR_WORK.successors())
                .extracting(Code::code)
                .containsExactly("F4", "F5");
        assertThat(AssessmentFactor.PHYSICAL_ABUSE_UNDIVIDED.successors())
                .extracting(Code::code)
                .containsExactly("18B", "18C");
        assertThat(AssessmentFactor.NO_FACTORS.successors()).isEmpty();
        assertThat(SenProvision.SCHOOL_ACTION.successors()).containsExactly(SenProvision.SEN_SUPPORT);
        assertThat(SenProvision.STATEMENT.successors()).containsExactly(SenProvision.EHC_PLAN);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("sets")
    void aSuccessorStartsWhereTheCodeEnds(String table, String groups, int size, Code[] set) {
        for (Code code : set) {
            if (code.validity().equals(LocalDateRange.ALL)) {
                continue; // the table names a successor and no day
            }
            for (Code next : code.successors()) {
                assertThat(next.validity().getStart())
                        .as("%s of %s", code, table + groups + size)
                        .isEqualTo(code.validity().getEnd());
            }
        }
    }

    @Test
    void questionsAboutCodes() {
        assertThat(Stream.of(CareLeaverAccommodation.values()).filter(CareLeaverAccommodation::isSuitable))
                .hasSize(16);
        assertThat(Stream.of(CareLeaverActivity.values()).filter(CareLeaverActivity::isEducationEmploymentOrTraining))
                .hasSize(10);
        assertThat(Stream.of(ReviewParticipation.values()).filter(ReviewParticipation::attended))
                .hasSize(4);
        assertThat(Stream.of(ClosureReason.values()).filter(ClosureReason::endsAfterAssessment))
                .hasSize(2);
        assertThat(Stream.of(AdoptersSex.values()).mapToInt(AdoptersSex::adopters))
                .containsExactly(1, 1, 2, 2, 2);
    }
}
