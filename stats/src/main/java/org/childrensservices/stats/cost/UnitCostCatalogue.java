package org.childrensservices.stats.cost;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A published list of unit costs, by code. Its values are quoted facts, old and average: bring them to today's prices
 * by {@link RealTerms}, and ask of each whether it would be saved.
 */
public final class UnitCostCatalogue {

    private final String title;
    private final ImmutableMap<String, CatalogueCost> byCode;

    private UnitCostCatalogue(String title, ImmutableList<CatalogueCost> costs) {
        this.title = title;
        this.byCode = costs.stream().collect(toImmutableMap(CatalogueCost::code, Function.identity()));
    }

    /**
     * Returns the rows about children of the unit cost database of Greater Manchester Combined Authority, version 1.4
     * of March 2015 (CC BY 4.0).
     *
     * @return the catalogue
     */
    public static UnitCostCatalogue gmca2015() {
        return Gmca2015.CATALOGUE;
    }

    /**
     * Returns a catalogue of one's own.
     *
     * @param title its name and edition
     * @param costs the costs, each code once
     * @return the catalogue
     */
    public static UnitCostCatalogue of(String title, Iterable<CatalogueCost> costs) {
        return new UnitCostCatalogue(title, ImmutableList.copyOf(costs));
    }

    /** {@return the costs in the order of the catalogue} */
    public ImmutableList<CatalogueCost> costs() {
        return byCode.values().asList();
    }

    /**
     * Finds a cost.
     *
     * @param code its code, such as SS1.0
     * @return the cost, or none with the code {@link ReasonCode#BEYOND_TABLE}
     */
    public Outcome<CatalogueCost> cost(String code) {
        return Optional.ofNullable(byCode.get(code))
                .map(Outcome::of)
                .orElseGet(() -> Outcome.none(ReasonCode.BEYOND_TABLE, title + " has no unit cost " + code));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitCostCatalogue catalogue
                && title.equals(catalogue.title)
                && byCode.equals(catalogue.byCode);
    }

    @Override
    public int hashCode() {
        return 31 * title.hashCode() + byCode.hashCode();
    }

    @Override
    public String toString() {
        return title + ", " + byCode.size() + " unit costs";
    }

    /** The database, read when it is first asked for. */
    private static final class Gmca2015 {

        private static final String TITLE = "GMCA unit cost database 1.4";
        private static final UnitCostCatalogue CATALOGUE = of(
                TITLE,
                CostTable.read("unit_costs_gmca_v14.csv").stream()
                        .map(Gmca2015::cost)
                        .toList());

        private static CatalogueCost cost(NamedCsvRecord row) {
            return CatalogueCost.builder()
                    .catalogue(TITLE)
                    .code(row.getField("code"))
                    .theme(row.getField("theme"))
                    .subTheme(row.getField("sub_theme"))
                    .unit(row.getField("unit"))
                    .agency(row.getField("agency_level1"))
                    .fiscal(priced(row, "fiscal").orElseThrow())
                    .economic(priced(row, "economic"))
                    .social(priced(row, "social"))
                    .reliability(
                            switch (row.getField("rag").toUpperCase(Locale.ROOT)) {
                                case "G" -> CatalogueCost.Reliability.GREEN;
                                case "A" -> CatalogueCost.Reliability.AMBER;
                                default -> CatalogueCost.Reliability.RED;
                            })
                    .build();
        }

        private static Optional<CatalogueCost.Priced> priced(NamedCsvRecord row, String kind) {
            return Optional.of(row.getField(kind + "_value"))
                    .filter(value -> !value.isEmpty())
                    .map(value -> new CatalogueCost.Priced(
                            Money.pounds(value),
                            FinancialYear.parse(
                                    row.getField(kind + "_price_year").replace('/', '-'))));
        }
    }
}
