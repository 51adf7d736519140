package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.RateMethod;

/**
 * Standardises indirectly: the events observed in an area over those expected if each of its strata had the rate of the
 * reference. Needs the events of the area in total only. Immutable: configured once and used for any number of areas,
 * which can each be compared with the reference but not with each other.
 *
 * <pre>{@code
 * IndirectStandardisation england = IndirectStandardisation.by(referenceRates);
 * england.estimate(895).in(peopleByAge).orElseThrow().rate(10_000);
 * }</pre>
 */
public final class IndirectStandardisation {

    private final ReferenceRates reference;
    private final RateMethod method;
    private final ConfidenceLevel level;

    private IndirectStandardisation(ReferenceRates reference, RateMethod method, ConfidenceLevel level) {
        this.reference = checkNotNull(reference, "reference");
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
    }

    /**
     * Returns the calculator of public health practice: 95%, exact below a count of 10 and otherwise Byar.
     *
     * @param reference the rates of the reference
     * @return the calculator
     */
    public static IndirectStandardisation by(ReferenceRates reference) {
        return new IndirectStandardisation(reference, RateMethod.exactBelow(10), ConfidenceLevel.P95);
    }

    /**
     * Returns the same with another method for the limits of the observed events.
     *
     * @param method the method
     * @return the calculator
     */
    public IndirectStandardisation withMethod(RateMethod method) {
        return new IndirectStandardisation(reference, method, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public IndirectStandardisation withLevel(ConfidenceLevel level) {
        return new IndirectStandardisation(reference, method, level);
    }

    /** {@return the rates of the reference} */
    public ReferenceRates reference() {
        return reference;
    }

    /** {@return the method for the limits of the observed events} */
    public RateMethod method() {
        return method;
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Starts from the events of an area.
     *
     * @param observed the events in all strata together, not negative
     * @return the events, to be put {@code in} the people of the area
     */
    public Observed estimate(long observed) {
        return new Observed(observed);
    }

    /** Observed events that still need the people they are among. */
    public final class Observed {
        private final long count;

        private Observed(long count) {
            checkArgument(count >= 0, "count must not be negative: %s", count);
            this.count = count;
        }

        /**
         * Puts the events among the people of the area. Every stratum of the reference must be there, if with 0, and no
         * other.
         *
         * @param people the people by stratum, none negative
         * @return the ratio of observed to expected, or none: with the code {@link ReasonCode#NOT_STATED} if a stratum
         *     is missing, and {@link ReasonCode#EMPTY_DENOMINATOR} if no event is expected
         * @throws IllegalArgumentException if a stratum is not of the reference
         */
        public Outcome<StandardisedRatio> in(Map<String, Denominator> people) {
            Set<String> strata = reference.strata().keySet();
            Set<String> unknown = Sets.difference(people.keySet(), strata);
            checkArgument(unknown.isEmpty(), "strata must be of %s: %s", reference, unknown);
            Set<String> missing = Sets.difference(strata, people.keySet());
            if (!missing.isEmpty()) {
                return Outcome.none(ReasonCode.NOT_STATED, "strata are missing, which is not 0: " + missing);
            }
            double expected = expected(people);
            return expected > 0
                    ? Outcome.of(new StandardisedRatio(
                            count, expected, reference, method.limits(count, level), ImmutableMap.copyOf(people)))
                    : Outcome.none(
                            ReasonCode.EMPTY_DENOMINATOR,
                            "a ratio to the expected needs an expected count above zero: " + count + " to 0");
        }
    }

    private double expected(Map<String, Denominator> people) {
        double expected = 0;
        for (Map.Entry<String, Denominator> entry : people.entrySet()) {
            Stratum known = checkNotNull(reference.strata().get(entry.getKey()), entry.getKey());
            checkArgument(
                    entry.getValue().unit() == known.denominator().unit(),
                    "both denominators must be of one unit: %s and %s",
                    entry.getValue().unit(),
                    known.denominator().unit());
            expected += entry.getValue().amount().doubleValue()
                    * ((double) known.count() / known.denominator().amount().doubleValue());
        }
        return expected;
    }

    @Override
    public String toString() {
        return "indirect standardisation by " + reference + ", " + level + ", " + method;
    }
}
