package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.benchmark.LaitData.authority;
import static org.childrensservices.stats.benchmark.LaitData.check;
import static org.childrensservices.stats.benchmark.LaitData.number;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.indicator.IndicatorCatalogue;
import org.childrensservices.stats.indicator.IndicatorDefinition;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.rank.Rank;
import org.childrensservices.stats.rate.rank.RankOrder;
import org.childrensservices.stats.trend.DirectionOfTravel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Department's tools show, recomputed from the published values, every row of it. */
class LaitReferenceTest {

    private static final Rounding SIX_DECIMALS = Rounding.halfUp(6);
    private static final ImmutableMap<DirectionOfTravel, String> VERDICTS = ImmutableMap.of(
            DirectionOfTravel.BETTER, "better",
            DirectionOfTravel.WORSE, "worse",
            DirectionOfTravel.NEUTRAL, "neutral",
            DirectionOfTravel.UNCHANGED, "same");

    @SuppressWarnings("NullAway.Init")
    private static LaitData data;

    @BeforeAll
    static void read() {
        data = LaitData.read();
    }

    @Test
    void neighbours() {
        check("data/expected_sn.csv", 11_628, row -> {
            LocalAuthority authority = authority(row.getField("la_code"));
            PublishedFigures figures = data.figures(row);
            PeerComparison mean = compare(figures, authority, Averaging.MEAN);
            PeerComparison median = compare(figures, authority, Averaging.MEDIAN);
            GroupAverage neighbours = mean.neighbours();
            assertThat(neighbours.members()).hasSize(10);
            assertThat(neighbours.values()).hasSize(Integer.parseInt(row.getField("neighbours_with_value")));
            assertThat(neighbours.values().size() + neighbours.missing().size()).isEqualTo(10);
            assertThat(neighbours.rounded(SIX_DECIMALS).orElseThrow()).isEqualByComparingTo(number(row, "sn_mean_6dp"));
            assertThat(neighbours.rounded(figures.measure().rounding()).orElseThrow())
                    .isEqualByComparingTo(number(row, "sn_mean_display"));
            assertThat(median.neighbours().rounded(SIX_DECIMALS).orElseThrow())
                    .isEqualByComparingTo(number(row, "sn_median"));
            if (row.getField("value").isEmpty()) {
                assertThat(mean.difference(SIX_DECIMALS).isPresent()).isFalse();
                assertThat(row.getField("la_minus_sn_mean_6dp")).isEmpty();
            } else {
                assertThat(mean.subject().number().orElseThrow()).isEqualByComparingTo(number(row, "value"));
                assertThat(mean.difference(SIX_DECIMALS).orElseThrow())
                        .isEqualByComparingTo(number(row, "la_minus_sn_mean_6dp"));
            }
        });
    }

    private static PeerComparison compare(PublishedFigures figures, LocalAuthority authority, Averaging averaging) {
        return figures.compare(authority, NeighbourModel.EDITION_2025, averaging)
                .orElseThrow();
    }

    @Test
    void quartiles() {
        check("data/expected_quartiles.csv", 153, row -> {
            QuartileEdges edges = LaitTable.of(data.figures(row)).edges().orElseThrow();
            assertThat(edges.count()).isEqualTo(Integer.parseInt(row.getField("n")));
            assertThat(edges.lowest()).isEqualByComparingTo(number(row, "q0"));
            assertThat(edges.lower()).isEqualByComparingTo(number(row, "q25"));
            assertThat(edges.middle()).isEqualByComparingTo(number(row, "q50"));
            assertThat(edges.upper()).isEqualByComparingTo(number(row, "q75"));
            assertThat(edges.highest()).isEqualByComparingTo(number(row, "q100"));
        });
    }

    @Test
    void ranksAndBands() {
        Map<String, LaitTable> tables = new HashMap<>();
        check("data/expected_rank_quartile.csv", 11_331, row -> {
            PublishedFigures figures = data.figures(row);
            LaitStanding standing = tables.computeIfAbsent(
                            row.getField("measure") + row.getField("year"), first -> LaitTable.of(figures))
                    .standing(authority(row.getField("la_code")));
            Rank rank = standing.rank().orElseThrow();
            assertThat(rank.total()).isEqualTo(Integer.parseInt(row.getField("n_ranked")));
            assertThat(rank.place(RankOrder.FROM_SMALLEST)).isEqualTo(Integer.parseInt(row.getField("rank_ascending")));
            assertThat(rank.place(RankOrder.FROM_LARGEST)).isEqualTo(Integer.parseInt(row.getField("rank_descending")));
            assertThat(shown(standing.place())).isEqualTo(row.getField("rank"));
            assertThat(shown(standing.band())).isEqualTo(row.getField("band"));
            assertThat(figures.number(standing.area()).orElseThrow()).isEqualByComparingTo(number(row, "value"));
        });
    }

    /** The tool's sign for what does not apply. */
    private static String shown(Outcome<?> outcome) {
        return outcome.fold(Object::toString, reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.NOT_APPLICABLE);
            return "-";
        });
    }

    /** The tables of the tool have a row for every year, so that the row before is the year before. */
    @Test
    void changes() {
        check("data/expected_change.csv", 11_537, row -> {
            PublishedHistory history = data.upTo(row);
            var series = history.series(new AreaCode(row.getField("la_code")));
            Polarity polarity = history.measure().polarity();
            Outcome<PublishedChange> change = PublishedChange.fromRowBefore(series);
            assertThat(PublishedChange.fromPeriodBefore(series)).isEqualTo(change);
            if (row.getField("change").isEmpty()) {
                assertThat(code(change)).contains(ReasonCode.NOT_AVAILABLE);
                assertThat(row.getField("direction")).isEqualTo("unknown");
                return;
            }
            PublishedChange known = change.orElseThrow();
            assertThat(known.isOverOnePeriod()).isTrue();
            assertThat(known.after()).isEqualByComparingTo(number(row, "value"));
            assertThat(known.before()).isEqualByComparingTo(number(row, "previous"));
            assertThat(known.absolute()).isEqualByComparingTo(number(row, "change"));
            String percent = row.getField("percent_change_1dp");
            if (percent.isEmpty()) {
                assertThat(code(known.percent(Rounding.ONE_DECIMAL))).contains(ReasonCode.ZERO_BASELINE);
            } else {
                assertThat(known.percent(Rounding.ONE_DECIMAL).orElseThrow()).isEqualByComparingTo(percent);
            }
            assertThat(known.absolute().signum())
                    .isEqualTo(
                            switch (row.getField("direction")) {
                                case "up" -> 1;
                                case "down" -> -1;
                                default -> 0;
                            });
            String verdict =
                    polarity == Polarity.NEUTRAL ? "neutral" : checkNotNull(VERDICTS.get(known.direction(polarity)));
            assertThat(verdict).isEqualTo(row.getField("verdict"));
        });
    }

    private static Optional<ReasonCode> code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code);
    }

    /** England is between its regions in every year of every measure that the tool did not add up. */
    @Test
    void englandIsAnAverageOfItsRegions() {
        assertThat(data.histories().stream().flatMap(history -> history.figures().stream()))
                .filteredOn(figures -> figures.number(AreaCode.ENGLAND).isPresent())
                .hasSize(247)
                .allSatisfy(
                        figures -> assertThat(figures.checkAverageOfRegions()).isEmpty());
    }

    @Test
    void namesAreTiedTogether() {
        ImmutableMap<String, NamedCsvRecord> reference = LaitData.rows("reference/indicators/indicators.csv").stream()
                .filter(row -> !row.getField("lait_measure").isEmpty())
                .collect(ImmutableMap.toImmutableMap(row -> row.getField("lait_measure"), row -> row));
        ImmutableMap<String, IndicatorDefinition> catalogue = Maps.uniqueIndex(
                IndicatorCatalogue.england().stream()
                        .filter(definition -> !definition.laitMeasure().isEmpty())
                        .toList(),
                IndicatorDefinition::laitMeasure);
        assertThat(catalogue.keySet()).isEqualTo(reference.keySet());
        check("data/lait_measures.csv", 26, row -> {
            String measure = row.getField("measure");
            IndicatorDefinition definition = checkNotNull(catalogue.get(measure));
            assertThat(definition.polarity())
                    .isEqualTo(data.history(measure).measure().polarity());
            assertThat(definition.id().value())
                    .isEqualTo(checkNotNull(reference.get(measure)).getField("id"));
            assertThat(checkNotNull(reference.get(measure)).getField("lait_code"))
                    .isEqualTo(row.getField("lait_measure_code"));
        });
        ImmutableSet<String> expected = LaitData.rows("reference/indicators/indicators.csv").stream()
                .map(row -> row.getField("expected_measure"))
                .filter(name -> !name.isEmpty())
                .collect(ImmutableSet.toImmutableSet());
        assertThat(LaitData.rows("data/expected_rates.csv").stream()
                        .map(row -> row.getField("measure"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSize(19);
    }
}
