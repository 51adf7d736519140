package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;

/** The roundings of money, from decimals and never from a double. */
class MoneyRoundingGoldenTest {

    private static final ImmutableMap<String, RoundingMode> MODES = ImmutableMap.of(
            "half_up", RoundingMode.HALF_UP,
            "half_even", RoundingMode.HALF_EVEN,
            "down", RoundingMode.DOWN,
            "floor", RoundingMode.FLOOR,
            "ceiling", RoundingMode.CEILING);

    @Test
    void everyMode() {
        GoldenFile.read("cost/money_rounding.csv").check(12, row -> {
            BigDecimal amount = new BigDecimal(row.getField("amount"));
            int decimals = Integer.parseInt(row.getField("dp"));
            MODES.forEach((column, mode) -> assertThat(new Rounding(decimals, mode).round(amount))
                    .isEqualTo(new BigDecimal(row.getField(column))));
        });
    }
}
