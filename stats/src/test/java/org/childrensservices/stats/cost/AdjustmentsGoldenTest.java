package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Optimism bias, the positions of agencies and distributional weights against 60-digit values. */
class AdjustmentsGoldenTest {

    private static final AppraisalCalculator UNDISCOUNTED =
            AppraisalCalculator.with(DiscountSchedule.flat(BigDecimal.ZERO));

    @Test
    void capitalCostsByKindOfProject() {
        GoldenFile.read("cost/optimism_bias_hmt.csv").check(18, row -> {
            OptimismBias upper = CapitalProject.valueOf(row.getField("category").toUpperCase(Locale.ROOT))
                    .upperBound();
            CostGolden.assertNear(upper.share(), row.getField("upper_bound"));
            OptimismBias bias = upper.mitigatedBy(number(row, "mitigation"));
            CostGolden.assertNear(bias.correction(), row.getField("uplift_applied"));
            CostGolden.assertNear(bias.costFactor().multiply(number(row, "base_cost")), row.getField("cost_with_ob"));
        });
    }

    @Test
    void costsAndBenefitsByGradeOfConfidence() {
        GoldenFile.read("cost/optimism_bias_gmca.csv").check(8, row -> {
            OptimismBias cost = grade(row, "cost_grade");
            OptimismBias benefit = grade(row, "benefit_grade");
            CostGolden.assertNear(cost.share(), row.getField("cost_uplift"));
            CostGolden.assertNear(benefit.share(), row.getField("benefit_reduction"));

            Appraisal appraisal = Appraisal.builder()
                    .title(row.getField("case_id"))
                    .addLine(line(AppraisalComponent.PUBLIC_COST, row.getField("cost"), cost))
                    .addLine(line(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, row.getField("benefit"), benefit))
                    .build();
            BenefitCostRatio corrected =
                    UNDISCOUNTED.appraise(appraisal).ratio(RatioBasis.FISCAL).orElseThrow();
            CostGolden.assertNear(corrected.denominator(), row.getField("adjusted_cost"));
            CostGolden.assertNear(corrected.numerator(), row.getField("adjusted_benefit"));
            CostGolden.assertNear(corrected.value(), row.getField("bcr_adjusted"));
            CostGolden.assertNear(
                    UNDISCOUNTED.appraise(appraisal).netPresentBudgetImpact().orElseThrow(),
                    row.getField("npv_adjusted"));
            BenefitCostRatio asStated = UNDISCOUNTED
                    .appraise(appraisal.withoutOptimismBias())
                    .ratio(RatioBasis.FISCAL)
                    .orElseThrow();
            CostGolden.assertNear(asStated.value(), row.getField("bcr_unadjusted"));

            RatioWaterfall supposed = RatioWaterfall.of(QuotedRatio.builder()
                            .value(asStated.value())
                            .wording("as stated")
                            .source("reference")
                            .build())
                    .supposingOptimismOf(cost)
                    .andOf(benefit);
            CostGolden.assertNear(supposed.remaining(), row.getField("bcr_adjusted"));
        });
    }

    /** The five rows are one programme. */
    @Test
    void whoPaysAndWhoGains() {
        List<NamedCsvRecord> rows = new ArrayList<>();
        GoldenFile.read("cost/agency_apportionment.csv").where("case_id", "AP1").check(5, rows::add);
        Appraisal appraisal = Appraisal.builder()
                .title("AP1")
                .lines(rows.stream()
                        .flatMap(row -> ImmutableList.of(
                                agencyLine(AppraisalComponent.PUBLIC_COST, row, "pv_cost"),
                                agencyLine(AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, row, "pv_fiscal_benefit"))
                                .stream())
                        .collect(toImmutableList()))
                .build();
        Apportionment apportionment =
                UNDISCOUNTED.appraise(appraisal).apportionment().orElseThrow();
        assertThat(apportionment.positions()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            AgencyPosition position = apportionment.positions().get(i);
            String agency = row.getField("agency");
            assertThat(position.agency()).isEqualTo(agency);
            CostGolden.assertNear(position.net(), row.getField("net_position"));
            if (row.getField("agency_bcr").equals("NO_COST")) {
                assertThat(position.ratio().toReason().map(Reason::code)).contains(ReasonCode.COST_NOT_POSITIVE);
            } else {
                CostGolden.assertNear(position.ratio().orElseThrow(), row.getField("agency_bcr"));
            }
            CostGolden.assertNear(
                    checkNotNull(apportionment.benefitShares().orElseThrow().get(agency)),
                    row.getField("benefit_share"));
            CostGolden.assertNear(
                    checkNotNull(apportionment.costShares().orElseThrow().get(agency)), row.getField("cost_share"));
            CostGolden.assertNear(
                    checkNotNull(
                            apportionment.equalisingPayments().orElseThrow().get(agency)),
                    row.getField("transfer_to_equalise_bcr"));
            CostGolden.assertNear(apportionment.ratio().orElseThrow(), row.getField("programme_bcr"));
        }
    }

    @Test
    void weightsByIncome() {
        GoldenFile.read("cost/distributional_weights.csv").check(8, row -> {
            Money income = Money.pounds(row.getField("income"));
            Money reference = Money.pounds(row.getField("reference_income"));
            DistributionalWeight weight = new DistributionalWeight(income, reference, number(row, "eta"), "reference");
            CostGolden.assertNear(weight.value(), row.getField("weight"));
            CostGolden.assertNear(
                    weight.weigh(Money.pounds(row.getField("benefit"))), row.getField("weighted_benefit"));
            if (row.getField("eta").equals("1.3")) {
                assertThat(GreenBook.EDITION_2022
                                .weightOf(income)
                                .against(reference)
                                .value())
                        .isEqualTo(weight.value());
            }
        });
    }

    private static OptimismBias grade(NamedCsvRecord row, String column) {
        return ConfidenceGrades.gmca2014()
                .bias(Integer.parseInt(row.getField(column)))
                .mitigatedBy(number(row, "mitigation"));
    }

    private static AppraisalLine line(AppraisalComponent component, String pounds, OptimismBias bias) {
        return AppraisalLine.of(component, CostGolden.flows(pounds)).toBuilder()
                .optimismBias(bias)
                .build();
    }

    private static AppraisalLine agencyLine(AppraisalComponent component, NamedCsvRecord row, String column) {
        return AppraisalLine.of(component, CostGolden.flows(row.getField(column))).toBuilder()
                .agency(row.getField("agency"))
                .build();
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }
}
