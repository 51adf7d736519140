package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.publish.PublicationRule;
import org.junit.jupiter.api.Test;

class RateRangeTest {

    private static RateRange suppressed(long people) {
        return RateRange.of(Range.closed(1L, 5L)).in(people).per10_000();
    }

    @Test
    void saysItself() {
        assertThat(suppressed(12_500)).hasToString("1 to 5 of 12,500, per 10,000");
        assertThat(suppressed(12_500).estimate())
                .hasToString("0.8 to 4.0 per 10,000 (1 to 5 of 12,500; 95% 0.0 to 9.3, exact)");
    }

    @Test
    void intervalHoldsThatOfEveryPossibleCount() {
        RateRangeEstimate estimate = RateRange.of(Range.closed(5L, 14L))
                .in(1_000)
                .per10_000()
                .estimate()
                .orElseThrow();
        assertThat(estimate.interval().method()).isEqualTo("exact to Byar");
        for (long count = 5; count <= 14; count++) {
            RateEstimate one = Rate.of(count).in(1_000).per10_000().estimate().orElseThrow();
            assertThat(estimate.values().contains(one.value())).isTrue();
            Interval interval = one.interval();
            assertThat(estimate.interval().contains(interval.lower())).isTrue();
            assertThat(estimate.interval().contains(interval.upper())).isTrue();
        }
    }

    @Test
    void oneCountIsAnOrdinaryRate() {
        RateRangeEstimate estimate = RateRange.of(Range.singleton(7L))
                .in(1_000)
                .per10_000()
                .estimate()
                .orElseThrow();
        RateEstimate ordinary = Rate.of(7).in(1_000).per10_000().estimate().orElseThrow();
        assertThat(estimate.least()).isEqualTo(ordinary);
        assertThat(estimate.interval()).isEqualTo(ordinary.interval());
    }

    /** What a published cell leaves possible goes through; a missing one does not become 0. */
    @Test
    void publishedCellsGoThrough() {
        assertThat(fromCell(Cell.of(PublishedSymbol.CONFIDENTIAL), PublicationRule.standard()))
                .hasToString("0.8 to 4.0 per 10,000 (1 to 5 of 12,500; 95% 0.0 to 9.3, exact)");
        assertThat(fromCell(Cell.of(0), PublicationRule.standard()))
                .hasToString("0.0 to 0.0 per 10,000 (0 to 0 of 12,500; 95% 0.0 to 3.0, exact)");
        assertThat(fromCell(Cell.of(120), PublicationRule.aggregates())
                        .orElseThrow()
                        .values())
                .isEqualTo(Range.closed(92.0, 99.2));
        assertThat(fromCell(Cell.of(PublishedSymbol.NOT_AVAILABLE), PublicationRule.standard())
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_AVAILABLE);
    }

    private static Outcome<RateRangeEstimate> fromCell(Cell cell, PublicationRule rule) {
        return rule.possibleCounts(cell)
                .flatMap(counts -> RateRange.of(counts).in(12_500).per10_000().estimate());
    }

    @Test
    void emptyDenominatorIsAnOutcome() {
        assertThat(RateRange.of(Range.singleton(0L))
                        .in(0)
                        .per(1)
                        .estimate()
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRange.of(Range.atLeast(1L)))
                .withMessage("counts must be a range closed on both sides: [1..+\u221e)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRange.of(Range.openClosed(1L, 5L)))
                .withMessage("counts must be a range closed on both sides: (1..5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRange.of(Range.closed(-1L, 5L)))
                .withMessage("counts must not be negative: [-1..5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suppressed(0))
                .withMessage("denominator must be positive where there may be events: 0 for [1..5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRange.of(Range.singleton(1L))
                        .in(Denominator.childYears(BigDecimal.TEN))
                        .per(0))
                .withMessage("per must be positive: 0");
    }
}
