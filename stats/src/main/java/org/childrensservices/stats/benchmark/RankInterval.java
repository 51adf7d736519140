package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.Comparator;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;

/**
 * The place of an authority and those it could have by chance.
 *
 * @param authority the authority
 * @param place its place by its own value, 1 for the best
 * @param first the best place that it could have
 * @param last the worst place that it could have
 * @param count how many are ranked
 * @param polarity whether more is better; neutral ones are not ranked
 * @param level how sure it is that the true places of all are in their intervals at once
 */
public record RankInterval(
        LocalAuthority authority, int place, int first, int last, int count, Polarity polarity, ConfidenceLevel level) {
    /**
     * Checks the places.
     *
     * @param authority the authority
     * @param place its place by its own value, from the first to the last
     * @param first the best place that it could have, from 1
     * @param last the worst place that it could have, at most the count
     * @param count how many are ranked
     * @param polarity whether more is better
     * @param level how sure it is
     */
    public RankInterval {
        checkNotNull(authority, "authority");
        checkNotNull(level, "level");
        checkArgument(polarity != Polarity.NEUTRAL, "ranks need a polarity: %s", polarity);
        checkArgument(
                1 <= first && first <= place && place <= last && last <= count,
                "places must be in order from 1 to %s: %s, %s, %s",
                count,
                first,
                place,
                last);
    }

    /**
     * {@return the bands that it could be in, the best first, as {@link QuartileEdges} draws them where no two values
     * are the same}
     */
    public ImmutableSortedSet<Band> bands() {
        return ContiguousSet.create(Range.closed(first, last), DiscreteDomain.integers()).stream()
                .map(this::band)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** An edge of the quarters is at a quarter of the distance from the first value to the last. */
    private Band band(int at) {
        int fromSmallest = polarity == Polarity.LOW_IS_GOOD ? at - 1 : count - at;
        int quartersBelow = (4 * fromSmallest + count - 2) / Math.max(1, count - 1);
        int above = Math.min(3, Math.max(0, quartersBelow - 1));
        return QuartileEdges.fromLowest(polarity).orElseThrow().get(above);
    }

    /**
     * {@return the places and bands, such as {@code "Westminster (213): rank 71 of 149, could be 9 to 140, A to D"}}
     */
    @Override
    public String toString() {
        ImmutableSortedSet<Band> bands = bands();
        return authority + ": rank " + place + " of " + count
                + (first == last ? "" : ", could be " + first + " to " + last) + " (" + level
                + " for all at once), band "
                + (bands.size() == 1 ? bands.first() : bands.first() + " to " + bands.last());
    }
}
