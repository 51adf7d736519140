package org.childrensservices.stats.benchmark;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.benchmark.LaitData.authority;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionCalculator;
import org.childrensservices.stats.rate.ProportionComparison;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateCalculator;
import org.childrensservices.stats.rate.RateComparison;
import org.childrensservices.stats.rate.funnel.FunnelPosition;
import org.childrensservices.stats.rate.funnel.ProportionFunnel;
import org.junit.jupiter.api.Test;

class CountedAreasTest {

    private static final LocalAuthority WESTMINSTER = authority("213");

    private static Outcome<Proportion> proportion(long count, long total) {
        return Outcome.of(Proportion.of(count).outOf(total));
    }

    private static final ImmutableMap<LocalAuthority, Outcome<Proportion>> SOME =
            ImmutableMap.<LocalAuthority, Outcome<Proportion>>builder()
                    .put(WESTMINSTER, proportion(60, 100))
                    .put(authority("202"), proportion(70, 100))
                    .put(authority("206"), proportion(160, 200))
                    .put(authority("210"), Outcome.none(ReasonCode.SUPPRESSED, "confidential"))
                    .put(authority("203"), proportion(0, 0))
                    .put(authority("330"), proportion(900, 1_000))
                    .buildOrThrow();

    private static final CountedAreas<Proportion, ProportionComparison> AREAS = CountedAreas.ofProportions(SOME);

    @Test
    void neighboursTogether() {
        PooledComparison<ProportionComparison> comparison = AREAS.againstNeighbours(
                        WESTMINSTER, NeighbourModel.EDITION_2025)
                .orElseThrow();
        assertThat(comparison.pooled()).isEqualTo(3);
        assertThat(comparison.missing()).hasSize(7).containsKeys(authority("210"), authority("309"));
        assertThat(comparison.missing().get(authority("309")))
                .isEqualTo(new Reason(ReasonCode.NOT_STATED, "no counts for Haringey (309)"));
        ProportionComparison expected = ProportionCalculator.standard()
                .compare(Proportion.of(60).outOf(100))
                .with(Proportion.of(230).outOf(300))
                .orElseThrow();
        assertThat(comparison.comparison()).isEqualTo(expected);
        assertThat(comparison)
                .hasToString("Westminster (213) against 3 of 10 statistical neighbours (2025) together: " + expected);
    }

    /** A whole that contains the authority would be compared with itself. */
    @Test
    void theRestOfTheRegionAndOfEngland() {
        assertThat(AREAS.againstRestOfRegion(WESTMINSTER)
                        .orElseThrow()
                        .comparison()
                        .reference())
                .isEqualTo(Proportion.of(230).outOf(300));
        assertThat(AREAS.againstRestOfEngland(WESTMINSTER)
                        .orElseThrow()
                        .comparison()
                        .reference())
                .isEqualTo(Proportion.of(1_130).outOf(1_300));
        assertThat(AREAS.againstRestOfRegion(authority("330")).toReason())
                .contains(new Reason(ReasonCode.NOT_AVAILABLE, "none of 0 others of West Midlands has counts"));
    }

    @Test
    void whatCannotBeCompared() {
        assertThat(code(AREAS.againstNeighbours(authority("210"), NeighbourModel.EDITION_2025)))
                .contains(ReasonCode.SUPPRESSED);
        assertThat(code(AREAS.againstNeighbours(authority("203"), NeighbourModel.EDITION_2025)))
                .contains(ReasonCode.NOT_AVAILABLE);
        assertThat(code(AREAS.againstRestOfRegion(authority("203")))).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(code(AREAS.againstNeighbours(authority("909"), NeighbourModel.EDITION_2025)))
                .contains(ReasonCode.BEYOND_TABLE);
        assertThat(code(AREAS.rank(authority("309"), Polarity.HIGH_IS_GOOD))).contains(ReasonCode.NOT_STATED);
        assertThat(code(AREAS.rank(authority("203"), Polarity.HIGH_IS_GOOD))).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(code(AREAS.rank(WESTMINSTER, Polarity.NEUTRAL))).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(code(AREAS.funnelPosition(authority("210")))).contains(ReasonCode.SUPPRESSED);
    }

    private static Optional<ReasonCode> code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code);
    }

    @Test
    void placesByChance() {
        RankInterval rank = AREAS.rank(WESTMINSTER, Polarity.HIGH_IS_GOOD).orElseThrow();
        assertThat(rank)
                .hasToString("Westminster (213): rank 4 of 4, could be 3 to 4 (95% for all at once), band C to D");
        RankInterval fromLow = AREAS.rank(WESTMINSTER, Polarity.LOW_IS_GOOD).orElseThrow();
        assertThat(fromLow)
                .hasToString("Westminster (213): rank 1 of 4, could be 1 to 2 (95% for all at once), band A to B");
        assertThat(AREAS.rank(authority("330"), Polarity.HIGH_IS_GOOD).orElseThrow())
                .hasToString("Birmingham (330): rank 1 of 4 (95% for all at once), band A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankInterval(WESTMINSTER, 3, 4, 5, 9, Polarity.LOW_IS_GOOD, ConfidenceLevel.P95))
                .withMessageContaining("in order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankInterval(WESTMINSTER, 1, 1, 1, 9, Polarity.NEUTRAL, ConfidenceLevel.P95))
                .withMessage("ranks need a polarity: NEUTRAL");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PooledComparison<>(WESTMINSTER, "the rest", 0, ImmutableMap.of(), "no comparison"))
                .withMessage("others must be some: 0");
    }

    /** Of 50 and 70 in 100, Wilson's intervals are apart at 95% each, and meet where both hold at 95%. */
    @Test
    void placesHoldForAllAtOnce() {
        CountedAreas<Proportion, ProportionComparison> two = CountedAreas.ofProportions(
                ImmutableMap.of(WESTMINSTER, proportion(50, 100), authority("202"), proportion(70, 100)));
        assertThat(two.rank(WESTMINSTER, Polarity.LOW_IS_GOOD).orElseThrow())
                .hasToString("Westminster (213): rank 1 of 2, could be 1 to 2 (95% for all at once), band A to D");
        // Each at 95% is both at 90.25%.
        assertThat(two.withLevel(ConfidenceLevel.of(0.9025))
                        .rank(WESTMINSTER, Polarity.LOW_IS_GOOD)
                        .orElseThrow()
                        .last())
                .isEqualTo(1);
    }

    @Test
    void funnel() {
        assertThat(AREAS.funnelPosition(WESTMINSTER)).isEqualTo(Outcome.of(FunnelPosition.FAR_BELOW));
        assertThat(AREAS.funnelPosition(WESTMINSTER))
                .isEqualTo(ProportionFunnel.at(1_190 / 1_400.0)
                        .position(Proportion.of(60).outOf(100)));
    }

    @Test
    void ratesAtAnotherLevel() {
        CountedAreas<Rate, RateComparison> rates = CountedAreas.ofRates(ImmutableMap.of(
                        WESTMINSTER,
                        Outcome.of(Rate.of(210).in(33_326).per10_000()),
                        authority("202"),
                        Outcome.of(Rate.of(150).in(45_000).per10_000()),
                        authority("206"),
                        Outcome.of(Rate.of(300).in(39_000).per10_000())))
                .withLevel(ConfidenceLevel.P99);
        assertThat(rates).hasToString("counts of 3 of 3 authorities, compared at 99%");
        RateComparison comparison = rates.againstNeighbours(WESTMINSTER, NeighbourModel.EDITION_2025)
                .orElseThrow()
                .comparison();
        assertThat(comparison)
                .isEqualTo(RateCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .compare(Rate.of(210).in(33_326).per10_000())
                        .with(Rate.of(450).in(84_000).per10_000())
                        .orElseThrow());
        assertThat(rates.rank(WESTMINSTER, Polarity.LOW_IS_GOOD).orElseThrow().place())
                .isEqualTo(2);
        assertThat(rates.funnelPosition(WESTMINSTER).isPresent()).isTrue();
    }

    /**
     * Care leavers in suitable accommodation in 2024-25: of 149 authorities 146 could be in any band, one in one only;
     * counted apart by Wilson's formula.
     */
    @Test
    void mostBandsOfOneYearAreChance() {
        ImmutableMap<LocalAuthority, Outcome<Proportion>> published = LaitData.rows("data/care_leavers.csv").stream()
                .filter(row -> row.getField("year").equals("2025")
                        && row.getField("age_group").equals("19-21")
                        && row.getField("level").equals("L"))
                .collect(toImmutableMap(
                        row -> authority(row.getField("area_code")),
                        row -> Cell.parse(row.getField("suitable"))
                                .number()
                                .flatMap(part -> Cell.parse(row.getField("suitability_total"))
                                        .number()
                                        .map(whole -> Proportion.of(part.longValueExact())
                                                .outOf(whole.longValueExact())))));
        CountedAreas<Proportion, ProportionComparison> areas = CountedAreas.ofProportions(published);
        ImmutableMultiset<Integer> bands = published.keySet().stream()
                .flatMap(authority -> areas.rank(authority, Polarity.HIGH_IS_GOOD).toOptional().stream())
                .map(rank -> rank.bands().size())
                .collect(ImmutableMultiset.toImmutableMultiset());
        assertThat(bands).hasSize(149);
        assertThat(bands.count(4)).isEqualTo(146);
        assertThat(bands.count(3)).isEqualTo(2);
        assertThat(bands.count(1)).isEqualTo(1);
    }
}
