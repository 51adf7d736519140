package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;

/**
 * The edges of the quarters of some published values, by linear interpolation between them: the quantiles of type 7 of
 * Hyndman and Fan, which R and spreadsheets use, exact.
 *
 * <p>A band reaches up to its upper edge and includes it. So a value on an edge is in the better band where less is
 * better, and in the worse where more is.
 *
 * @param count how many values
 * @param lowest the least value
 * @param lower the edge of the lowest quarter
 * @param middle the median
 * @param upper the edge of the highest quarter
 * @param highest the greatest value
 */
public record QuartileEdges(
        int count, BigDecimal lowest, BigDecimal lower, BigDecimal middle, BigDecimal upper, BigDecimal highest) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /**
     * Checks the edges.
     *
     * @param count how many values, positive
     * @param lowest the least value
     * @param lower the edge of the lowest quarter, not less than the least value
     * @param middle the median, not less
     * @param upper the edge of the highest quarter, not less
     * @param highest the greatest value, not less
     */
    public QuartileEdges {
        checkArgument(count > 0, "edges must be of values: %s", count);
        List<BigDecimal> edges = List.of(lowest, lower, middle, upper, highest);
        checkArgument(edges.stream().sorted().toList().equals(edges), "edges must not descend: %s", edges);
    }

    /**
     * Returns the edges of values.
     *
     * @param values the values, those missing left out
     * @return the edges, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without values
     */
    public static Outcome<QuartileEdges> of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "quarters need values");
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        List<BigDecimal> edges = IntStream.rangeClosed(0, 4)
                .mapToObj(quarter -> edge(sorted, quarter))
                .toList();
        return Outcome.of(
                new QuartileEdges(sorted.size(), edges.get(0), edges.get(1), edges.get(2), edges.get(3), edges.get(4)));
    }

    private static BigDecimal edge(List<BigDecimal> sorted, int quarter) {
        int quarters = (sorted.size() - 1) * quarter;
        BigDecimal below = sorted.get(quarters / 4);
        BigDecimal above = sorted.get((quarters + 3) / 4);
        BigDecimal share = QUARTER.multiply(BigDecimal.valueOf(quarters % 4));
        return below.add(above.subtract(below).multiply(share));
    }

    /**
     * Returns the band of a value.
     *
     * @param value the value
     * @param polarity whether more is better
     * @return the band, or none with the code {@link ReasonCode#NOT_APPLICABLE} where neither is better
     */
    public Outcome<Band> band(BigDecimal value, Polarity polarity) {
        return fromLowest(polarity)
                .map(bands -> bands.get((int) ImmutableList.of(lower, middle, upper).stream()
                        .filter(edge -> value.compareTo(edge) > 0)
                        .count()));
    }

    /**
     * Returns the values of each band. Here they meet at the edges; the Department's tool starts each a unit of the
     * last decimal later, and prints the ends of band C of a measure of which more is better in the wrong order, which
     * is not repeated.
     *
     * @param polarity whether more is better
     * @return the range of each band, the lowest first, or none with the code {@link ReasonCode#NOT_APPLICABLE}
     */
    public Outcome<ImmutableMap<Band, Range<BigDecimal>>> ranges(Polarity polarity) {
        return fromLowest(polarity)
                .map(bands -> ImmutableMap.of(
                        bands.get(0), Range.closed(lowest, lower),
                        bands.get(1), Range.openClosed(lower, middle),
                        bands.get(2), Range.openClosed(middle, upper),
                        bands.get(3), Range.openClosed(upper, highest)));
    }

    /** The bands from the lowest values on. */
    static Outcome<ImmutableList<Band>> fromLowest(Polarity polarity) {
        ImmutableList<Band> bands = ImmutableList.copyOf(Band.values());
        return switch (polarity) {
            case LOW_IS_GOOD -> Outcome.of(bands);
            case HIGH_IS_GOOD -> Outcome.of(ImmutableList.sortedCopyOf(Comparator.reverseOrder(), bands));
            case NEUTRAL -> Outcome.none(ReasonCode.NOT_APPLICABLE, "neither more nor less is better");
        };
    }

    @Override
    public String toString() {
        return "quarters of " + count + " at " + lower.toPlainString() + ", " + middle.toPlainString() + " and "
                + upper.toPlainString() + ", from " + lowest.toPlainString() + " to " + highest.toPlainString();
    }
}
