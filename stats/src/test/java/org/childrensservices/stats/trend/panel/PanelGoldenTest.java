package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.ComparatorAreas;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.junit.jupiter.api.Test;

/** lm and glm of R 4.2.2 with the errors of sandwich 3.0.2 and clubSandwich 0.5.8. */
class PanelGoldenTest {

    /**
     * Panels with one treated area. Their rows with errors by areas are declined: at a nominal 5% such errors find a
     * change in 47% of cases where there is none. The right test is that of the collapsed panel, which is the one of
     * {@link ComparatorAreas}.
     */
    private static final ImmutableSet<String> ONE_TREATED = ImmutableSet.of("golden_panel03", "golden_panel07");

    private static List<String> split(String vector, char separator) {
        return Splitter.on(separator).splitToList(vector);
    }

    private static TimePeriod start(NamedCsvRecord row) {
        return GoldenSeries.start(1).plus(Long.parseLong(row.getField("first_post_1based")) - 1);
    }

    private static Panel<Double> panel(NamedCsvRecord row, String column) {
        Panel.Builder<Double> panel = Panel.builder();
        List<String> areas = split(row.getField(column), '|');
        List<String> treated = split(row.getField("treated"), ';');
        for (int i = 0; i < areas.size(); i++) {
            String name = String.format("area %02d", i);
            Series<Double> series = GoldenSeries.annual(areas.get(i));
            if (treated.get(i).equals("1")) {
                panel.addTreated(name, start(row), series);
            } else {
                panel.addComparator(name, series);
            }
        }
        return panel.build();
    }

    private interface Join<T> {
        T of(double first, double second);
    }

    private static <T> Panel<T> join(Panel<Double> firsts, Panel<Double> seconds, Join<T> join) {
        Panel.Builder<T> panel = Panel.builder();
        firsts.areas().forEach((area, series) -> {
            Series.Builder<T> both = Series.builder();
            series.values()
                    .forEach((period, first) -> both.add(
                            period,
                            join.of(
                                    first,
                                    checkNotNull(seconds.areas().get(area))
                                            .at(period)
                                            .orElseThrow())));
            TimePeriod start = firsts.starts().get(area);
            if (start == null) {
                panel.addComparator(area, both.build());
            } else {
                panel.addTreated(area, start, both.build());
            }
        });
        return panel.build();
    }

    private static PanelCalculator with(PanelErrors errors) {
        return PanelCalculator.standard().withErrors(errors);
    }

    private static Outcome<ModelEstimate> estimate(NamedCsvRecord row) {
        Panel<Double> panel = panel(row, "y");
        return switch (row.getField("method")) {
            case "twfe_ols_iid" ->
                with(PanelErrors.independent()).estimate(panel).map(PanelEffect::effect);
            case "twfe_cr0" -> with(PanelErrors.cr0()).estimate(panel).map(PanelEffect::effect);
            case "twfe_cr1" -> with(PanelErrors.cr1()).estimate(panel).map(PanelEffect::effect);
            case "twfe_cr1_within" ->
                with(PanelErrors.cr1WithinAreas()).estimate(panel).map(PanelEffect::effect);
            case "twfe_cr2_satt" -> PanelCalculator.standard().estimate(panel).map(PanelEffect::effect);
            case "twfe_popweighted_cr1" ->
                with(PanelErrors.cr1())
                        .estimateWeighted(join(panel, panel(row, "pop"), WeightedValue::new))
                        .map(PanelEffect::effect);
            case "twfe_poisson_log_cr0" ->
                PanelCalculator.standard()
                        .estimateCounts(join(
                                panel(row, "counts"),
                                panel(row, "pop"),
                                (count, people) ->
                                        Rate.of((long) count).in((long) people).per10_000()))
                        .map(found -> found.ratio().logarithm());
            case "pretrend_slope_difference_cr1" ->
                with(PanelErrors.cr1()).preTrend(panel).map(PreTrend::difference);
            case "collapsed_pre_post_t" ->
                PanelCalculator.standard().estimateCollapsed(panel).map(PanelEffect::effect);
            default -> throw new AssertionError(row.getField("method"));
        };
    }

    private static boolean isDeclined(NamedCsvRecord row) {
        String method = row.getField("method");
        return ONE_TREATED.contains(row.getField("id"))
                && !method.equals("twfe_ols_iid")
                && !method.equals("collapsed_pre_post_t");
    }

    private static void check(NamedCsvRecord row) {
        ModelEstimate found = estimate(row).orElseThrow();
        assertNear(found.value(), row.getField("estimate"), 1e-7);
        assertNear(found.standardError(), row.getField("se"), 1e-7);
        if (row.getField("method").equals("twfe_poisson_log_cr0")) {
            // The file's limits are normal; with few areas ours are Student's, as those of all other methods.
            assertThat(found.degreesOfFreedom()).isEqualTo(Double.parseDouble(row.getField("las")) - 1);
            found = new ModelEstimate(
                    found.value(), found.standardError(), Double.POSITIVE_INFINITY, found.level(), found.method());
        } else {
            assertNear(found.degreesOfFreedom(), row.getField("df"), 1e-7);
        }
        var test = found.test().orElseThrow();
        assertNear(test.statistic(), row.getField("t"), 1e-7);
        assertNear(test.pValue(), row.getField("p_two_sided"), 1e-7);
        Interval limits = found.interval().orElseThrow();
        assertNear(limits.lower(), row.getField("lower"), 1e-7);
        assertNear(limits.upper(), row.getField("upper"), 1e-7);
    }

    @Test
    void effects() {
        GoldenFile.read("trend/did_panel.csv")
                .where(row -> !row.getField("method").equals("event_study") && !isDeclined(row))
                .check(68, PanelGoldenTest::check);
    }

    @Test
    void eventStudies() {
        GoldenFile.read("trend/did_panel.csv")
                .where(row -> row.getField("method").equals("event_study") && !isDeclined(row))
                .check(8, row -> {
                    EventStudy found =
                            with(PanelErrors.cr1()).eventStudy(panel(row, "y")).orElseThrow();
                    assertThat(found.effects().keySet())
                            .containsExactlyElementsOf(split(row.getField("event_time"), ';').stream()
                                    .map(time -> start(row).plus(Long.parseLong(time)))
                                    .toList());
                    assertEffects(found, row, "event_coef", ModelEstimate::value);
                    assertEffects(found, row, "event_se_cr1", ModelEstimate::standardError);
                    var test = found.leads().orElseThrow();
                    assertNear(test.statistic(), row.getField("pretrend_F"), 1e-7);
                    assertNear(test.pValue(), row.getField("pretrend_p"), 1e-7);
                    assertThat(test.method()).startsWith("F of " + row.getField("pretrend_q") + " and ");
                });
    }

    private static void assertEffects(
            EventStudy found, NamedCsvRecord row, String column, ToDoubleFunction<ModelEstimate> figure) {
        List<String> expected = split(row.getField(column), ';');
        List<ModelEstimate> effects = found.effects().values().asList();
        for (int i = 0; i < expected.size(); i++) {
            assertNear(figure.applyAsDouble(effects.get(i)), expected.get(i), 1e-7);
        }
    }

    @Test
    void oneTreatedAreaIsRefused() {
        GoldenFile.read("trend/did_panel.csv")
                .where(PanelGoldenTest::isDeclined)
                .check(12, row -> {
                    Reason reason = (row.getField("method").equals("event_study")
                                    ? with(PanelErrors.cr1())
                                            .eventStudy(panel(row, "y"))
                                            .map(EventStudy::toString)
                                    : estimate(row).map(ModelEstimate::toString))
                            .toReason()
                            .orElseThrow();
                    assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_POINTS);
                    assertThat(reason.message()).contains("1 and 10", "ComparatorAreas");
                });
    }

    /** The right test of one area is the same by the two ways that the refusal names. */
    @Test
    void oneTreatedAreaAgainstItsComparators() {
        GoldenFile.read("trend/did_panel.csv")
                .where(row -> row.getField("method").equals("collapsed_pre_post_t")
                        && ONE_TREATED.contains(row.getField("id")))
                .check(2, row -> {
                    Panel<Double> panel = panel(row, "y");
                    List<BigDecimal> changes = panel.areas().values().stream()
                            .map(series -> BigDecimal.valueOf(mean(series.values()
                                            .tailMap(start(row), true)
                                            .values())
                                    - mean(series.values()
                                            .headMap(start(row), false)
                                            .values())))
                            .toList();
                    ComparatorAreas areas = ComparatorAreas.of(changes.subList(1, changes.size()))
                            .against(changes.get(0));
                    assertNear(areas.difference(), row.getField("estimate"), 1e-7);
                    assertNear(areas.test().orElseThrow().pValue(), row.getField("p_two_sided"), 1e-7);
                });
    }

    private static double mean(Iterable<Double> values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            sum += value;
            count++;
        }
        return sum / count;
    }
}
