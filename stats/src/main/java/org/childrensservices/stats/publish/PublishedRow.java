package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;

/**
 * Counts as they are printed side by side with their total, some of them hidden: what can an outsider work out?
 *
 * <p>The outsider knows the rule: counts from 1 to a greatest are hidden, and where that is one cell only, so is the
 * smallest other count above 0, or a 0 if there is none.
 *
 * @param cells the cells, whole numbers or symbols
 * @param total their total, not negative
 * @param suppression the counts that are hidden for their own sake
 */
public record PublishedRow(ImmutableList<Cell> cells, long total, Suppression suppression) {
    /**
     * Checks the total.
     *
     * @param cells the cells, whole numbers or symbols
     * @param total their total, not negative
     * @param suppression the counts that are hidden for their own sake
     */
    public PublishedRow {
        checkNotNull(cells, "cells");
        checkArgument(total >= 0, "total must not be negative: %s", total);
        checkNotNull(suppression, "suppression");
    }

    /**
     * Returns the least and the greatest count that a cell can have.
     *
     * @param cell which cell, from 0
     * @return the counts, one only for a cell that is shown, or none: with the meaning of its symbol if a cell is
     *     missing for another cause than confidentiality, and with the code {@link ReasonCode#NO_SOLUTION} if the cells
     *     shown do not fit the total
     */
    public Outcome<Range<Long>> possibleCounts(int cell) {
        checkElementIndex(cell, cells.size(), "cell");
        return hiddenSum()
                .map(sum -> cells.get(cell) instanceof Cell.Figure shown
                        ? Range.singleton(shown.value().longValueExact())
                        : possibleCounts(cell, sum));
    }

    /** What the hidden cells add up to. */
    private Outcome<Long> hiddenSum() {
        BigDecimal left = BigDecimal.valueOf(total);
        boolean whole = true;
        for (Cell cell : cells) {
            if (cell instanceof Cell.Figure shown) {
                left = left.subtract(shown.value());
                whole &= shown.value().signum() >= 0
                        && shown.value().stripTrailingZeros().scale() <= 0;
            } else if (((Cell.Symbol) cell).symbol() != PublishedSymbol.CONFIDENTIAL) {
                return Outcome.none(((Cell.Symbol) cell).symbol().reason());
            }
        }
        return !whole || left.signum() < 0 || (left.signum() != 0 && hidden().isEmpty())
                ? Outcome.none(ReasonCode.NO_SOLUTION, "the cells do not fit their total: " + this)
                : Outcome.of(left.longValueExact());
    }

    private ImmutableList<Integer> hidden() {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) instanceof Cell.Symbol)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    private Range<Long> possibleCounts(int cell, long sum) {
        ImmutableList<Integer> hidden = hidden();
        Stream<Range<Long>> possible = allForTheirOwnSake(hidden.size(), sum).stream();
        if (hidden.size() == 2) {
            int partner = hidden.get(0) == cell ? hidden.get(1) : hidden.get(0);
            possible = Streams.concat(
                    possible,
                    protecting(cell, sum),
                    protecting(partner, sum)
                            .map(other -> Range.closed(sum - other.upperEndpoint(), sum - other.lowerEndpoint())));
        }
        // Hidden by another rule: all that is known is the sum.
        return possible.reduce(Range::span).orElseGet(() -> Range.closed(hidden.size() == 1 ? sum : 0, sum));
    }

    private Optional<Range<Long>> allForTheirOwnSake(int hidden, long sum) {
        BigDecimal others = BigDecimal.valueOf(suppression.greatest()).multiply(BigDecimal.valueOf(hidden - 1L));
        long least =
                BigDecimal.valueOf(sum).subtract(others).max(BigDecimal.ONE).longValueExact();
        long greatest = Math.min(suppression.greatest(), sum - (hidden - 1L));
        return least <= greatest ? Optional.of(Range.closed(least, greatest)) : Optional.empty();
    }

    /** The counts that a cell can have to protect the one other hidden, of which they leave a count to be hidden. */
    private Stream<Range<Long>> protecting(int cell, long sum) {
        long greatest = suppression.greatest();
        // The smallest count above 0 that is not hidden for its own sake, and the first of equals.
        long most = sum - 1;
        boolean first = true;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Figure figure) {
                long shown = figure.value().longValueExact();
                most = shown == 0 ? most : Math.min(most, cell < i ? shown : shown - 1);
                first &= shown == 0 && cell < i;
            }
        }
        long least = Math.max(greatest + 1, sum - greatest);
        return Streams.concat(
                least <= most ? Stream.of(Range.closed(least, most)) : Stream.of(),
                first && suppression.hides(sum) ? Stream.of(Range.singleton(0L)) : Stream.of());
    }

    /**
     * Tells whether no hidden count can be worked out.
     *
     * @return whether every hidden cell can have more than one count, or none for the reasons of
     *     {@link #possibleCounts(int)}
     */
    public Outcome<Boolean> isProtected() {
        return hiddenSum()
                .map(sum -> hidden().stream()
                        .map(cell -> possibleCounts(cell, sum))
                        .noneMatch(counts -> counts.lowerEndpoint().equals(counts.upperEndpoint())));
    }

    /** {@return the cells and their total as they are printed, such as {@code "c + 12 + c = 20"}} */
    @Override
    public String toString() {
        return cells.stream().map(Cell::toString).collect(joining(" + ")) + " = " + total;
    }
}
