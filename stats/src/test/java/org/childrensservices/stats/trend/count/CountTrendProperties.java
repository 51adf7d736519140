package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

class CountTrendProperties {

    private static final CountTrendCalculator POISSON =
            CountTrendCalculator.standard().withModel(CountModel.poisson());

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(0, 100_000))
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    private static long people(int i) {
        return 10_000 + 137L * i * i;
    }

    private static Series<Rate> series(List<Long> counts) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < counts.size(); i++) {
            series.add(
                    TimePeriod.of(Year.of(2000 + i)),
                    Rate.of(counts.get(i)).in(people(i)).per10_000());
        }
        return series.build();
    }

    @Property
    void columnsAreTheSameToTheLastBit(@ForAll("counts") List<Long> counts) {
        long[] people = new long[counts.size()];
        long[] events = new long[counts.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = people(i);
            events[i] = counts.get(i);
        }
        CountTrendColumn column =
                POISSON.estimate(CountSeriesColumn.of(events).in(people).ofPeriods(people.length));
        Outcome<CountTrend> single = POISSON.estimate(series(counts));
        assertThat(column.isEstimable(0)).isEqualTo(single.isPresent());
        single.ifPresent(trend -> {
            assertThat(column.slopes()[0]).isEqualTo(trend.slope());
            assertThat(column.standardErrors()[0])
                    .isEqualTo(trend.standardError().orElseThrow());
            assertThat(column.percents()[0]).isEqualTo(trend.percent());
            Interval interval = trend.interval().orElseThrow();
            assertThat(column.lowers()[0]).isEqualTo(interval.lower());
            assertThat(column.uppers()[0]).isEqualTo(interval.upper());
        });
    }

    @Property
    void expectedEventsAndTheirTimesAreThoseObserved(@ForAll("counts") List<Long> counts) {
        POISSON.estimate(series(counts)).ifPresent(trend -> {
            double events = 0;
            double times = 0;
            double expected = 0;
            double expectedTimes = 0;
            for (int i = 0; i < counts.size(); i++) {
                double mean = trend.fitted().values().asList().get(i);
                events += counts.get(i);
                times += (double) i * counts.get(i);
                expected += mean;
                expectedTimes += i * mean;
            }
            assertThat(expected).isCloseTo(events, within(1e-9 * (1 + events)));
            assertThat(expectedTimes).isCloseTo(times, within(1e-9 * (1 + times)));
        });
    }

    @Property
    void intervalsAgreeWithTheTest(@ForAll("counts") List<Long> counts) {
        POISSON.estimate(series(counts)).ifPresent(trend -> {
            assertThat(trend.interval().orElseThrow().contains(0)).isEqualTo(!trend.isDistinguishable());
            assertThat(trend.profileInterval().orElseThrow().contains(trend.percent()))
                    .isTrue();
        });
    }

    @Property
    void morePeopleByTheSameFactorChangeNothing(@ForAll("counts") List<Long> counts) {
        Series<Rate> tenfold = series(counts)
                .map(rate -> Rate.of(rate.count())
                        .in(rate.denominator().amount().longValueExact() * 10)
                        .per10_000());
        Outcome<CountTrend> one = POISSON.estimate(series(counts));
        Outcome<CountTrend> other = POISSON.estimate(tenfold);
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(trend -> assertThat(other.orElseThrow().slope())
                .isCloseTo(trend.slope(), within(1e-10 * (1 + Math.abs(trend.slope())))));
    }

    @Property
    void negativeBinomialIsAtLeastAsLikelyAsPoisson(@ForAll("counts") List<Long> counts) {
        CountTrendCalculator negative = POISSON.withModel(CountModel.negativeBinomial());
        negative.estimate(series(counts)).ifPresent(trend -> {
            CountTrend poisson = POISSON.estimate(series(counts)).orElseThrow();
            assertThat(trend.logLikelihood().orElseThrow())
                    .isGreaterThanOrEqualTo(poisson.logLikelihood().orElseThrow()
                            - 1e-6 * (1 + Math.abs(poisson.logLikelihood().orElseThrow())));
        });
    }
}
