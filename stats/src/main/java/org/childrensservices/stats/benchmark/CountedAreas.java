package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionComparison;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateComparison;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.rank.RankOrder;
import org.childrensservices.stats.rate.rank.Ranking;

/**
 * The rates or the proportions of authorities with the counts behind them, from which it can be said how much of a
 * distance is chance. An authority is compared with others taken together, all their events in all their people, never
 * with the mean of their figures, and never with a whole that contains it.
 *
 * @param <Q> the quantity: a rate or a proportion
 * @param <C> the comparison of two of them
 */
public final class CountedAreas<Q, C> {

    private final ImmutableSortedMap<LocalAuthority, Outcome<Q>> areas;
    private final AreaQuantity<Q, C> quantity;
    private final ConfidenceLevel level;

    private CountedAreas(
            ImmutableSortedMap<LocalAuthority, Outcome<Q>> areas, AreaQuantity<Q, C> quantity, ConfidenceLevel level) {
        this.areas = areas;
        this.quantity = quantity;
        this.level = level;
    }

    /**
     * Returns the rates of authorities, compared at 95%.
     *
     * @param rates the rates, all with one multiplier and one unit of denominator, or why there is none
     * @return the authorities
     */
    public static CountedAreas<Rate, RateComparison> ofRates(Map<LocalAuthority, Outcome<Rate>> rates) {
        return new CountedAreas<>(ImmutableSortedMap.copyOf(rates), AreaQuantity.RATES, ConfidenceLevel.P95);
    }

    /**
     * Returns the proportions of authorities, compared at 95%.
     *
     * @param proportions the proportions, or why there is none
     * @return the authorities
     */
    public static CountedAreas<Proportion, ProportionComparison> ofProportions(
            Map<LocalAuthority, Outcome<Proportion>> proportions) {
        return new CountedAreas<>(
                ImmutableSortedMap.copyOf(proportions), AreaQuantity.PROPORTIONS, ConfidenceLevel.P95);
    }

    /**
     * Returns the same, compared at another level.
     *
     * @param newLevel the level
     * @return the authorities
     */
    public CountedAreas<Q, C> withLevel(ConfidenceLevel newLevel) {
        return new CountedAreas<>(areas, quantity, checkNotNull(newLevel, "level"));
    }

    /**
     * Compares with the statistical neighbours together.
     *
     * @param authority the authority
     * @param model whose neighbours
     * @return the comparison; none with the reason why the authority has no counts, with the code
     *     {@link ReasonCode#BEYOND_TABLE} if the model does not know it, {@link ReasonCode#NOT_AVAILABLE} if no
     *     neighbour has counts, and {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<PooledComparison<C>> againstNeighbours(LocalAuthority authority, NeighbourModel model) {
        return model.neighbours(authority)
                .flatMap(neighbours -> against(
                        authority,
                        neighbours.stream().map(Neighbour::authority).toList(),
                        "statistical neighbours (" + model.edition() + ")"));
    }

    /**
     * Compares with the rest of the region together.
     *
     * @param authority the authority
     * @return the comparison; none with the reason why the authority has no counts, {@link ReasonCode#NOT_AVAILABLE} if
     *     no other has counts, and {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<PooledComparison<C>> againstRestOfRegion(LocalAuthority authority) {
        return against(
                authority,
                others(authority, other -> other.region() == authority.region()),
                "others of " + authority.region().label());
    }

    /**
     * Compares with the rest of England together.
     *
     * @param authority the authority
     * @return the comparison; none with the reason why the authority has no counts, {@link ReasonCode#NOT_AVAILABLE} if
     *     no other has counts, and {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<PooledComparison<C>> againstRestOfEngland(LocalAuthority authority) {
        return against(authority, others(authority, other -> true), "others of England");
    }

    private List<LocalAuthority> others(LocalAuthority authority, Predicate<LocalAuthority> which) {
        return areas.keySet().stream()
                .filter(which.and(other -> !other.equals(authority)))
                .toList();
    }

    private Outcome<PooledComparison<C>> against(
            LocalAuthority authority, Collection<LocalAuthority> others, String called) {
        ImmutableList.Builder<Q> known = ImmutableList.builder();
        ImmutableMap.Builder<LocalAuthority, Reason> missing = ImmutableMap.builder();
        for (LocalAuthority other : others) {
            at(other).fold(known::add, reason -> missing.put(other, reason));
        }
        ImmutableList<Q> pool = known.build();
        if (pool.isEmpty()) {
            return Outcome.none(ReasonCode.NOT_AVAILABLE, "none of " + others.size() + " " + called + " has counts");
        }
        return at(authority)
                .flatMap(own -> quantity.compare(own, quantity.pooled(pool), level))
                .map(comparison ->
                        new PooledComparison<>(authority, called, pool.size(), missing.buildOrThrow(), comparison));
    }

    private Outcome<Q> at(LocalAuthority authority) {
        Outcome<Q> area = areas.get(authority);
        return area == null ? Outcome.none(ReasonCode.NOT_STATED, "no counts for " + authority) : area;
    }

    /**
     * Returns the place of an authority and those it could have by chance, from intervals of all that hold their true
     * values together at the level (Klein, Wright and Wieczorek 2020, Journal of the Royal Statistical Society A
     * 183:589; the authorities as independent).
     *
     * @param authority the authority
     * @param polarity whether more is better
     * @return the places; none with the reason why the authority has no counts, and {@link ReasonCode#NOT_APPLICABLE}
     *     where neither more nor less is better
     */
    public Outcome<RankInterval> rank(LocalAuthority authority, Polarity polarity) {
        ImmutableMap<LocalAuthority, Double> values = present(quantity::value);
        return at(authority)
                .flatMap(quantity::value)
                .flatMap(value -> LaitStanding.order(polarity))
                .map(order -> {
                    ConfidenceLevel each = ConfidenceLevel.of(Math.pow(level.value(), 1.0 / values.size()));
                    Range<Integer> places = checkNotNull(Ranking.places(present(own -> quantity.interval(own, each)))
                            .get(authority));
                    boolean fromSmallest = order == RankOrder.FROM_SMALLEST;
                    int count = values.size();
                    return new RankInterval(
                            authority,
                            Ranking.of(values).rank(authority).orElseThrow().place(order),
                            fromSmallest ? places.lowerEndpoint() : count + 1 - places.upperEndpoint(),
                            fromSmallest ? places.upperEndpoint() : count + 1 - places.lowerEndpoint(),
                            count,
                            polarity,
                            level);
                });
    }

    /**
     * Tells where an authority lies in the funnel around all authorities together, which allows for chance only: where
     * authorities differ by more, many lie outside.
     *
     * @param authority the authority
     * @return its position, or none with the reason why it has no counts, or with the code
     *     {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<FunnelPosition> funnelPosition(LocalAuthority authority) {
        return at(authority)
                .flatMap(own -> quantity.position(
                        own,
                        areas.values().stream()
                                .flatMap(area -> area.toOptional().stream())
                                .toList()));
    }

    /** What there is of each authority for which there is one. */
    private <V> ImmutableMap<LocalAuthority, V> present(Function<Q, Outcome<V>> of) {
        ImmutableMap.Builder<LocalAuthority, V> present = ImmutableMap.builder();
        areas.forEach((authority, area) -> area.flatMap(of).ifPresent(v -> present.put(authority, v)));
        return present.buildOrThrow();
    }

    @Override
    public String toString() {
        long known = areas.values().stream().filter(Outcome::isPresent).count();
        return "counts of " + known + " of " + areas.size() + " authorities, compared at " + level;
    }
}
