package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

/** The change of a rate against closed forms computed in Python. */
class ChangeGoldenTest {

    @Test
    void report() {
        GoldenFile.read("trend/change_report.csv").check(70, ChangeGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        ChangeReport report = ChangeReportCalculator.standard()
                .withPolarity(polarity(row))
                .from(rate(row, "", "0"))
                .to(rate(row, "", "1"))
                .orElseThrow();
        Change change = (Change) report.change();
        assertNear(change.before().estimate().orElseThrow().value(), row.getField("rate0"), 1e-9);
        assertNear(change.after().estimate().orElseThrow().value(), row.getField("rate1"), 1e-9);
        assertNear(change.absolute(), row.getField("diff"), 1e-9);
        assertNear(report.absolute(), row.getField("diff"), 1e-9);
        assertInterval(report.absoluteInterval().orElseThrow(), row, "diff");
        assertOutcome(report.relative().map(percent -> percent.value().doubleValue()), row, "pct_change");
        assertInterval(report.relativeInterval().orElseThrow(), row, "pct");
        assertNear(report.test().orElseThrow().statistic(), row.getField("z_score"), 1e-9);
        assertNear(report.test().orElseThrow().pValue(), row.getField("p_score"), 1e-9);
        assertThat(change.isDistinguishable()).isEqualTo(Boolean.parseBoolean(row.getField("distinguishable_5pct")));
        assertThat(report.verdict().orElseThrow().text()).isEqualTo(row.getField("verdict"));
        if (row.getField("c_x0").equals("NA")) {
            assertThat(report.differenceInDifferences().isPresent()).isFalse();
        } else {
            ChangeReport beside = report.against(
                    Change.from(rate(row, "c_", "0")).to(rate(row, "c_", "1")).orElseThrow());
            checkComparator(beside.differenceInDifferences().orElseThrow(), row);
            assertOutcome(beside.additive(), row, "did");
            assertThat(beside.verdictAgainstComparator().orElseThrow().text())
                    .isEqualTo(row.getField("verdict_vs_comparator"));
        }
    }

    private static void checkComparator(DifferenceInDifferences did, NamedCsvRecord row) {
        assertNear(did.comparator().absolute(), row.getField("comparator_diff"), 1e-9);
        assertNear(did.additive(), row.getField("did"), 1e-9);
        assertNear(did.additiveInterval().lower(), row.getField("did_lo_wald"), 1e-9);
        assertNear(did.additiveInterval().upper(), row.getField("did_hi_wald"), 1e-9);
        assertOutcome(did.additiveTest().map(SignificanceTest::pValue), row, "did_p_wald");
        assertNear(did.additiveMoverInterval().lower(), row.getField("did_lo_mover"), 1e-9);
        assertNear(did.additiveMoverInterval().upper(), row.getField("did_hi_mover"), 1e-9);
        assertOutcome(did.relative().map(percent -> percent.value().doubleValue()), row, "did_relative_pct");
        assertOutcome(did.relativeInterval().map(Interval::lower), row, "did_relative_lo");
        assertOutcome(did.relativeInterval().map(Interval::upper), row, "did_relative_hi");
        assertOutcome(did.relativeTest().map(SignificanceTest::pValue), row, "did_relative_p");
        assertThat(did.verdict(polarity(row)).text()).isEqualTo(row.getField("verdict_vs_comparator"));
    }

    static void assertOutcome(Outcome<Double> outcome, NamedCsvRecord row, String column) {
        String reference = row.getField(column);
        assertThat(outcome.isPresent()).as(column).isEqualTo(!reference.equals("NA"));
        outcome.ifPresent(value -> assertNear(value, reference, 1e-9));
    }

    private static void assertInterval(Interval interval, NamedCsvRecord row, String prefix) {
        assertNear(interval.lower(), row.getField(prefix + "_lo_score"), 1e-9);
        assertNear(interval.upper(), row.getField(prefix + "_hi_score"), 1e-9);
    }

    private static Rate rate(NamedCsvRecord row, String area, String which) {
        return Rate.of(Long.parseLong(row.getField(area + "x" + which)))
                .in(Long.parseLong(row.getField(area + "n" + which)))
                .per(Long.parseLong(row.getField("multiplier")));
    }

    static Polarity polarity(NamedCsvRecord row) {
        return switch (row.getField("polarity")) {
            case "high_is_good" -> Polarity.HIGH_IS_GOOD;
            case "low_is_good" -> Polarity.LOW_IS_GOOD;
            case "none" -> Polarity.NEUTRAL;
            default -> throw new AssertionError(row.getField("polarity"));
        };
    }
}
