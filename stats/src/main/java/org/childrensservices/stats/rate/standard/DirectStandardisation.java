package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.CountLimits;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.EstimateWarning;
import org.childrensservices.stats.rate.RateMethod;

/**
 * Standardises rates directly: each stratum's rate counts for its share of the standard population. Immutable:
 * configured once and used for any number of areas.
 *
 * <pre>{@code
 * DirectStandardisation.to(StandardPopulation.european2013()).withFewestEvents(10).estimate(rate);
 * // 1,043.0 per 10,000, standardised to European Standard Population 2013
 * //     (895 of 8,970 in 19 strata; 95% 971.8 to 1,117.9, Dobson with Byar)
 * }</pre>
 */
public final class DirectStandardisation {

    private static final BigDecimal TINY = BigDecimal.valueOf(100);

    private final StandardPopulation standard;
    private final StandardisationMethod method;
    private final ConfidenceLevel level;
    private final long fewestEvents;
    private final double standardPeople;
    private final CountLimits totals;

    private DirectStandardisation(
            StandardPopulation standard, StandardisationMethod method, ConfidenceLevel level, long fewestEvents) {
        this.standard = checkNotNull(standard, "standard");
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
        this.fewestEvents = fewestEvents;
        this.standardPeople = standard.people().values().stream()
                .mapToDouble(people -> people)
                .sum();
        // Of another method than Dobson's the limits of totals are not asked for.
        this.totals = CountLimits.of(method instanceof Dobson dobson ? dobson.count() : RateMethod.byar(), level);
    }

    /**
     * Returns the calculator of public health practice, Dobson's limits with Byar's of the total at 95%, which refuses
     * no count for being small.
     *
     * @param standard the standard population
     * @return the calculator
     */
    public static DirectStandardisation to(StandardPopulation standard) {
        return new DirectStandardisation(
                standard, StandardisationMethod.dobson(RateMethod.byar()), ConfidenceLevel.P95, 0);
    }

    /**
     * Returns the same with another method.
     *
     * @param method the method
     * @return the calculator
     */
    public DirectStandardisation withMethod(StandardisationMethod method) {
        return new DirectStandardisation(standard, method, level, fewestEvents);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public DirectStandardisation withLevel(ConfidenceLevel level) {
        return new DirectStandardisation(standard, method, level, fewestEvents);
    }

    /**
     * Returns the same that gives no rate for fewer events: 10 is the rule of public health practice in England.
     *
     * @param events the fewest events that have a rate, not negative
     * @return the calculator
     */
    public DirectStandardisation withFewestEvents(long events) {
        checkArgument(events >= 0, "fewest events must not be negative: %s", events);
        return new DirectStandardisation(standard, method, level, events);
    }

    /** {@return the standard population} */
    public StandardPopulation standard() {
        return standard;
    }

    /** {@return the method} */
    public StandardisationMethod method() {
        return method;
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /** {@return the fewest events that have a rate} */
    public long fewestEvents() {
        return fewestEvents;
    }

    /**
     * Standardises a rate. Every stratum of the standard must be there, and no other.
     *
     * @param rate the rate
     * @return the standardised rate, or none: with the code {@link ReasonCode#NOT_STATED} if a stratum is missing,
     *     {@link ReasonCode#EMPTY_DENOMINATOR} if one that counts has no people, {@link ReasonCode#NOT_AVAILABLE} if
     *     there are fewer events than are asked for, and {@link ReasonCode#NO_EVENTS} if there are none and the method
     *     needs one
     * @throws IllegalArgumentException if a stratum is not of the standard, or events are not independent and the
     *     method needs that
     */
    public Outcome<StandardisedRate> estimate(StratifiedRate rate) {
        Set<String> unknown =
                Sets.difference(rate.strata().keySet(), standard.people().keySet());
        checkArgument(unknown.isEmpty(), "strata must be of %s: %s", standard, unknown);
        Set<String> missing =
                Sets.difference(standard.people().keySet(), rate.strata().keySet());
        if (!missing.isEmpty()) {
            return Outcome.none(ReasonCode.NOT_STATED, "strata are missing, which is not 0: " + missing);
        }
        for (Map.Entry<String, Stratum> entry : rate.strata().entrySet()) {
            if (share(entry.getKey()) > 0 && entry.getValue().denominator().isZero()) {
                return Outcome.none(
                        ReasonCode.EMPTY_DENOMINATOR, "a stratum needs a denominator above zero: " + entry.getKey());
            }
        }
        long count = rate.count();
        if (count < fewestEvents) {
            return Outcome.none(
                    ReasonCode.NOT_AVAILABLE,
                    String.format(Locale.ROOT, "%,d events are fewer than %,d", count, fewestEvents));
        }
        WeightedSum sum = sum(rate);
        return method.limits(sum, level).map(limits -> result(rate, sum, limits));
    }

    private StandardisedRate result(StratifiedRate rate, WeightedSum sum, Interval limits) {
        return new StandardisedRate(
                rate, standard, sum.value() * rate.per(), limits.times((double) rate.per()), warnings(rate, sum));
    }

    /**
     * Standardises many rates at once: the same numbers to the last bit as {@link #estimate(StratifiedRate)} of each,
     * by Dobson's method without an object for each.
     *
     * @param rates the rates, with every stratum of the standard and no other
     * @return the estimates; NaN where a single rate has none
     * @throws IllegalArgumentException if the strata are not those of the standard, a count or a number of people is
     *     negative, or there are events in nobody
     */
    public EstimateColumn estimate(StratifiedRateColumn rates) {
        return fill(rates, new EstimateColumn(rates.size(), level, method.toString()));
    }

    /**
     * Standardises many rates at once into columns that are there already, so that no array is made: what a service
     * does that estimates again and again.
     *
     * @param rates the rates
     * @param into what {@link #estimate(StratifiedRateColumn)} returned for as many; its numbers are replaced
     * @return the same columns
     * @throws IllegalArgumentException if the columns are of another size, level or method; and as without them, some
     *     numbers then being replaced
     */
    public EstimateColumn estimate(StratifiedRateColumn rates, EstimateColumn into) {
        into.checkRoom(rates.size(), level, method.toString());
        return fill(rates, into);
    }

    private EstimateColumn fill(StratifiedRateColumn rates, EstimateColumn estimates) {
        checkArgument(
                ImmutableSet.copyOf(rates.strata()).equals(standard.people().keySet()),
                "strata must be those of %s: %s",
                standard,
                rates.strata());
        double[] shares = rates.strata().stream().mapToDouble(this::share).toArray();
        if (method instanceof Dobson
                && addUp(
                        rates.counts(),
                        rates.people(),
                        shares,
                        estimates.values(),
                        estimates.lowers(),
                        estimates.uppers())) {
            setLimits(estimates, (double) rates.per());
        } else {
            for (int area = 0; area < rates.size(); area++) {
                rates.checkArea(area);
                estimateByObject(rates, area, estimates);
            }
        }
        return estimates;
    }

    private void estimateByObject(StratifiedRateColumn rates, int area, EstimateColumn estimates) {
        estimates.setInestimable(area);
        estimate(rates.rate(area)).ifPresent(rate -> {
            estimates.values()[area] = rate.value();
            estimates.lowers()[area] = rate.interval().lower();
            estimates.uppers()[area] = rate.interval().upper();
        });
    }

    /** Adds up all areas, and tells whether each of their strata has somebody, and no count is negative. */
    private static boolean addUp(
            long[] counts, long[] people, double[] shares, double[] values, double[] variances, double[] totals) {
        long signs = 0;
        for (int area = 0; area < values.length; area++) {
            int first = area * shares.length;
            double value = 0;
            double variance = 0;
            long total = 0;
            for (int stratum = 0; stratum < shares.length; stratum++) {
                long count = counts[first + stratum];
                long all = people[first + stratum];
                signs |= count | (all - 1);
                double weight = shares[stratum] / (double) all;
                double part = weight * (double) count;
                value += part;
                variance += weight * part;
                total += count;
            }
            values[area] = value;
            variances[area] = variance;
            totals[area] = (double) total;
        }
        return signs >= 0;
    }

    /** Puts the limits in the place of variances and totals. */
    private void setLimits(EstimateColumn estimates, double per) {
        double[] values = estimates.values();
        double[] lowers = estimates.lowers();
        double[] uppers = estimates.uppers();
        for (int area = 0; area < values.length; area++) {
            long total = (long) uppers[area];
            if (total < fewestEvents || total == 0) {
                estimates.setInestimable(area);
            } else {
                double value = values[area];
                double unit = Dobson.unit(lowers[area], total);
                values[area] = value * per;
                lowers[area] = Dobson.lower(value, unit, totals.lower(total), total) * per;
                uppers[area] = Dobson.upper(value, unit, totals.upper(total), total) * per;
            }
        }
    }

    private WeightedSum sum(StratifiedRate rate) {
        double value = 0;
        double variance = 0;
        double largest = 0;
        double weights = 0;
        double squares = 0;
        boolean independent = true;
        for (Map.Entry<String, Stratum> entry : rate.strata().entrySet()) {
            Stratum stratum = entry.getValue();
            double weight = weight(entry.getKey(), stratum);
            value += weight * stratum.count();
            variance += weight * (weight * stratum.variance());
            largest = Math.max(largest, weight);
            weights += weight;
            squares += weight * weight;
            independent &= stratum.variance() == stratum.count();
        }
        int strata = rate.strata().size();
        return new WeightedSum(value, variance, rate.count(), largest, weights / strata, squares / strata, independent);
    }

    /** A stratum that does not count in the standard has no weight, whether it has people or not. */
    private double weight(String key, Stratum stratum) {
        double share = share(key);
        return share == 0 ? 0 : share / stratum.denominator().amount().doubleValue();
    }

    private double share(String key) {
        return checkNotNull(standard.people().get(key), key) / standardPeople;
    }

    private ImmutableList<EstimateWarning> warnings(StratifiedRate rate, WeightedSum sum) {
        ImmutableList.Builder<EstimateWarning> warnings = ImmutableList.builder();
        if (sum.count() < EstimateWarning.SMALL) {
            warnings.add(EstimateWarning.smallCount(sum.count()));
        }
        rate.strata().forEach((key, stratum) -> {
            double weight = weight(key, stratum);
            double part = weight * (weight * stratum.variance()) / sum.variance();
            if (part > 0.5 && rate.strata().size() > 1) {
                warnings.add(new EstimateWarning(
                        EstimateWarning.Kind.ONE_STRATUM_DRIVES_VARIANCE,
                        String.format(
                                Locale.ROOT, "over %d%% of the variance comes from %s", (int) (100 * part), key)));
            }
            if (weight > 0 && stratum.denominator().amount().compareTo(TINY) < 0) {
                warnings.add(new EstimateWarning(
                        EstimateWarning.Kind.TINY_STRATUM,
                        key + " has fewer than 100 in its denominator: " + stratum.denominator()));
            }
        });
        return warnings.build();
    }

    @Override
    public String toString() {
        return "direct standardisation to " + standard + ", " + level + ", " + method
                + (fewestEvents == 0 ? "" : ", not below " + fewestEvents + " events");
    }
}
