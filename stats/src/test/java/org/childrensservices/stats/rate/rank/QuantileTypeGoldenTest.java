package org.childrensservices.stats.rate.rank;

import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** The two types of quantile that programs confuse. */
class QuantileTypeGoldenTest {

    private static final double TOLERANCE = 1e-12;

    @Test
    void ofASpreadsheetAndOfCommonsMath() {
        GoldenFile.read("cost/percentile_types.csv").check(10, row -> {
            double[] sorted = Splitter.on(';')
                    .splitToStream(row.getField("data"))
                    .mapToDouble(Double::parseDouble)
                    .sorted()
                    .toArray();
            double p = Double.parseDouble(row.getField("p"));
            assertNear(
                    QuantileType.TYPE_7.estimate(sorted.length, p, rank -> sorted[(int) rank - 1]),
                    row.getField("type7_excel_inc_numpy"),
                    TOLERANCE);
            assertNear(
                    QuantileType.TYPE_6.estimate(sorted.length, p, rank -> sorted[(int) rank - 1]),
                    row.getField("type6_excel_exc_commons_math_legacy"),
                    TOLERANCE);
        });
    }
}
