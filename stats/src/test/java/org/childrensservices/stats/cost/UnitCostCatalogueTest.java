package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class UnitCostCatalogueTest {

    @Test
    void theCatalogueHoldsItsRows() {
        UnitCostCatalogue catalogue = UnitCostCatalogue.gmca2015();
        assertThat(catalogue.costs()).hasSize(137);
        CatalogueCost inCare = catalogue.cost("SS1.0").orElseThrow();
        assertThat(inCare)
                .hasToString("SS1.0: GBP 51,080.00 Per year (Social Services, LOOKED AFTER CHILDREN; Local Authority;"
                        + " prices of 2013-14; GMCA unit cost database 1.4)");
        assertThat(inCare.reliability()).isEqualTo(CatalogueCost.Reliability.AMBER);
        assertThat(inCare.perChildYear().orElseThrow().amount()).isEqualTo(Money.pounds("51080.0"));
        UnitCost fosterCare =
                catalogue.cost("SS2.0").flatMap(CatalogueCost::perChildYear).orElseThrow();
        assertThat(fosterCare.amount().amount()).isEqualByComparingTo("36500");
        assertThat(fosterCare.perWeek().amount()).isEqualByComparingTo("700");
        assertThat(catalogue
                        .cost("SS1.1.5")
                        .flatMap(CatalogueCost::perChildYear)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
        assertThat(catalogue.cost("ZZ9").toReason().map(Reason::code)).contains(ReasonCode.BEYOND_TABLE);
    }

    @Test
    void aCatalogueOfOnesOwn() {
        CatalogueCost inCare = UnitCostCatalogue.gmca2015().cost("SS1.0").orElseThrow();
        CatalogueCost ours = inCare.toBuilder().catalogue("ours").code("A1").build();
        UnitCostCatalogue own = UnitCostCatalogue.of("ours", ImmutableList.of(ours));
        assertThat(own.costs()).containsExactly(ours);
        assertThat(own.cost("A1").orElseThrow()).isEqualTo(ours);
        assertThat(own.cost("SS1.0").toReason().map(Reason::message)).contains("ours has no unit cost SS1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ours.toBuilder().code(" ").build())
                .withMessage("code must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ours.toBuilder().catalogue(" ").build())
                .withMessage("catalogue must not be blank");
    }

    @Test
    void aUnitCostComesToOtherPrices() {
        FinancialYear then = FinancialYear.parse("2013-14");
        FinancialYear now = FinancialYear.parse("2015-16");
        RealTerms realTerms = Deflator.of(
                        "an index",
                        ImmutableMap.of(
                                then,
                                new BigDecimal("100"),
                                then.plusYears(1),
                                new BigDecimal("103"),
                                now,
                                new BigDecimal("104")))
                .inPricesOf(now);
        UnitCost cost = UnitCostCatalogue.gmca2015()
                .cost("SS1.0")
                .flatMap(CatalogueCost::perChildYear)
                .orElseThrow()
                .withStandardError(Money.pounds(1_000));
        UnitCost uprated = realTerms.rebase(cost).orElseThrow();
        assertThat(uprated.amount().amount()).isEqualByComparingTo("53123.2");
        assertThat(uprated.standardError().amount()).isEqualByComparingTo("1040");
        assertThat(uprated.priceBasis()).isEqualTo(PriceBasis.real(now));
        UnitCost undated = UnitCost.perChildYear(Money.pounds(1), PriceBasis.yearNotStated())
                .covering("care")
                .from("somebody");
        assertThat(realTerms.rebase(undated).toReason().map(Reason::code)).contains(ReasonCode.NOT_STATED);
    }
}
