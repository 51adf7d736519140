package org.childrensservices.stats.rate.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.golden.PeerFile;
import org.junit.jupiter.api.Test;

/** Ranks, percentile ranks, quantiles and quantile groups against R, SciPy and whole-number arithmetic. */
class RankingGoldenTest {

    private static final String MISSING = "NA";

    /** One of the rows is where PHEindicatormethods is one group off. */
    @Test
    void quantileGroups() {
        GoldenFile file = GoldenFile.read("rates/quantiles.csv");
        ImmutableListMultimap<String, NamedCsvRecord> cases = byCase(file, 188);
        file.check(188, row -> {
            Outcome<Integer> group = ranking(cases.get(row.getField("case_id")))
                    .quantileGroup(row.getField("unit"), integer(row, "nquantiles"), order(row.getField("invert")));
            assertGroup(group, row.getField("quantile"));
        });
    }

    @Test
    void ranks() {
        GoldenFile file = GoldenFile.read("rates/ranks.csv");
        ImmutableListMultimap<String, NamedCsvRecord> cases = byCase(file, 111);
        file.check(111, row -> {
            Ranking<String> ranking = ranking(cases.get(row.getField("case_id")));
            Rank rank = ranking.rank(row.getField("unit")).orElseThrow();
            assertThat(rank.place(RankOrder.FROM_SMALLEST)).isEqualTo(integer(row, "rank_min"));
            assertThat(rank.lastPlace(RankOrder.FROM_SMALLEST)).isEqualTo(integer(row, "rank_max"));
            assertNear(rank.averagePlace(), row.getField("rank_average"), 0);
            assertThat(rank.densePlace()).isEqualTo(integer(row, "rank_dense"));
            assertThat(rank.place(RankOrder.FROM_LARGEST)).isEqualTo(integer(row, "rank_min_desc"));
            assertNear(rank.percentPlace(), row.getField("pctrank_rank"), 1e-15);
            assertNear(rank.percentNotAbove(), row.getField("pctrank_weak"), 1e-15);
            assertNear(rank.percentBelow(), row.getField("pctrank_strict"), 1e-15);
            assertNear(rank.percentMiddle(), row.getField("pctrank_mean"), 1e-15);
            if (row.getField("pctrank_inc").equals("NaN")) {
                assertThat(rank.percentOfOthersBelow().toReason().orElseThrow().code())
                        .isEqualTo(ReasonCode.TOO_FEW_POINTS);
            } else {
                assertNear(rank.percentOfOthersBelow().orElseThrow(), row.getField("pctrank_inc"), 1e-15);
            }
            assertNear(ranking.quantile(0.5).orElseThrow(), row.getField("median"), 1e-12);
            for (QuantileType type : QuantileType.values()) {
                String suffix = "_" + type.name().toLowerCase(Locale.ROOT).replace("_", "");
                assertNear(ranking.quantile(0.25, type).orElseThrow(), row.getField("q25" + suffix), 1e-12);
                assertNear(ranking.quantile(0.9, type).orElseThrow(), row.getField("q90" + suffix), 1e-12);
            }
        });
    }

    /** The tests of PHEindicatormethods, all of them. */
    @Test
    void quantileGroupsOfThePeer() {
        List<NamedCsvRecord> rows = new ArrayList<>();
        PeerFile.read("Quantiles__Quantiles").forEach(rows::add);
        assertThat(rows).hasSize(1_017);
        ImmutableListMultimap<List<String>, NamedCsvRecord> groups = Multimaps.index(rows, RankingGoldenTest::group);
        groups.asMap().forEach((key, members) -> {
            ImmutableMap.Builder<NamedCsvRecord, Outcome<Double>> values = ImmutableMap.builder();
            members.forEach(row -> values.put(row, value(row.getField("Value"))));
            Ranking<NamedCsvRecord> ranking = Ranking.ofOutcomes(values.buildOrThrow());
            for (NamedCsvRecord row : members) {
                int quantiles = switch (row.getField("QuantileNm")) {
                    case "Quartile" -> 4;
                    case "Septile" -> 7;
                    default -> 10;
                };
                // One group states two polarities; the peer refuses it, and what is expected is that of the first.
                String polarity = members.iterator().next().getField("Polarity");
                RankOrder order = key.isEmpty() || polarity.equals("TRUE") || polarity.contains("Low")
                        ? RankOrder.FROM_LARGEST
                        : RankOrder.FROM_SMALLEST;
                assertGroup(ranking.quantileGroup(row, quantiles, order), row.getField("QuantileInGrp"));
            }
        });
    }

    private static List<String> group(NamedCsvRecord row) {
        return switch (row.getField("GroupSet")) {
            case "None" -> List.of();
            case "IndSex" -> List.of(row.getField("Test"), row.getField("IndSexRef"));
            default -> List.of(row.getField("Test"), row.getField("IndSexRef"), row.getField("ParentCode"));
        };
    }

    private static void assertGroup(Outcome<Integer> group, String expected) {
        if (expected.equals(MISSING)) {
            assertThat(group.isPresent()).isFalse();
        } else {
            assertThat(group.orElseThrow()).isEqualTo(Integer.parseInt(expected));
        }
    }

    private static Ranking<String> ranking(List<NamedCsvRecord> rows) {
        ImmutableMap.Builder<String, Outcome<Double>> values = ImmutableMap.builder();
        rows.forEach(row -> values.put(row.getField("unit"), value(row.getField("value"))));
        return Ranking.ofOutcomes(values.buildOrThrow());
    }

    private static Outcome<Double> value(String text) {
        return text.equals(MISSING)
                ? Outcome.none(ReasonCode.NOT_AVAILABLE, "not available")
                : Outcome.of(Double.parseDouble(text));
    }

    private static RankOrder order(String inverted) {
        return inverted.equals("TRUE") ? RankOrder.FROM_LARGEST : RankOrder.FROM_SMALLEST;
    }

    private static ImmutableListMultimap<String, NamedCsvRecord> byCase(GoldenFile file, int expectedRows) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        file.check(expectedRows, rows::add);
        return Multimaps.index(rows, row -> row.getField("case_id"));
    }

    private static int integer(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
