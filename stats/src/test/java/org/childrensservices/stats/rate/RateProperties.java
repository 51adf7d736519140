package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

class RateProperties {

    @Property
    void intervalHoldsTheRate(
            @ForAll @LongRange(min = 0, max = 1_000_000) long count,
            @ForAll @LongRange(min = 1, max = 20_000_000) long people) {
        RateEstimate estimate = Rate.of(count).in(people).per10_000().estimate().orElseThrow();
        assertThat(estimate.interval().contains(estimate.value())).isTrue();
    }

    @Property
    void exactIsWiderThanByarAtMostByAFewThousandths(@ForAll @LongRange(min = 10, max = 1_000_000) long count) {
        Interval exact = RateMethod.exact().limits(count, ConfidenceLevel.P95);
        Interval byar = RateMethod.byar().limits(count, ConfidenceLevel.P95);
        assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.002 * exact.lower()));
        assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.002 * exact.upper()));
    }

    /** Limits rise with the count within a method, so that more events never look like a lower rate. */
    @Property
    void limitsRiseWithTheCount(@ForAll @LongRange(min = 0, max = 1_000_000) long count) {
        for (RateMethod method : new RateMethod[] {RateMethod.exact(), RateMethod.byar()}) {
            Interval here = method.limits(count, ConfidenceLevel.P95);
            Interval next = method.limits(count + 1, ConfidenceLevel.P95);
            assertThat(next.lower()).isGreaterThan(here.lower());
            assertThat(next.upper()).isGreaterThan(here.upper());
        }
    }

    @Property
    void multiplierOnlyScales(
            @ForAll @LongRange(min = 0, max = 1_000_000) long count,
            @ForAll @LongRange(min = 1, max = 20_000_000) long people,
            @ForAll @LongRange(min = 1, max = 100_000) long per) {
        Interval perOne =
                Rate.of(count).in(people).per(1).estimate().orElseThrow().interval();
        Interval perMany =
                Rate.of(count).in(people).per(per).estimate().orElseThrow().interval();
        assertThat(perMany.lower()).isCloseTo(perOne.lower() * per, within(1e-14 * perMany.lower()));
        assertThat(perMany.upper()).isCloseTo(perOne.upper() * per, within(1e-14 * perMany.upper()));
    }

    /** Wilson's limits of a part and of the rest mirror each other. */
    @Property
    void proportionOfTheRestMirrorsThatOfThePart(
            @ForAll @LongRange(min = 0, max = 10_000) long part, @ForAll @LongRange(min = 0, max = 10_000) long rest) {
        long total = part + rest + 1;
        Interval ofPart =
                Proportion.of(part).outOf(total).estimate().orElseThrow().interval();
        Interval ofRest = Proportion.of(total - part)
                .outOf(total)
                .estimate()
                .orElseThrow()
                .interval();
        assertThat(ofRest.lower()).isCloseTo(1 - ofPart.upper(), within(1e-14));
        assertThat(ofRest.upper()).isCloseTo(1 - ofPart.lower(), within(1e-14));
        assertThat(ofPart.contains((double) part / total)).isTrue();
        assertThat(ofPart.lower()).isBetween(0.0, 1.0);
        assertThat(ofPart.upper()).isBetween(0.0, 1.0);
    }
}
