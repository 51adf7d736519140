package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;

/**
 * Counts as they are printed in rows and columns with their totals, some of them hidden, totals too: what can an
 * outsider work out?
 *
 * <p>The outsider knows that parts add up to totals and that no count is negative; the least and the greatest that each
 * hidden count can be are found exactly, by flows in a network, also where several rows and columns must be taken
 * together. Nothing is assumed about why a cell is hidden, of which a {@link PublishedRow} makes more.
 *
 * <p>The last column holds the totals of the rows and the last row those of the columns. A single row is printed
 * without a row of totals, which would be the same.
 *
 * @param cells the rows of cells, whole numbers or symbols; each as long as the others and ending with its total
 * @param suppression the counts that are hidden for their own sake
 * @param totals how the totals are rounded; the other counts are exact
 */
public record PublishedGrid(ImmutableList<ImmutableList<Cell>> cells, Suppression suppression, CountRounding totals) {
    /**
     * Checks the shape.
     *
     * @param cells the rows of cells, at least one cell in a row and its total
     * @param suppression the counts that are hidden for their own sake
     * @param totals how the totals are rounded
     */
    public PublishedGrid {
        checkArgument(!cells.isEmpty(), "grid must have a row");
        int columns = cells.get(0).size();
        checkArgument(columns >= 2, "row must have a cell and its total: %s", columns);
        for (ImmutableList<Cell> row : cells) {
            checkArgument(row.size() == columns, "rows must be equally long: %s and %s", columns, row.size());
        }
        checkNotNull(suppression, "suppression");
        checkNotNull(totals, "totals");
    }

    /**
     * Returns a grid with exact totals.
     *
     * @param cells the rows of cells, as for the constructor
     * @param suppression the counts that are hidden for their own sake
     * @return the grid
     */
    public static PublishedGrid of(List<? extends List<Cell>> cells, Suppression suppression) {
        return new PublishedGrid(
                cells.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()),
                suppression,
                CountRounding.EXACT);
    }

    /**
     * Returns the least and the greatest count that a cell can have.
     *
     * @param row which row, from 0
     * @param column which column, from 0
     * @return the counts, without a greatest where no total limits it; or none with the code
     *     {@link ReasonCode#NO_SOLUTION} if the cells shown do not fit their totals
     */
    public Outcome<Range<Long>> possibleCounts(int row, int column) {
        checkElementIndex(row, cells.size(), "row");
        checkElementIndex(column, cells.get(0).size(), "column");
        return network().map(network -> network.possible(index(row, column)));
    }

    /**
     * Returns the hidden counts of which too much is known: those that can be one count only, and those that can only
     * be small ones and not all of these. That a cell marked {@code c} is from 1 to 5 the rule says itself; that it is
     * from 0 to 1 the totals say.
     *
     * @return what is disclosed, by row and column, or none as for {@link #possibleCounts}
     */
    public Outcome<ImmutableList<Disclosure>> disclosures() {
        return network().map(network -> {
            ImmutableList.Builder<Disclosure> found = ImmutableList.builder();
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < cells.get(row).size(); column++) {
                    if (isHidden(cells.get(row).get(column))) {
                        Range<Long> possible = network.possible(index(row, column));
                        if (discloses(possible)) {
                            found.add(new Disclosure(row, column, possible));
                        }
                    }
                }
            }
            return found.build();
        });
    }

    /**
     * Tells whether no hidden count is disclosed.
     *
     * @return whether there are no {@link #disclosures()}, or none as for {@link #possibleCounts}
     */
    public Outcome<Boolean> isProtected() {
        return disclosures().map(ImmutableList::isEmpty);
    }

    private boolean discloses(Range<Long> possible) {
        if (!possible.hasUpperBound()) {
            return false;
        }
        long least = possible.lowerEndpoint();
        long greatest = possible.upperEndpoint();
        return least == greatest
                || (greatest <= suppression.greatest() && !(least <= 1 && greatest == suppression.greatest()));
    }

    private static boolean isHidden(Cell cell) {
        return cell instanceof Cell.Symbol symbol && symbol.symbol() == PublishedSymbol.CONFIDENTIAL;
    }

    private int index(int row, int column) {
        return row * cells.get(0).size() + column;
    }

    /** The network of the cells, in balance. */
    private Outcome<Circulation> network() {
        Circulation network = emptyNetwork(cells.size(), cells.get(0).size());
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                Outcome<Range<Long>> limits = limits(row, column);
                if (limits.toOptional().isEmpty()) {
                    return unfit();
                }
                Range<Long> range = limits.orElseThrow();
                addCell(
                        network,
                        cells,
                        row,
                        column,
                        range.lowerEndpoint(),
                        range.upperEndpoint(),
                        range.lowerEndpoint());
            }
        }
        return network.balance() ? Outcome.of(network) : unfit();
    }

    private Outcome<Circulation> unfit() {
        return Outcome.none(ReasonCode.NO_SOLUTION, "the cells do not fit their totals: " + this);
    }

    private Outcome<Range<Long>> limits(int row, int column) {
        if (!(cells.get(row).get(column) instanceof Cell.Figure shown)) {
            return Outcome.of(Range.closed(0L, Circulation.UNLIMITED));
        }
        BigDecimal value = shown.value();
        boolean isCount = value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(Circulation.UNLIMITED / 2)) < 0
                && value.stripTrailingZeros().scale() <= 0;
        if (!isCount) {
            return Outcome.none(ReasonCode.NO_SOLUTION, "not a count: " + value.toPlainString());
        }
        boolean isTotal = column == cells.get(0).size() - 1 || (cells.size() > 1 && row == cells.size() - 1);
        return isTotal
                ? totals.possibleCounts(value.longValueExact())
                : Outcome.of(Range.singleton(value.longValueExact()));
    }

    /** A network with a node for each row and each column, that of totals included; two nodes for a single row. */
    static Circulation emptyNetwork(int rows, int columns) {
        return new Circulation(rows == 1 ? 2 : rows + columns);
    }

    /** Adds a cell as an arc from its row to its column, and round again through the rows and columns of totals. */
    static void addCell(Circulation network, List<?> cells, int row, int column, long least, long most, long flow) {
        int rows = cells.size();
        int columns = ((List<?>) cells.get(0)).size();
        boolean inTotalColumn = column == columns - 1;
        if (rows == 1) {
            network.add(inTotalColumn ? 1 : 0, inTotalColumn ? 0 : 1, least, most, flow);
            return;
        }
        boolean inTotalRow = row == rows - 1;
        // A total goes into its row, or out of its column; the grand total closes the circle.
        int from = inTotalColumn == inTotalRow ? row : rows + column;
        int to = inTotalColumn == inTotalRow ? rows + column : row;
        network.add(from, to, least, most, flow);
    }

    /** {@return the rows as they are printed, such as {@code "c 12 c | 20"}, one a line} */
    @Override
    public String toString() {
        return cells.stream()
                .map(row -> row.subList(0, row.size() - 1).stream()
                                .map(Cell::toString)
                                .collect(joining(" "))
                        + " | "
                        + row.get(row.size() - 1))
                .collect(joining("\n"));
    }
}
