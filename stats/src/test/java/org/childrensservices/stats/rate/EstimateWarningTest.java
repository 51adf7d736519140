package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EstimateWarningTest {

    private static ImmutableSet<EstimateWarning> warnings(long count, long people, RateMethod method) {
        return RateCalculator.standard()
                .withMethod(method)
                .estimate(Rate.of(count).in(people).per10_000())
                .orElseThrow()
                .warnings();
    }

    @Test
    void countsBelowTenAreSmall() {
        assertThat(warnings(9, 1_000, RateMethod.exact())).containsExactly(EstimateWarning.SMALL_COUNT);
        assertThat(warnings(10, 1_000, RateMethod.exact())).isEmpty();
        assertThat(EstimateWarning.SMALL_COUNT).hasToString("fewer than 10 counted");
    }

    @Test
    void waldOfNoneHasNoWidth() {
        assertThat(warnings(0, 1_000, RateMethod.wald()))
                .containsExactly(EstimateWarning.SMALL_COUNT, EstimateWarning.NO_WIDTH);
    }

    @Test
    void moreEventsThanPeopleRepeat() {
        assertThat(warnings(1_001, 1_000, RateMethod.byar())).containsExactly(EstimateWarning.MORE_EVENTS_THAN_PEOPLE);
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
                .containsExactly(EstimateWarning.SMALL_COUNT);
        assertThat(Proportion.of(30).outOf(60).estimate().orElseThrow().warnings())
                .isEmpty();
        assertThat(ProportionCalculator.standard()
                        .withMethod(ProportionMethod.wald())
                        .estimate(Proportion.of(60).outOf(60))
                        .orElseThrow()
                        .warnings())
                .containsExactly(EstimateWarning.SMALL_COUNT, EstimateWarning.NO_WIDTH);
    }
}
