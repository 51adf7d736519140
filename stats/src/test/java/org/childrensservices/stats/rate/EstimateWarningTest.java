package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EstimateWarningTest {

    private static ImmutableList<EstimateWarning.Kind> warnings(long count, long people, RateMethod method) {
        return RateCalculator.standard()
                .withMethod(method)
                .estimate(Rate.of(count).in(people).per10_000())
                .orElseThrow()
                .warnings()
                .stream()
                .map(EstimateWarning::kind)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void countsBelowTenAreSmall() {
        assertThat(warnings(9, 1_000, RateMethod.exact())).containsExactly(EstimateWarning.Kind.SMALL_COUNT);
        assertThat(warnings(10, 1_000, RateMethod.exact())).isEmpty();
        assertThat(EstimateWarning.smallCount(9)).hasToString("fewer than 10 counted: 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EstimateWarning(EstimateWarning.Kind.STOCK, " "))
                .withMessage("message of STOCK must not be blank: ' '");
    }

    @Test
    void waldOfNoneHasNoWidth() {
        assertThat(warnings(0, 1_000, RateMethod.wald()))
                .containsExactly(EstimateWarning.Kind.SMALL_COUNT, EstimateWarning.Kind.NO_WIDTH);
    }

    @Test
    void moreEventsThanPeopleRepeat() {
        assertThat(warnings(1_000, 1_000, RateMethod.byar())).isEmpty();
        assertThat(warnings(1_001, 1_000, RateMethod.byar()))
                .containsExactly(EstimateWarning.Kind.MORE_EVENTS_THAN_PEOPLE);
        assertThat(Rate.of(1_001)
                        .in(Denominator.childYears(BigDecimal.TEN))
                        .per(1)
                        .estimate()
                        .orElseThrow()
                        .warnings())
                .isEmpty();
    }

    @Test
    void proportionIsSmallOnEitherSide() {
        assertThat(Proportion.of(59).outOf(60).estimate().orElseThrow().warnings())
                .extracting(EstimateWarning::kind)
                .containsExactly(EstimateWarning.Kind.SMALL_COUNT);
        assertThat(Proportion.of(30).outOf(60).estimate().orElseThrow().warnings())
                .isEmpty();
        assertThat(ProportionCalculator.standard()
                        .withMethod(ProportionMethod.wald())
                        .estimate(Proportion.of(60).outOf(60))
                        .orElseThrow()
                        .warnings())
                .extracting(EstimateWarning::kind)
                .containsExactly(EstimateWarning.Kind.SMALL_COUNT, EstimateWarning.Kind.NO_WIDTH);
    }

    /** Children on plans at 31 March are no Poisson count of events. */
    @Test
    void stockIsNoCountOfEvents() {
        Rate plans = Rate.ofStock(1_408).in(253_000).per10_000();
        RateEstimate estimate = plans.estimate().orElseThrow();
        assertThat(estimate.warnings())
                .extracting(EstimateWarning::toString)
                .containsExactly("a number at a date, of which the interval is that of events in a period");
        assertThat(estimate.interval())
                .isEqualTo(Rate.of(1_408)
                        .in(253_000)
                        .per10_000()
                        .estimate()
                        .orElseThrow()
                        .interval());
        assertThat(plans.excluding(plans).counted()).isEqualTo(Rate.Counted.STOCK);
    }
}
