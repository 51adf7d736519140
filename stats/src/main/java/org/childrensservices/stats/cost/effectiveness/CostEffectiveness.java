package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * Strategies side by side, from the cheapest, with which of them nobody should choose (Johannesson and Weinstein 1993,
 * Journal of Health Economics 12:459; CHEERS 2022). All comparisons are exact.
 *
 * <p>A strategy is dominated if another is no dearer and no less effective, and better in one of them. It is extendedly
 * dominated if its ratio exceeds that of the next efficient strategy. Strategies that cost and achieve the same stand
 * alike.
 */
public final class CostEffectiveness {

    static final MathContext PRECISION = new MathContext(30);

    private final ImmutableList<StrategyResult> results;

    private CostEffectiveness(ImmutableList<StrategyResult> results) {
        this.results = results;
    }

    /**
     * Compares strategies.
     *
     * @param strategies the strategies, at least one, of different names and in one currency
     * @return the comparison
     */
    public static CostEffectiveness of(List<Strategy> strategies) {
        checkArgument(!strategies.isEmpty(), "there must be at least one strategy: %s", strategies);
        checkArgument(
                strategies.stream().map(Strategy::name).distinct().count() == strategies.size(),
                "strategies must have different names: %s",
                strategies);
        ImmutableList<Strategy> sorted = strategies.stream()
                .sorted(Comparator.comparing(Strategy::cost)
                        .thenComparing(Strategy::effect, Comparator.reverseOrder())
                        .thenComparing(Strategy::name))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Strategy> undominated = sorted.stream()
                .filter(strategy -> sorted.stream()
                        .noneMatch(other -> new Increment(other, strategy).quadrant() == Quadrant.DOMINATED))
                .collect(ImmutableList.toImmutableList());
        List<Strategy> efficient = efficient(undominated);
        ImmutableList.Builder<StrategyResult> results = ImmutableList.builder();
        for (Strategy strategy : sorted) {
            int place = efficient.indexOf(strategy);
            if (place >= 0) {
                results.add(new StrategyResult(
                        strategy,
                        Standing.EFFICIENT,
                        place == 0
                                ? Outcome.none(
                                        ReasonCode.NOT_APPLICABLE,
                                        "the cheapest has no strategy before it: " + strategy.name())
                                : new Increment(efficient.get(place - 1), strategy).ratio()));
            } else {
                Standing standing = undominated.contains(strategy) ? Standing.EXTENDEDLY_DOMINATED : Standing.DOMINATED;
                results.add(new StrategyResult(
                        strategy,
                        standing,
                        Outcome.none(ReasonCode.NOT_APPLICABLE, strategy.name() + " is " + standing.label())));
            }
        }
        return new CostEffectiveness(results.build());
    }

    /** Takes back each strategy after which a steeper step is followed by one less steep. */
    private static List<Strategy> efficient(List<Strategy> undominated) {
        List<Strategy> kept = new ArrayList<>();
        for (Strategy next : undominated) {
            boolean isTwin = !kept.isEmpty() && kept.get(kept.size() - 1).isLike(next);
            while (!isTwin && isSteeperBefore(kept, next)) {
                Strategy dropped = kept.get(kept.size() - 1);
                kept.removeIf(dropped::isLike);
            }
            kept.add(next);
        }
        return kept;
    }

    private static boolean isSteeperBefore(List<Strategy> kept, Strategy next) {
        int last = kept.size() - 1;
        int before = last;
        while (before >= 0 && kept.get(before).isLike(kept.get(last))) {
            before--;
        }
        if (before < 0) {
            return false;
        }
        Increment to = new Increment(kept.get(before), kept.get(last));
        Increment after = new Increment(kept.get(last), next);
        BigDecimal steepness = to.cost().amount().multiply(after.effect());
        return steepness.compareTo(after.cost().amount().multiply(to.effect())) > 0;
    }

    /** {@return how each strategy stands, from the cheapest} */
    public ImmutableList<StrategyResult> results() {
        return results;
    }

    /** {@return the efficient strategies, from the cheapest} */
    public ImmutableList<Strategy> frontier() {
        return results.stream()
                .filter(result -> result.standing() == Standing.EFFICIENT)
                .map(StrategyResult::strategy)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the strategy with the highest net monetary benefit, of several the cheapest.
     *
     * @param threshold what one unit of effect is worth, in the currency of the costs
     * @return the strategy
     */
    public Strategy best(Money threshold) {
        Strategy best = results.get(0).strategy();
        for (StrategyResult result : results) {
            Strategy next = result.strategy();
            if (next.netMonetaryBenefit(threshold).compareTo(best.netMonetaryBenefit(threshold)) > 0) {
                best = next;
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return results.stream().map(StrategyResult::toString).collect(Collectors.joining("; "));
    }
}
