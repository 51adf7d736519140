package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;

/** What holds of every number of children avoided. */
class CostAvoidedProperties {

    private static final AvoidedChildrenCalculator CALCULATOR = AvoidedChildrenCalculator.standard();

    @Property(tries = 300)
    void aRiseIsAFallWithTheOtherSign(
            @ForAll @IntRange(min = 1, max = 10_000) int before, @ForAll @IntRange(min = 1, max = 10_000) int after) {
        AvoidedChildren fall = CALCULATOR.of(change(before, after)).againstNoChange();
        AvoidedChildren rise = CALCULATOR.of(change(after, before)).againstNoChange();
        assertThat(fall.value()).isCloseTo(before - after, within(1e-9));
        assertThat(rise.value()).isCloseTo(-fall.value(), within(1e-9));
        assertThat(rise.interval().lower()).isCloseTo(-fall.interval().upper(), within(1e-9));
    }

    @Property(tries = 300)
    void againstItselfNothingIsAvoided(
            @ForAll @IntRange(min = 1, max = 10_000) int before, @ForAll @IntRange(min = 1, max = 10_000) int after) {
        Change change = change(before, after);
        AvoidedChildrenCalculator.SideBySide both = CALCULATOR.of(change).against(change);
        assertThat(both.byLevels().value()).isCloseTo(0, within(1e-9));
        assertThat(both.byRatio().orElseThrow().value()).isCloseTo(0, within(1e-9));
        assertThat(both.byLevels().interval().contains(0)).isTrue();
        assertThat(both.byRatio().orElseThrow().interval().contains(0)).isTrue();
    }

    @Property(tries = 300)
    void anUnchangedComparatorLeavesTheSameChildrenBothWays(
            @ForAll @IntRange(min = 1, max = 10_000) int before,
            @ForAll @IntRange(min = 1, max = 10_000) int after,
            @ForAll @IntRange(min = 1, max = 10_000) int steady) {
        AvoidedChildrenCalculator.SideBySide both =
                CALCULATOR.of(change(before, after)).against(change(steady, steady));
        assertThat(both.byLevels().value()).isCloseTo(before - after, within(1e-8));
        assertThat(both.byRatio().orElseThrow().value()).isCloseTo(before - after, within(1e-8));
    }

    private static Change change(long before, long after) {
        return Change.from(Rate.of(before).in(20_000).per10_000())
                .to(Rate.of(after).in(20_000).per10_000())
                .orElseThrow();
    }
}
