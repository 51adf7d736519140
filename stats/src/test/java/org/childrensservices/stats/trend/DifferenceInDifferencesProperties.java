package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;

class DifferenceInDifferencesProperties {

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Rate> rates = Combinators.combine(
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.longs().between(5_000, 300_000))
                .as((count, people) -> Rate.of(count).in(people).per10_000());
        return Combinators.combine(rates, rates)
                .as((before, after) -> Change.from(before).to(after).orElseThrow());
    }

    @Property
    void verdictAndIntervalAgree(@ForAll("changes") Change change, @ForAll("changes") Change comparator) {
        DifferenceInDifferences did = change.against(comparator);
        boolean clear = did.verdict(Polarity.NEUTRAL) != ComparatorVerdict.NO_CLEAR_DIFFERENCE;
        assertThat(did.isDistinguishable()).isEqualTo(clear);
        assertThat(did.additiveInterval().contains(0)).isEqualTo(!clear);
    }

    @Property
    void differencesAreInTheirIntervals(@ForAll("changes") Change change, @ForAll("changes") Change comparator) {
        DifferenceInDifferences did = change.against(comparator);
        assertThat(did.additiveInterval().contains(did.additive())).isTrue();
        assertThat(did.additiveMoverInterval().contains(did.additive())).isTrue();
        assertThat(did.relative().isPresent()).isEqualTo(did.relativeInterval().isPresent());
        did.relative()
                .ifPresent(percent -> assertThat(did.relativeInterval()
                                .orElseThrow()
                                .contains(percent.value().doubleValue()))
                        .isTrue());
    }

    @Property
    void swappingTheAreasTurnsTheSign(@ForAll("changes") Change change, @ForAll("changes") Change comparator) {
        Interval there = change.against(comparator).additiveInterval();
        Interval back = comparator.against(change).additiveInterval();
        assertThat(Math.abs(there.lower() + back.upper())).isLessThan(1e-9);
        assertThat(Math.abs(there.upper() + back.lower())).isLessThan(1e-9);
    }

    @Property
    void placeboIsNeverBelowOneByTheNumberOfAreas(
            @ForAll @IntRange(min = -50, max = 50) int change,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -50, max = 50) Integer> others) {
        ComparatorAreas areas = ComparatorAreas.of(
                        others.stream().map(other -> BigDecimal.valueOf(other)).toList())
                .against(BigDecimal.valueOf(change));
        double least = 1.0 / (others.size() + 1);
        assertThat(areas.placeboP()).isBetween(least, 1.0);
        assertThat(areas.placeboLowerP()).isBetween(least, 1.0);
        assertThat(areas.rank()).isBetween(1.0, others.size() + 1.0);
        areas.interval()
                .ifPresent(interval ->
                        assertThat(interval.contains(areas.difference())).isTrue());
    }
}
