package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Tally.Values SIX_AND_TWO = new Tally.Values(2, 8, 40);
    private static final Tally.Amounts PART = new Tally.Amounts(new BigDecimal("0.80"), BigDecimal.ONE);

    @Test
    void nobodyAddsNothing() {
        for (Tally tally : new Tally[] {new Tally.Counts(2, 3), SIX_AND_TWO, PART}) {
            assertThat(tally.plus(Tally.NONE)).isEqualTo(tally);
        }
        assertThat(Tally.NONE.plus(new Tally.Counts(2, 3))).isEqualTo(new Tally.Counts(2, 3));
    }

    @Test
    void sumsAddUp() {
        assertThat(Tally.Values.of(6).plus(Tally.Values.of(2))).isEqualTo(SIX_AND_TWO);
        assertThat(PART.plus(PART)).isEqualTo(new Tally.Amounts(new BigDecimal("1.6"), BigDecimal.valueOf(2)));
        assertThat(new Tally.Amounts(new BigDecimal("1e2"), BigDecimal.TEN)).hasToString("100/10");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Counts(-1, 1))
                .withMessage("numerator must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Counts(1, -1))
                .withMessage("denominator must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Values(-1, 0, 0))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Values(1, 0, -1))
                .withMessage("sum of squares must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Values(0, 3, 0))
                .withMessage("sums of no values must be 0: 3 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Values(0, 0, 9))
                .withMessage("sums of no values must be 0: 0 and 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Amounts(BigDecimal.ONE.negate(), BigDecimal.ONE))
                .withMessage("numerator must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally.Amounts(BigDecimal.ONE, BigDecimal.ONE.negate()))
                .withMessage("denominator must not be negative: -1");
    }
}
