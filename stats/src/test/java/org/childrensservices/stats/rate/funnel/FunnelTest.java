package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Range;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.IndirectStandardisation;
import org.childrensservices.stats.rate.standard.ReferenceRates;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StandardisedRate;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.Stratum;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void centreIsPooledAndNotTheMeanOfProportions() {
        ProportionFunnel funnel = ProportionFunnel.around(
                        List.of(Proportion.of(1).outOf(2), Proportion.of(10).outOf(98)))
                .orElseThrow();
        assertThat(funnel.target()).isEqualTo(0.11);
        assertThat(RateFunnel.around(List.of(
                                Rate.of(1).in(2).per10_000(), Rate.of(10).in(98).per10_000()))
                        .orElseThrow()
                        .target())
                .isEqualTo(0.11);
    }

    @Test
    void saysWhatItsCentreIsIn() {
        assertThat(RateFunnel.at(0.0056)).hasToString("funnel around 56.0 per 10,000 (own interval, exact)");
        assertThat(ProportionFunnel.at(0.2986)).hasToString("funnel around 29.9% (normal)");
        assertThat(RatioFunnel.standard().withLines(RatioLines.interpolated()))
                .hasToString("funnel around 1, observed over expected (exact, interpolated)");
    }

    /** A peer draws exact lines and then tells significance by Byar's limits, so that its point outside is not. */
    @Test
    void pointOutsideTheLineIsSignificant() {
        ObservedRatio area = ObservedRatio.of(10).against(4.79);
        RatioFunnel funnel = RatioFunnel.standard();
        assertThat(area.value())
                .isGreaterThan(funnel.limits(area, ConfidenceLevel.P95).upper());
        assertThat(funnel.position(area)).isEqualTo(FunnelPosition.ABOVE).hasToString("High (0.025)");
        RatioFunnel asPublicHealth = funnel.withLines(RatioLines.ownInterval(RateMethod.exactBelow(10)));
        assertThat(asPublicHealth.position(area)).isEqualTo(FunnelPosition.WITHIN);
        assertThat(area.value())
                .isLessThan(asPublicHealth.limits(area, ConfidenceLevel.P95).upper());
    }

    /** A peer cuts off at the constant 100 whatever the multiplier, below the centre; here it is the whole. */
    @Test
    void linesEndAtTheWhole() {
        Interval limits = ProportionFunnel.at(0.2986).limits(1, ConfidenceLevel.P99_8);
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isEqualTo(1);
    }

    /** Neither low nor high: the line of 0 is where no events are, and the line of 1 where all are. */
    @Test
    void onALineIsWithin() {
        ObservedRatio none = ObservedRatio.of(0).against(2);
        RatioFunnel normal = RatioFunnel.standard().withLines(RatioLines.normal());
        assertThat(normal.limits(none, ConfidenceLevel.P95).lower()).isZero();
        assertThat(normal.position(none)).isEqualTo(FunnelPosition.WITHIN);
        ProportionFunnel funnel = ProportionFunnel.at(0.2986);
        assertThat(funnel.limits(1, ConfidenceLevel.P95)).hasToString("95% 0.0 to 1.0, normal");
        assertThat(funnel.position(Proportion.of(0).outOf(1)).orElseThrow()).isEqualTo(FunnelPosition.WITHIN);
        assertThat(funnel.position(Proportion.of(1).outOf(1)).orElseThrow()).isEqualTo(FunnelPosition.WITHIN);
    }

    @Test
    void expectedOnALimitOfTheOwnIntervalIsWithin() {
        RatioLines lines = RatioLines.ownInterval(RateMethod.exact());
        Interval own = RateMethod.exact().limits(10, ConfidenceLevel.P95);
        assertThat(lines.side(ObservedRatio.of(10).against(own.lower()), ConfidenceLevel.P95))
                .isZero();
        assertThat(lines.side(ObservedRatio.of(10).against(own.upper()), ConfidenceLevel.P95))
                .isZero();
        assertThat(lines.side(ObservedRatio.of(10).against(Math.nextUp(own.upper())), ConfidenceLevel.P95))
                .isEqualTo(-1);
        assertThat(lines.side(ObservedRatio.of(10).against(Math.nextDown(own.lower())), ConfidenceLevel.P95))
                .isEqualTo(1);
    }

    /** Of 56 expected in 10,000 people, 56 less and plus z times its root. */
    @Test
    void linesArePerTheMultiplierOfTheArea() {
        Interval lines = RateFunnel.at(0.0056)
                .withLines(RatioLines.normal())
                .limits(Rate.of(70).in(10_000).per10_000(), ConfidenceLevel.P95)
                .orElseThrow();
        assertThat(lines.lower()).isCloseTo(56 - 1.959963984540054 * Math.sqrt(56), within(1e-12));
        assertThat(lines.upper()).isCloseTo(56 + 1.959963984540054 * Math.sqrt(56), within(1e-12));
    }

    @Test
    void linesSayHowTheyAreDrawn() {
        assertThat(List.of(
                        RatioLines.normal(),
                        RatioLines.interpolated(),
                        RatioLines.chiSquare(),
                        RatioLines.ownInterval(RateMethod.exact())))
                .extracting(lines -> lines.limits(ObservedRatio.of(3).against(2), ConfidenceLevel.P95)
                        .method())
                .containsExactly("normal", "exact, interpolated", "chi-square", "exact");
        assertThat(RatioLines.ownInterval(RateMethod.exact())).hasToString("own interval, exact");
        assertThat(ObservedRatio.of(1_234).against(1_200.05)).hasToString("1,234 to 1,200.1 expected");
    }

    @Test
    void noEventsCanBeLow() {
        RatioFunnel funnel = RatioFunnel.standard();
        ObservedRatio none = ObservedRatio.of(0).against(5);
        assertThat(funnel.position(none)).isEqualTo(FunnelPosition.BELOW);
        assertThat(funnel.limits(none, ConfidenceLevel.P95).upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(funnel.position(ObservedRatio.of(0).against(3.6))).isEqualTo(FunnelPosition.WITHIN);
        assertThat(funnel.position(ObservedRatio.of(0).against(7))).isEqualTo(FunnelPosition.FAR_BELOW);
    }

    @Test
    void standardisedRatioHasAPlace() {
        ReferenceRates reference =
                ReferenceRates.of("England", Map.of("0-4", Stratum.of(479).in(100_000)));
        assertThat(RatioFunnel.standard()
                        .position(ObservedRatio.of(IndirectStandardisation.by(reference)
                                .estimate(10)
                                .in(Map.of("0-4", Denominator.people(1_000)))
                                .orElseThrow())))
                .isEqualTo(FunnelPosition.ABOVE);
    }

    @Test
    void standardisedRateStandsForItsOwnPeople() {
        StandardPopulation standard = StandardPopulation.of("two", Map.of("a", 1L, "b", 3L));
        StandardisedRate rate = DirectStandardisation.to(standard)
                .estimate(StratifiedRate.of(Map.of(
                                "a", Stratum.of(8).in(400), "b", Stratum.of(4).in(600)))
                        .per(1_000))
                .orElseThrow();
        // 1/4 of 20 and 3/4 of 6.67 per 1,000 is 10 per 1,000: 12 events in 1,200.
        assertThat(rate.value()).isCloseTo(10, within(1e-12));
        Rate standing = RateFunnel.standingFor(rate).orElseThrow();
        assertThat(standing.denominator().amount().doubleValue()).isCloseTo(1_200, within(1e-9));
        assertThat(RateFunnel.at(0.005).position(standing).orElseThrow()).isEqualTo(FunnelPosition.ABOVE);
    }

    @Test
    void standardisedRateOfFewEventsHasNoPlace() {
        StandardisedRate few = DirectStandardisation.to(StandardPopulation.of("one", Map.of("a", 1L)))
                .estimate(StratifiedRate.of(Map.of("a", Stratum.of(9).in(400))).per(1_000))
                .orElseThrow();
        assertThat(RateFunnel.standingFor(few))
                .hasToString("a standardised rate of fewer than 10 events has no place in a funnel: 9"
                        + " (NOT_APPLICABLE)");
    }

    @Test
    void standardisedRateOfTenEventsHasAPlace() {
        StandardisedRate ten = DirectStandardisation.to(StandardPopulation.of("one", Map.of("a", 1L)))
                .estimate(StratifiedRate.of(Map.of("a", Stratum.of(10).in(400))).per(1_000))
                .orElseThrow();
        assertThat(RateFunnel.standingFor(ten).isPresent()).isTrue();
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        assertThat(ProportionFunnel.around(List.of()).toReason().orElseThrow().code())
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(ProportionFunnel.at(0.5)
                        .position(Proportion.of(0).outOf(0))
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(RateFunnel.around(List.of(Rate.of(0).in(0).per(1)))
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(RateFunnel.around(List.of(Rate.of(0).in(5).per(1))))
                .hasToString("a funnel of rates needs events: none in 5 (NO_EVENTS)");
        assertThat(RateFunnel.at(0.5)
                        .limits(Rate.of(0).in(0).per(1), ConfidenceLevel.P95)
                        .isPresent())
                .isFalse();
    }

    @Test
    void axisIsGeometric() {
        assertThat(FunnelAxis.points(Range.closed(0L, 10_000L)))
                .hasSize(100)
                .startsWith(1L, 2L, 3L)
                .endsWith(10_000L);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionFunnel.at(1.01))
                .withMessage("target must be from 0 to 1: 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionFunnel.at(0.5).limits(0, ConfidenceLevel.P95))
                .withMessage("total must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateFunnel.at(0))
                .withMessage("target must be positive and finite: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateFunnel.at(Double.POSITIVE_INFINITY))
                .withMessage("target must be positive and finite: Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedRatio.of(1).against(Double.POSITIVE_INFINITY))
                .withMessage("expected count must be positive and finite: Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedRatio.of(-1).against(1))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedRatio.of(1).against(0))
                .withMessage("expected count must be positive and finite: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelAxis.points(Range.atLeast(1L)))
                .withMessageStartingWith("sizes must be bounded and not negative");
    }
}
