package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The rate of a group of areas, such as the statistical neighbours of one, in both ways in which it is published:
 * pooled, all events in all people, and as the mean of the rates, in which a small area counts as much as a large one.
 * They differ, and a comparison says which it uses. Only the pooled one has an interval from its counts.
 *
 * <pre>{@code
 * GroupRate neighbours = GroupRate.of(rates);
 * neighbours.pooled();           // 300 of 40,000, per 10,000
 * neighbours.unweightedMean();   // 87.5
 * }</pre>
 *
 * @param areas the rates of the areas, at least one, all with one multiplier and one unit of denominator
 */
public record GroupRate(ImmutableList<Rate> areas) {
    /**
     * Checks the rates.
     *
     * @param areas the rates of the areas, at least one, all with one multiplier and one unit of denominator
     */
    public GroupRate {
        checkArgument(!areas.isEmpty(), "areas of a group must not be empty: %s", areas);
        Rate first = areas.get(0);
        for (Rate area : areas) {
            checkArgument(
                    area.per() == first.per()
                            && area.denominator().unit() == first.denominator().unit()
                            && area.counted() == first.counted(),
                    "areas must be per the same number of one unit: %s and %s",
                    first,
                    area);
        }
    }

    /**
     * Returns the rate of a group.
     *
     * @param areas the rates of the areas, at least one, all with one multiplier and one unit of denominator
     * @return the rate
     */
    public static GroupRate of(Collection<Rate> areas) {
        return new GroupRate(ImmutableList.copyOf(areas));
    }

    /**
     * {@return all events in all people}
     *
     * @throws ArithmeticException if there are more events than a long holds
     */
    public Rate pooled() {
        Rate first = areas.get(0);
        BigDecimal amount =
                areas.stream().map(area -> area.denominator().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rate(
                areas.stream().mapToLong(Rate::count).reduce(0, Math::addExact),
                new Denominator(amount, first.denominator().unit()),
                first.per(),
                first.counted());
    }

    /**
     * {@return the mean of the rates, per multiplier, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR} if an
     * area has no rate}
     */
    public Outcome<Double> unweightedMean() {
        return areas.stream().anyMatch(area -> area.denominator().isZero())
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a mean of rates needs a denominator above zero in each")
                : Outcome.of(areas.stream().mapToDouble(Rate::value).sum() / areas.size());
    }

    @Override
    public String toString() {
        Rounding shown = areas.get(0).displayRounding();
        return String.format(
                Locale.ROOT,
                "pooled %s per %,d, mean of %,d rates %s",
                pooled().rounded(shown).fold(shown::format, Reason::message),
                areas.get(0).per(),
                areas.size(),
                unweightedMean().fold(shown::format, Reason::message));
    }
}
