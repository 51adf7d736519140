package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.Money;

class AdjustmentsProperties {

    private static final BigDecimal NEARLY_NOTHING = new BigDecimal("1e-15");

    @Property
    void equalisingPaymentsAddUpToNothingAndEqualise(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 10_000_000) Long> benefits,
            @ForAll @LongRange(min = 1, max = 10_000_000) long cost) {
        ImmutableList.Builder<AgencyPosition> positions = ImmutableList.builder();
        for (int i = 0; i < benefits.size(); i++) {
            positions.add(
                    new AgencyPosition("agency " + i, Money.pounds(benefits.get(i)), Money.pounds(i == 0 ? cost : 0)));
        }
        Apportionment apportionment = new Apportionment(positions.build());
        BigDecimal ratio = apportionment.ratio().orElseThrow();
        List<Money> payments =
                apportionment.equalisingPayments().orElseThrow().values().asList();
        assertThat(payments.stream()
                        .map(Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .abs())
                .isLessThan(NEARLY_NOTHING);
        for (int i = 0; i < benefits.size(); i++) {
            AgencyPosition position = apportionment.positions().get(i);
            Money after = position.cost().plus(payments.get(i));
            assertThat(position.fiscalBenefit()
                            .amount()
                            .divide(after.amount(), MathContext.DECIMAL128)
                            .subtract(ratio)
                            .abs())
                    .isLessThan(NEARLY_NOTHING.multiply(ratio.add(BigDecimal.ONE)));
        }
    }

    /** A constant percentage may be taken before or after discounting. */
    @Property
    void optimismCommutesWithDiscounting(
            @ForAll @IntRange(min = 1, max = 6) int grade,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal mitigation,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 1_000_000) Long> pounds) {
        CashFlows flows = CashFlows.of(pounds.stream().map(Money::pounds).collect(ImmutableList.toImmutableList()));
        OptimismBias bias = ConfidenceGrades.gmca2014().bias(grade).mitigatedBy(mitigation);
        AppraisalCalculator calculator = AppraisalCalculator.greenBook(GreenBook.EDITION_2026);
        AppraisalLine line = AppraisalLine.of(AppraisalComponent.SOCIAL_BENEFIT, flows).toBuilder()
                .optimismBias(bias)
                .build();
        BigDecimal before =
                calculator.presentValue(line.correctedFlows()).value().amount();
        BigDecimal after = calculator.presentValue(flows).value().amount().multiply(bias.benefitFactor());
        assertThat(before.subtract(after).abs()).isLessThan(NEARLY_NOTHING);
        assertThat(bias.costFactor().add(bias.benefitFactor())).isEqualByComparingTo("2");
    }

    @Property
    void aPoundIsWorthMoreToThoseWithLess(
            @ForAll @LongRange(min = 1, max = 200_000) long income,
            @ForAll @LongRange(min = 1, max = 200_000) long other) {
        BigDecimal weight = GreenBook.EDITION_2022
                .weightOf(Money.pounds(income))
                .against(Money.pounds(other))
                .value();
        BigDecimal back = GreenBook.EDITION_2022
                .weightOf(Money.pounds(other))
                .against(Money.pounds(income))
                .value();
        assertThat(weight.compareTo(BigDecimal.ONE)).isEqualTo(Long.compare(other, income));
        assertThat(weight.multiply(back).subtract(BigDecimal.ONE).abs()).isLessThan(NEARLY_NOTHING);
    }
}
