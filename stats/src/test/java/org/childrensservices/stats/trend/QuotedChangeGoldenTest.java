package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.Range;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Quoted figures against exact rational arithmetic in Python. */
class QuotedChangeGoldenTest {

    @Test
    void statement() {
        GoldenFile.read("trend/change_statement.csv").check(60, QuotedChangeGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        QuotedChange change = QuotedChange.from(figure(row, "before")).to(figure(row, "after"));

        assertThat(change.absolute().value()).isEqualByComparingTo(row.getField("absolute_change"));
        assertThat(change.absolute().unit().changeText()).isEqualTo(row.getField("absolute_change_unit"));
        assertThat(change.absolute().value().signum())
                .isEqualTo(
                        switch (row.getField("direction")) {
                            case "increase" -> 1;
                            case "decrease" -> -1;
                            case "no change" -> 0;
                            default -> throw new AssertionError(row.getField("direction"));
                        });
        assertThat(change.direction(ChangeGoldenTest.polarity(row)).text()).isEqualTo(row.getField("better_or_worse"));

        assertThat(change.absoluteByRounding().lowerEndpoint())
                .isEqualByComparingTo(row.getField("abs_change_min_rounding"));
        assertThat(change.absoluteByRounding().upperEndpoint())
                .isEqualByComparingTo(row.getField("abs_change_max_rounding"));
        assertThat(change.isDirectionCertain())
                .isEqualTo(Boolean.parseBoolean(row.getField("direction_certain_given_rounding")));

        assertOutcome(change.relative().map(QuotedChangeGoldenTest::value), row, "relative_change_pct");
        assertOutcome(
                change.relativeByRounding().map(Range::lowerEndpoint).map(QuotedChangeGoldenTest::value),
                row,
                "rel_change_pct_min_rounding");
        assertOutcome(
                change.relativeByRounding().map(Range::upperEndpoint).map(QuotedChangeGoldenTest::value),
                row,
                "rel_change_pct_max_rounding");
        assertOutcome(change.symmetric(), row, "symmetric_pct_change");
        assertOutcome(change.logarithmic(), row, "log_change_x100");
        assertOutcome(change.ratio(), row, "ratio_after_before");
    }

    private static double value(PercentChange change) {
        return change.value().doubleValue();
    }

    private static void assertOutcome(Outcome<Double> outcome, NamedCsvRecord row, String column) {
        String reference = row.getField(column);
        assertThat(outcome.isPresent()).as(column).isEqualTo(!reference.equals("NA"));
        outcome.ifPresent(value -> assertNear(value, reference, 1e-12));
    }

    private static QuotedFigure figure(NamedCsvRecord row, String which) {
        var value = new BigDecimal(row.getField(which));
        QuotedUnit unit = switch (row.getField("unit")) {
            case "count" -> QuotedUnit.COUNT;
            case "percent" -> QuotedUnit.PERCENT;
            case "per 10,000" -> QuotedUnit.PER_10_000;
            default -> throw new AssertionError(row.getField("unit"));
        };
        String decimals = row.getField("decimals_" + which);
        return decimals.equals("exact")
                ? QuotedFigure.exact(value, unit)
                : QuotedFigure.rounded(value.setScale(Integer.parseInt(decimals)), unit);
    }
}
