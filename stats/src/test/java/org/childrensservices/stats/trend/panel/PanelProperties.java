package org.childrensservices.stats.trend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;

class PanelProperties {

    private static final TimePeriod START = GoldenSeries.start(1).plus(2);

    /** Four years of five to eight areas, of which the first two or three make the change. */
    @Provide
    Arbitrary<List<List<Double>>> areas() {
        return Arbitraries.doubles()
                .between(20, 90)
                .ofScale(1)
                .list()
                .ofSize(5)
                .list()
                .ofMinSize(5)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<PanelErrors> errors() {
        return Arbitraries.of(PanelErrors.independent(), PanelErrors.cr1(), PanelErrors.cr2());
    }

    /** The change is made of area, year and value. */
    private static Panel<Double> panel(
            List<List<Double>> areas, List<Integer> order, ToDoubleBiFunction<Integer, Integer> plus, double factor) {
        Panel.Builder<Double> panel = Panel.builder();
        for (int area : order) {
            Series.Builder<Double> series = Series.builder();
            for (int year = 0; year < 5; year++) {
                series.add(
                        GoldenSeries.start(1).plus(year),
                        factor * areas.get(area).get(year) + plus.applyAsDouble(area, year));
            }
            if (area < 2) {
                panel.addTreated("area " + order.indexOf(area), START, series.build());
            } else {
                panel.addComparator("area " + order.indexOf(area), series.build());
            }
        }
        return panel.build();
    }

    private static List<Integer> inOrder(List<List<Double>> areas) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            order.add(i);
        }
        return order;
    }

    private static ModelEstimate effect(Panel<Double> panel, PanelErrors errors) {
        return PanelCalculator.standard()
                .withErrors(errors)
                .estimate(panel)
                .orElseThrow()
                .effect();
    }

    private static void assertSame(ModelEstimate found, ModelEstimate expected, double factor) {
        double size = Math.abs(factor) * 100;
        assertThat(found.value()).isCloseTo(factor * expected.value(), within(1e-8 * size));
        assertThat(found.standardError()).isCloseTo(Math.abs(factor) * expected.standardError(), within(1e-7 * size));
    }

    @Property(tries = 60)
    void orderOfAreasDoesNotMatter(
            @ForAll("areas") List<List<Double>> areas, @ForAll("errors") PanelErrors errors, @ForAll Random random) {
        List<Integer> shuffled = inOrder(areas);
        Collections.shuffle(shuffled, random);
        assertSame(
                effect(panel(areas, shuffled, (area, year) -> 0, 1), errors),
                effect(panel(areas, inOrder(areas), (area, year) -> 0, 1), errors),
                1);
    }

    @Property(tries = 60)
    void levelsOfAreasAndYearsDoNotMatter(
            @ForAll("areas") List<List<Double>> areas, @ForAll("errors") PanelErrors errors) {
        assertSame(
                effect(panel(areas, inOrder(areas), (area, year) -> 7.0 * area - 3.0 * year * year, 1), errors),
                effect(panel(areas, inOrder(areas), (area, year) -> 0, 1), errors),
                1);
    }

    @Property(tries = 60)
    void aScaleScalesTheEffect(
            @ForAll("areas") List<List<Double>> areas,
            @ForAll("errors") PanelErrors errors,
            @ForAll @DoubleRange(min = 0.1, max = 50) double factor) {
        assertSame(
                effect(panel(areas, inOrder(areas), (area, year) -> 0, -factor), errors),
                effect(panel(areas, inOrder(areas), (area, year) -> 0, 1), errors),
                -factor);
    }

    @Property(tries = 60)
    void whatIsAddedToTheTreatedIsFound(
            @ForAll("areas") List<List<Double>> areas, @ForAll @DoubleRange(min = -20, max = 20) double added) {
        ModelEstimate before = effect(panel(areas, inOrder(areas), (area, year) -> 0, 1), PanelErrors.independent());
        ModelEstimate after = effect(
                panel(areas, inOrder(areas), (area, year) -> area < 2 && year >= 2 ? added : 0, 1),
                PanelErrors.independent());
        assertThat(after.value()).isCloseTo(before.value() + added, within(1e-8));
        assertThat(after.standardError()).isCloseTo(before.standardError(), within(1e-8));
    }

    /** Without gaps the effect is the difference of the means of the changes. */
    @Property(tries = 60)
    void collapsedIsTheSameEffectWithoutGaps(@ForAll("areas") List<List<Double>> areas) {
        Panel<Double> panel = panel(areas, inOrder(areas), (area, year) -> 0, 1);
        assertThat(PanelCalculator.standard()
                        .estimateCollapsed(panel)
                        .orElseThrow()
                        .effect()
                        .value())
                .isCloseTo(effect(panel, PanelErrors.independent()).value(), within(1e-8));
    }
}
