package org.childrensservices.stats.trend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonalDecompositionTest {

    private static final DecompositionCalculator STL = DecompositionCalculator.standard();
    private static final DecompositionCalculator ADDITIVE = STL.withMethod(DecompositionMethod.additive());
    private static final DecompositionCalculator RATIOS = STL.withMethod(DecompositionMethod.multiplicative());

    /** A line of 100, 101, ... and seasons of +4, -6, +1 and +1. */
    private static final String LINE_AND_SEASONS = "104;95;103;104;108;99;107;108;112;103;111;112";

    private static Series<Double> quarterly(String values) {
        return GoldenSeries.read(values, 4);
    }

    @Test
    void ofASeriesIsStl() {
        Series<Double> series = quarterly(LINE_AND_SEASONS);
        assertThat(SeasonalDecomposition.of(series)).isEqualTo(STL.decompose(series));
        assertThat(SeasonalDecomposition.of(series).orElseThrow().method()).isEqualTo(DecompositionMethod.stl());
        assertThat(DecompositionMethod.stl()).isNotEqualTo(DecompositionMethod.additive());
    }

    @Test
    void saysItself() {
        assertThat(ADDITIVE.decompose(quarterly(LINE_AND_SEASONS)).orElseThrow())
                .hasToString("classical additive: season from -6.0 (2003-Q2) to 4.0 (2003-Q1) in the last year"
                        + " (12 values from 2001-Q1 to 2003-Q4)");
    }

    @Test
    void lineAndSeasonsAreFound() {
        SeasonalDecomposition parts =
                ADDITIVE.decompose(quarterly(LINE_AND_SEASONS)).orElseThrow();
        assertThat(parts.points().get(0).trend().toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "A moving average needs half a year on both sides"));
        assertThat(parts.points().get(2).trend().orElseThrow()).isEqualTo(102);
        assertThat(parts.points().get(2).remainder().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(parts.seasonallyAdjusted().values().values())
                .containsExactly(100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0, 107.0, 108.0, 109.0, 110.0, 111.0);
    }

    @Test
    void ratiosAreFactors() {
        SeasonalDecomposition parts = RATIOS.decompose(quarterly("110;90;120;80;110;90;120;80;110;90;120;80"))
                .orElseThrow();
        assertThat(parts.points()).extracting(DecomposedPoint::seasonal).startsWith(1.1, 0.9, 1.2, 0.8);
        assertThat(parts.seasonallyAdjusted().values().values())
                .allSatisfy(value -> assertThat(value).isCloseTo(100, within(1e-12)));
        assertThat(parts)
                .asString()
                .startsWith("classical multiplicative: season from 0.80 (2003-Q4) to 1.20 (2003-Q3)");
    }

    @ParameterizedTest
    @CsvSource({
        "NA, TOO_FEW_POINTS",
        "1;2;3;4;1;2;3, TOO_FEW_POINTS",
        "1;2;3;4;1;2;3;4, TOO_FEW_POINTS",
        "1;2;3;4;NA;2;3;4;1;2, NOT_APPLICABLE"
    })
    void refuses(String values, ReasonCode code) {
        assertThat(STL.decompose(quarterly(values)).toReason())
                .map(Reason::code)
                .contains(code);
    }

    @Test
    void twoYearsAreEnoughForMovingAverages() {
        assertThat(ADDITIVE.decompose(quarterly("1;2;3;4;1;2;3;4")).isPresent()).isTrue();
        assertThat(ADDITIVE.decompose(quarterly("1;2;3;4;1;2;3")).toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "classical additive needs at least 8 values: 7"));
    }

    @Test
    void yearsHaveNoSeasons() {
        assertThat(STL.decompose(GoldenSeries.annual("1;2;3;4;5")).toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "Years have no seasons"));
    }

    @Test
    void zerosHaveNoRatiosButSeasonsOfZero() {
        String zeros = "0;0;0;0;0;0;0;0;0;0;0;0";
        assertThat(RATIOS.decompose(quarterly(zeros)).toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "Ratios need a trend above zero"));
        for (DecompositionMethod method : new DecompositionMethod[] {
            DecompositionMethod.additive(),
            DecompositionMethod.stl(),
            DecompositionMethod.stl().robust(),
            DecompositionMethod.stlOverYears(7).robust()
        }) {
            assertThat(STL.withMethod(method)
                            .decompose(quarterly(zeros))
                            .orElseThrow()
                            .points())
                    .allMatch(point -> point.seasonal() == 0);
        }
    }

    @Test
    void adjustedSeriesKeepsItsBreaksAndCrossesNone() {
        Series.Builder<Double> builder = Series.builder();
        quarterly(LINE_AND_SEASONS).values().forEach(builder::add);
        Series<Double> broken =
                builder.breakAt(GoldenSeries.start(4).plus(4), "new definition").build();
        SeasonalDecomposition parts = ADDITIVE.decompose(broken).orElseThrow();
        assertThat(parts.points()).hasSize(8);
        assertThat(parts).asString().endsWith("; points before the last break are left out");
        Series<Double> adjusted =
                ADDITIVE.decompose(broken.acrossBreaks()).orElseThrow().seasonallyAdjusted();
        assertThat(adjusted.breaks()).hasSize(1);
        assertThat(adjusted.joined()).isTrue();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecompositionMethod.stlOverYears(6))
                .withMessage("years of smoothing must be odd and at least 7: 6");
        assertThatIllegalStateException()
                .isThrownBy(() -> DecompositionMethod.additive().robust())
                .withMessage("only STL can be robust: classical additive");
        assertThat(DecompositionMethod.stl().robust().robust())
                .isEqualTo(DecompositionMethod.stl().robust());
    }
}
