package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;

class ProportionChangeProperties {

    @Provide
    Arbitrary<Proportion> proportions() {
        return Arbitraries.longs()
                .between(1, 3_000)
                .flatMap(total -> Arbitraries.longs()
                        .between(0, total)
                        .map(count -> Proportion.of(count).outOf(total)));
    }

    private static ProportionChange change(Proportion before, Proportion after) {
        return ProportionChange.from(before).to(after).orElseThrow();
    }

    private static Proportion others(Proportion proportion) {
        return Proportion.of(proportion.total() - proportion.count()).outOf(proportion.total());
    }

    @Property
    void verdictAndIntervalsAgree(@ForAll("proportions") Proportion before, @ForAll("proportions") Proportion after) {
        ProportionChange change = change(before, after);
        boolean clear = change.verdict(Polarity.NEUTRAL) != ChangeVerdict.NO_CLEAR_CHANGE;
        assertThat(change.absoluteInterval().contains(0)).isEqualTo(!clear);
        assertThat(change.relativeInterval().contains(0)).isEqualTo(!clear);
    }

    @Property
    void pointsAreTheAbsoluteChangeExactly(
            @ForAll("proportions") Proportion before, @ForAll("proportions") Proportion after) {
        ProportionChange change = change(before, after);
        assertThat(change.points().value().doubleValue()).isCloseTo(change.absolute(), within(1e-12));
        assertThat(change.points().value().signum()).isEqualTo((int) Math.signum(change.absolute()));
    }

    @Property
    void thoseWithoutChangeTheOtherWay(
            @ForAll("proportions") Proportion before, @ForAll("proportions") Proportion after) {
        Interval with = change(before, after).absoluteInterval();
        Interval without = change(others(before), others(after)).absoluteInterval();
        assertThat(without.lower()).isCloseTo(-with.upper(), within(1e-9));
        assertThat(without.upper()).isCloseTo(-with.lower(), within(1e-9));
    }

    @Property
    void comparatorsChangeSidesWithTheSign(
            @ForAll("proportions") Proportion a,
            @ForAll("proportions") Proportion b,
            @ForAll("proportions") Proportion c,
            @ForAll("proportions") Proportion d) {
        DifferenceInDifferences one = change(a, b).against(change(c, d));
        DifferenceInDifferences other = change(c, d).against(change(a, b));
        assertThat(other.additive()).isEqualTo(-one.additive());
        assertThat(other.additiveMoverInterval().lower())
                .isCloseTo(-one.additiveMoverInterval().upper(), within(1e-9));
        assertThat(other.isDistinguishable()).isEqualTo(one.isDistinguishable());
        one.oddsRatio()
                .ifPresent(ratio ->
                        assertThat(other.oddsRatio().orElseThrow() * ratio).isCloseTo(1, within(1e-9)));
    }
}
