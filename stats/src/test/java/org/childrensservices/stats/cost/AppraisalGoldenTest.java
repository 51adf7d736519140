package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Every named ratio against 60-digit values. */
class AppraisalGoldenTest {

    private static final ImmutableMap<AppraisalComponent, String> FLOWS = ImmutableMap.of(
            AppraisalComponent.CASHABLE_FISCAL_BENEFIT, "fiscal_benefit_cashable",
            AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, "fiscal_benefit_noncashable",
            AppraisalComponent.ECONOMIC_BENEFIT, "economic_benefit",
            AppraisalComponent.SOCIAL_BENEFIT, "social_benefit",
            AppraisalComponent.TRANSFER, "transfer_within_fiscal",
            AppraisalComponent.DISBENEFIT, "disbenefit",
            AppraisalComponent.PUBLIC_COST, "public_cost",
            AppraisalComponent.PRIVATE_COST, "private_cost");

    private static final ImmutableMap<AppraisalComponent, String> PRESENT_VALUES = ImmutableMap.of(
            AppraisalComponent.CASHABLE_FISCAL_BENEFIT, "pv_fiscal_cashable",
            AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, "pv_fiscal_noncashable",
            AppraisalComponent.ECONOMIC_BENEFIT, "pv_economic",
            AppraisalComponent.SOCIAL_BENEFIT, "pv_social",
            AppraisalComponent.TRANSFER, "pv_transfer",
            AppraisalComponent.DISBENEFIT, "pv_disbenefit",
            AppraisalComponent.PUBLIC_COST, "pv_public_cost",
            AppraisalComponent.PRIVATE_COST, "pv_private_cost");

    private static final ImmutableMap<RatioBasis, String> RATIOS = ImmutableMap.of(
            RatioBasis.GROSS, "bcr_gross_ignoring_disbenefit",
            RatioBasis.SOCIAL, "bcr_disbenefit_in_numerator",
            RatioBasis.SOCIAL_DISBENEFIT_AS_COST, "bcr_disbenefit_in_denominator",
            RatioBasis.NET, "bcr_net_npsv_per_total_cost",
            RatioBasis.PUBLIC_SPEND, "bcr_public_spend",
            RatioBasis.NPSV_PER_PUBLIC_POUND, "npsv_per_public_pound",
            RatioBasis.FISCAL, "fiscal_bcr",
            RatioBasis.CASHABLE_FISCAL, "cashable_fiscal_bcr");

    @Test
    void everyComponentAndEveryRatio() {
        assertThat(FLOWS).hasSameSizeAs(AppraisalComponent.values());
        assertThat(RATIOS).hasSameSizeAs(RatioBasis.values());
        GoldenFile.read("cost/bcr.csv").check(10, AppraisalGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        Appraisal.Builder builder = Appraisal.builder().title(row.getField("case_id"));
        FLOWS.forEach((component, column) -> {
            String cell = row.getField(column);
            if (!cell.isEmpty()) {
                builder.addLine(AppraisalLine.of(component, CostGolden.flows(cell)));
            }
        });
        AppraisalResult result = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")))
                .appraise(builder.build());

        PRESENT_VALUES.forEach((component, column) -> {
            if (row.getField(FLOWS.get(component)).isEmpty()) {
                assertThat(result.presentValue(component).toReason().map(Reason::code))
                        .contains(ReasonCode.NOT_STATED);
            } else {
                CostGolden.assertNear(result.presentValue(component).orElseThrow(), row.getField(column));
            }
        });
        CostGolden.assertNear(result.netPresentSocialValue().orElseThrow(), row.getField("npsv"));
        CostGolden.assertNear(
                result.netPresentBudgetImpact().orElseThrow(), row.getField("fiscal_net_present_budget_impact"));
        RATIOS.forEach((basis, column) ->
                CostGolden.assertNear(result.ratio(basis).orElseThrow().value(), row.getField(column)));
        CostGolden.assertNear(result.returnOnInvestment().orElseThrow().value(), row.getField("fiscal_roi"));
        assertThat(result.ratio(RatioBasis.FISCAL).orElseThrow().perPound())
                .isEqualByComparingTo(row.getField("saved_per_pound_2dp_half_up"));
        assertThat(result.ratio(RatioBasis.SOCIAL).orElseThrow().valueForMoney().orElseThrow())
                .hasToString(row.getField("vfm_category_of_numerator_bcr"));
    }
}
