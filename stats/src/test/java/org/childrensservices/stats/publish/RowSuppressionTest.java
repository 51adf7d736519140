package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.SuppressedRow.Treatment;
import org.junit.jupiter.api.Test;

/** Secondary suppression in a row with its total, and what an outsider can work out of it. */
class RowSuppressionTest {

    private static final Suppression UP_TO_5 = Suppression.upTo(5);

    @Test
    void golden() {
        GoldenFile.read("rates/secondary_suppression.csv").check(60, row -> {
            assertThat(row.getField("suppress_from")).isEqualTo("1");
            SuppressedRow suppressed = Suppression.upTo(Long.parseLong(row.getField("suppress_to")))
                    .row(counts(row.getField("cells")));
            assertThat(suppressed.published().total()).isEqualTo(Long.parseLong(row.getField("published_total")));
            assertThat(suppressed.published().cells().stream()
                            .map(Cell::toString)
                            .collect(Collectors.joining(";")))
                    .isEqualTo(row.getField("published"));
            assertThat(suppressed.treatments().stream()
                            .map(RowSuppressionTest::letter)
                            .collect(Collectors.joining(";")))
                    .isEqualTo(row.getField("reason"));
        });
    }

    private static List<Long> counts(String cells) {
        return Splitter.on(';').splitToStream(cells).map(Long::valueOf).toList();
    }

    private static String letter(Treatment treatment) {
        return switch (treatment) {
            case SHOWN -> "-";
            case PRIMARY -> "P";
            case SECONDARY -> "S";
        };
    }

    @Test
    void rowIsPrintedWithoutWhatItHides() {
        assertThat(UP_TO_5.row(List.of(330L, 24L, 1L, 537L))).hasToString("330 + c + c + 537 = 892");
    }

    /** Three that are at most 5 and add up to 15 are 5 each, whatever the rule hid. */
    @Test
    void ruleMayNotBeEnough() {
        List<Long> fives = List.of(5L, 5L, 0L, 380L, 5L);
        SuppressedRow byRule = UP_TO_5.row(fives);
        assertThat(byRule.published().possibleCounts(4).orElseThrow()).isEqualTo(Range.singleton(5L));
        assertThat(byRule.published().isProtected().orElseThrow()).isFalse();
        SuppressedRow protectedRow = UP_TO_5.protectedRow(fives);
        assertThat(protectedRow).hasToString("c + c + 0 + c + c = 395");
        assertThat(protectedRow.published().isProtected().orElseThrow()).isTrue();
    }

    @Test
    void singleHiddenCellIsTheRest() {
        PublishedRow alone =
                new PublishedRow(ImmutableList.of(Cell.of(20), Cell.of(PublishedSymbol.CONFIDENTIAL)), 24, UP_TO_5);
        assertThat(alone.possibleCounts(1).orElseThrow()).isEqualTo(Range.singleton(4L));
        assertThat(alone.isProtected().orElseThrow()).isFalse();
        // A row of one cell cannot be protected.
        assertThat(UP_TO_5.protectedRow(List.of(3L)).published().isProtected().orElseThrow())
                .isFalse();
    }

    @Test
    void nothingHiddenIsProtected() {
        PublishedRow open = UP_TO_5.row(List.of(0L, 20L)).published();
        assertThat(open.isProtected().orElseThrow()).isTrue();
        assertThat(open.possibleCounts(1).orElseThrow()).isEqualTo(Range.singleton(20L));
    }

    @Test
    void rowOfAnotherPublisherMayNotAddUp() {
        Cell hidden = Cell.of(PublishedSymbol.CONFIDENTIAL);
        assertThat(new PublishedRow(ImmutableList.of(Cell.of(20), hidden), 19, UP_TO_5)
                        .isProtected()
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(new PublishedRow(ImmutableList.of(Cell.of(20)), 21, UP_TO_5).possibleCounts(0))
                .hasToString("the cells do not fit their total: 20 = 21 (NO_SOLUTION)");
        assertThat(new PublishedRow(ImmutableList.of(Cell.of(PublishedSymbol.NOT_AVAILABLE), hidden), 19, UP_TO_5)
                        .isProtected()
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NOT_AVAILABLE);
        // By no rule of ours: all that is known is the sum.
        assertThat(new PublishedRow(ImmutableList.of(hidden, hidden, hidden, Cell.of(1)), 101, UP_TO_5)
                        .possibleCounts(0)
                        .orElseThrow())
                .isEqualTo(Range.closed(0L, 100L));
    }

    /** Against every row of counts that the rule would print the same. */
    @Property(tries = 500)
    void possibleCountsAreThoseOfAllRowsPrintedTheSame(
            @ForAll @Size(min = 1, max = 3) List<@LongRange(min = 0, max = 12) Long> counts,
            @ForAll @LongRange(min = 1, max = 4) long greatest) {
        Suppression suppression = Suppression.upTo(greatest);
        PublishedRow printed = suppression.row(counts).published();
        List<Set<Long>> possible = new ArrayList<>();
        counts.forEach(count -> possible.add(new TreeSet<>()));
        for (List<Long> other : rows(counts.size(), printed.total())) {
            if (suppression.row(other).published().equals(printed)) {
                for (int i = 0; i < other.size(); i++) {
                    possible.get(i).add(other.get(i));
                }
            }
        }
        for (int i = 0; i < counts.size(); i++) {
            assertThat(printed.possibleCounts(i).orElseThrow()).isEqualTo(Range.encloseAll(possible.get(i)));
        }
    }

    private static List<List<Long>> rows(int size, long total) {
        if (size == 1) {
            return List.of(List.of(total));
        }
        List<List<Long>> rows = new ArrayList<>();
        LongStream.rangeClosed(0, total)
                .forEach(first -> rows(size - 1, total - first).forEach(rest -> {
                    List<Long> row = new ArrayList<>(List.of(first));
                    row.addAll(rest);
                    rows.add(row);
                }));
        return rows;
    }

    @Property
    void protectedRowsAreProtectedWhereThatCanBe(
            @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0, max = 40) Long> counts) {
        SuppressedRow row = UP_TO_5.protectedRow(counts);
        assertThat(row.published().isProtected().orElseThrow()
                        || row.treatments().stream().noneMatch(Treatment.SHOWN::equals))
                .isTrue();
        for (int i = 0; i < counts.size(); i++) {
            assertThat(row.treatments().get(i) == Treatment.PRIMARY).isEqualTo(UP_TO_5.hides(counts.get(i)));
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UP_TO_5.row(List.of(3L, -1L)))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedRow(ImmutableList.of(), -1, UP_TO_5))
                .withMessage("total must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SuppressedRow(UP_TO_5.row(List.of(3L, 9L)).published(), ImmutableList.of(Treatment.SHOWN)))
                .withMessage("every cell must have a treatment: 1 of 2");
    }
}
