package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Five years of a sample return, against figures that a program of its own (Python 3.11, no shared code) counted. */
class LookedAfterSampleTest {

    private static final ImmutableList<ReportingYear> YEARS =
            IntStream.rangeClosed(2018, 2022).mapToObj(ReportingYear::ending).collect(ImmutableList.toImmutableList());

    @Test
    void fiveYears() throws IOException {
        String shared = System.getProperty("childrens.shared");
        Assumptions.assumeTrue(shared != null, "childrens.shared is not set");
        IndicatorTotals totals = IndicatorEngine.over(LookedAfter.INDICATORS, YEARS)
                .count(Ssda903Reader.standard()
                        .readChildren(List.of(Path.of(shared, "samples/ssda903-multiyear")))
                        .children());
        assertThat(YEARS.stream()
                        .map(year -> List.of(
                                totals.count(LookedAfter.NUMBER_AT_31_MARCH, year),
                                totals.count(LookedAfter.DURING_YEAR, year),
                                totals.count(LookedAfter.STARTED, year),
                                totals.count(LookedAfter.CEASED, year),
                                totals.counts(LookedAfter.THREE_PLACEMENTS, year)
                                        .numerator(),
                                totals.counts(LookedAfter.SAME_PLACEMENT, year).denominator(),
                                totals.counts(LookedAfter.SAME_PLACEMENT, year).numerator())))
                .containsExactly(
                        List.of(466L, 703L, 181L, 252L, 105L, 25L, 7L),
                        List.of(288L, 493L, 32L, 209L, 65L, 71L, 11L),
                        List.of(181L, 307L, 20L, 127L, 33L, 98L, 18L),
                        List.of(122L, 197L, 21L, 79L, 24L, 63L, 7L),
                        List.of(75L, 128L, 8L, 55L, 14L, 37L, 6L));
    }
}
