package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;

class PublicationRuleTest {

    private static final PublicationRule COUNCIL = PublicationRule.standard();

    @Test
    void zeroSuppressedMissingAndNotApplicableAreFourCells() {
        assertThat(COUNCIL.count(0)).hasToString("0");
        assertThat(COUNCIL.count(1)).hasToString("c");
        assertThat(COUNCIL.ratio(0).in(34_940).per(10_000, Rounding.ONE_DECIMAL))
                .hasToString("0.0");
        assertThat(COUNCIL.ratio(5).in(34_940).per(10_000, Rounding.ONE_DECIMAL))
                .hasToString("c");
        assertThat(COUNCIL.ratio(0).in(0).per(100, Rounding.WHOLE)).hasToString("z");
        assertThat(COUNCIL.ratio(6).in(34_940).per(100, Rounding.WHOLE)).hasToString("k");
        assertThat(COUNCIL.ratio(194).in(31_851).per(10_000, Rounding.ONE_DECIMAL))
                .hasToString("60.9");
    }

    @Test
    void aTrueZeroStaysWhereTheTotalIsHidden() {
        assertThat(COUNCIL.ratio(0).in(3).per(100, Rounding.WHOLE)).hasToString("0");
    }

    @Test
    void aRateWouldShowAHiddenDenominator() {
        assertThat(COUNCIL.ratio(12).in(3).per(1, Rounding.ONE_DECIMAL)).hasToString("c");
        assertThat(COUNCIL.ratio(12).in(new BigDecimal("3.5")).per(1, Rounding.ONE_DECIMAL))
                .hasToString("3.4");
    }

    /** Published as 0.1 less where the ratio was computed in binary: Shropshire 2017 and Stockton. */
    @Test
    void tiesGoUpFromTheExactRatio() {
        assertThat(COUNCIL.ratio(69).in(240).per(100, Rounding.ONE_DECIMAL)).hasToString("28.8");
        assertThat(COUNCIL.ratio(23).in(80).per(100, Rounding.ONE_DECIMAL)).hasToString("28.8");
    }

    @Test
    void ratesOfAggregatesComeFromExactCounts() {
        PublicationRule england = PublicationRule.aggregates();
        assertThat(england.count(84_995)).hasToString("85000");
        assertThat(england.ratio(4).in(40).per(100, Rounding.ONE_DECIMAL)).hasToString("10.0");
    }

    @Test
    void everySymbolSaysWhatItCan() {
        assertThat(codeOf(COUNCIL, Cell.of(PublishedSymbol.NOT_AVAILABLE))).isEqualTo(ReasonCode.NOT_AVAILABLE);
        assertThat(codeOf(COUNCIL, Cell.of(PublishedSymbol.LOW_RELIABILITY))).isEqualTo(ReasonCode.NOT_AVAILABLE);
        assertThat(codeOf(COUNCIL, Cell.of(PublishedSymbol.NOT_APPLICABLE))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(PublicationRule.aggregates().possibleCounts(Cell.parse("k")).orElseThrow())
                .isEqualTo(Range.closed(1L, 4L));
    }

    @Test
    void cellsThatTheRuleNeverPublishes() {
        for (String cell : new String[] {"3", "-7", "12.5", "k", "99999999999999999999"}) {
            assertThat(codeOf(COUNCIL, Cell.parse(cell))).as(cell).isEqualTo(ReasonCode.NO_SOLUTION);
        }
        PublicationRule england = PublicationRule.aggregates();
        assertThat(codeOf(england, Cell.parse("85001"))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(codeOf(england, Cell.parse("c"))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(COUNCIL.possibleCounts(Cell.parse("7.0")).orElseThrow()).isEqualTo(Range.closed(7L, 7L));
        assertThat(COUNCIL.possibleCounts(Cell.of(3)))
                .hasToString("no count is published as 3 where 1 to 5 suppressed, counts rounded to whole numbers"
                        + " (NO_SOLUTION)");
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException().isThrownBy(() -> COUNCIL.count(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> COUNCIL.ratio(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNCIL.ratio(6).in(0))
                .withMessage("denominator must be positive where there are events: 0 for 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNCIL.ratio(0).in(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNCIL.ratio(6).in(10).per(0, Rounding.WHOLE))
                .withMessage("multiplier must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRounding.toNearest(0))
                .withMessage("unit must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountRounding(5, RoundingMode.UNNECESSARY))
                .withMessageContaining("UNNECESSARY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Suppression.upTo(-1))
                .withMessageContaining("-1");
    }

    @Test
    void saysItself() {
        assertThat(COUNCIL).hasToString("1 to 5 suppressed, counts rounded to whole numbers");
        assertThat(PublicationRule.aggregates()).hasToString("nothing suppressed, counts rounded to the nearest 10");
        assertThat(new CountRounding(5, RoundingMode.FLOOR)).hasToString("to 5, FLOOR");
    }

    private static ReasonCode codeOf(PublicationRule rule, Cell cell) {
        Outcome<Range<Long>> counts = rule.possibleCounts(cell);
        return counts.toReason().map(Reason::code).orElseThrow();
    }
}
