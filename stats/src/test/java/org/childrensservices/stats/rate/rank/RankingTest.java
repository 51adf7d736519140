package org.childrensservices.stats.rate.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Ranking<String> RANKING = Ranking.ofOutcomes(ImmutableMap.of(
            "Leeds", Outcome.of(10.0),
            "York", Outcome.of(20.0),
            "Hull", Outcome.of(20.0),
            "Kent", Outcome.of(30.0),
            "Rutland", Outcome.none(ReasonCode.SUPPRESSED, "confidential")));

    @Test
    void tieIsSaid() {
        assertThat(RANKING.rank("York")).hasToString("2= of 4 from the smallest");
        assertThat(RANKING.rank("Leeds")).hasToString("1 of 4 from the smallest");
        assertThat(RANKING.rank("York").orElseThrow().isTied()).isTrue();
    }

    @Test
    void suppressedValueTakesNoPlace() {
        assertThat(RANKING.size()).isEqualTo(4);
        assertThat(RANKING.rank("Rutland")).hasToString("confidential (SUPPRESSED)");
        assertThat(RANKING.quantileGroup("Rutland", 2, RankOrder.FROM_LARGEST)
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.SUPPRESSED);
    }

    @Test
    void largestCanBeFirst() {
        assertThat(RANKING.quantileGroup("Kent", 4, RankOrder.FROM_LARGEST).orElseThrow())
                .isEqualTo(1);
        assertThat(RANKING.quantileGroup("Kent", 4, RankOrder.FROM_SMALLEST).orElseThrow())
                .isEqualTo(4);
        assertThat(RANKING.quantileGroup("Kent", 5, RankOrder.FROM_SMALLEST))
                .hasToString("4 values are fewer than 5 groups (TOO_FEW_POINTS)");
    }

    /** In floating point the eighth of 28 falls into the next of 20 groups. */
    @Test
    void groupsAreCountedInWholeNumbers() {
        assertThat(new Rank(7, 1, 20, 7)
                        .quantileGroup(20, RankOrder.FROM_SMALLEST)
                        .orElseThrow())
                .isEqualTo(6);
    }

    @Test
    void quantileAtTheEnds() {
        for (QuantileType type : QuantileType.values()) {
            assertThat(RANKING.quantile(0, type).orElseThrow()).isEqualTo(10);
            assertThat(RANKING.quantile(1, type).orElseThrow()).isEqualTo(30);
        }
        assertThat(Ranking.of(ImmutableMap.<String, Double>of()).quantile(0.5))
                .hasToString("a quantile needs values (TOO_FEW_POINTS)");
    }

    @Test
    void placesByChance() {
        assertThat(Ranking.places(Map.of("a", interval(1, 2), "b", interval(3, 5), "c", interval(4, 6))))
                .containsOnly(
                        Map.entry("a", Range.closed(1, 1)),
                        Map.entry("b", Range.closed(2, 3)),
                        Map.entry("c", Range.closed(2, 3)));
        assertThat(Ranking.places(Map.of("a", interval(1, Double.POSITIVE_INFINITY), "b", interval(3, 5))))
                .containsEntry("a", Range.closed(1, 2));
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(lower, upper, ConfidenceLevel.P95, "of the test");
    }

    @Test
    void minusZeroIsZero() {
        Ranking<String> zeros = Ranking.of(Map.of("a", 0.0, "b", -0.0, "c", 1.0));
        assertThat(zeros.rank("a")).isEqualTo(zeros.rank("b"));
        assertThat(zeros.rank("c").orElseThrow().densePlace()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKING.rank("Bath"))
                .withMessage("must be one of those ranked: Bath");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKING.quantile(50))
                .withMessage("probability must be from 0 to 1: 50.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RANKING.quantileGroup("York", 0, RankOrder.FROM_LARGEST))
                .withMessage("groups must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(Map.of("a", Double.NaN)))
                .withMessageStartingWith("values must be numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(0, 0, 1, 0))
                .withMessage("how many are equal must include itself: 0");
    }

    @Test
    void rankRefusesCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(-1, 1, 0, -1))
                .withMessage("how many are below must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(0, 1, -1, 0))
                .withMessage("how many are above must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rank(3, 1, 0, 4))
                .withMessage("different values below must be from 0 to 3: 4");
    }

    /** Also where there are no values to look among, and where the values are not a ranking's. */
    @Test
    void quantileRefusesWhatIsNoShare() {
        Ranking<String> empty = Ranking.of(ImmutableMap.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.quantile(50))
                .withMessage("probability must be from 0 to 1: 50.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileType.TYPE_7.estimate(4, 50, rank -> rank))
                .withMessage("probability must be from 0 to 1: 50.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileType.TYPE_7.estimate(0, 0.5, rank -> rank))
                .withMessage("a quantile needs values: 0");
    }
}
