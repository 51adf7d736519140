package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {

    private static final AppraisalCalculator CALCULATOR = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);
    private static final ConfidenceGrades GRADES = ConfidenceGrades.gmca2014();
    private static final QuotedRatio QUOTED = QuotedRatio.builder()
            .value(new BigDecimal("1.89"))
            .wording("for every pound")
            .source("a council")
            .build();

    @Test
    void biasSaysWhatItIsAndWhatWasMitigated() {
        assertThat(GRADES.bias(4)).hasToString("optimism bias of 15.0% (GMCA confidence grades 2014, grade 4)");
        assertThat(GRADES.bias(4).mitigatedBy(new BigDecimal("0.5")))
                .hasToString("optimism bias of 7.5% (GMCA confidence grades 2014, grade 4, 15.0% less 50.0% of it"
                        + " mitigated)");
        assertThat(CapitalProject.EQUIPMENT_DEVELOPMENT.upperBound())
                .hasToString("optimism bias of 200.0% (HM Treasury 2002, equipment development)");
        assertThat(OptimismBias.of(new BigDecimal("0.50"), "a")).isEqualTo(OptimismBias.of(new BigDecimal("0.5"), "a"));
    }

    @Test
    void theWorstPartGradesTheWhole() {
        assertThat(GRADES.biasOfWorst(ImmutableList.of(2, 5, 3))).isEqualTo(GRADES.bias(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADES.biasOfWorst(ImmutableList.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADES.biasOfWorst(ImmutableList.of(2, 7)))
                .withMessage("grade must be one of [1, 2, 3, 4, 5, 6]: 7");
    }

    @Test
    void gradesMayBeReplacedButNotRunBackwards() {
        ConfidenceGrades own =
                ConfidenceGrades.of("ours", ImmutableMap.of(1, BigDecimal.ZERO, 2, new BigDecimal("0.3")));
        assertThat(own.bias(2).source()).isEqualTo("ours, grade 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConfidenceGrades.of("ours", ImmutableMap.of(1, new BigDecimal("0.3"), 2, BigDecimal.ZERO)))
                .withMessageStartingWith("optimism bias must not fall");
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimismBias.of(new BigDecimal("-0.1"), "a"))
                .withMessage("optimism bias must not be negative: -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRADES.bias(6).mitigatedBy(new BigDecimal("1.2")))
                .withMessage("mitigation must be from 0 to 1: 1.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(AppraisalComponent.SOCIAL_BENEFIT, "SS1.0").toBuilder()
                        .optimismBias(CapitalProject.EQUIPMENT_DEVELOPMENT.upperBound())
                        .build())
                .withMessage("optimism bias of a benefit must be from 0 to 1: 2");
        assertThat(line(AppraisalComponent.DISBENEFIT, "SS1.0").toBuilder()
                        .optimismBias(CapitalProject.EQUIPMENT_DEVELOPMENT.upperBound())
                        .build()
                        .correctedFlows())
                .isEqualTo(CashFlows.pounds(300, 300));
    }

    @Test
    void aBenefitCountedTwiceIsAskedAbout() {
        AppraisalLine all = line(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, "SS1.1");
        AppraisalLine part = line(AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, "SS1.1.2");
        AppraisalLine otherCode = line(AppraisalComponent.NON_CASHABLE_FISCAL_BENEFIT, "SS1.10");
        AppraisalLine otherAgency = part.toBuilder().agency("NHS").build();
        AppraisalLine otherGroup = part.toBuilder().group("care leavers").build();
        AppraisalLine otherYear =
                part.toBuilder().flows(CashFlows.pounds(0, 0, 100)).build();
        AppraisalLine anyGroup =
                AppraisalLine.of(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, CashFlows.pounds(100)).toBuilder()
                        .agency("Local authority")
                        .unitCostCode("SS1.1")
                        .build();
        assertThat(doubleCounts(all, part)).containsExactly(new DoubleCount(all, part));
        assertThat(doubleCounts(anyGroup, part)).containsExactly(new DoubleCount(anyGroup, part));
        assertThat(doubleCounts(all, otherCode, otherAgency, otherGroup, otherYear))
                .isEmpty();
        assertThat(doubleCounts(all, part).get(0))
                .hasToString("cashable fiscal benefit (SS1.1) and non-cashable fiscal benefit (SS1.1.2) may be one"
                        + " benefit of Local authority, counted twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoubleCount(all, otherCode))
                .withMessageStartingWith("lines must overlap");
    }

    @Test
    void aLineWithoutAnAgencyLeavesNoApportionment() {
        Appraisal appraisal = Appraisal.builder()
                .title("half stated")
                .addPublicCost(CashFlows.pounds(100))
                .addLine(line(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, "SS1.0"))
                .build();
        Outcome<Apportionment> apportionment = CALCULATOR.appraise(appraisal).apportionment();
        assertThat(apportionment.toReason()).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.NOT_STATED);
            assertThat(reason.message()).isEqualTo("no agency is stated for public cost");
        });
    }

    /** Who gains what nobody pays out is no question of budgets. */
    @Test
    void onlyPublicMoneyIsApportioned() {
        Appraisal appraisal = Appraisal.builder()
                .title("public and social")
                .addLine(AppraisalLine.of(AppraisalComponent.PUBLIC_COST, CashFlows.pounds(100)).toBuilder()
                        .agency("council")
                        .build())
                .addLine(AppraisalLine.of(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, CashFlows.pounds(70)).toBuilder()
                        .agency("police")
                        .build())
                .addSocialBenefit(CashFlows.pounds(900))
                .build();
        assertThat(CALCULATOR.appraise(appraisal).apportionment().orElseThrow().positions())
                .extracting(AgencyPosition::agency)
                .containsExactly("council", "police");
    }

    @Test
    void sharesNeedAWholeWithoutNegativeParts() {
        Apportionment loser = new Apportionment(ImmutableList.of(
                new AgencyPosition("council", Money.pounds(-10), Money.pounds(0)),
                new AgencyPosition("police", Money.pounds(30), Money.pounds(10))));
        assertThat(loser.benefitShares().toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(loser.costShares().orElseThrow()).containsEntry("council", BigDecimal.ZERO);
        assertThat(loser.equalisingPayments().orElseThrow().values())
                .extracting(Money::amount)
                .satisfiesExactly(
                        council -> assertThat(council).isEqualByComparingTo("-5"),
                        police -> assertThat(police).isEqualByComparingTo("5"));

        Apportionment free =
                new Apportionment(ImmutableList.of(new AgencyPosition("council", Money.pounds(10), Money.pounds(0))));
        assertThat(free.equalisingPayments().toReason().map(Reason::code)).contains(ReasonCode.COST_NOT_POSITIVE);
        Apportionment useless =
                new Apportionment(ImmutableList.of(new AgencyPosition("council", Money.pounds(0), Money.pounds(10))));
        assertThat(useless.equalisingPayments().toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Apportionment(ImmutableList.of(
                        useless.positions().get(0), free.positions().get(0))))
                .withMessageStartingWith("each agency must stand once");
    }

    @Test
    void aQuotedRatioFallsByWhatIsSupposed() {
        RatioWaterfall waterfall = RatioWaterfall.of(QUOTED)
                .supposingOptimismOf(GRADES.bias(1))
                .andOf(GRADES.bias(4))
                .supposing("half is cashable", new BigDecimal("0.5"));
        assertThat(waterfall.levels())
                .extracting(RatioWaterfall.Level::ratio)
                .satisfiesExactly(
                        quoted -> assertThat(quoted).isEqualByComparingTo("1.89"),
                        confident -> assertThat(confident).isEqualByComparingTo("1.6065"),
                        cashable -> assertThat(cashable).isEqualByComparingTo("0.80325"));
        assertThat(waterfall.losses()).hasSize(2);
        assertThat(waterfall.losses().get(0)).isEqualByComparingTo("0.2835");
        assertThat(waterfall)
                .hasToString("1.89 as quoted; 1.61 if costs have an optimism bias of 0.0% (GMCA confidence"
                        + " grades 2014, grade 1) and benefits an optimism bias of 15.0% (GMCA confidence grades 2014, grade 4);"
                        + " 0.80 if half is cashable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatioWaterfall.of(QUOTED).supposing("less than nothing", new BigDecimal("-1")))
                .withMessage("factor must not be negative: -1");
    }

    @Test
    void aComputedRatioFallsFromAppraisalToAppraisal() {
        Appraisal appraisal = Appraisal.builder()
                .title("families together")
                .addPublicCost(CashFlows.pounds(1_000))
                .addLine(
                        AppraisalLine.of(AppraisalComponent.CASHABLE_FISCAL_BENEFIT, CashFlows.pounds(1_200))
                                .toBuilder()
                                .optimismBias(GRADES.bias(3))
                                .build())
                .addNonCashableFiscalBenefit(CashFlows.pounds(690))
                .build();
        AppraisalResult corrected = CALCULATOR.appraise(appraisal);
        RatioWaterfall waterfall = RatioWaterfall.of(
                        "as stated",
                        CALCULATOR
                                .appraise(appraisal.withoutOptimismBias())
                                .ratio(RatioBasis.FISCAL)
                                .orElseThrow())
                .then(
                        "after confidence grades",
                        corrected.ratio(RatioBasis.FISCAL).orElseThrow())
                .then("cashable", corrected.ratio(RatioBasis.CASHABLE_FISCAL).orElseThrow());
        assertThat(waterfall).hasToString("1.89 as stated; 1.77 after confidence grades; 1.08 cashable");
        assertThat(waterfall.remaining()).isEqualByComparingTo("1.08");
    }

    private static ImmutableList<DoubleCount> doubleCounts(AppraisalLine... lines) {
        return Appraisal.builder().title("lines").addLines(lines).build().doubleCounts();
    }

    private static AppraisalLine line(AppraisalComponent component, String code) {
        return AppraisalLine.of(component, CashFlows.pounds(100, 100)).toBuilder()
                .agency("Local authority")
                .group("children on the edge of care")
                .unitCostCode(code)
                .build();
    }
}
