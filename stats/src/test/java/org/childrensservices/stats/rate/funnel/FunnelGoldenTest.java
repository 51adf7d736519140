package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;
import org.junit.jupiter.api.Test;

/** Funnels against 50-digit values beside PHEindicatormethods 2.1.0, FunnelPlotR 0.6.0 and Spiegelhalter's formulas. */
class FunnelGoldenTest {

    private static final GoldenFile LIMITS = GoldenFile.read("rates/funnel_limits.csv");
    private static final GoldenFile SIGNIFICANCE = GoldenFile.read("rates/funnel_significance.csv");

    /** The peer's long expression and the definition are the same lines. */
    @Test
    void normalLinesOfProportions() {
        LIMITS.where("kind", "proportion")
                .where(row -> !row.getField("method").equals("exact_interpolated"))
                .check(160, row -> check(row, proportion(row, ProportionLines.normal()), 1e-12));
    }

    @Test
    void interpolatedLinesOfProportions() {
        LIMITS.where("kind", "proportion")
                .where("method", "exact_interpolated")
                .check(80, row -> check(row, proportion(row, ProportionLines.interpolated()), 1e-10));
    }

    @Test
    void normalLinesOfRatios() {
        LIMITS.where("kind", "ratio_by_expected")
                .where("method", "normal")
                .check(20, row -> check(row, ratio(row, RatioLines.normal()), 1e-12));
    }

    @Test
    void interpolatedLinesOfRatios() {
        LIMITS.where("kind", "ratio_by_expected")
                .where("method", "exact_interpolated")
                .check(20, row -> check(row, ratio(row, RatioLines.interpolated()), 1e-10));
    }

    @Test
    void chiSquareLinesOfRatios() {
        LIMITS.where("method", "chi_square").check(20, row -> check(row, ratio(row, RatioLines.chiSquare()), 1e-10));
    }

    @Test
    void ownIntervalLinesOfRatios() {
        LIMITS.where("kind", "ratio_by_observed")
                .check(
                        20,
                        row -> check(
                                row,
                                RatioFunnel.standard()
                                        .limits(
                                                ObservedRatio.of(Long.parseLong(row.getField("x")))
                                                        .against(1),
                                                level(row)),
                                1e-10));
    }

    @Test
    void normalLinesOfRates() {
        LIMITS.where("kind", "rate")
                .where("method", "normal")
                .check(24, row -> check(row, rate(row, RatioLines.normal()), 1e-12));
    }

    @Test
    void interpolatedLinesOfRates() {
        LIMITS.where("kind", "rate")
                .where("method", "exact_interpolated")
                .check(24, row -> check(row, rate(row, RatioLines.interpolated()), 1e-10));
    }

    @Test
    void positionsOfProportions() {
        List<Proportion> all = new ArrayList<>();
        SIGNIFICANCE.where("kind", "proportion").check(120, row -> {
            Proportion area = Proportion.of(number(row, "numerator")).outOf(number(row, "denominator"));
            all.add(area);
            FunnelPosition position =
                    ProportionFunnel.at(target(row)).position(area).orElseThrow();
            assertThat(position).hasToString(row.getField("significance_phe"));
            assertThat(position).hasToString(row.getField("significance_exact"));
            // The areas of a case follow each other, 20 at a time.
            if (all.size() % 20 == 0) {
                assertNear(
                        ProportionFunnel.around(all.subList(all.size() - 20, all.size()))
                                .orElseThrow()
                                .target(),
                        row.getField("target"),
                        1e-15);
            }
        });
    }

    @Test
    void positionsOfRatios() {
        RatioFunnel peer = RatioFunnel.standard().withLines(RatioLines.ownInterval(RateMethod.exactBelow(10)));
        SIGNIFICANCE.where("kind", "ratio").check(90, row -> {
            ObservedRatio area =
                    ObservedRatio.of(number(row, "numerator")).against(Double.parseDouble(row.getField("denominator")));
            assertThat(RatioFunnel.standard().position(area)).hasToString(row.getField("significance_exact"));
            assertThat(peer.position(area)).hasToString(row.getField("significance_phe"));
        });
    }

    @Test
    void positionsOfRates() {
        List<Rate> all = new ArrayList<>();
        SIGNIFICANCE.where("kind", "rate").check(60, row -> {
            Rate area = Rate.of(number(row, "numerator"))
                    .in(number(row, "denominator"))
                    .per10_000();
            all.add(area);
            RateFunnel funnel = RateFunnel.at(target(row));
            assertThat(funnel.position(area).orElseThrow()).hasToString(row.getField("significance_exact"));
            assertThat(funnel.withLines(RatioLines.ownInterval(RateMethod.exactBelow(10)))
                            .position(area)
                            .orElseThrow())
                    .hasToString(row.getField("significance_phe"));
            if (all.size() % 20 == 0) {
                assertNear(
                        RateFunnel.around(all.subList(all.size() - 20, all.size()))
                                .orElseThrow()
                                .target(),
                        row.getField("target"),
                        1e-15);
            }
        });
    }

    private static Interval proportion(NamedCsvRecord row, ProportionLines lines) {
        return ProportionFunnel.at(target(row)).withLines(lines).limits(number(row, "x"), level(row));
    }

    private static Interval ratio(NamedCsvRecord row, RatioLines lines) {
        return RatioFunnel.standard()
                .withLines(lines)
                .limits(ObservedRatio.of(0).against(Double.parseDouble(row.getField("x"))), level(row));
    }

    private static Interval rate(NamedCsvRecord row, RatioLines lines) {
        return RateFunnel.at(target(row))
                .withLines(lines)
                .limits(Rate.of(0).in(number(row, "x")).per(1), level(row))
                .orElseThrow();
    }

    private static void check(NamedCsvRecord row, Interval limits, double tolerance) {
        assertNear(limits.lower(), row.getField("lower"), tolerance, 1e-15);
        assertNear(limits.upper(), row.getField("upper"), tolerance, 1e-15);
    }

    private static ConfidenceLevel level(NamedCsvRecord row) {
        return row.getField("tail").equals("0.001") ? ConfidenceLevel.P99_8 : ConfidenceLevel.P95;
    }

    private static double target(NamedCsvRecord row) {
        return Double.parseDouble(row.getField("target"));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
