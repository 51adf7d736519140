package org.childrensservices.core.workforce;

import java.math.BigDecimal;

/** Parts of full time: equal if they are the same number, however it was written. */
final class FullTime {

    private FullTime() {}

    static BigDecimal plain(BigDecimal equivalents) {
        BigDecimal stripped = equivalents.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
