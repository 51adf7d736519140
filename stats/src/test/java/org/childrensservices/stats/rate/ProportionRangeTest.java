package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

class ProportionRangeTest {

    @Test
    void suppressedPart() {
        ProportionRange range = ProportionRange.of(Range.closed(1L, 5L)).outOf(40);
        ProportionRangeEstimate estimate = range.estimate().orElseThrow();
        assertThat(range).hasToString("1 to 5 of 40");
        assertThat(estimate.values()).isEqualTo(Range.closed(0.025, 0.125));
        assertThat(estimate).hasToString("2.5% to 12.5% (1 to 5 of 40; 95% 0.4% to 26.1%, Wilson)");
        Interval interval = estimate.interval();
        for (long count = 1; count <= 5; count++) {
            Interval one =
                    Proportion.of(count).outOf(40).estimate().orElseThrow().interval();
            assertThat(interval.contains(one.lower())).isTrue();
            assertThat(interval.contains(one.upper())).isTrue();
        }
    }

    @Test
    void nobodyHasNoProportion() {
        assertThat(ProportionRange.of(Range.closed(0L, 0L)).outOf(0).estimate().toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionRange.of(Range.atLeast(1L)))
                .withMessageStartingWith("counts must be a range closed on both sides: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionRange.of(Range.closed(-1L, 5L)))
                .withMessageStartingWith("counts must not be negative: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionRange.of(Range.closed(1L, 5L)).outOf(4))
                .withMessageStartingWith("counts must not be more than the total: ");
    }
}
