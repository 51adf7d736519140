package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.childrensservices.stats.publish.Attainability.Answer;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {

    private static final PublishedFigure AUDITS = PublishedFigure.percentage("72.3");

    @Test
    void noAuditsGiveThePrintedPercentage() {
        assertThat(AUDITS.outOf(181))
                .hasToString("no whole number out of 181 rounds to 72.3%: 130 gives 71.8%, 131 gives 72.4%");
        assertThat(AUDITS.withNumerator(181))
                .hasToString("181 out of no whole number rounds to 72.3%:"
                        + " out of 250 it gives 72.4%, out of 251 it gives 72.1%");
        assertThat(AUDITS.outOf(181).answer()).isEqualTo(Answer.NOT_ATTAINABLE);
        assertThat(AUDITS.withNumerator(181).answer()).isEqualTo(Answer.NOT_ATTAINABLE);
    }

    /** The denominators up to 137 that do give 72.3%, found by another program. */
    @Test
    void denominatorsThatDo() {
        Range<Long> small = Range.closed(1L, 137L);
        assertThat(LongStream.rangeClosed(1, 137).filter(n -> AUDITS.outOf(n).answer() == Answer.ATTAINABLE))
                .containsExactly(47L, 65L, 83L, 94L, 101L, 112L, 119L, 130L, 137L);
        assertThat(AUDITS.outOf(small).solutions().orElseThrow()).isEqualTo(Range.closed(34L, 99L));
        assertThat(AUDITS.outOf(Range.closed(1L, 46L))).hasToString("no whole number out of 1 to 46 rounds to 72.3%");
    }

    /** 131 of 181 is 72.376%: printed as 72.3% only if it was cut off. */
    @Test
    void anotherRoundingGivesIt() {
        assertThat(AUDITS.withRounding(RoundingMode.DOWN).outOf(181)).hasToString("131 out of 181 rounds to 72.3%");
    }

    @Test
    void trailingZerosCount() {
        assertThat(PublishedFigure.percentage("70").outOf(16).answer()).isEqualTo(Answer.NOT_ATTAINABLE);
        assertThat(PublishedFigure.percentage("71").outOf(24).answer()).isEqualTo(Answer.ATTAINABLE);
        assertThat(PublishedFigure.percentage("71.0").outOf(24).answer()).isEqualTo(Answer.NOT_ATTAINABLE);
        assertThat(PublishedFigure.percentage(new BigDecimal("7E1")).outOf(24))
                .hasToString(
                        "16 to 17 out of 24 round to 70%; not testable: every figure so rounded has such a number");
        assertThat(PublishedFigure.percentage("72.30")).isNotEqualTo(AUDITS);
    }

    /** A thousandth apart, or 6 of 24 and 6 of 25 a hundredth: no further than the decimals. */
    @Test
    void numbersNoFurtherApartThanTheDecimalsTestNothing() {
        PublishedFigure tenths = PublishedFigure.percentage("72.3");
        assertThat(tenths.outOf(999).answer()).isEqualTo(Answer.ATTAINABLE);
        assertThat(tenths.outOf(1_000).answer()).isEqualTo(Answer.NOT_TESTABLE);
        assertThat(PublishedFigure.percentage("25").withNumerator(6).answer()).isEqualTo(Answer.NOT_TESTABLE);
        assertThat(PublishedFigure.percentage("26").withNumerator(6).answer()).isEqualTo(Answer.ATTAINABLE);
    }

    @Test
    void aRateGivesBackItsCounts() {
        PublishedFigure plans = PublishedFigure.rate("55.7").per10_000();
        assertThat(plans.outOf(253_000))
                .hasToString("1,408 to 1,410 out of 253,000 round to 55.7 per 10,000;"
                        + " not testable: every figure so rounded has such a number");
        assertThat(plans.outOf(CountRounding.toNearest(1000)
                                .possibleCounts(253_000)
                                .orElseThrow())
                        .solutions()
                        .orElseThrow())
                .isEqualTo(Range.closed(1406L, 1413L));
        assertThat(plans.withNumerator(1_408))
                .hasToString("1,408 out of 252,557 to 253,009 rounds to 55.7 per 10,000;"
                        + " not testable: every figure up to it has such a denominator");
    }

    @Test
    void moreEventsThanPeople() {
        assertThat(PublishedFigure.mean("1.5").outOf(2)).hasToString("3 out of 2 rounds to 1.5");
        assertThat(PublishedFigure.percentage("150").outOf(2))
                .hasToString("no whole number out of 2 rounds to 150%: 2 gives 100%");
        assertThat(PublishedFigure.percentage("150").withNumerator(3))
                .hasToString("3 out of no whole number rounds to 150%: out of 3 it gives 100%");
    }

    @Test
    void zero() {
        assertThat(PublishedFigure.percentage("0.0").outOf(59)).hasToString("0 out of 59 rounds to 0.0%");
        assertThat(PublishedFigure.percentage("0.0").withNumerator(3))
                .hasToString("3 out of 6,001 or more rounds to 0.0%;"
                        + " not testable: every figure up to it has such a denominator");
        assertThat(PublishedFigure.percentage("0").withRounding(RoundingMode.UP).withNumerator(3))
                .hasToString("3 out of no whole number rounds to 0%");
        assertThat(PublishedFigure.percentage("0").withNumerator(0)).hasToString("0 out of 1 or more rounds to 0%");
        assertThat(PublishedFigure.percentage("1").withNumerator(0).answer()).isEqualTo(Answer.NOT_ATTAINABLE);
    }

    @Test
    void refusals() {
        for (String text : new String[] {"", "72.", ".5", "-1", "72,3", "72.3%", "1e2", "NaN"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> PublishedFigure.percentage(text))
                    .withMessageContaining("'" + text + "'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.mean(new BigDecimal("-0.1")))
                .withMessage("figure must not be negative: -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.rate("1").per(0))
                .withMessage("per must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDITS.withRounding(RoundingMode.UNNECESSARY))
                .withMessage("rounding mode must round: UNNECESSARY");
        assertThatIllegalArgumentException().isThrownBy(() -> AUDITS.outOf(0)).withMessageContaining("positive");
        assertThatIllegalArgumentException().isThrownBy(() -> AUDITS.outOf(Range.atLeast(1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> AUDITS.outOf(Range.closedOpen(1L, 1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AUDITS.withNumerator(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedFigure.mean("9999999999").outOf(Long.MAX_VALUE))
                .withMessageContaining("2^63");
    }
}
