package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounding against what was published: real statistics, which stand outside the project. */
class PublishedRoundingTest {

    /** Ratios of which the exact value is a tie. */
    @Test
    void ties() throws IOException {
        assertThat(read("rounding_ties.csv")).hasSize(284).allSatisfy(row -> {
            int decimals = Integer.parseInt(row.getField("dp"));
            BigDecimal numerator = number(row, "numerator").multiply(number(row, "scale"));
            assertThat(Rounding.halfUp(decimals).ratio(numerator, number(row, "denominator")))
                    .isEqualByComparingTo(row.getField("half_up"));
        });
    }

    @Test
    void nearestTen() throws IOException {
        assertThat(read("rounding_to_10.csv"))
                .hasSize(555)
                .allSatisfy(row -> assertThat(Rounding.NEAREST_TEN.round(number(row, "sum_of_local_authorities")))
                        .isEqualByComparingTo(row.getField("published")));
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of(shared, "data", file))) {
            return csv.stream().toList();
        }
    }
}
