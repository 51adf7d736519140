package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Rates of return, payback and annuities against 60-digit values. */
class ReturnsGoldenTest {

    private static final double ROOT = 1e-9;

    @Test
    void everyInternalRate() {
        GoldenFile.read("cost/irr.csv").check(22, row -> {
            CashFlows flows = CostGolden.flows(row.getField("flows_year0_first"));
            InternalRates found = flows.internalRates();
            assertThat(found.signChanges()).hasToString(row.getField("sign_changes"));
            assertThat(found.crossesOnce()).hasToString(row.getField("norstrom_unique_positive"));
            assertThat(found.rates().length()).hasToString(row.getField("real_root_count_gt_minus1"));
            assertRates(found, row.getField("all_real_irrs_ascending"));
            assertThat(found.only().fold(only -> "UNIQUE", ReturnsGoldenTest::status))
                    .isEqualTo(row.getField("status"));
            found.only().ifPresent(only -> assertNear(only, row.getField("irr_if_unique"), ROOT, 1e-15));

            Outcome<ModifiedInternalRate> modified = ModifiedInternalRate.of(flows)
                    .financedAt(new BigDecimal(row.getField("finance_rate")))
                    .reinvestedAt(new BigDecimal(row.getField("reinvest_rate")));
            String reference = row.getField("mirr");
            if (reference.isEmpty()) {
                assertThat(modified.toReason().map(Reason::code)).contains(ReasonCode.NO_SOLUTION);
            } else {
                CostGolden.assertNear(modified.orElseThrow().value(), reference);
            }
        });
    }

    private static String status(Reason reason) {
        return reason.code() == ReasonCode.NO_SOLUTION ? "NONE" : "MULTIPLE";
    }

    private static void assertRates(InternalRates found, String cell) {
        List<String> references = Splitter.on(';').omitEmptyStrings().splitToList(cell);
        assertThat(references).hasSize(found.rates().length());
        Streams.forEachPair(
                found.rates().stream().boxed(),
                references.stream(),
                (rate, reference) -> assertNear(rate, reference, ROOT, 1e-15));
    }

    @Test
    void flowsByDay() {
        GoldenFile.read("cost/xnpv_xirr.csv").check(4, row -> {
            ImmutableSortedMap.Builder<LocalDate, Money> amounts = ImmutableSortedMap.naturalOrder();
            Streams.forEachPair(
                    Splitter.on(';').splitToStream(row.getField("dates")),
                    Splitter.on(';').splitToStream(row.getField("flows")),
                    (day, amount) -> amounts.put(LocalDate.parse(day), Money.pounds(amount)));
            DatedCashFlows flows = DatedCashFlows.of(amounts.buildOrThrow());
            CostGolden.assertNear(
                    flows.presentValue(new BigDecimal(row.getField("rate"))), row.getField("xnpv_act365"));
            InternalRates found = flows.internalRates();
            assertThat(found.rates().length()).hasToString(row.getField("root_count_scanned"));
            assertRates(found, row.getField("xirr_roots"));
        });
    }

    @Test
    void everyPayback() {
        GoldenFile.read("cost/payback.csv").check(10, row -> {
            CashFlows flows = CostGolden.flows(row.getField("net_flows_year0_first"));
            check(Payback.simple(flows), row, "", "cumulative", "peak_funding_need");
            Payback discounted = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")))
                    .payback(flows);
            check(discounted, row, "disc_", "discounted_cumulative", "discounted_peak_funding_need");
        });
    }

    private static void check(Payback payback, NamedCsvRecord row, String prefix, String balances, String lowest) {
        List<String> references = Splitter.on(';').splitToList(row.getField(balances));
        assertThat(payback.balances()).hasSameSizeAs(references);
        Streams.forEachPair(payback.balances().stream(), references.stream(), CostGolden::assertNear);
        CostGolden.assertNear(payback.lowestBalance(), row.getField(lowest));
        check(payback.first(), row, prefix + "first");
        check(payback.permanent(), row, prefix + "permanent");
    }

    private static void check(Outcome<Payback.Time> time, NamedCsvRecord row, String columns) {
        String year = row.getField(columns + "_payback_year");
        String interpolated = row.getField(columns + "_payback_interpolated");
        if (year.equals("NEVER")) {
            assertThat(interpolated).isEqualTo("NEVER");
            assertThat(time.toReason().map(Reason::code)).contains(ReasonCode.NO_SOLUTION);
        } else {
            assertThat(time.orElseThrow().year()).hasToString(year);
            CostGolden.assertNear(time.orElseThrow().years(), interpolated);
        }
    }

    @Test
    void annuities() {
        GoldenFile.read("cost/annuity_eac.csv").check(15, row -> {
            int years = Integer.parseInt(row.getField("years"));
            AppraisalCalculator start = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")));
            Annuity advance = start.annuity(years);
            Annuity arrears = start.withTiming(Timing.END_OF_YEAR).annuity(years);
            Money value = Money.pounds(row.getField("pv"));
            CostGolden.assertNear(advance.factor(), row.getField("annuity_advance"));
            CostGolden.assertNear(arrears.factor(), row.getField("annuity_arrears"));
            CostGolden.assertNear(advance.equivalent(value), row.getField("eac_advance"));
            CostGolden.assertNear(arrears.equivalent(value), row.getField("eac_arrears"));
            CostGolden.assertNear(arrears.recoveryFactor(), row.getField("capital_recovery_arrears"));
        });
    }

    /** The equal amount of each later year by which a proposal would only break even. */
    @Test
    void yearlyChangeToBreakEven() {
        GoldenFile.read("cost/switching_values.csv")
                .where(row ->
                        !row.getField("annual_benefit_change_arrears_to_switch").isEmpty())
                .check(4, row -> {
                    AppraisalCalculator start = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")));
                    CashFlows net = CostGolden.flows(row.getField("benefit_flows"))
                            .minus(CostGolden.flows(row.getField("cost_flows")));
                    Annuity later = start.withTiming(Timing.END_OF_YEAR).annuity(net.years() - 1);
                    CostGolden.assertNear(
                            later.equivalent(start.presentValue(net).value()).negated(),
                            row.getField("annual_benefit_change_arrears_to_switch"));
                });
    }
}
