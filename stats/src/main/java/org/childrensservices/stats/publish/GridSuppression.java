package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;

/**
 * Hides cells of a table of counts until each small one can be anything that the rule hides: for one that cannot, the
 * cells are hidden that lie on the cheapest circle through it (Kelly, Golden and Assad 1992, Networks 22:397), and in
 * the end those are shown again that were hidden in vain. Not thread-safe.
 */
final class GridSuppression {

    private final List<List<Long>> counts;
    private final Suppression suppression;
    private final int columns;
    private final Treatment[] treatments;

    private GridSuppression(List<List<Long>> counts, Suppression suppression) {
        this.counts = counts;
        this.suppression = suppression;
        this.columns = counts.get(0).size();
        this.treatments = counts.stream()
                .flatMap(List::stream)
                .map(count -> suppression.hides(count) ? Treatment.PRIMARY : Treatment.SHOWN)
                .toArray(Treatment[]::new);
    }

    static SuppressedGrid suppress(List<? extends List<Long>> inner, Suppression suppression) {
        GridSuppression grid = new GridSuppression(withTotals(inner), suppression);
        grid.protect();
        grid.showWhatIsHiddenInVain();
        return grid.result();
    }

    static List<List<Long>> withTotals(List<? extends List<Long>> inner) {
        checkArgument(!inner.isEmpty() && !inner.get(0).isEmpty(), "grid must have a count: %s", inner);
        int columns = inner.get(0).size();
        long[] sums = new long[columns + 1];
        ImmutableList.Builder<List<Long>> rows = ImmutableList.builder();
        for (List<Long> row : inner) {
            checkArgument(row.size() == columns, "rows must be equally long: %s and %s", columns, row.size());
            ImmutableList.Builder<Long> cells = ImmutableList.builder();
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                long count = row.get(column);
                checkArgument(count >= 0, "count must not be negative: %s", count);
                cells.add(count);
                sum = Math.addExact(sum, count);
                sums[column] = Math.addExact(sums[column], count);
            }
            sums[columns] = Math.addExact(sums[columns], sum);
            rows.add(cells.add(sum).build());
        }
        checkArgument(
                sums[columns] < Circulation.UNLIMITED / 2,
                "counts must add up to less than %s: %s",
                Circulation.UNLIMITED / 2,
                sums[columns]);
        if (inner.size() > 1) {
            rows.add(Arrays.stream(sums).boxed().collect(ImmutableList.toImmutableList()));
        }
        return rows.build();
    }

    private long count(int cell) {
        return counts.get(cell / columns).get(cell % columns);
    }

    /** The cells as arcs: one that is hidden can hold any count, one that is shown its own. */
    private Circulation network() {
        Circulation network = PublishedGrid.emptyNetwork(counts.size(), columns);
        for (int cell = 0; cell < treatments.length; cell++) {
            boolean shown = treatments[cell] == Treatment.SHOWN;
            long count = count(cell);
            PublishedGrid.addCell(
                    network,
                    counts,
                    cell / columns,
                    cell % columns,
                    shown ? count : 0,
                    shown ? count : Circulation.UNLIMITED,
                    count);
        }
        return network;
    }

    /** What is lost when a cell is hidden: its count, and a zero last, as it tells least to hide it. */
    private long[] costs() {
        long zero = counts.stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0)
                + 1;
        return IntStream.range(0, treatments.length)
                .mapToLong(cell -> count(cell) == 0 ? zero : count(cell))
                .toArray();
    }

    private void protect() {
        long[] costs = costs();
        for (int cell = 0; cell < treatments.length; cell++) {
            while (treatments[cell] == Treatment.PRIMARY && !isSafe(network().possible(cell))) {
                Circulation network = network();
                boolean more = !network.possible(cell).contains(suppression.greatest());
                long wanted = more ? suppression.greatest() - count(cell) : count(cell) - 1;
                network.cheapestOpening(cell, more, wanted, costs)
                        .forEach(opened -> treatments[opened] = Treatment.SECONDARY);
            }
        }
    }

    /** Whether nothing more is known of a hidden count than the rule says. */
    private boolean isSafe(Range<Long> possible) {
        return possible.contains(1L) && possible.contains(suppression.greatest());
    }

    private void showWhatIsHiddenInVain() {
        IntStream.range(0, treatments.length)
                .filter(cell -> treatments[cell] == Treatment.SECONDARY)
                .boxed()
                .sorted(Comparator.comparing(this::count).reversed())
                .forEach(cell -> {
                    treatments[cell] = Treatment.SHOWN;
                    if (!isProtected()) {
                        treatments[cell] = Treatment.SECONDARY;
                    }
                });
    }

    private boolean isProtected() {
        Circulation network = network();
        return IntStream.range(0, treatments.length)
                .filter(cell -> treatments[cell] == Treatment.PRIMARY)
                .allMatch(cell -> isSafe(network.possible(cell)));
    }

    private SuppressedGrid result() {
        ImmutableList.Builder<ImmutableList<Cell>> cells = ImmutableList.builder();
        ImmutableList.Builder<ImmutableList<Treatment>> rows = ImmutableList.builder();
        for (int row = 0; row < counts.size(); row++) {
            int first = row * columns;
            cells.add(IntStream.range(first, first + columns)
                    .mapToObj(cell -> treatments[cell] == Treatment.SHOWN
                            ? Cell.of(count(cell))
                            : Cell.of(PublishedSymbol.CONFIDENTIAL))
                    .collect(ImmutableList.toImmutableList()));
            rows.add(ImmutableList.copyOf(treatments).subList(first, first + columns));
        }
        return new SuppressedGrid(PublishedGrid.of(cells.build(), suppression), rows.build());
    }
}
