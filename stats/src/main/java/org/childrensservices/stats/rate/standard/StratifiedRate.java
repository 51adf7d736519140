package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Denominator;

/**
 * The events and the people of an area, stratum by stratum. A stratum without events says so with 0; one that is not
 * there is missing, which is never taken for 0.
 *
 * @param strata the strata by their key, such as {@code "0-4"}; at least one, all with denominators of one unit
 * @param per the multiplier: 100,000 for a rate per 100,000; positive
 */
public record StratifiedRate(ImmutableMap<String, Stratum> strata, long per) {
    /**
     * Checks the strata.
     *
     * @param strata the strata by their key; at least one, all with denominators of one unit
     * @param per the multiplier, positive
     */
    public StratifiedRate {
        checkArgument(!strata.isEmpty(), "a stratified rate must have strata: %s", strata);
        checkArgument(
                strata.values().stream()
                                .map(stratum -> stratum.denominator().unit())
                                .distinct()
                                .count()
                        == 1,
                "denominators must be of one unit: %s",
                strata);
        checkArgument(per > 0, "per must be positive: %s", per);
    }

    /**
     * Starts a rate from its strata.
     *
     * @param strata the strata by their key
     * @return the strata, that still need a multiplier
     */
    public static Strata of(Map<String, Stratum> strata) {
        return new Strata(ImmutableMap.copyOf(strata));
    }

    /**
     * Strata that still need a multiplier.
     *
     * @param strata the strata by their key
     */
    public record Strata(ImmutableMap<String, Stratum> strata) {
        /**
         * Returns the rate per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the rate
         */
        public StratifiedRate per(long multiplier) {
            return new StratifiedRate(strata, multiplier);
        }
    }

    /** {@return the events of all strata} */
    public long count() {
        return strata.values().stream().mapToLong(Stratum::count).reduce(0, Math::addExact);
    }

    /** {@return the denominators of all strata together} */
    public Denominator denominator() {
        return new Denominator(
                strata.values().stream()
                        .map(stratum -> stratum.denominator().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                strata.values().iterator().next().denominator().unit());
    }

    Rounding displayRounding() {
        return per == 1 ? Rounding.TWO_DECIMALS : Rounding.ONE_DECIMAL;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d of %s in %,d strata, per %,d", count(), denominator(), strata.size(), per);
    }
}
