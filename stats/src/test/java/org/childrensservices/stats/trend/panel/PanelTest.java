package org.childrensservices.stats.trend.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final TimePeriod START = GoldenSeries.start(1).plus(2);

    private static Panel.Builder<Double> comparators(String... series) {
        Panel.Builder<Double> panel = Panel.builder();
        for (int i = 0; i < series.length; i++) {
            panel.addComparator("comparator " + i, GoldenSeries.annual(series[i]));
        }
        return panel;
    }

    private static Panel.Builder<Double> sixAreas() {
        return comparators("52.6;49.3;60.7;58.1", "35.1;34.6;34.2;30.8", "61.5;51.4;48.6;50.3", "43.4;38.9;47.8;43.2")
                .addTreated("one", START, GoldenSeries.annual("36;36.5;35.3;32.1"))
                .addTreated("two", START, GoldenSeries.annual("54.4;48.4;48.4;47.1"));
    }

    private static void assertRefused(Outcome<?> outcome, ReasonCode code, String message) {
        Reason reason = outcome.toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message()).contains(message);
    }

    @Test
    void sayThemselves() {
        PanelCalculator calculator = PanelCalculator.standard();
        assertThat(calculator.estimate(sixAreas().build()).orElseThrow())
                .hasToString("-3.96 (95% -18.43 to +10.50; p 0.369, CR2) beyond the areas without the change; "
                        + "2 areas with the change, 4 without; "
                        + "fewer than 5 areas on a side, so that errors may be too small");
        assertThat(calculator
                        .withErrors(PanelErrors.cr1())
                        .preTrend(sixAreas().build())
                        .orElseThrow()
                        .toString())
                .startsWith("+1.85 (95% -11.63 to +15.33; p 0.739, CR1) a period before the change, "
                        + "which is no evidence that the areas would have moved alike; ");
        assertThat(calculator
                        .withErrors(PanelErrors.cr1())
                        .eventStudy(sixAreas().build())
                        .orElseThrow()
                        .toString())
                .startsWith("2001 -1.85 (95% ")
                .contains("; before 2003 p 0.690, F of 1 and 5, CR1; 2 areas with the change, 4 without; ");
    }

    @Test
    void oneTreatedAreaIsRefusedForEveryErrorByAreas() {
        Panel<Double> one = comparators("52;49;60;58", "35;34;34;30", "61;51;48;50")
                .addTreated("one", START, GoldenSeries.annual("36;36.5;35.3;32.1"))
                .build();
        for (PanelErrors errors :
                new PanelErrors[] {PanelErrors.cr0(), PanelErrors.cr1(), PanelErrors.cr1WithinAreas(), PanelErrors.cr2()
                }) {
            PanelCalculator calculator = PanelCalculator.standard().withErrors(errors);
            String message =
                    "errors by areas need at least 2 areas with the change and 2 without: 1 and 3; set the one "
                            + "area against the others by ComparatorAreas";
            assertRefused(calculator.estimate(one), ReasonCode.TOO_FEW_POINTS, message);
            assertRefused(calculator.eventStudy(one), ReasonCode.TOO_FEW_POINTS, message);
            assertRefused(calculator.preTrend(one), ReasonCode.TOO_FEW_POINTS, message);
        }
        assertThat(PanelCalculator.standard().estimateCollapsed(one).isPresent())
                .isTrue();
        assertThat(PanelCalculator.standard()
                        .withErrors(PanelErrors.independent())
                        .estimate(one)
                        .isPresent())
                .isTrue();
    }

    @Test
    void oneComparatorIsRefusedToo() {
        Panel<Double> panel = comparators("52;49;60;58")
                .addTreated("one", START, GoldenSeries.annual("36;36.5;35.3;32.1"))
                .addTreated("two", START, GoldenSeries.annual("54.4;48.4;48.4;47.1"))
                .build();
        assertRefused(PanelCalculator.standard().estimate(panel), ReasonCode.TOO_FEW_POINTS, "2 and 1");
    }

    /** An area without any value is no area. */
    @Test
    void anEmptyAreaDoesNotCount() {
        Panel<Double> panel = comparators("52;49;60;58", "35;34;34;30")
                .addTreated("one", START, GoldenSeries.annual("36;36.5;35.3;32.1"))
                .addTreated("two", START, Series.<Double>builder().build())
                .build();
        assertRefused(PanelCalculator.standard().estimate(panel), ReasonCode.TOO_FEW_POINTS, "1 and 2");
    }

    @Test
    void severalStartsAreRefused() {
        Panel<Double> panel = sixAreas()
                .addTreated("late", START.plus(1), GoldenSeries.annual("50;51;49;44"))
                .build();
        String message = "areas made the change at several times, 2003 to 2004";
        assertRefused(PanelCalculator.standard().estimate(panel), ReasonCode.NOT_APPLICABLE, message);
        assertRefused(PanelCalculator.standard().estimateCollapsed(panel), ReasonCode.NOT_APPLICABLE, message);
    }

    @Test
    void nobodyOnASide() {
        Panel<Double> none = comparators("52;49;60;58", "35;34;34;30").build();
        assertRefused(
                PanelCalculator.standard().estimate(none),
                ReasonCode.TOO_FEW_POINTS,
                "there must be areas with the change and areas without: 0 and 2");
        assertRefused(
                PanelCalculator.standard()
                        .estimate(Panel.<Double>builder()
                                .addTreated("one", START, GoldenSeries.annual("1;2;3"))
                                .build()),
                ReasonCode.TOO_FEW_POINTS,
                "1 and 0");
    }

    @Test
    void noValuesBeforeOrAfterHaveNoSolution() {
        Panel<Double> panel = comparators("52;49;60;58", "35;34;34;30", "44;42;41;43")
                .addTreated("one", START, GoldenSeries.annual("NA;NA;35.3;32.1"))
                .addTreated("two", START, GoldenSeries.annual("NA;NA;48.4;47.1"))
                .build();
        assertRefused(
                PanelCalculator.standard().estimate(panel),
                ReasonCode.NO_SOLUTION,
                "the points do not tell all coefficients apart");
        assertRefused(PanelCalculator.standard().estimateCollapsed(panel), ReasonCode.TOO_FEW_POINTS, "0 and 3");
    }

    @Test
    void oneperiodBeforeHasNoSlopeAndNoLeads() {
        Panel<Double> panel = comparators("52;49;60", "35;34;38", "44;42;41")
                .addTreated("one", START.previous(), GoldenSeries.annual("36;35.3;32.1"))
                .addTreated("two", START.previous(), GoldenSeries.annual("50;48.4;47.1"))
                .build();
        assertRefused(
                PanelCalculator.standard().preTrend(panel), ReasonCode.TOO_FEW_POINTS, "needs 2 periods before it: 1");
        assertRefused(
                PanelCalculator.standard().eventStudy(panel).orElseThrow().leads(),
                ReasonCode.TOO_FEW_POINTS,
                "no joint test of 0 periods before from 5 areas");
    }

    /** By hand: changes of -4 against 1, 3 and -1, whose mean square is 4. */
    @Test
    void collapsedComparesMeanChanges() {
        Panel<Double> panel = comparators("50;52;52;52", "30;30;33;33", "41;41;40;40")
                .addTreated("one", START, GoldenSeries.annual("36;36;32"))
                .build();
        PanelEffect found = PanelCalculator.standard().estimateCollapsed(panel).orElseThrow();
        assertThat(found.effect().value()).isCloseTo(-5, within(1e-12));
        assertThat(found.effect().standardError()).isCloseTo(Math.sqrt(4 * (1 + 1 / 3.0)), within(1e-12));
        assertThat(found.effect().degreesOfFreedom()).isEqualTo(2);
        assertThat(found.effect().method()).isEqualTo("independent");
    }

    @Test
    void collapsedNeedsThreeAreas() {
        Panel.Builder<Double> two =
                comparators("50;52;52;52").addTreated("one", START, GoldenSeries.annual("36;36;32;31"));
        assertRefused(
                PanelCalculator.standard().estimateCollapsed(two.build()),
                ReasonCode.TOO_FEW_POINTS,
                "a comparison of means needs areas with and without the change, three in all: 1 and 1");
        Panel<Double> three =
                two.addComparator("last", GoldenSeries.annual("30;30;33;33")).build();
        assertThat(PanelCalculator.standard()
                        .estimateCollapsed(three)
                        .orElseThrow()
                        .effect()
                        .degreesOfFreedom())
                .isEqualTo(1);
    }

    /** Only how weights compare counts, for the effect, its error and its degrees of freedom. */
    @Test
    void weightsOfAllAreAUnit() {
        Panel<WeightedValue> sevens =
                sixAreas().build().map(series -> series.map(value -> new WeightedValue(value, 7)));
        for (PanelErrors errors :
                new PanelErrors[] {PanelErrors.independent(), PanelErrors.cr0(), PanelErrors.cr1(), PanelErrors.cr2()
                }) {
            PanelCalculator calculator = PanelCalculator.standard().withErrors(errors);
            ModelEstimate weighted =
                    calculator.estimateWeighted(sevens).orElseThrow().effect();
            ModelEstimate equal =
                    calculator.estimate(sixAreas().build()).orElseThrow().effect();
            assertThat(weighted.value()).isCloseTo(equal.value(), within(1e-10));
            assertThat(weighted.standardError()).isCloseTo(equal.standardError(), within(1e-10));
            assertThat(weighted.degreesOfFreedom()).isCloseTo(equal.degreesOfFreedom(), within(1e-8));
        }
    }

    /** As many leads as areas, or more, cannot be tested together. */
    @Test
    void moreLeadsThanAreas() {
        TimePeriod late = GoldenSeries.start(1).plus(5);
        Panel<Double> panel = comparators("52;49;60;58;55;51;50", "35;34;34;30;33;36;35")
                .addTreated("one", late, GoldenSeries.annual("36;36.5;35.3;32.1;34;30;29"))
                .addTreated("two", late, GoldenSeries.annual("54.4;48.4;48.4;47.1;49;44;43"))
                .build();
        assertRefused(
                PanelCalculator.standard().eventStudy(panel).orElseThrow().leads(),
                ReasonCode.TOO_FEW_POINTS,
                "no joint test of 4 periods before from 4 areas");
    }

    @Test
    void anExactPanelHasNoInterval() {
        Panel<Double> panel = comparators("10;11;12;13", "20;21;22;23")
                .addTreated("one", START, GoldenSeries.annual("30;31;30;31"))
                .addTreated("two", START, GoldenSeries.annual("40;41;40;41"))
                .build();
        for (PanelErrors errors : new PanelErrors[] {PanelErrors.independent(), PanelErrors.cr1(), PanelErrors.cr2()}) {
            PanelEffect found = PanelCalculator.standard()
                    .withErrors(errors)
                    .estimate(panel)
                    .orElseThrow();
            assertThat(found.effect().value()).isCloseTo(-2, within(1e-12));
            assertThat(found.effect().interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        }
        assertRefused(
                PanelCalculator.standard().eventStudy(panel).orElseThrow().leads(),
                ReasonCode.NO_SOLUTION,
                "not told apart");
    }

    @Test
    void countsWithoutEvents() {
        assertRefused(
                PanelCalculator.standard().estimateCounts(counts(0, 0, 0, 0)),
                ReasonCode.NO_EVENTS,
                "an area or a period without any event has no ratio");
        PanelRatio found = PanelCalculator.standard()
                .estimateCounts(counts(30, 31, 20, 19))
                .orElseThrow();
        assertThat(found.ratio().value()).isBetween(0.5, 1.0);
        assertThat(found.toString()).contains("Poisson, CR0) beyond the areas without the change");
        assertThat(found.caveats()).containsExactly(TrendCaveat.FEW_AREAS_ON_A_SIDE);
    }

    private static Panel<Rate> counts(long... counts) {
        Series.Builder<Rate> own = Series.builder();
        Series.Builder<Rate> other = Series.builder();
        for (int i = 0; i < counts.length; i++) {
            TimePeriod period = GoldenSeries.start(1).plus(i);
            own.add(period, Rate.of(counts[i]).in(5_000).per10_000());
            other.add(period, Rate.of(25 + 3L * (i % 2)).in(6_000).per10_000());
        }
        return Panel.<Rate>builder()
                .addTreated("one", START, own.build())
                .addTreated("two", START, other.build())
                .addComparator("three", other.build())
                .addComparator("four", other.build())
                .build();
    }

    @Test
    void fiveOnEachSideAreEnough() {
        Panel.Builder<Double> panel = Panel.builder();
        for (int i = 0; i < 5; i++) {
            panel.addComparator("c" + i, GoldenSeries.annual(i + 40 + ";" + (41 + i * i) + ";" + (42 - i) + ";44"));
            panel.addTreated("t" + i, START, GoldenSeries.annual(i + 50 + ";" + (51 - i) + ";" + (45 + i * i) + ";40"));
        }
        assertThat(PanelCalculator.standard()
                        .withLevel(ConfidenceLevel.P90)
                        .estimate(panel.build())
                        .orElseThrow()
                        .caveats())
                .isEmpty();
    }

    @Test
    void callersErrorsThrow() {
        assertThatThrownBy(() -> new Panel<>(sixAreas().build().areas(), ImmutableSortedMap.of("nowhere", START)))
                .hasMessage("areas with the change must have a series: [nowhere]");
        assertThatThrownBy(() -> sixAreas().addComparator("one", GoldenSeries.annual("1;2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("area must be given once: one");
        assertThatThrownBy(() -> sixAreas().addComparator(" ", GoldenSeries.annual("1;2")))
                .hasMessageContaining("area must be named: ' '");
        assertThatThrownBy(() -> new WeightedValue(1, 0))
                .hasMessageContaining("weight must be finite and above 0: 0.0");
        assertThatThrownBy(() -> new WeightedValue(Double.NaN, 1)).hasMessageContaining("value must be finite: NaN");
    }
}
