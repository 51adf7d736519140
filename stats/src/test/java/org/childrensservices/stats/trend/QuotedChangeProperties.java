package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.measure.Rounding;

class QuotedChangeProperties {

    /** What was true before anybody rounded it. */
    @Provide
    Arbitrary<BigDecimal> truths() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(500))
                .ofScale(6);
    }

    private static QuotedFigure quoted(BigDecimal truth, int decimals) {
        return QuotedFigure.rounded(Rounding.halfUp(decimals).round(truth), QuotedUnit.PER_10_000);
    }

    private static QuotedChange exact(BigDecimal before, BigDecimal after) {
        return QuotedChange.from(QuotedFigure.exact(before, QuotedUnit.PER_10_000))
                .to(QuotedFigure.exact(after, QuotedUnit.PER_10_000));
    }

    @Property
    void roundingNeverHidesTheTruth(
            @ForAll("truths") BigDecimal before,
            @ForAll("truths") BigDecimal after,
            @ForAll @IntRange(min = 0, max = 3) int decimalsBefore,
            @ForAll @IntRange(min = 0, max = 3) int decimalsAfter) {
        QuotedChange truth = exact(before, after);
        QuotedChange quoted = QuotedChange.from(quoted(before, decimalsBefore)).to(quoted(after, decimalsAfter));
        assertThat(quoted.absoluteByRounding().contains(truth.absolute().value()))
                .isTrue();
        quoted.relativeByRounding()
                .ifPresent(range -> assertThat(range.contains(truth.relative().orElseThrow()))
                        .isTrue());
        if (quoted.isDirectionCertain()) {
            assertThat(truth.absolute().value().signum())
                    .isEqualTo(quoted.absolute().value().signum());
        }
    }

    @Property
    void truePercentageIsAlwaysExplained(
            @ForAll("truths") BigDecimal before,
            @ForAll("truths") BigDecimal after,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @IntRange(min = 0, max = 2) int decimalsOfTheClaim) {
        assumePositive(before);
        BigDecimal claim = exact(before, after).relative().orElseThrow().rounded(Rounding.halfUp(decimalsOfTheClaim));
        QuotedChange quoted = QuotedChange.from(quoted(before, decimals)).to(quoted(after, decimals));
        assertThat(quoted.explains(claim.toPlainString())).isTrue();
        assertThat(quoted.explains(claim.abs().toPlainString())).isTrue();
    }

    /** Exact figures explain one claim at given decimals and not the next. */
    @Property
    void exactFiguresExplainOneClaimOnly(@ForAll("truths") BigDecimal before, @ForAll("truths") BigDecimal after) {
        assumePositive(before);
        QuotedChange change = exact(before, after);
        BigDecimal claim =
                change.relative().orElseThrow().rounded(Rounding.ONE_DECIMAL).abs();
        assertThat(change.explains(claim.toPlainString())).isTrue();
        assertThat(change.explains(claim.add(new BigDecimal("0.1")).toPlainString()))
                .isFalse();
    }

    private static void assumePositive(BigDecimal value) {
        Assume.that(value.signum() > 0);
    }

    @Property
    void swapNegatesTheSymmetricAndTheLogarithmicChange(
            @ForAll("truths") BigDecimal before, @ForAll("truths") BigDecimal after) {
        QuotedChange there = exact(before, after);
        QuotedChange back = exact(after, before);
        assertThat(back.absolute().value())
                .isEqualByComparingTo(there.absolute().value().negate());
        there.symmetric()
                .ifPresent(change -> assertThat(back.symmetric().orElseThrow()).isEqualTo(0 - change));
        back.logarithmic()
                .ifPresent(
                        change -> assertThat(there.logarithmic().orElseThrow()).isCloseTo(-change, within(1e-12)));
    }
}
