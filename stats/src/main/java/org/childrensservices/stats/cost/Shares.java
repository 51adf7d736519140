package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Shares as fractions. */
final class Shares {

    private Shares() {}

    static BigDecimal check(String name, BigDecimal share) {
        checkArgument(isShare(share), "%s must be from 0 to 1: %s", name, share);
        return share;
    }

    static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    /** What a share leaves. */
    static BigDecimal without(BigDecimal share) {
        return BigDecimal.ONE.subtract(share);
    }
}
