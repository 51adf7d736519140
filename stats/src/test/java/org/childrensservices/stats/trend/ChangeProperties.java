package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;

class ChangeProperties {

    private static final ImmutableMap<ChangeVerdict, ChangeVerdict> OPPOSITE = ImmutableMap.of(
            ChangeVerdict.BETTER, ChangeVerdict.WORSE,
            ChangeVerdict.WORSE, ChangeVerdict.BETTER,
            ChangeVerdict.CLEAR_INCREASE, ChangeVerdict.CLEAR_DECREASE,
            ChangeVerdict.CLEAR_DECREASE, ChangeVerdict.CLEAR_INCREASE,
            ChangeVerdict.NO_CLEAR_CHANGE, ChangeVerdict.NO_CLEAR_CHANGE);

    @Provide
    Arbitrary<Rate> rates() {
        Arbitrary<Long> counts = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 30), Arbitraries.longs().between(0, 5_000));
        return Combinators.combine(counts, Arbitraries.longs().between(5_000, 300_000))
                .as((count, people) -> Rate.of(count).in(people).per10_000());
    }

    private static Change change(Rate before, Rate after) {
        return Change.from(before).to(after).orElseThrow();
    }

    @Property
    void verdictAndBothIntervalsAgree(@ForAll("rates") Rate before, @ForAll("rates") Rate after) {
        Change change = change(before, after);
        boolean clear = change.verdict(Polarity.NEUTRAL) != ChangeVerdict.NO_CLEAR_CHANGE;
        assertThat(change.isDistinguishable()).isEqualTo(clear);
        assertThat(change.absoluteInterval().contains(0)).isEqualTo(!clear);
        assertThat(change.relativeInterval().contains(0)).isEqualTo(!clear);
    }

    @Property
    void relativeChangeGoesTheWayOfTheAbsoluteAndIsInItsInterval(
            @ForAll("rates") Rate before, @ForAll("rates") Rate after) {
        Change change = change(before, after);
        change.relative().ifPresent(percent -> {
            assertThat((double) percent.value().signum()).isEqualTo(Math.signum(change.absolute()));
            assertThat(change.relativeInterval().contains(percent.value().doubleValue()))
                    .isTrue();
        });
        assertThat(change.relative().isPresent()).isEqualTo(before.count() > 0);
    }

    @Property
    void goingBackIsTheOpposite(@ForAll("rates") Rate before, @ForAll("rates") Rate after, @ForAll Polarity polarity) {
        assertThat(change(after, before).verdict(polarity))
                .isEqualTo(OPPOSITE.get(change(before, after).verdict(polarity)));
    }
}
