package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.rank.Rank;
import org.childrensservices.stats.rate.rank.RankOrder;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Where an area stands by the rules of the Local Authority Interactive Tool.
 *
 * @param area the area
 * @param measure what is measured
 * @param period the period
 * @param rank how many authorities have less, the same and more, or why it is not ranked
 * @param band its band, or why it has none
 */
public record LaitStanding(
        AreaCode area, PublishedMeasure measure, TimePeriod period, Outcome<Rank> rank, Outcome<Band> band) {
    /**
     * Checks the parts.
     *
     * @param area the area
     * @param measure what is measured
     * @param period the period
     * @param rank how many authorities have less, the same and more
     * @param band its band
     */
    public LaitStanding {
        checkNotNull(area, "area");
        checkNotNull(measure, "measure");
        checkNotNull(period, "period");
        checkNotNull(rank, "rank");
        checkNotNull(band, "band");
    }

    /**
     * {@return the place among the authorities, 1 for the best; none with the reason why it is not ranked, or with the
     * code {@link ReasonCode#NOT_APPLICABLE} where neither more nor less is better}
     */
    public Outcome<Integer> place() {
        return rank.flatMap(counts -> order(measure.polarity()).map(counts::place));
    }

    /** From which end the best are first. */
    static Outcome<RankOrder> order(Polarity polarity) {
        return switch (polarity) {
            case LOW_IS_GOOD -> Outcome.of(RankOrder.FROM_SMALLEST);
            case HIGH_IS_GOOD -> Outcome.of(RankOrder.FROM_LARGEST);
            case NEUTRAL -> Outcome.none(ReasonCode.NOT_APPLICABLE, "neither more nor less is better");
        };
    }

    /** {@return the place, with a sign of equality where it is shared, and the band; or why there is none} */
    @Override
    public String toString() {
        return area.label() + ", " + measure + ", " + period + ": "
                + place().fold(
                                place -> "rank " + place
                                        + (rank.orElseThrow().isTied() ? "=" : "")
                                        + " of " + rank.orElseThrow().total()
                                        + ", band " + band.fold(Band::name, Reason::message),
                                reason -> "no rank: " + reason.message());
    }
}
