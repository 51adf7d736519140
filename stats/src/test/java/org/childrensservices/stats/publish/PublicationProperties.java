package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;

class PublicationProperties {

    private static final Cell HIDDEN = Cell.of(PublishedSymbol.CONFIDENTIAL);

    @Provide
    Arbitrary<PublicationRule> rules() {
        Arbitrary<RoundingMode> modes = Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY);
        return Combinators.combine(Arbitraries.longs().between(0, 25), Arbitraries.of(1L, 2L, 3L, 5L, 10L, 100L), modes)
                .as((greatest, unit, mode) -> PublicationRule.standard()
                        .withSuppression(Suppression.upTo(greatest))
                        .withCountRounding(new CountRounding(unit, mode)));
    }

    @Property
    void oneToFiveIsNeverShown(
            @ForAll @LongRange(min = 1, max = 5) long small,
            @ForAll @LongRange(min = 6, max = 1_000_000) long large,
            @ForAll @IntRange(max = 4) int decimals) {
        PublicationRule rule = PublicationRule.standard();
        Rounding rounding = Rounding.halfUp(decimals);
        assertThat(rule.count(small)).isEqualTo(HIDDEN);
        assertThat(rule.possibleCounts(rule.count(small)).orElseThrow()).isEqualTo(Range.closed(1L, 5L));
        assertThat(rule.ratio(small).in(large).per(10_000, rounding)).isEqualTo(HIDDEN);
        assertThat(rule.ratio(small).in(small).per(100, rounding)).isEqualTo(HIDDEN);
        assertThat(rule.ratio(large).in(small).per(1, rounding)).isEqualTo(HIDDEN);
        assertThat(rule.ratio(small).in(new BigDecimal("0.5")).per(1, rounding)).isEqualTo(HIDDEN);
    }

    @Property
    void thePossibleRangeHoldsTheTrueCount(
            @ForAll("rules") PublicationRule rule, @ForAll @LongRange(max = 3_000) long count) {
        assertThat(rule.possibleCounts(rule.count(count)).orElseThrow()).accepts(count);
    }

    @Property
    void bothEndsOfThePossibleRangeArePublishedSo(
            @ForAll("rules") PublicationRule rule, @ForAll @LongRange(max = 3_000) long count) {
        Cell published = rule.count(count);
        Range<Long> possible = rule.possibleCounts(published).orElseThrow();
        assertThat(rule.count(possible.lowerEndpoint())).isEqualTo(published);
        assertThat(rule.count(possible.upperEndpoint())).isEqualTo(published);
        assertThat(rule.count(possible.upperEndpoint() + 1)).isNotEqualTo(published);
        assertThat(possible.lowerEndpoint() == 0
                        || !rule.count(possible.lowerEndpoint() - 1).equals(published))
                .isTrue();
    }

    @Property
    void aPublishedPercentageHasItsNumerator(
            @ForAll @LongRange(min = 6, max = 400) long numerator,
            @ForAll @LongRange(max = 400) long others,
            @ForAll @IntRange(max = 2) int decimals) {
        Cell cell = PublicationRule.standard()
                .ratio(numerator)
                .in(numerator + others)
                .per(100, Rounding.halfUp(decimals));
        PublishedFigure figure = PublishedFigure.percentage(cell.number().orElseThrow());
        assertThat(figure.outOf(numerator + others).solutions().orElseThrow()).accepts(numerator);
        assertThat(figure.withNumerator(numerator).solutions().orElseThrow()).accepts(numerator + others);
    }
}
