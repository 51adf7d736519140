package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;

/** No part of a report contradicts another. */
class ChangeReportProperties {

    @Provide
    Arbitrary<Rate> rates() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 500), Arbitraries.longs().between(1_000, 50_000))
                .as((count, people) -> Rate.of(count).in(people).per10_000());
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.of(ConfidenceLevel.P90, ConfidenceLevel.P95, ConfidenceLevel.P99_8);
    }

    @Property
    void verdictsFollowFromTheIntervalsShown(
            @ForAll("rates") Rate before,
            @ForAll("rates") Rate after,
            @ForAll("rates") Rate comparatorBefore,
            @ForAll("rates") Rate comparatorAfter,
            @ForAll("levels") ConfidenceLevel level,
            @ForAll Polarity polarity) {
        ChangeReport report = ChangeReportCalculator.standard()
                .withPolarity(polarity)
                .withLevel(level)
                .from(before)
                .to(after)
                .orElseThrow()
                .against(ChangeCalculator.standard()
                        .withLevel(level)
                        .from(comparatorBefore)
                        .to(comparatorAfter)
                        .orElseThrow());
        boolean clear = report.verdict().orElseThrow() != ChangeVerdict.NO_CLEAR_CHANGE;
        assertThat(report.absoluteInterval().orElseThrow().contains(0)).isEqualTo(!clear);
        assertThat(report.relativeInterval().orElseThrow().contains(0)).isEqualTo(!clear);
        assertThat(report.toString())
                .contains(": " + report.verdict().orElseThrow().text());
        if (clear && polarity != Polarity.NEUTRAL) {
            assertThat(report.verdict().orElseThrow().text())
                    .isEqualTo(report.direction().text());
        }
        boolean clearBeside = report.verdictAgainstComparator().orElseThrow() != ComparatorVerdict.NO_CLEAR_DIFFERENCE;
        DifferenceInDifferences did = report.differenceInDifferences().orElseThrow();
        did.additiveTest()
                .ifPresent(
                        test -> assertThat(did.additiveInterval().contains(0)).isEqualTo(!clearBeside));
        assertThat(report.warnings().contains(ChangeWarning.SIGNS_DIFFER)).isEqualTo(did.isContradictory());
        assertThat(report.toString()).endsWith(report.warnings().isEmpty() ? verdictBeside(report) : "]");
    }

    private static String verdictBeside(ChangeReport report) {
        return ": " + report.verdictAgainstComparator().orElseThrow().text();
    }
}
