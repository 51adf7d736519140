package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Uprating against the unit costs that Greater Manchester published, which stand outside the project. */
class PublishedUpratingTest {

    @Test
    void everyUnitCost() {
        List<NamedCsvRecord> changes = read("deflator_gmca_v14_march2015.csv");
        Deflator deflator = deflator();
        BigDecimal first =
                deflator.index(year(changes.get(0), "financial_year")).orElseThrow();
        assertThat(changes).hasSize(31).allSatisfy(row -> {
            BigDecimal index = deflator.index(year(row, "financial_year")).orElseThrow();
            BigDecimal rebased = index.movePointRight(2).divide(first, BenefitCostRatio.PRECISION);
            CostGolden.assertNear(rebased, row.getField("index_recomputed_1989_90_100"));
            assertNear(rebased.doubleValue(), row.getField("index_published"), 1e-12);
        });

        assertThat(read("gmca_v14_uprating.csv")).hasSize(778).allSatisfy(row -> {
            Money uprated = deflator.inPricesOf(year(row, "to_year"))
                    .ofNominal(Money.pounds(row.getField("value")), year(row, "from_year"))
                    .orElseThrow();
            assertNear(uprated.amount().doubleValue(), row.getField("uprated_published"), 1e-12);
            assertNear(uprated.amount().doubleValue(), row.getField("uprated_recomputed"), 1e-12);
        });
    }

    /** The published table also says how many upratings it holds and what the first of ours comes to. */
    @Test
    void everyUnitCostOfTheCatalogue() {
        RealTerms prices = deflator().inPricesOf(FinancialYear.parse("2015-16"));
        List<NamedCsvRecord> rows = CostTable.read("unit_costs_gmca_v14.csv");
        assertThat(rows).hasSize(137).allSatisfy(row -> {
            CatalogueCost cost =
                    UnitCostCatalogue.gmca2015().cost(row.getField("code")).orElseThrow();
            Money uprated = prices.ofNominal(
                            cost.fiscal().amount(), cost.fiscal().pricesOf())
                    .orElseThrow();
            assertNear(uprated.amount().doubleValue(), row.getField("fiscal_2015_16"), 1e-12);
        });
        GoldenFile published = GoldenFile.read("cost/published_reference.csv");
        published
                .where("id", "GMCA_SS1")
                .check(
                        1,
                        row -> assertThat(rows.get(0).getField("fiscal_2015_16"))
                                .isEqualTo(row.getField("published")));
        published
                .where("id", "GMCA_778")
                .check(
                        1,
                        row -> assertThat(read("gmca_v14_uprating.csv"))
                                .hasSize(Integer.parseInt(row.getField("published"))));
    }

    private static Deflator deflator() {
        return Deflator.ofChanges(
                "GDP deflator, March 2015",
                read("deflator_gmca_v14_march2015.csv").stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                FinancialYear::compareTo,
                                row -> year(row, "financial_year"),
                                row -> new BigDecimal(row.getField("pct_change_on_previous_year")))));
    }

    private static FinancialYear year(NamedCsvRecord row, String column) {
        return FinancialYear.parse(row.getField(column).replace('/', '-'));
    }

    private static List<NamedCsvRecord> read(String file) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of(shared, "peer-tests", "cost", file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
