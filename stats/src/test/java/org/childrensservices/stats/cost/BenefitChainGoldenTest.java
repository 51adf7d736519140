package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Benefit chains against 60-digit values. */
class BenefitChainGoldenTest {

    @Test
    void everyLinkAndEveryYear() {
        GoldenFile.read("cost/benefit_chain.csv").check(8, row -> {
            BenefitChain chain = BenefitChain.builder()
                    .title(row.getField("case_id"))
                    .population(Long.parseLong(row.getField("population")))
                    .engagement(number(row, "engaged_share"))
                    .retention(number(row, "retained_share"))
                    .impact(number(row, "impact_share"))
                    .deadweight(
                            row.getField("deadweight_mode").equals("SUBTRACTIVE")
                                    ? Deadweight.counterfactualRate(number(row, "deadweight"))
                                    : Deadweight.ofSuccesses(number(row, "deadweight")))
                    .additionality(Additionality.builder()
                            .leakage(number(row, "leakage"))
                            .displacement(number(row, "displacement"))
                            .substitution(number(row, "substitution"))
                            .attribution(number(row, "attribution"))
                            .build())
                    .unitValue(Money.pounds(row.getField("unit_value_per_year")))
                    .optimismBias(OptimismBias.of(number(row, "benefit_optimism_bias"), "reference"))
                    .cashableShare(number(row, "cashable_share"))
                    .startYear(Integer.parseInt(row.getField("start_year")))
                    .lagYears(number(row, "lag_years"))
                    .durationYears(Integer.parseInt(row.getField("duration_years")))
                    .dropOff(number(row, "drop_off"))
                    .build();
            CostGolden.assertNear(chain.engaged(), row.getField("engaged"));
            CostGolden.assertNear(chain.completed(), row.getField("completed"));
            CostGolden.assertNear(chain.grossOutcomes(), row.getField("gross_outcomes"));
            CostGolden.assertNear(chain.netOutcomes(), row.getField("net_of_deadweight"));
            CostGolden.assertNear(chain.additionalOutcomes(), row.getField("additional_outcomes"));

            BenefitFlows benefit = chain.flows(Integer.parseInt(row.getField("horizon_year")));
            CashFlows reference = CostGolden.flows(row.getField("benefit_flows_year0_first"));
            assertThat(benefit.flows().years()).isEqualTo(reference.years());
            Streams.forEachPair(
                    benefit.flows().amounts().stream(),
                    Splitter.on(';').splitToStream(row.getField("benefit_flows_year0_first")),
                    CostGolden::assertNear);
            CostGolden.assertNear(benefit.flows().total(), row.getField("benefit_undiscounted_in_horizon"));
            CostGolden.assertNear(benefit.beyond(), row.getField("benefit_beyond_horizon"));
            checkAppraisal(chain, benefit, row);
        });
    }

    private static void checkAppraisal(BenefitChain chain, BenefitFlows benefit, NamedCsvRecord row) {
        AppraisalResult result = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")))
                .appraise(Appraisal.builder()
                        .title(chain.title())
                        .addPublicCost(CostGolden.flows(row.getField("cost_flows")))
                        .addCashableFiscalBenefit(benefit.cashable())
                        .addNonCashableFiscalBenefit(benefit.nonCashable())
                        .build());
        BenefitCostRatio ratio = result.ratio(RatioBasis.FISCAL).orElseThrow();
        CostGolden.assertNear(ratio.numerator(), row.getField("pv_benefit"));
        CostGolden.assertNear(ratio.denominator(), row.getField("pv_cost"));
        CostGolden.assertNear(ratio.value(), row.getField("bcr"));
        CostGolden.assertNear(result.netPresentBudgetImpact().orElseThrow(), row.getField("npv"));
        BenefitCostRatio cashable = result.ratio(RatioBasis.CASHABLE_FISCAL).orElseThrow();
        CostGolden.assertNear(cashable.numerator(), row.getField("pv_cashable_benefit"));
        CostGolden.assertNear(cashable.value(), row.getField("cashable_bcr"));

        Outcome<Money> each = chain.costPerOutcome(ratio.denominator());
        String reference = row.getField("pv_cost_per_additional_outcome");
        if (reference.isEmpty()) {
            assertThat(each.toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
        } else {
            CostGolden.assertNear(each.orElseThrow(), reference);
        }
    }

    /** Adding the shares up agrees only where at most one of them takes anything off. */
    @Test
    void additionalityMultiplies() {
        GoldenFile.read("cost/additionality.csv").check(6, row -> {
            assertThat(row.getField("counterfactual_additional")).isEqualTo("0");
            BigDecimal factor = Deadweight.ofSuccesses(number(row, "deadweight"))
                    .netImpact(Additionality.builder()
                            .leakage(number(row, "leakage"))
                            .displacement(number(row, "displacement"))
                            .substitution(number(row, "substitution"))
                            .multiplier(number(row, "multiplier"))
                            .build()
                            .factor());
            CostGolden.assertNear(factor, row.getField("net_factor"));
            CostGolden.assertNear(factor.multiply(number(row, "gross")), row.getField("net_additional"));
            boolean addedUpIsTooLow =
                    factor.subtract(number(row, "additive_wrong_factor")).compareTo(new BigDecimal("0.01")) > 0;
            assertThat(addedUpIsTooLow).isEqualTo(number(row, "leakage").signum() > 0);
        });
    }

    @Test
    void socialReturn() {
        GoldenFile.read("cost/sroi.csv").check(3, row -> {
            int first = Integer.parseInt(row.getField("first_benefit_year"));
            int duration = Integer.parseInt(row.getField("duration_years"));
            BenefitFlows benefit = BenefitChain.builder()
                    .title(row.getField("case_id"))
                    .population(Long.parseLong(row.getField("quantity")))
                    .engagement(BigDecimal.ONE)
                    .retention(BigDecimal.ONE)
                    .impact(BigDecimal.ONE)
                    .deadweight(Deadweight.ofSuccesses(number(row, "deadweight")))
                    .additionality(Additionality.builder()
                            .displacement(number(row, "displacement"))
                            .attribution(number(row, "attribution"))
                            .build())
                    .unitValue(Money.pounds(row.getField("proxy")))
                    .cashableShare(BigDecimal.ZERO)
                    .startYear(first)
                    .durationYears(duration)
                    .dropOff(number(row, "drop_off"))
                    .build()
                    .flows(first + duration - 1);
            CostGolden.assertNear(benefit.flows().amounts().get(first), row.getField("impact_year1"));
            assertThat(benefit.flows().amounts().stream().skip(first)).hasSize(duration);
            Streams.forEachPair(
                    benefit.flows().amounts().stream().skip(first),
                    Splitter.on(';').splitToStream(row.getField("impact_by_year")),
                    CostGolden::assertNear);
            SocialReturn social = benefit.socialReturn(
                            Money.pounds(row.getField("input")),
                            AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule"))))
                    .orElseThrow();
            CostGolden.assertNear(social.impact().value(), row.getField("pv_impact"));
            CostGolden.assertNear(social.netValue(), row.getField("npv"));
            CostGolden.assertNear(social.ratio(), row.getField("sroi_ratio"));
            CostGolden.assertNear(social.netRatio(), row.getField("net_sroi_ratio"));
        });
    }

    @Test
    void everyLinkAtBreakEven() {
        GoldenFile.read("cost/switching_chain.csv").check(3, row -> {
            BenefitChain chain = BenefitChain.builder()
                    .title(row.getField("case_id"))
                    .population(Long.parseLong(row.getField("population")))
                    .engagement(number(row, "engaged"))
                    .retention(number(row, "retained"))
                    .impact(number(row, "impact"))
                    .deadweight(Deadweight.ofSuccesses(number(row, "deadweight_share")))
                    .additionality(Additionality.builder()
                            .attribution(number(row, "attribution"))
                            .build())
                    .unitValue(Money.pounds(row.getField("unit_value_per_year")))
                    .cashableShare(BigDecimal.ONE)
                    .durationYears(1)
                    .build();
            BigDecimal benefit = chain.flows(0).flows().total().amount().multiply(number(row, "annuity_factor"));
            BigDecimal cost = number(row, "pv_cost");
            CostGolden.assertNear(benefit, row.getField("pv_benefit"));
            CostGolden.assertNear(benefit.subtract(cost), row.getField("npv"));
            BigDecimal ratio = benefit.divide(cost, BenefitCostRatio.PRECISION);
            CostGolden.assertNear(ratio, row.getField("bcr"));

            ChainSwitchingValues values = new ChainSwitchingValues(chain, ratio);
            CostGolden.assertNear(values.population().value(), row.getField("switch_population"));
            CostGolden.assertNear(values.impact().value(), row.getField("switch_impact"));
            CostGolden.assertNear(values.deadweight().value(), row.getField("switch_deadweight"));
            CostGolden.assertNear(values.unitValue().value(), row.getField("switch_unit_value"));
            CostGolden.assertNear(values.additionalOutcomes().value(), row.getField("switch_net_outcomes"));
        });
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }
}
