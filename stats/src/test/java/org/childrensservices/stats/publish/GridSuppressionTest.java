package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;
import org.junit.jupiter.api.Test;

/** Suppression in rows and columns at once, and what an outsider can work out of such a table. */
class GridSuppressionTest {

    private static final Suppression UP_TO_5 = Suppression.upTo(5);
    private static final Cell HIDDEN = Cell.of(PublishedSymbol.CONFIDENTIAL);

    private static PublishedGrid printed(String... rows) {
        return printed(UP_TO_5, CountRounding.EXACT, rows);
    }

    private static PublishedGrid printed(Suppression suppression, CountRounding totals, String... rows) {
        return new PublishedGrid(
                List.of(rows).stream()
                        .map(row -> List.of(row.split(" ")).stream()
                                .map(Cell::parse)
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()),
                suppression,
                totals);
    }

    /** Hidden twice in each row and column, as the rule of one margin asks, and known all the same. */
    @Test
    void twoInEachRowAndColumnAreNotEnough() {
        PublishedGrid grid = printed("c c 30 33", "c c 40 42", "20 20 20 60", "22 23 90 135");
        assertThat(grid.possibleCounts(0, 0).orElseThrow()).isEqualTo(Range.closed(0L, 2L));
        assertThat(grid.possibleCounts(0, 1).orElseThrow()).isEqualTo(Range.closed(1L, 3L));
        assertThat(grid.isProtected().orElseThrow()).isFalse();
        assertThat(grid.disclosures().orElseThrow()).hasSize(4).noneMatch(Disclosure::isExact);
    }

    /** Three rows and columns, each with two hidden cells, and one solution only. */
    @Test
    void circleOfHiddenCellsCanBeSolved() {
        PublishedGrid grid = printed("c c 9 9", "c 9 c 9", "9 c c 9", "9 9 9 27");
        assertThat(grid.disclosures().orElseThrow())
                .hasSize(6)
                .allMatch(d -> d.possible().equals(Range.singleton(0L)));
        assertThat(grid.disclosures().orElseThrow().get(0)).hasToString("is 0");
    }

    /** 58 published rows of care leavers' accommodation are like this one. */
    @Test
    void hiddenPartsThatAddUpToOneAreZeroAndOne() {
        PublishedGrid row = printed("40 c c 41");
        assertThat(row.disclosures().orElseThrow())
                .hasSize(2)
                .allSatisfy(d -> assertThat(d).hasToString("is from 0 to 1"));
        assertThat(row).hasToString("40 c c | 41");
        assertThat(printed("40 c c 51").isProtected().orElseThrow()).isTrue();
        assertThat(printed("40 c 1 c 46").disclosures().orElseThrow()).isEmpty();
        assertThat(printed("40 c 43").disclosures().orElseThrow())
                .singleElement()
                .matches(Disclosure::isExact);
    }

    /** That it is from 1 to 5 the rule says itself; that it is no 1, or no 5, the totals say. */
    @Test
    void smallCountIsDisclosedIfItCannotBeEverySmallCount() {
        PublishedGrid oneToFive = printed("c c 6", "c c 4", "5 5 10");
        assertThat(oneToFive.possibleCounts(0, 0).orElseThrow()).isEqualTo(Range.closed(1L, 5L));
        assertThat(oneToFive.disclosures().orElseThrow())
                .extracting(Disclosure::row)
                .containsOnly(1);
        PublishedGrid twoToFive = printed("c c 7", "c c 3", "5 5 10");
        assertThat(twoToFive.disclosures().orElseThrow())
                .hasSize(4)
                .contains(new Disclosure(0, 0, Range.closed(2L, 5L)));
    }

    @Test
    void allTotalsOfATableAreRounded() {
        PublishedGrid grid = printed(UP_TO_5, CountRounding.toNearest(10), "11 12 20", "13 14 30", "20 30 50");
        assertThat(grid.isProtected().orElseThrow()).isTrue();
        assertThat(printed(UP_TO_5, CountRounding.toNearest(10), "11 12 20", "13 15 30", "20 30 60")
                        .isProtected()
                        .isPresent())
                .isFalse();
    }

    @Test
    void totalsToTheNearestTenSayLess() {
        assertThat(printed(UP_TO_5, CountRounding.toNearest(10), "40 c 40")
                        .possibleCounts(0, 1)
                        .orElseThrow())
                .isEqualTo(Range.closed(0L, 4L));
        assertThat(printed(UP_TO_5, CountRounding.toNearest(10), "46 c 50")
                        .isProtected()
                        .orElseThrow())
                .isTrue();
        assertThat(printed(UP_TO_5, CountRounding.toNearest(10), "46 c 51")
                        .isProtected()
                        .toReason())
                .isPresent();
    }

    @Test
    void whatIsMissingForAnotherCauseCanBeAnything() {
        PublishedGrid grid = printed("x c 20", "c c 30", "25 25 50");
        assertThat(grid.disclosures().orElseThrow()).isEmpty();
        assertThat(grid.possibleCounts(0, 0).orElseThrow()).isEqualTo(Range.closed(0L, 20L));
        assertThat(printed("x 9 c").possibleCounts(0, 2).orElseThrow()).isEqualTo(Range.atLeast(9L));
        assertThat(printed("x 9 c").disclosures().orElseThrow()).isEmpty();
    }

    @Test
    void cellsMustFitTheirTotals() {
        assertThat(printed("1 2 4").isProtected())
                .hasToString("the cells do not fit their totals: 1 2 | 4 (NO_SOLUTION)");
        assertThat(printed("c 9 4")
                        .possibleCounts(0, 0)
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(printed("c 1.5 4").isProtected().isPresent()).isFalse();
        assertThat(printed("c 9 c", "c 9 12").possibleCounts(0, 0).orElseThrow())
                .isEqualTo(Range.singleton(3L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed("1 1", "1 1", "2"))
                .withMessageContaining("2 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> printed("1")).withMessageContaining("1");
        assertThatIllegalArgumentException().isThrownBy(() -> printed()).withMessage("grid must have a row");
    }

    @Test
    void smallCountsAreProtectedInRowsAndColumns() {
        SuppressedGrid grid =
                UP_TO_5.grid(List.of(List.of(3L, 20L, 40L), List.of(12L, 15L, 60L), List.of(30L, 50L, 80L)));
        assertThat(grid).hasToString("c c 40 | 63\nc c 60 | 87\n30 50 80 | 160\n45 85 180 | 310");
        assertThat(grid.count(Treatment.PRIMARY)).isEqualTo(1);
        assertThat(grid.count(Treatment.SECONDARY)).isEqualTo(3);
        assertThat(grid.published().isProtected().orElseThrow()).isTrue();
    }

    @Test
    void smallTotalIsHiddenToo() {
        assertThat(UP_TO_5.grid(List.of(List.of(0L, 3L)))).hasToString("0 c | c");
        assertThat(UP_TO_5.grid(List.of(List.of(0L, 3L), List.of(90L, 45L))))
                .satisfies(grid -> assertThat(grid.treatments().get(0))
                        .containsExactly(Treatment.SHOWN, Treatment.PRIMARY, Treatment.PRIMARY))
                .satisfies(grid ->
                        assertThat(grid.published().isProtected().orElseThrow()).isTrue());
        assertThat(UP_TO_5.grid(List.of(List.of(0L, 30L)))).hasToString("0 30 | 30");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UP_TO_5.grid(List.of(List.of(1L), List.of(1L, 2L))))
                .withMessage("rows must be equally long: 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UP_TO_5.grid(List.of(List.of(-1L))))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UP_TO_5.grid(List.of()))
                .withMessageContaining("[]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UP_TO_5.grid(List.of(List.of(Long.MAX_VALUE / 2))))
                .withMessageContaining("less than");
    }

    @Provide
    Arbitrary<List<List<Long>>> grids() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 5)),
                net.jqwik.api.Tuple.of(5, Arbitraries.longs().between(6, 60)));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        counts.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(5));
    }

    /** The outsider's reading, which starts from what is printed and not from the counts. */
    @Property(tries = 400)
    void eachSmallCountCanBeAnySmallCount(@ForAll("grids") List<List<Long>> counts) {
        SuppressedGrid grid = UP_TO_5.grid(counts);
        PublishedGrid published = grid.published();
        for (int row = 0; row < published.cells().size(); row++) {
            for (int column = 0; column < published.cells().get(0).size(); column++) {
                Range<Long> possible = published.possibleCounts(row, column).orElseThrow();
                Treatment treatment = grid.treatments().get(row).get(column);
                assertThat(published.cells().get(row).get(column).equals(HIDDEN))
                        .isEqualTo(treatment != Treatment.SHOWN);
                if (treatment == Treatment.PRIMARY) {
                    assertThat(possible.containsAll(List.of(1L, 2L, 3L, 4L, 5L)))
                            .as("%s", possible)
                            .isTrue();
                }
                if (row < counts.size() && column < counts.get(0).size()) {
                    long count = counts.get(row).get(column);
                    assertThat(possible).accepts(count);
                    assertThat(treatment == Treatment.PRIMARY).isEqualTo(UP_TO_5.hides(count));
                }
            }
        }
        assertThat(published.isProtected().orElseThrow()).isTrue();
    }

    /** Every table of the same shape, counted out. */
    @Property(tries = 200)
    void possibleCountsAreThoseOfAllTablesThatFit(
            @ForAll("smallGrids") List<List<Long>> counts,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 511) int mask) {
        int columns = counts.get(0).size();
        List<Integer> hidden = IntStream.range(0, counts.size() * columns)
                .filter(cell -> (mask >> cell & 1) == 1)
                .boxed()
                .toList();
        PublishedGrid shown = Suppression.none().grid(counts).published();
        List<List<Cell>> cells = new ArrayList<>();
        shown.cells().forEach(row -> cells.add(new ArrayList<>(row)));
        hidden.forEach(cell -> cells.get(cell / columns).set(cell % columns, HIDDEN));
        PublishedGrid grid = PublishedGrid.of(cells, UP_TO_5);
        List<List<Long>> fits = new ArrayList<>();
        collect(counts, hidden, 0, fits);
        for (int i = 0; i < hidden.size(); i++) {
            int cell = hidden.get(i);
            int at = i;
            assertThat(grid.possibleCounts(cell / columns, cell % columns).orElseThrow())
                    .isEqualTo(Range.encloseAll(
                            fits.stream().map(fit -> fit.get(at)).toList()));
        }
    }

    @Provide
    Arbitrary<List<List<Long>>> smallGrids() {
        return Arbitraries.longs()
                .between(0, 3)
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3);
    }

    /** Tries every count in each hidden cell and keeps what has the totals of the true table. */
    private static void collect(List<List<Long>> truth, List<Integer> hidden, int next, List<List<Long>> fits) {
        long[] rows = new long[truth.size()];
        long[] columns = new long[truth.get(0).size()];
        for (int cell : hidden) {
            rows[cell / columns.length] += truth.get(cell / columns.length).get(cell % columns.length);
            columns[cell % columns.length] += truth.get(cell / columns.length).get(cell % columns.length);
        }
        collect(hidden, next, rows, columns, new ArrayList<>(), fits);
    }

    private static void collect(
            List<Integer> hidden, int next, long[] rows, long[] columns, List<Long> chosen, List<List<Long>> fits) {
        if (next == hidden.size()) {
            if (IntStream.range(0, rows.length).allMatch(i -> rows[i] == 0)
                    && IntStream.range(0, columns.length).allMatch(i -> columns[i] == 0)) {
                fits.add(List.copyOf(chosen));
            }
            return;
        }
        int row = hidden.get(next) / columns.length;
        int column = hidden.get(next) % columns.length;
        long most = Math.min(rows[row], columns[column]);
        for (long count = 0; count <= most; count++) {
            rows[row] -= count;
            columns[column] -= count;
            chosen.add(count);
            collect(hidden, next + 1, rows, columns, chosen, fits);
            chosen.remove(chosen.size() - 1);
            rows[row] += count;
            columns[column] += count;
        }
    }

    /** No cell is hidden that could be shown. */
    @Property(tries = 100)
    void nothingIsHiddenInVain(@ForAll("grids") List<List<Long>> counts) {
        SuppressedGrid grid = UP_TO_5.grid(counts);
        PublishedGrid open = Suppression.none().grid(counts).published();
        for (int row = 0; row < open.cells().size(); row++) {
            for (int column = 0; column < open.cells().get(0).size(); column++) {
                if (grid.treatments().get(row).get(column) == Treatment.SECONDARY) {
                    List<List<Cell>> cells = new ArrayList<>();
                    grid.published().cells().forEach(r -> cells.add(new ArrayList<>(r)));
                    cells.get(row).set(column, open.cells().get(row).get(column));
                    assertThat(isSafe(PublishedGrid.of(cells, UP_TO_5), grid)).isFalse();
                }
            }
        }
    }

    private static boolean isSafe(PublishedGrid published, SuppressedGrid grid) {
        for (int row = 0; row < published.cells().size(); row++) {
            for (int column = 0; column < published.cells().get(0).size(); column++) {
                Range<Long> possible = published.possibleCounts(row, column).orElseThrow();
                if (grid.treatments().get(row).get(column) == Treatment.PRIMARY
                        && !(possible.contains(1L) && possible.contains(5L))) {
                    return false;
                }
            }
        }
        return true;
    }
}
