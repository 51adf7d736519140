package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;
import static org.childrensservices.stats.trend.ChangeGoldenTest.assertOutcome;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;
import org.junit.jupiter.api.Test;

class ComparatorAreasTest {

    private static ComparatorAreas areas(String change, String comparators) {
        List<BigDecimal> changes =
                Splitter.on(';').splitToStream(comparators).map(BigDecimal::new).toList();
        return ComparatorAreas.of(changes).against(new BigDecimal(change));
    }

    /** Against t.test of one value and the others in R. */
    @Test
    void golden() {
        GoldenFile.read("trend/did_single_treated.csv").check(50, ComparatorAreasTest::check);
    }

    private static void check(NamedCsvRecord row) {
        ComparatorAreas areas = areas(row.getField("treated_change"), row.getField("comparator_changes"));
        assertThat(areas.comparators()).hasSize(Integer.parseInt(row.getField("m")));
        assertNear(areas.mean(), row.getField("mean_comparator"), 1e-9);
        assertOutcome(areas.standardDeviation(), row, "sd_comparator");
        assertNear(areas.difference(), row.getField("did"), 1e-9);
        assertOutcome(areas.test().map(SignificanceTest::statistic), row, "t");
        assertOutcome(areas.test().map(SignificanceTest::pValue), row, "p_two_sided");
        assertOutcome(areas.interval().map(Interval::lower), row, "lower");
        assertOutcome(areas.interval().map(Interval::upper), row, "upper");
        assertNear(areas.rank(), row.getField("rank_low_to_high"), 0);
        assertNear(areas.placeboP(), row.getField("placebo_p_two_sided"), 1e-15);
        assertNear(areas.placeboLowerP(), row.getField("placebo_p_lower"), 1e-15);
    }

    @Test
    void saysItself() {
        assertThat(areas("-18.5", "-7.1;-9.4;-2.2;-11.8;-5;-8.9;-12.6;1.3;-10.2;-10.1"))
                .hasToString("-18.5 against a mean of -7.6 in 10 comparators: -10.9 (95% -21.4 to -0.4);"
                        + " p 0.043, t; placebo p 0.091");
    }

    @Test
    void oneComparatorGivesAPointOnly() {
        ComparatorAreas areas = areas("-5", "-1");
        assertThat(areas.interval().toReason()).map(Reason::code).contains(ReasonCode.TOO_FEW_POINTS);
        assertThat(areas)
                .hasToString("-5 against a mean of -1.0 in 1 comparator: -4.0"
                        + " (one comparator does not say how much comparators differ); no test; placebo p 0.500");
    }

    @Test
    void equalComparatorsGiveAPointOnly() {
        ComparatorAreas areas = areas("-5", "-1.1;-1.1;-1.1");
        assertThat(areas.interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(areas.test().isPresent()).isFalse();
    }

    @Test
    void lowerLevelGivesANarrowerInterval() {
        ImmutableList<BigDecimal> changes = ImmutableList.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(2));
        Interval at95 =
                ComparatorAreas.of(changes).against(BigDecimal.ZERO).interval().orElseThrow();
        Interval at90 = ComparatorAreas.of(changes)
                .withLevel(ConfidenceLevel.P90)
                .against(BigDecimal.ZERO)
                .interval()
                .orElseThrow();
        assertThat(at90.level()).isEqualTo(ConfidenceLevel.P90);
        assertThat(at90.lower()).isGreaterThan(at95.lower());
        assertThat(at90.upper()).isLessThan(at95.upper());
    }

    @Test
    void needsAComparator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparatorAreas.of(ImmutableList.of()).against(BigDecimal.ONE))
                .withMessage("comparators must not be empty");
    }
}
