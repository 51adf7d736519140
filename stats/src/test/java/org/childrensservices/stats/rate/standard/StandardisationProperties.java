package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateEstimate;
import org.childrensservices.stats.rate.RateMethod;

/** What standardised rates are where there is nothing to standardise, and what changes nothing. */
class StandardisationProperties {

    private static final List<StandardisationMethod> METHODS = List.of(
            StandardisationMethod.dobson(RateMethod.byar()),
            StandardisationMethod.dobson(RateMethod.exact()),
            StandardisationMethod.gamma(),
            StandardisationMethod.gammaTiwari(),
            StandardisationMethod.gammaMidP(),
            StandardisationMethod.normal());

    @Property
    void oneStratumGivesTheCrudeRate(
            @ForAll @LongRange(min = 1, max = 100_000) long count,
            @ForAll @LongRange(min = 1, max = 10_000_000) long people,
            @ForAll @LongRange(min = 1, max = 1_000_000) long standard) {
        StratifiedRate rate = StratifiedRate.of(
                        ImmutableMap.of("all", Stratum.of(count).in(people)))
                .per(10_000);
        DirectStandardisation calculator =
                DirectStandardisation.to(StandardPopulation.of("one", ImmutableMap.of("all", standard)));
        assertCrude(calculator, rate, RateMethod.byar(), StandardisationMethod.dobson(RateMethod.byar()));
        assertCrude(calculator, rate, RateMethod.exact(), StandardisationMethod.dobson(RateMethod.exact()));
        assertCrude(calculator, rate, RateMethod.exact(), StandardisationMethod.gamma());
        assertCrude(calculator, rate, RateMethod.exact(), StandardisationMethod.gammaTiwari());
    }

    /** People that are everywhere the same multiple of the standard make all weights equal. */
    @Property
    void equalWeightsGiveTheCrudeRate(
            @ForAll @Size(min = 2, max = 19) List<@LongRange(min = 1, max = 1_000) Long> counts,
            @ForAll @Size(19) List<@LongRange(min = 1, max = 10_000) Long> people,
            @ForAll @IntRange(min = 1, max = 100) int multiple) {
        ImmutableMap.Builder<String, Stratum> strata = ImmutableMap.builder();
        ImmutableMap.Builder<String, Long> standard = ImmutableMap.builder();
        for (int i = 0; i < counts.size(); i++) {
            strata.put("s" + i, Stratum.of(counts.get(i)).in(people.get(i) * multiple));
            standard.put("s" + i, people.get(i));
        }
        StratifiedRate rate = StratifiedRate.of(strata.buildOrThrow()).per(10_000);
        DirectStandardisation calculator =
                DirectStandardisation.to(StandardPopulation.of("own", standard.buildOrThrow()));
        assertCrude(calculator, rate, RateMethod.byar(), StandardisationMethod.dobson(RateMethod.byar()));
        assertCrude(calculator, rate, RateMethod.exact(), StandardisationMethod.gamma());
        assertCrude(calculator, rate, RateMethod.exact(), StandardisationMethod.gammaTiwari());
    }

    @Property(tries = 200)
    void scalingTheStandardChangesNothingAndFayAndFeuerIsTheWidestAbove(
            @ForAll @Size(min = 2, max = 19) List<@LongRange(min = 0, max = 1_000) Long> counts,
            @ForAll @Size(19) List<@LongRange(min = 1, max = 100_000) Long> people,
            @ForAll @Size(19) List<@LongRange(min = 1, max = 10_000) Long> shares,
            @ForAll @IntRange(min = 2, max = 1_000) int multiple) {
        ImmutableMap.Builder<String, Stratum> strata = ImmutableMap.builder();
        ImmutableMap.Builder<String, Long> standard = ImmutableMap.builder();
        ImmutableMap.Builder<String, Long> scaled = ImmutableMap.builder();
        // In the other order too: strata are matched by key.
        for (int i = counts.size() - 1; i >= 0; i--) {
            strata.put("s" + i, Stratum.of(counts.get(i)).in(people.get(i)));
        }
        for (int i = 0; i < counts.size(); i++) {
            standard.put("s" + i, shares.get(i));
            scaled.put("s" + i, shares.get(i) * multiple);
        }
        StratifiedRate rate = StratifiedRate.of(strata.buildOrThrow()).per(10_000);
        for (StandardisationMethod method : METHODS) {
            var one = DirectStandardisation.to(StandardPopulation.of("one", standard.buildOrThrow()))
                    .withMethod(method)
                    .estimate(rate);
            var other = DirectStandardisation.to(StandardPopulation.of("other", scaled.buildOrThrow()))
                    .withMethod(method)
                    .estimate(rate);
            assertThat(one.isPresent()).isEqualTo(other.isPresent());
            one.ifPresent(o -> assertNear(other.orElseThrow(), o.value(), o.interval(), 1e-11));
        }
        DirectStandardisation calculator =
                DirectStandardisation.to(StandardPopulation.of("one", standard.buildOrThrow()));
        Interval safe = limits(calculator, rate, StandardisationMethod.gamma());
        Interval narrower = limits(calculator, rate, StandardisationMethod.gammaTiwari());
        Interval middle = limits(calculator, rate, StandardisationMethod.gammaMidP());
        assertThat(narrower.lower()).isEqualTo(safe.lower());
        assertThat(middle.upper()).isLessThanOrEqualTo(safe.upper());
    }

    private static Interval limits(
            DirectStandardisation calculator, StratifiedRate rate, StandardisationMethod method) {
        return calculator.withMethod(method).estimate(rate).orElseThrow().interval();
    }

    private static void assertCrude(
            DirectStandardisation calculator,
            StratifiedRate rate,
            RateMethod crudeMethod,
            StandardisationMethod method) {
        RateEstimate crude = RateCalculator.standard()
                .withMethod(crudeMethod)
                .withLevel(ConfidenceLevel.P99_8)
                .estimate(Rate.of(rate.count()).in(rate.denominator()).per(rate.per()))
                .orElseThrow();
        StandardisedRate standardised = calculator
                .withMethod(method)
                .withLevel(ConfidenceLevel.P99_8)
                .estimate(rate)
                .orElseThrow();
        assertNear(standardised, crude.value(), crude.interval(), 1e-10);
    }

    private static void assertNear(StandardisedRate actual, double value, Interval interval, double tolerance) {
        double allowed = tolerance * interval.upper();
        assertThat(actual.value()).isCloseTo(value, within(allowed));
        assertThat(actual.interval().lower()).isCloseTo(interval.lower(), within(allowed));
        assertThat(actual.interval().upper()).isCloseTo(interval.upper(), within(allowed));
    }
}
