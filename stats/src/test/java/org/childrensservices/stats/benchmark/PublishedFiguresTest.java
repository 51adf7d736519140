package org.childrensservices.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.benchmark.LaitData.authority;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    private static final TimePeriod YEAR = TimePeriod.of(ReportingYear.ending(2025));
    private static final PublishedMeasure SUITABLE = new PublishedMeasure(
            "Care leavers in suitable accommodation (%)", Polarity.HIGH_IS_GOOD, Rounding.ONE_DECIMAL);

    private static PublishedFigures figures(PublishedMeasure measure, String... areasAndCells) {
        PublishedHistory.Builder history = PublishedHistory.of(measure);
        for (int i = 0; i < areasAndCells.length; i += 2) {
            history.add(YEAR, new AreaCode(areasAndCells[i]), Cell.parse(areasAndCells[i + 1]));
        }
        return history.build().in(YEAR).orElseThrow();
    }

    private static final PublishedFigures FIGURES = figures(
            SUITABLE,
            "213",
            "88",
            "202",
            "93",
            "206",
            "c",
            "210",
            "z",
            "207",
            "90",
            "205",
            "0",
            "208",
            "90",
            "203",
            "89",
            "352",
            "u",
            "204",
            "x",
            "330",
            "86",
            "314 / 318",
            "95",
            "E12000007",
            "87",
            "E13000001",
            "89",
            "E92000001",
            "89");

    @Test
    void beside() {
        PeerComparison mean = FIGURES.compare(authority("213"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                .orElseThrow();
        assertThat(mean)
                .hasToString("Westminster (213), Care leavers in suitable accommodation (%), 2024-25: 88,"
                        + " 15.6 above 72.4, mean of 5 of 10 statistical neighbours (2025);"
                        + " Inner London 89, England 89; all others 74.7, mean of 6 of 10");
        assertThat(FIGURES.compare(authority("213"), NeighbourModel.EDITION_2025, Averaging.MEDIAN)
                        .orElseThrow()
                        .difference(Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.of(new BigDecimal("-2.0")));
    }

    /** Suppressed, not applicable, unreliable, not available and not there are five things; zero is a value. */
    @Test
    void whoIsMissingAndWhy() {
        GroupAverage neighbours = FIGURES.compare(authority("213"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                .orElseThrow()
                .neighbours();
        assertThat(neighbours.values()).contains(BigDecimal.ZERO).hasSize(5);
        assertThat(neighbours.missing())
                .containsOnlyKeys(
                        authority("206"), authority("210"), authority("352"), authority("204"), authority("309"))
                .extractingByKey(authority("206"))
                .isEqualTo(new Reason(ReasonCode.SUPPRESSED, "confidential"));
        assertThat(neighbours.missing().get(authority("309")))
                .isEqualTo(new Reason(ReasonCode.NOT_STATED, "no row for Haringey (309)"));
        assertThat(neighbours.members())
                .extracting(AuthorityCell::toString)
                .contains("Camden (202) 93", "Southwark (210) not applicable", "Hackney (204) not available");
        assertThat(neighbours).hasToString("72.4, mean of 5 of 10");
    }

    @Test
    void leavingOneOut() {
        GroupAverage neighbours = FIGURES.compare(authority("213"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                .orElseThrow()
                .neighbours();
        assertThat(neighbours.leavingOneOut()).hasSize(5).doesNotContainKey(authority("206"));
        assertThat(neighbours.leavingOneOut().get(authority("205"))).hasToString("90.5, mean of 4 of 9");
        assertThat(FIGURES.compare(authority("213"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                        .orElseThrow()
                        .others()
                        .members())
                .extracting(AuthorityCell::authority)
                .doesNotContain(authority("213"), authority("314"));
    }

    @Test
    void anAverageNeedsAValue() {
        GroupAverage nobody = FIGURES.average(List.of(authority("206"), authority("309")), Averaging.MEDIAN);
        assertThat(nobody.rounded(Rounding.WHOLE))
                .isEqualTo(Outcome.none(ReasonCode.NOT_AVAILABLE, "none of 2 has a value"));
        assertThat(nobody.differenceOf(BigDecimal.ONE, Rounding.WHOLE).isPresent())
                .isFalse();
        assertThat(nobody).hasToString("none of 2 has a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIGURES.average(List.of(authority("213"), authority("213")), Averaging.MEAN))
                .withMessageContaining("must be different");
    }

    /** Half of an even number of values is between two; a mean of halves is rounded once, half up. */
    @Test
    void averagesAreRoundedOnce() {
        PublishedFigures few = figures(SUITABLE, "202", "1.5", "205", "1.6", "207", "1.8", "208", "1.9");
        List<LocalAuthority> all = few.authorities();
        assertThat(few.average(all, Averaging.MEDIAN).rounded(Rounding.TWO_DECIMALS))
                .isEqualTo(Outcome.of(new BigDecimal("1.70")));
        assertThat(few.average(all.subList(0, 2), Averaging.MEAN).rounded(Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.of(new BigDecimal("1.6")));
        assertThat(few.average(all.subList(0, 2), Averaging.MEAN)
                        .differenceOf(new BigDecimal("1.5"), Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.of(new BigDecimal("-0.1")));
    }

    @Test
    void aMeasureHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedMeasure(" ", Polarity.NEUTRAL, Rounding.WHOLE))
                .withMessage("name must not be blank: ' '");
        PublishedMeasure other = new PublishedMeasure("Turnover (%)", Polarity.LOW_IS_GOOD, Rounding.ONE_DECIMAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedHistory(other, ImmutableList.of(FIGURES)))
                .withMessageStartingWith("figures must be of Turnover (%): Care leavers");
    }

    @Test
    void anAuthorityThatTheModelDoesNotKnow() {
        assertThat(FIGURES.compare(authority("909"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.BEYOND_TABLE);
    }

    @Test
    void theRegionOfALondonAuthority() {
        assertThat(region(FIGURES, "213")).isEqualTo(AreaCode.of(LondonPart.INNER));
        assertThat(region(FIGURES, "203")).isEqualTo(AreaCode.of(Region.LONDON));
        assertThat(region(figures(SUITABLE, "213", "88", "E13000001", "x", "E12000007", "87"), "213"))
                .isEqualTo(AreaCode.of(Region.LONDON));
        assertThat(region(FIGURES, "330")).isEqualTo(AreaCode.of(Region.WEST_MIDLANDS));
    }

    private static AreaCode region(PublishedFigures figures, String authority) {
        return figures.compare(authority(authority), NeighbourModel.EDITION_2025, Averaging.MEAN)
                .orElseThrow()
                .region();
    }

    /**
     * The tool's first-time entrants of 2016: England 3,071, its regions 417, 298 and seven more that make 3,072. The
     * seven are invented but for their sum.
     */
    @Test
    void englandThatIsTheSumOfItsRegions() {
        PublishedFigures entrants = withRegions(
                new PublishedMeasure("First-time entrants per 100,000", Polarity.LOW_IS_GOOD, Rounding.WHOLE),
                "3071",
                "417",
                "298",
                "331",
                "326",
                "345",
                "318",
                "402",
                "285",
                "350");
        assertThat(entrants.sumOfRegions()).isEqualTo(Outcome.of(new BigDecimal("3072")));
        assertThat(entrants.checkAverageOfRegions())
                .singleElement()
                .extracting(Finding::toString)
                .isEqualTo("ERROR benchmark.england_outside_regions at First-time entrants per 100,000, 2024-25:"
                        + " England must lie from 285 to 417, the least and the greatest of its regions, whose sum is"
                        + " 3072 ['3071']");
        assertThat(withRegions(entrants.measure(), "341", "417", "298", "331", "326", "345", "318", "402", "285", "350")
                        .checkAverageOfRegions())
                .isEmpty();
        for (String end : List.of("285", "417")) {
            assertThat(withRegions(
                                    entrants.measure(),
                                    end,
                                    "417",
                                    "298",
                                    "331",
                                    "326",
                                    "345",
                                    "318",
                                    "402",
                                    "285",
                                    "350")
                            .checkAverageOfRegions())
                    .isEmpty();
        }
        assertThat(FIGURES.checkAverageOfRegions()).isEmpty();
    }

    private static PublishedFigures withRegions(PublishedMeasure measure, String england, String... regions) {
        PublishedHistory.Builder history =
                PublishedHistory.of(measure).add(YEAR, AreaCode.ENGLAND, Cell.parse(england));
        IntStream.range(0, regions.length)
                .forEach(i -> history.add(YEAR, new AreaCode("E1200000" + (i + 1)), Cell.parse(regions[i])));
        return history.build().in(YEAR).orElseThrow();
    }

    @Test
    void whatIsNotInATable() {
        assertThat(FIGURES.cell(new AreaCode("309"))).isEqualTo(Optional.empty());
        assertThat(FIGURES.sumOfRegions().toReason().map(Reason::message)).contains("no row for North East");
        assertThat(FIGURES)
                .hasToString("Care leavers in suitable accommodation (%), 2024-25: 15 areas,"
                        + " 7 of 11 authorities with a number");
        assertThat(ImmutableSet.copyOf(FIGURES.authorities())).doesNotContain(authority("314"), authority("318"));
    }

    @Test
    void standings() {
        LaitTable table = LaitTable.of(FIGURES);
        assertThat(table.standing(authority("213")))
                .hasToString("Westminster, Care leavers in suitable accommodation (%), 2024-25: rank 5 of 7, band C");
        assertThat(table.standing(authority("207")).toString()).endsWith("rank 2= of 7, band B");
        assertThat(table.standing(authority("206")).toString()).endsWith("no rank: confidential");
        assertThat(table.standing(authority("309")).toString()).endsWith("no rank: no row for Haringey");
        assertThat(table.standing(AreaCode.of(Region.LONDON)).toString())
                .endsWith("no rank: London is no authority, and only those are ranked");
        assertThat(table.standing(new AreaCode("314 / 318")).rank().isPresent()).isFalse();
        assertThat(table.withoutBands().standing(authority("213")).toString())
                .endsWith("rank 5 of 7, band Care leavers in suitable accommodation (%) is shown without quarters");
        PublishedFigures neutral = new PublishedFigures(
                new PublishedMeasure("Children looked after per 10,000", Polarity.NEUTRAL, Rounding.WHOLE),
                YEAR,
                FIGURES.cells());
        assertThat(LaitTable.of(neutral).standing(authority("213")).toString())
                .endsWith("no rank: neither more nor less is better");
    }

    @Test
    void edgesOfTheBands() {
        LaitTable table = LaitTable.of(FIGURES);
        assertThat(table.edges())
                .isEqualTo(QuartileEdges.of(FIGURES.authorities().stream()
                        .flatMap(authority -> FIGURES.number(AreaCode.of(authority)).toOptional().stream())
                        .toList()));
        assertThat(table.withoutBands().edges().toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(table).hasToString("ranks and bands of " + FIGURES);
    }

    /** Islington's own value is confidential. */
    @Test
    void nothingToSetBesideTheNeighbours() {
        assertThat(FIGURES.compare(authority("206"), NeighbourModel.EDITION_2025, Averaging.MEAN)
                        .orElseThrow())
                .asString()
                .startsWith(
                        "Islington (206), Care leavers in suitable accommodation (%), 2024-25: confidential, beside ");
    }

    @Test
    void cellsOfTheTool() {
        assertThat(LaitTable.cell("646.79999999999995").orElseThrow()).hasToString("646.8");
        assertThat(LaitTable.cell(" 0 ").orElseThrow()).hasToString("0");
        assertThat(List.of("", "-", "..", "c").stream()
                        .map(text -> LaitTable.cell(text).orElseThrow().toString()))
                .containsExactly("x", "x", "x", "c");
        assertThat(List.of("1,234", "12%", "1e9", "n/a", "NaN"))
                .allSatisfy(text -> assertThat(LaitTable.cell(text).toReason().map(Reason::code))
                        .contains(ReasonCode.UNREADABLE));
    }
}
