package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Cell;
import org.junit.jupiter.api.Test;

/** Publication of counts, and what it says back, against the schemes in use. */
class SuppressionGoldenTest {

    private static final GoldenFile SUPPRESSION = GoldenFile.read("rates/suppression.csv");

    @Test
    void localAuthorities() {
        SUPPRESSION.where("scheme", "dfe_cin_la").check(23, row -> check(row, PublicationRule.standard()));
    }

    @Test
    void regionsAndEngland() {
        SUPPRESSION
                .where("scheme", "dfe_national_nearest10")
                .check(23, row -> check(row, PublicationRule.aggregates()));
    }

    @Test
    void everyScheme() {
        SUPPRESSION.check(
                115,
                row -> check(
                        row,
                        PublicationRule.standard()
                                .withSuppression(Suppression.upTo(Long.parseLong(row.getField("suppress_to"))))
                                .withCountRounding(
                                        CountRounding.toNearest(Long.parseLong(row.getField("round_base"))))));
    }

    private static void check(NamedCsvRecord row, PublicationRule rule) {
        assertThat(row.getField("rounding")).isEqualTo("half_up");
        Cell cell = rule.count(Long.parseLong(row.getField("count")));
        assertThat(cell).hasToString(row.getField("published"));
        assertThat(rule.possibleCounts(cell).orElseThrow())
                .isEqualTo(Range.closed(
                        Long.parseLong(row.getField("possible_min")), Long.parseLong(row.getField("possible_max"))));
    }
}
