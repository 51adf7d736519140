package org.childrensservices.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.rank.QuantileType;
import org.junit.jupiter.api.Test;

class QuartileEdgesTest {

    private static List<BigDecimal> numbers(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private static final QuartileEdges EDGES =
            QuartileEdges.of(numbers("1", "2", "3", "4", "5")).orElseThrow();

    private static Band band(String value, Polarity polarity) {
        return EDGES.band(new BigDecimal(value), polarity).orElseThrow();
    }

    /** On an edge the lower band wins, which is the better one only where less is better. */
    @Test
    void anEdgeBelongsToTheLowerBand() {
        assertThat(Stream.of("1", "2", "2.1", "3", "3.1", "4", "4.1", "5")
                        .map(value -> band(value, Polarity.LOW_IS_GOOD)))
                .containsExactly(Band.A, Band.A, Band.B, Band.B, Band.C, Band.C, Band.D, Band.D);
        assertThat(Stream.of("1", "2", "2.1", "3", "3.1", "4", "4.1", "5")
                        .map(value -> band(value, Polarity.HIGH_IS_GOOD)))
                .containsExactly(Band.D, Band.D, Band.C, Band.C, Band.B, Band.B, Band.A, Band.A);
        assertThat(EDGES.band(BigDecimal.ONE, Polarity.NEUTRAL).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void rangesMeetAtTheEdges() {
        assertThat(EDGES.ranges(Polarity.HIGH_IS_GOOD))
                .isEqualTo(Outcome.of(ImmutableMap.of(
                        Band.D, Range.closed(EDGES.lowest(), EDGES.lower()),
                        Band.C, Range.openClosed(EDGES.lower(), EDGES.middle()),
                        Band.B, Range.openClosed(EDGES.middle(), EDGES.upper()),
                        Band.A, Range.openClosed(EDGES.upper(), EDGES.highest()))));
        assertThat(EDGES.ranges(Polarity.NEUTRAL).isPresent()).isFalse();
        assertThat(EDGES).hasToString("quarters of 5 at 2.00, 3.00 and 4.00, from 1.00 to 5.00");
    }

    @Test
    void edgesNeedValues() {
        assertThat(QuartileEdges.of(List.of()).toReason().map(Reason::code)).contains(ReasonCode.TOO_FEW_POINTS);
        BigDecimal one = BigDecimal.ONE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuartileEdges(3, one, one, BigDecimal.ZERO, one, one))
                .withMessageContaining("descend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuartileEdges(0, one, one, one, one, one))
                .withMessage("edges must be of values: 0");
        QuartileEdges same = QuartileEdges.of(numbers("7", "7.0")).orElseThrow();
        assertThat(same.band(new BigDecimal("7"), Polarity.HIGH_IS_GOOD)).isEqualTo(Outcome.of(Band.D));
    }

    @Property(tries = 200)
    void theyAreTheQuantilesOfTypeSeven(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1_000) Integer> tenths) {
        List<BigDecimal> values =
                tenths.stream().map(value -> BigDecimal.valueOf(value, 1)).toList();
        QuartileEdges edges = QuartileEdges.of(values).orElseThrow();
        List<BigDecimal> sorted = values.stream().sorted().toList();
        Map<Double, BigDecimal> expected = Map.of(
                0.0,
                edges.lowest(),
                0.25,
                edges.lower(),
                0.5,
                edges.middle(),
                0.75,
                edges.upper(),
                1.0,
                edges.highest());
        expected.forEach((share, edge) -> assertThat(edge.doubleValue())
                .isCloseTo(
                        QuantileType.TYPE_7.estimate(
                                values.size(),
                                share,
                                rank -> sorted.get((int) rank - 1).doubleValue()),
                        Offset.offset(1e-9)));
    }

    /** Of different values the place alone says the band. */
    @Property(tries = 100)
    void aPlaceHasTheBandOfItsValue(
            @ForAll @IntRange(min = 1, max = 200) int count, @ForAll @IntRange(max = 1) int high) {
        Polarity polarity = high == 1 ? Polarity.HIGH_IS_GOOD : Polarity.LOW_IS_GOOD;
        ImmutableList<BigDecimal> values =
                IntStream.rangeClosed(1, count).mapToObj(BigDecimal::valueOf).collect(ImmutableList.toImmutableList());
        QuartileEdges edges = QuartileEdges.of(values).orElseThrow();
        for (int place = 1; place <= count; place++) {
            BigDecimal value = values.get(high == 1 ? count - place : place - 1);
            RankInterval interval = new RankInterval(
                    LaitData.authority("213"), place, place, place, count, polarity, ConfidenceLevel.P95);
            assertThat(interval.bands())
                    .containsExactly(edges.band(value, polarity).orElseThrow());
        }
    }
}
