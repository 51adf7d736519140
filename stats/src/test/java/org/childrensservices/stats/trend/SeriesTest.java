package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import java.time.YearMonth;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateEstimate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearQuarter;

class SeriesTest {

    private static final Reason SUPPRESSED = new Reason(ReasonCode.SUPPRESSED, "Fewer than 5 children");

    private static TimePeriod ending(int year) {
        return TimePeriod.of(ReportingYear.ending(year));
    }

    private static Series.Builder<Double> fourYearsAndAGap() {
        return Series.<Double>builder()
                .add(ending(2024), 46.5)
                .add(ending(2020), 61.0)
                .add(ending(2022), 52.5)
                .addMissing(ending(2021), SUPPRESSED)
                .add(ending(2019), 64.9);
    }

    @Test
    void periodsSayThemselves() {
        assertThat(ending(2024)).hasToString("2023-24");
        assertThat(ending(2000)).hasToString("1999-00");
        assertThat(TimePeriod.of(AcademicYear.ending(2024))).hasToString("2023/24");
        assertThat(TimePeriod.of(AcademicYear.ending(2000)).previous()).hasToString("1998/99");
        assertThat(TimePeriod.of(AcademicYear.ending(2024)).kind().perYear()).isEqualTo(1);
        assertThat(TimePeriod.of(Year.of(2024))).hasToString("2024");
        assertThat(TimePeriod.of(YearQuarter.of(2024, 4))).hasToString("2024-Q4");
        assertThat(TimePeriod.of(YearMonth.of(2024, 12)).plus(1)).hasToString("2025-01");
        assertThat(TimePeriod.of(YearQuarter.of(2024, 1)).previous()).hasToString("2023-Q4");
    }

    @Test
    void periodsOfTwoKindsDoNotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ending(2024).since(TimePeriod.of(AcademicYear.ending(2023))))
                .withMessage("periods must be of one kind: 2022/23 and 2023-24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ending(2024).since(TimePeriod.of(Year.of(2023))))
                .withMessage("periods must be of one kind: 2023 and 2023-24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourYearsAndAGap()
                        .add(TimePeriod.of(Year.of(2023)), 1.0)
                        .build())
                .withMessageContaining("periods must be of one kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourYearsAndAGap()
                        .breakAt(TimePeriod.of(Year.of(2023)), "new definition")
                        .build())
                .withMessageContaining("periods must be of one kind");
    }

    @Test
    void orderIsOfTimeAndGapsKeepTheirPlace() {
        Series<Double> series = fourYearsAndAGap().build();
        assertThat(series.values().values()).containsExactly(64.9, 61.0, 52.5, 46.5);
        assertThat(series.gaps()).containsExactly(ending(2021), ending(2023));
        assertThat(series).hasToString("4 values from 2018-19 to 2023-24, 2 gaps");
    }

    @Test
    void suppressedAndNotStatedAreTwoThings() {
        Series<Double> series = fourYearsAndAGap().build();
        assertThat(series.at(ending(2022))).isEqualTo(Outcome.of(52.5));
        assertThat(series.at(ending(2021)).toReason()).contains(SUPPRESSED);
        assertThat(series.at(ending(2023)).toReason()).map(Reason::code).contains(ReasonCode.NOT_STATED);
        assertThat(series.at(TimePeriod.of(Year.of(2022))).toReason())
                .map(Reason::code)
                .contains(ReasonCode.NOT_STATED);
    }

    @Test
    void onlyPointsSinceTheLastBreakCompare() {
        Series<Double> series = fourYearsAndAGap()
                .breakAt(ending(2020), "by child")
                .breakAt(ending(2022), "both sexes")
                .populationFrom(ending(2010), "Census of 2011")
                .populationFrom(ending(2020), "Census of 2021")
                .build();
        Series<Double> comparable = series.comparable();
        assertThat(comparable.values().keySet()).containsExactly(ending(2022), ending(2024));
        assertThat(comparable.breaks()).isEmpty();
        assertThat(comparable.vintages()).hasSize(1).containsValue("Census of 2021");
        assertThat(series.caveats()).containsExactly(TrendCaveat.EARLIER_POINTS_LEFT_OUT);
        assertThat(series)
                .hasToString("4 values from 2018-19 to 2023-24, 2 gaps, break at 2019-20 (by child),"
                        + " break at 2021-22 (both sexes), population from 2009-10 of Census of 2011,"
                        + " population from 2019-20 of Census of 2021");
    }

    @Test
    void breaksAreCrossedOnlyIfTold() {
        Series<Double> series = fourYearsAndAGap()
                .breakAt(ending(2022), "both sexes")
                .populationFrom(ending(2022), "Census of 2021")
                .build()
                .acrossBreaks();
        assertThat(series.comparable()).isEqualTo(series);
        assertThat(series.caveats()).containsExactly(TrendCaveat.BREAK_CROSSED, TrendCaveat.POPULATION_REVISED);
    }

    @Test
    void breakBeforeTheFirstOrAfterTheLastValueSeparatesNothing() {
        Series<Double> series = fourYearsAndAGap()
                .breakAt(ending(2019), "first year")
                .breakAt(ending(2025), "next year")
                .populationFrom(ending(2019), "Census of 2011")
                .build();
        assertThat(series.comparable().values()).isEqualTo(series.values());
        assertThat(series.caveats()).isEmpty();
        assertThat(series.acrossBreaks().caveats()).isEmpty();
    }

    @Test
    void emptySeriesHasNothing() {
        Series<Double> empty =
                Series.<Double>builder().breakAt(ending(2022), "both sexes").build();
        assertThat(empty.values()).isEmpty();
        assertThat(empty.gaps()).isEmpty();
        assertThat(empty.comparable()).isEqualTo(empty);
        assertThat(empty.caveats()).isEmpty();
        assertThat(empty).hasToString("no values, break at 2021-22 (both sexes)");
    }

    @Test
    void valuesThatCannotBeEstimatedBecomeGaps() {
        Series<Rate> plans = Series.<Rate>builder()
                .add(ending(2023), Rate.of(401).in(61_800).per10_000())
                .add(ending(2024), Rate.of(0).in(0).per10_000())
                .addMissing(ending(2022), SUPPRESSED)
                .breakAt(ending(2023), "by child")
                .build();
        Series<Double> rates = plans.flatMap(Rate::estimate).map(RateEstimate::value);
        assertThat(rates.values().keySet()).containsExactly(ending(2023));
        assertThat(rates.at(ending(2024)).toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(rates.at(ending(2022)).toReason()).contains(SUPPRESSED);
        assertThat(rates.breaks()).isEqualTo(plans.breaks());
    }

    @Test
    void refusesWhatTheCallerGotWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourYearsAndAGap().add(ending(2022), 1.0))
                .withMessage("period must be given once: 2021-22");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourYearsAndAGap().addMissing(ending(2022), SUPPRESSED))
                .withMessage("period must be given once: 2021-22");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> fourYearsAndAGap().add(ending(2025), Double.NaN).build())
                .withMessage("value of 2024-25 must be finite, a missing one has its reason: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fourYearsAndAGap().breakAt(ending(2022), " ").build())
                .withMessage("break at 2021-22 must be described");
    }
}
