package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.EstimateColumn;
import org.childrensservices.stats.rate.EstimateWarning;
import org.childrensservices.stats.rate.RepeatedEvents;
import org.junit.jupiter.api.Test;

class DirectStandardisationTest {

    private static final StandardPopulation CHILDREN =
            StandardPopulation.european2013().only(Set.of("0-4", "5-9"));
    private static final DirectStandardisation CALCULATOR = DirectStandardisation.to(CHILDREN);

    private static StratifiedRate rate(Stratum young, Stratum older) {
        return StratifiedRate.of(ImmutableMap.of("0-4", young, "5-9", older)).per(10_000);
    }

    @Test
    void saysItself() {
        StandardisedRate rate = CALCULATOR
                .estimate(rate(Stratum.of(127).in(636), Stratum.of(125).in(558)))
                .orElseThrow();
        assertThat(rate)
                .hasToString("2,124.3 per 10,000, standardised to European Standard Population 2013, 0-4 5-9 "
                        + "(252 of 1,194 in 2 strata; 95% 1,868.5 to 2,405.2, Dobson with Byar)");
        assertThat(rate.warnings()).hasToString("[over 60% of the variance comes from 5-9]");
    }

    @Test
    void standardOfEurope() {
        Map<String, Long> people = StandardPopulation.european2013().people();
        assertThat(people).hasSize(19).containsEntry("0-4", 5_000L).containsEntry("90+", 1_000L);
        assertThat(people.values().stream().mapToLong(n -> n).sum()).isEqualTo(100_000);
        assertThat(StandardPopulation.european1976().people()).hasSize(18).containsEntry("85+", 1_000L);
    }

    @Test
    void childrenOfTheStandard() {
        StandardPopulation children = StandardPopulation.european2013().only(Set.of("5-9", "0-4"));
        assertThat(children.people()).containsExactly(Map.entry("0-4", 5_000L), Map.entry("5-9", 5_500L));
        assertThat(children).hasToString("European Standard Population 2013, 0-4 5-9");
    }

    @Test
    void calculatorSaysWhatItDoes() {
        DirectStandardisation calculator = CALCULATOR
                .withMethod(StandardisationMethod.gammaMidP())
                .withLevel(ConfidenceLevel.P99)
                .withFewestEvents(10);
        assertThat(calculator.standard()).isEqualTo(CHILDREN);
        assertThat(calculator.method()).isEqualTo(StandardisationMethod.gammaMidP());
        assertThat(calculator.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(calculator.fewestEvents()).isEqualTo(10);
        assertThat(calculator)
                .hasToString("direct standardisation to European Standard Population 2013, 0-4 5-9, 99%,"
                        + " gamma mid-P, Fay and Kim, not below 10 events");
        assertThat(CALCULATOR)
                .hasToString("direct standardisation to European Standard Population 2013, 0-4 5-9, 95%,"
                        + " Dobson with Byar");
        assertThat(rate(Stratum.of(127).in(636), Stratum.of(125).in(558)))
                .hasToString("252 of 1,194 in 2 strata, per 10,000");
    }

    @Test
    void missingStratumIsNotZero() {
        StratifiedRate rate = StratifiedRate.of(
                        ImmutableMap.of("0-4", Stratum.of(12).in(636)))
                .per(10_000);
        assertThat(CALCULATOR.estimate(rate)).hasToString("strata are missing, which is not 0: [5-9] (NOT_STATED)");
    }

    @Test
    void unknownStratumIsRefused() {
        StratifiedRate rate = StratifiedRate.of(ImmutableMap.of(
                        "00-04", Stratum.of(12).in(636), "5-9", Stratum.of(1).in(558)))
                .per(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.estimate(rate))
                .withMessage("strata must be of European Standard Population 2013, 0-4 5-9: [00-04]");
    }

    @Test
    void stratumWithoutPeopleFailsTheAreaOnly() {
        assertThat(CALCULATOR
                        .estimate(rate(Stratum.of(12).in(636), Stratum.of(0).in(0)))
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void stratumWithoutShareNeedsNoPeople() {
        StandardPopulation young = StandardPopulation.of("young", Map.of("0-4", 1L, "5-9", 0L));
        assertThat(DirectStandardisation.to(young)
                        .estimate(rate(Stratum.of(318).in(636), Stratum.of(0).in(0)))
                        .orElseThrow()
                        .value())
                .isEqualTo(5_000);
    }

    @Test
    void noEventsHaveAnUpperGammaLimitOnly() {
        StratifiedRate none = rate(Stratum.of(0).in(636), Stratum.of(0).in(558));
        assertThat(CALCULATOR.estimate(none).toReason().orElseThrow().code()).isEqualTo(ReasonCode.NO_EVENTS);
        Interval gamma = CALCULATOR
                .withMethod(StandardisationMethod.gamma())
                .estimate(none)
                .orElseThrow()
                .interval();
        assertThat(gamma.lower()).isZero();
        assertThat(gamma.upper()).isPositive();
    }

    @Test
    void fewEventsAreRefusedOnlyIfAsked() {
        StratifiedRate nine = rate(Stratum.of(5).in(636), Stratum.of(4).in(558));
        assertThat(CALCULATOR.estimate(nine).orElseThrow().warnings())
                .extracting(EstimateWarning::kind)
                .containsExactly(EstimateWarning.Kind.SMALL_COUNT, EstimateWarning.Kind.ONE_STRATUM_DRIVES_VARIANCE);
        assertThat(CALCULATOR.withFewestEvents(10).estimate(nine))
                .hasToString("9 events are fewer than 10 (NOT_AVAILABLE)");
        StandardisedRate ten = CALCULATOR
                .withFewestEvents(10)
                .estimate(rate(Stratum.of(5).in(636), Stratum.of(5).in(558)))
                .orElseThrow();
        assertThat(ten.warnings())
                .extracting(EstimateWarning::kind)
                .containsExactly(EstimateWarning.Kind.ONE_STRATUM_DRIVES_VARIANCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.withFewestEvents(-1))
                .withMessage("fewest events must not be negative: -1");
    }

    @Test
    void warnsWhereOneSmallStratumDecides() {
        assertThat(CALCULATOR
                        .estimate(rate(Stratum.of(12).in(60), Stratum.of(120).in(6_000)))
                        .orElseThrow()
                        .warnings())
                .extracting(EstimateWarning::toString)
                .containsExactly(
                        "over 99% of the variance comes from 0-4", "0-4 has fewer than 100 in its denominator: 60");
    }

    /** Halves of the variance, a hundred people, and few people who do not count: none of them decides. */
    @Test
    void doesNotWarnWhereNoStratumDecides() {
        StandardPopulation even = StandardPopulation.of("even", ImmutableMap.of("0-4", 1L, "5-9", 1L, "none", 0L));
        StratifiedRate rate = StratifiedRate.of(ImmutableMap.of(
                        "0-4", Stratum.of(12).in(100),
                        "5-9", Stratum.of(12).in(100),
                        "none", Stratum.of(1).in(3)))
                .per(1);
        assertThat(DirectStandardisation.to(even).estimate(rate).orElseThrow().warnings())
                .isEmpty();
        StandardPopulation one = StandardPopulation.of("one", Map.of("all", 1L));
        assertThat(DirectStandardisation.to(one)
                        .estimate(StratifiedRate.of(Map.of("all", Stratum.of(12).in(100)))
                                .per(1))
                        .orElseThrow()
                        .warnings())
                .isEmpty();
    }

    /** 10 children with two events each are less certain than 20 with one. */
    @Test
    void repeatedEventsWidenTheInterval() {
        Stratum other = Stratum.of(10).in(558);
        StandardisedRate repeated = CALCULATOR
                .estimate(rate(Stratum.of(RepeatedEvents.of(Map.of(2L, 10L))).in(636), other))
                .orElseThrow();
        StandardisedRate single = CALCULATOR
                .estimate(rate(Stratum.of(RepeatedEvents.of(Map.of(1L, 20L))).in(636), other))
                .orElseThrow();
        assertThat(repeated.value()).isEqualTo(single.value());
        assertThat(repeated.interval().lower()).isLessThan(single.interval().lower());
        assertThat(repeated.interval().upper()).isGreaterThan(single.interval().upper());
        assertThat(repeated.interval().method()).isEqualTo("Dobson with Byar, events not independent");
        assertThat(single)
                .isEqualTo(
                        CALCULATOR.estimate(rate(Stratum.of(20).in(636), other)).orElseThrow());
    }

    @Test
    void gammaNeedsIndependentEvents() {
        StratifiedRate repeated = rate(
                Stratum.of(RepeatedEvents.of(Map.of(2L, 10L))).in(636),
                Stratum.of(10).in(558));
        for (StandardisationMethod method : new StandardisationMethod[] {
            StandardisationMethod.gamma(), StandardisationMethod.gammaTiwari(), StandardisationMethod.gammaMidP()
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CALCULATOR.withMethod(method).estimate(repeated))
                    .withMessageStartingWith("gamma limits need independent events");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of(-1).in(5))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of(1).in(0))
                .withMessage("denominator must be positive where there are events: 0 for 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stratum(3, 2, Denominator.people(5)))
                .withMessage("variance must not be less than the count: 2 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedRate.of(Map.of()).per(1))
                .withMessage("a stratified rate must have strata: {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StratifiedRate.of(Map.of("a", Stratum.of(1).in(2))).per(0))
                .withMessage("per must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPopulation.of("none", Map.of("a", 0L)))
                .withMessage("a standard population must have people: {a=0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPopulation.of("none", Map.of("a", -1L)))
                .withMessage("people of a must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardPopulation.of(" ", Map.of("a", 1L)))
                .withMessage("name must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stratum(0, 1, Denominator.people(5)))
                .withMessage("variance must be 0 where there are no events: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(Stratum.of(1).in(5), new Stratum(1, 1, Denominator.childYears(BigDecimal.TEN))))
                .withMessageStartingWith("denominators must be of one unit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHILDREN.only(Set.of("0-3")))
                .withMessage("strata must be of European Standard Population 2013, 0-4 5-9: [0-3]");
    }

    @Test
    void columnSaysItself() {
        StratifiedRateColumn column = StratifiedRateColumn.of(List.of("0-4", "5-9"))
                .events(new long[4])
                .in(new long[4])
                .per(100_000);
        assertThat(column).hasToString("2 rates in 2 strata, per 100,000");
        assertThat(column.strata()).containsExactly("0-4", "5-9");
        assertThat(column.per()).isEqualTo(100_000);
    }

    /** As one by one, although numbers of other areas stood there before. */
    @Test
    void columnHasNoEstimateWhereAnAreaHasNone() {
        DirectStandardisation tenAtLeast = CALCULATOR.withFewestEvents(10);
        StratifiedRateColumn.Strata strata = StratifiedRateColumn.of(List.of("0-4", "5-9"));
        long[] people = {636, 558, 636, 558, 636, 558};
        StratifiedRateColumn fewer =
                strata.events(new long[] {0, 0, 5, 4, 5, 5}).in(people).per(10_000);
        StratifiedRateColumn nobody = strata.events(new long[] {0, 10, 5, 4, 5, 5})
                .in(new long[] {0, 558, 636, 558, 636, 558})
                .per(10_000);
        StratifiedRate ten = rate(Stratum.of(5).in(636), Stratum.of(5).in(558));
        for (StratifiedRateColumn column : List.of(fewer, nobody)) {
            EstimateColumn before = tenAtLeast.estimate(
                    strata.events(new long[] {9, 8, 7, 6, 5, 7}).in(people).per(10_000));
            EstimateColumn estimates = tenAtLeast.estimate(column, before);
            assertThat(estimates.values())
                    .containsExactly(
                            Double.NaN,
                            Double.NaN,
                            tenAtLeast.estimate(ten).orElseThrow().value());
            assertThat(estimates.lowers()).startsWith(Double.NaN, Double.NaN);
            assertThat(estimates.uppers()).startsWith(Double.NaN, Double.NaN);
        }
        assertThat(CALCULATOR.estimate(fewer).isEstimable(0)).isFalse();
        assertThat(CALCULATOR.estimate(fewer).isEstimable(1)).isTrue();
    }

    @Test
    void columnRefusals() {
        DirectStandardisation calculator =
                DirectStandardisation.to(StandardPopulation.of("two ages", Map.of("0-4", 5L, "5-9", 3L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.estimate(StratifiedRateColumn.of(List.of("0-4"))
                        .events(new long[1])
                        .in(new long[1])
                        .per(1)))
                .withMessage("strata must be those of two ages: [0-4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedRateColumn.of(List.of("0-4", "0-4")))
                .withMessage("no stratum must be twice: [0-4, 0-4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedRateColumn.of(List.of()))
                .withMessage("a stratified rate must have strata: []");
        var strata = StratifiedRateColumn.of(List.of("0-4", "5-9"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strata.events(new long[3]).in(new long[3]).per(1))
                .withMessage("there must be as many counts for each area as strata: 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strata.events(new long[2]).in(new long[4]).per(1))
                .withMessage("there must be as many numbers of people as counts: 4 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strata.events(new long[2]).in(new long[2]).per(0))
                .withMessage("per must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.estimate(strata.events(new long[] {0, 0, 0, -1})
                        .in(new long[] {1, 1, 1, 1})
                        .per(1)))
                .withMessage("counts and people must not be negative: -1 in 1 in 5-9 of area 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.estimate(
                        strata.events(new long[] {4, 0}).in(new long[] {0, 1}).per(1)))
                .withMessage("people must be positive where there are events: 0 for 4 in 0-4 of area 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.estimate(
                        strata.events(new long[] {0, 0}).in(new long[] {1, -1}).per(1)))
                .withMessage("counts and people must not be negative: 0 in -1 in 5-9 of area 0");
    }
}
