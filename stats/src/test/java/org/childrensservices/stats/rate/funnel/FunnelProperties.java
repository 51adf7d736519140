package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateMethod;

/** The position of an area, the lines drawn where it stands and its own interval say the same. */
class FunnelProperties {

    private static final List<RatioLines> RATIO_LINES = List.of(
            RatioLines.ownInterval(RateMethod.exact()),
            RatioLines.ownInterval(RateMethod.exactBelow(10)),
            RatioLines.ownInterval(RateMethod.midP()),
            RatioLines.interpolated(),
            RatioLines.normal(),
            RatioLines.chiSquare());

    @Property
    void positionIsThatOfTheLines(
            @ForAll @LongRange(min = 1, max = 10_000) long observed,
            @ForAll @DoubleRange(min = 0.01, max = 10_000) double expected) {
        for (RatioLines lines : RATIO_LINES) {
            RatioFunnel funnel = RatioFunnel.standard().withLines(lines);
            ObservedRatio area = ObservedRatio.of(observed).against(expected);
            Interval inner = funnel.limits(area, ConfidenceLevel.P95);
            Interval outer = funnel.limits(area, ConfidenceLevel.P99_8);
            double ratio = area.value();
            FunnelPosition position = funnel.position(area);
            assertThat(position == FunnelPosition.WITHIN).isEqualTo(inner.contains(ratio));
            assertThat(position == FunnelPosition.FAR_ABOVE || position == FunnelPosition.FAR_BELOW)
                    .isEqualTo(!outer.contains(ratio));
            assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
            assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
        }
    }

    /** The area's own exact interval leaves out the target exactly if it is outside the lines. */
    @Property
    void positionOfARateIsThatOfItsInterval(
            @ForAll @LongRange(min = 0, max = 2_000) long count,
            @ForAll @LongRange(min = 1, max = 1_000_000) long people,
            @ForAll @DoubleRange(min = 1e-5, max = 0.1) @Scale(5) double target) {
        Rate area = Rate.of(count).in(people).per(1);
        Interval own = RateCalculator.standard()
                .withMethod(RateMethod.exact())
                .estimate(area)
                .orElseThrow()
                .interval();
        assertThat(RateFunnel.at(target).position(area).orElseThrow() == FunnelPosition.WITHIN)
                .isEqualTo(own.contains(target));
    }

    /** The default lines of proportions invert Wilson's interval. */
    @Property
    void positionOfAProportionIsThatOfItsInterval(
            @ForAll @LongRange(min = 0, max = 2_000) long part,
            @ForAll @LongRange(min = 1, max = 2_000) long rest,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double target) {
        Proportion area = Proportion.of(part).outOf(part + rest);
        Interval own =
                ProportionCalculator.standard().estimate(area).orElseThrow().interval();
        assertThat(ProportionFunnel.at(target).position(area).orElseThrow() == FunnelPosition.WITHIN)
                .isEqualTo(own.contains(target));
    }

    /** Never outside what a proportion can be; and more people, narrower lines. */
    @Property
    void linesOfProportionsClose(
            @ForAll @LongRange(min = 1, max = 100_000) long total,
            @ForAll @DoubleRange(min = 0, max = 1) double target) {
        for (ProportionLines lines : List.of(ProportionLines.normal(), ProportionLines.interpolated())) {
            Interval here = ProportionFunnel.at(target).withLines(lines).limits(total, ConfidenceLevel.P95);
            assertThat(here.lower()).isBetween(0.0, 1.0);
            assertThat(here.upper()).isBetween(0.0, 1.0);
        }
        Interval here = ProportionFunnel.at(target).limits(total, ConfidenceLevel.P95);
        Interval further = ProportionFunnel.at(target).limits(100 * total, ConfidenceLevel.P95);
        assertThat(further.lower()).isGreaterThanOrEqualTo(here.lower());
        assertThat(further.upper()).isLessThanOrEqualTo(here.upper());
    }
}
