package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Real terms against 60-digit values. */
class RealTermsGoldenTest {

    @Test
    void realRatesBecomeNominalOnes() {
        GoldenFile.read("cost/fisher.csv").check(4, row -> {
            BigDecimal inflation = new BigDecimal(row.getField("inflation"));
            DiscountSchedule real = DiscountSchedule.flat(new BigDecimal(row.getField("real_rate")));
            DiscountSchedule nominal = real.withInflation(inflation);
            assertThat(nominal.rate(1)).isEqualByComparingTo(row.getField("nominal_rate"));
            CostGolden.assertNear(nominal.withoutInflation(inflation).rate(1), row.getField("real_back_from_nominal"));
        });
    }

    @Test
    void realFlowsAtRealRatesAreNominalFlowsAtNominalRates() {
        GoldenFile.read("cost/real_nominal.csv").check(3, row -> {
            List<FinancialYear> years = Splitter.on(';')
                    .splitToStream(row.getField("years"))
                    .map(RealTermsGoldenTest::year)
                    .toList();
            Deflator deflator = deflator(years, Splitter.on(';').splitToList(row.getField("index_by_year")));
            FinancialYear first = years.get(0);
            RealTerms terms = deflator.inPricesOf(year(row.getField("price_base_year")));
            CashFlows nominal = CostGolden.flows(row.getField("nominal_flows")).withPriceBasis(PriceBasis.nominal());

            CashFlows real = terms.ofNominal(nominal, first).orElseThrow();
            assertThat(real.priceBasis()).isEqualTo(terms.priceBasis());
            Streams.forEachPair(
                    real.amounts().stream(),
                    Splitter.on(';').splitToStream(row.getField("real_flows")),
                    CostGolden::assertNear);
            assertThat(real.years()).isEqualTo(nominal.years());

            BigDecimal rate = new BigDecimal(row.getField("real_discount_rate"));
            CostGolden.assertNear(
                    AppraisalCalculator.with(DiscountSchedule.flat(rate))
                            .presentValue(real)
                            .value(),
                    row.getField("npv_real_in_base_prices"));
            Money value = AppraisalCalculator.with(nominalRates(rate, deflator, years))
                    .presentValue(nominal)
                    .value();
            CostGolden.assertNear(value, row.getField("npv_nominal_method_in_year0_prices"));
            CostGolden.assertNear(
                    terms.ofNominal(value, first).orElseThrow(), row.getField("npv_nominal_method_rebased"));
        });
    }

    @Test
    void spendingInRealTerms() {
        GoldenFile.read("cost/real_terms_spend.csv").check(8, row -> {
            List<String> columns = ImmutableList.of("2022_23", "2023_24", "2024_25");
            List<FinancialYear> years =
                    columns.stream().map(RealTermsGoldenTest::year).toList();
            RealTerms terms = deflator(
                            years,
                            columns.stream()
                                    .map(column -> row.getField("index_" + column))
                                    .toList())
                    .inPricesOf(year(row.getField("price_base")));
            ImmutableMap.Builder<FinancialYear, Money> spending = ImmutableMap.builder();
            for (String column : columns) {
                Money nominal = Money.pounds(row.getField("nominal_" + column));
                spending.put(year(column), nominal);
                CostGolden.assertNear(
                        terms.ofNominal(nominal, year(column)).orElseThrow(), row.getField("real_" + column));
            }
            SpendingChange change = terms.change(spending.buildOrThrow()).orElseThrow();
            CostGolden.assertNear(change.nominalPercent(), row.getField("nominal_change_pct"));
            CostGolden.assertNear(change.realPercent(), row.getField("real_change_pct"));
            CostGolden.assertNear(change.realPercentPerYear().orElseThrow(), row.getField("real_cagr_pct"));
            CostGolden.assertNear(
                    change.nominalPercent().subtract(change.realPercent()),
                    row.getField("wrong_change_if_not_deflated_minus_real"));
        });
    }

    /** The rate of each step is the real one and what prices rise in that step. */
    private static DiscountSchedule nominalRates(BigDecimal real, Deflator deflator, List<FinancialYear> years) {
        TreeMap<Integer, BigDecimal> rates = new TreeMap<>();
        rates.put(0, real);
        for (int k = 1; k < years.size(); k++) {
            BigDecimal rise = deflator.index(years.get(k))
                    .orElseThrow()
                    .divide(deflator.index(years.get(k - 1)).orElseThrow(), MathContext.DECIMAL128);
            rates.put(k, BigDecimal.ONE.add(real).multiply(rise).subtract(BigDecimal.ONE));
        }
        return DiscountSchedule.stepped("with inflation", rates).asNominal();
    }

    private static Deflator deflator(List<FinancialYear> years, List<String> index) {
        assertThat(index).hasSameSizeAs(years);
        return Deflator.of(
                "reference",
                IntStream.range(0, years.size())
                        .boxed()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                FinancialYear::compareTo, years::get, i -> new BigDecimal(index.get(i)))));
    }

    private static FinancialYear year(String text) {
        return FinancialYear.parse(text.replaceFirst("[/_]", "-"));
    }

    /** Allocation and rounding stand in other packages, and are held to the reference of money here. */
    @Test
    void moneyIsAllocatedToThePenny() {
        GoldenFile.read("cost/money_allocation.csv")
                .check(
                        5,
                        row -> assertThat(Money.pounds(row.getField("total")).allocate(decimals(row, "weights")))
                                .isEqualTo(decimals(row, "largest_remainder_allocation").stream()
                                        .map(part -> Money.pounds(part.toPlainString()))
                                        .toList()));
    }

    private static List<BigDecimal> decimals(NamedCsvRecord row, String column) {
        return Splitter.on(';')
                .splitToStream(row.getField(column))
                .map(BigDecimal::new)
                .toList();
    }
}
