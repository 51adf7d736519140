package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;

/** What holds of every deflator. */
class RealTermsProperties {

    private static final FinancialYear FIRST = FinancialYear.starting(2020);

    @Property(tries = 200)
    void realAtRealRatesIsNominalAtNominalRates(
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 50, max = 200) Integer> index,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> pounds,
            @ForAll @IntRange(max = 7) int base,
            @ForAll @IntRange(min = -50, max = 200) int perMille) {
        Deflator deflator = deflator(index);
        RealTerms terms = deflator.inPricesOf(FIRST.plusYears(base));
        BigDecimal rate = BigDecimal.valueOf(perMille, 3);
        CashFlows nominal = flows(pounds).withPriceBasis(PriceBasis.nominal());
        TreeMap<Integer, BigDecimal> rates = new TreeMap<>();
        rates.put(0, rate);
        for (int k = 1; k < index.size(); k++) {
            BigDecimal rise = BigDecimal.valueOf(index.get(k))
                    .divide(BigDecimal.valueOf(index.get(k - 1)), MathContext.DECIMAL128);
            rates.put(k, BigDecimal.ONE.add(rate).multiply(rise).subtract(BigDecimal.ONE));
        }
        Money real = AppraisalCalculator.with(DiscountSchedule.flat(rate))
                .presentValue(terms.ofNominal(nominal, FIRST).orElseThrow())
                .value();
        Money rebased = terms.ofNominal(
                        AppraisalCalculator.with(DiscountSchedule.stepped("nominal", rates)
                                        .asNominal())
                                .presentValue(nominal)
                                .value(),
                        FIRST)
                .orElseThrow();
        assertThat(real.amount()).isCloseTo(rebased.amount(), within(new BigDecimal("1e-22")));
    }

    @Property
    void rebasingAndBackChangesNothing(
            @ForAll @Size(min = 3, max = 8) List<@IntRange(min = 50, max = 200) Integer> index,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> pounds) {
        Deflator deflator = deflator(index);
        CashFlows flows = flows(pounds).withPriceBasis(PriceBasis.real(FIRST));
        CashFlows there = deflator.inPricesOf(FIRST.plusYears(2)).rebase(flows).orElseThrow();
        CashFlows back = deflator.inPricesOf(FIRST).rebase(there).orElseThrow();
        assertThat(back.minus(flows).amounts())
                .allSatisfy(
                        off -> assertThat(off.amount()).isCloseTo(BigDecimal.ZERO, within(new BigDecimal("1e-25"))));
    }

    @Property
    void ratiosDoNotKnowACommonDeflator(
            @ForAll @Size(min = 3, max = 8) List<@IntRange(min = 50, max = 200) Integer> index,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1_000_000) Integer> costs,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> benefits) {
        RealTerms terms = deflator(index).inPricesOf(FIRST.plusYears(2));
        CashFlows cost = flows(costs).withPriceBasis(PriceBasis.real(FIRST));
        CashFlows benefit = flows(benefits).withPriceBasis(PriceBasis.real(FIRST));
        BigDecimal before = fiscal(cost, benefit);
        BigDecimal after =
                fiscal(terms.rebase(cost).orElseThrow(), terms.rebase(benefit).orElseThrow());
        assertThat(after)
                .isCloseTo(before, within(before.abs().max(BigDecimal.ONE).multiply(new BigDecimal("1e-20"))));
    }

    private static BigDecimal fiscal(CashFlows cost, CashFlows benefit) {
        return AppraisalCalculator.greenBook(GreenBook.EDITION_2022)
                .appraise(Appraisal.builder()
                        .title("any")
                        .addPublicCost(cost)
                        .addCashableFiscalBenefit(benefit)
                        .build())
                .ratio(RatioBasis.FISCAL)
                .orElseThrow()
                .value();
    }

    private static CashFlows flows(List<Integer> pounds) {
        return CashFlows.pounds(pounds.stream().mapToLong(Integer::longValue).toArray());
    }

    private static Deflator deflator(List<Integer> index) {
        ImmutableSortedMap.Builder<FinancialYear, BigDecimal> byYear = ImmutableSortedMap.naturalOrder();
        for (int k = 0; k < index.size(); k++) {
            byYear.put(FIRST.plusYears(k), BigDecimal.valueOf(index.get(k)));
        }
        return Deflator.of("any", byYear.buildOrThrow());
    }
}
