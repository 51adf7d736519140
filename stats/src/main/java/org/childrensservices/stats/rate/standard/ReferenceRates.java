package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The rates of a reference, such as England, by stratum: what an area's people would have if each stratum had the rate
 * of the reference. Taken as certain.
 *
 * @param name the name with its year; not blank
 * @param strata the events and people by stratum; at least one, each with people
 */
public record ReferenceRates(String name, ImmutableMap<String, Stratum> strata) {
    /**
     * Checks the strata.
     *
     * @param name the name with its year; not blank
     * @param strata the events and people by stratum; at least one, each with people
     */
    public ReferenceRates {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkArgument(!strata.isEmpty(), "reference rates must have strata: %s", strata);
        strata.forEach((key, stratum) ->
                checkArgument(!stratum.denominator().isZero(), "denominator of %s must be positive: %s", key, stratum));
    }

    /**
     * Returns reference rates.
     *
     * @param name the name with its year; not blank
     * @param strata the events and people by stratum; at least one, each with people
     * @return the rates
     */
    public static ReferenceRates of(String name, Map<String, Stratum> strata) {
        return new ReferenceRates(name, ImmutableMap.copyOf(strata));
    }

    /** The crude rate per 1 of the whole reference, times a multiplier. */
    double crude(long per) {
        BigDecimal people = strata.values().stream()
                .map(stratum -> stratum.denominator().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long events = strata.values().stream().mapToLong(Stratum::count).reduce(0, Math::addExact);
        return (double) events * per / people.doubleValue();
    }

    @Override
    public String toString() {
        return name;
    }
}
