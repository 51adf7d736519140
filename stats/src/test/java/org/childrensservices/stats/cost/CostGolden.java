package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.childrensservices.core.value.Money;

/** Reading the reference files of this package and comparing with their 30 digits. */
final class CostGolden {

    /** The reference values have 30 digits: far inside the 1e-12 that is asked for. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-28");

    private CostGolden() {}

    static DiscountSchedule schedule(String name) {
        return switch (name) {
            case "GREEN_BOOK_STANDARD" -> GreenBook.EDITION_2022.standard();
            case "GREEN_BOOK_HEALTH" -> GreenBook.EDITION_2022.health();
            case "GREEN_BOOK_REDUCED" -> GreenBook.EDITION_2022.lowerSensitivity();
            default -> DiscountSchedule.flat(new BigDecimal(name.substring("FLAT_".length())));
        };
    }

    static CashFlows flows(String cell) {
        return CashFlows.of(
                Splitter.on(';').splitToStream(cell).map(Money::pounds).collect(ImmutableList.toImmutableList()));
    }

    static void assertNear(Money actual, String reference) {
        assertNear(actual.amount(), reference);
    }

    static void assertNear(BigDecimal actual, String reference) {
        BigDecimal expected = new BigDecimal(reference);
        assertThat(actual.subtract(expected).abs())
                .as("distance of %s from %s", actual, expected)
                .isLessThanOrEqualTo(TOLERANCE.multiply(expected.abs()));
    }
}
