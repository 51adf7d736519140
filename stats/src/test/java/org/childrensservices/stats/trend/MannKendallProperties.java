package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MannKendallProperties {

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(0, 12).list().ofMinSize(3).ofMaxSize(16);
    }

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(TimePeriod.of(Year.of(2001)).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    private static MannKendall trend(List<Integer> values) {
        return MannKendall.of(series(values)).orElseThrow();
    }

    /** Another path to the exact distribution: every order of the values is counted. */
    @Property(tries = 60)
    void exactPValueCountsOrders(@ForAll @Size(min = 3, max = 7) List<@IntRange(min = 0, max = 4) Integer> values) {
        long observed = Math.abs(trend(values).score().score());
        List<Long> scores = new ArrayList<>();
        permute(new ArrayList<>(values), 0, scores);
        double share =
                (double) scores.stream().filter(s -> Math.abs(s) >= observed).count() / scores.size();
        assertThat(trend(values).test().pValue()).isCloseTo(share, within(1e-12));
    }

    private static void permute(List<Integer> values, int from, List<Long> scores) {
        if (from == values.size()) {
            long score = 0;
            for (int i = 0; i < values.size(); i++) {
                for (int j = i + 1; j < values.size(); j++) {
                    score += Integer.signum(values.get(j) - values.get(i));
                }
            }
            scores.add(score);
            return;
        }
        for (int i = from; i < values.size(); i++) {
            Collections.swap(values, from, i);
            permute(values, from + 1, scores);
            Collections.swap(values, from, i);
        }
    }

    @Property
    void onlyTheOrderOfValuesCounts(@ForAll("values") List<Integer> values) {
        List<Integer> stretched = values.stream().map(v -> v * v * 3 + 7).toList();
        assertThat(trend(stretched).score()).isEqualTo(trend(values).score());
        assertThat(trend(stretched).test()).isEqualTo(trend(values).test());
    }

    @Property
    void upsideDownIsTheOppositeWithTheSamePValue(@ForAll("values") List<Integer> values) {
        List<Integer> turned = values.stream().map(v -> -v).toList();
        assertThat(trend(turned).score().score())
                .isEqualTo(-trend(values).score().score());
        assertThat(trend(turned).test().pValue()).isCloseTo(trend(values).test().pValue(), within(1e-12));
    }

    @Property
    void correctionsByDefaultNeverMakeTheTestBolder(@ForAll("values") List<Integer> values) {
        KendallScore plain = trend(values).score();
        for (MannKendallMethod method : List.of(MannKendallMethod.hamedRao(), MannKendallMethod.yueWang())) {
            KendallScore corrected = method.score(series(values)).orElseThrow();
            assertThat(corrected.score()).isEqualTo(plain.score());
            assertThat(corrected.variance()).isGreaterThanOrEqualTo(plain.variance());
        }
    }

    @Property
    void noOrderIsMoreSignificantThanPerfectOrder(@ForAll("values") List<Integer> values) {
        double least = MannKendallCalculator.standard()
                .withDistribution(NullDistribution.EXACT)
                .test(series(values.stream().sorted().toList()))
                .orElseThrow()
                .test()
                .pValue();
        assertThat(least)
                .isCloseTo(
                        KendallDistribution.leastPValue(
                                Observations.of(series(values)).values()),
                        within(1e-12));
        assertThat(trend(values).caveats().contains(TrendCaveat.SIGNIFICANCE_IMPOSSIBLE))
                .isEqualTo(least >= 0.05);
    }

    @Property
    void senSlopeIsInItsIntervalAndFollowsTheScale(
            @ForAll("values") List<Integer> values, @ForAll @DoubleRange(min = 0.1, max = 50) double factor) {
        TheilSen line = TheilSen.of(series(values)).orElseThrow();
        assertThat(line.interval().contains(line.slope())).isTrue();
        TheilSen scaled = TheilSen.of(series(values).map(v -> 100 + factor * v)).orElseThrow();
        assertThat(scaled.slope()).isCloseTo(factor * line.slope(), within(1e-9));
    }

    @Property
    void straightLineIsFound(
            @ForAll @DoubleRange(min = -20, max = 20) double slope,
            @ForAll @Size(min = 2) Set<@IntRange(min = 2001, max = 2030) Integer> years) {
        Series.Builder<Double> series = Series.builder();
        years.forEach(year -> series.add(TimePeriod.of(Year.of(year)), 60 + slope * (year - 2001)));
        TheilSen line = TheilSen.of(series.build()).orElseThrow();
        assertThat(line.slope()).isCloseTo(slope, within(1e-9));
        assertThat(line.lineAt(TimePeriod.of(Year.of(2001)))).isCloseTo(60, within(1e-7));
    }
}
