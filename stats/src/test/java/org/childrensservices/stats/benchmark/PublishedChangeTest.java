package org.childrensservices.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.DirectionOfTravel;
import org.childrensservices.stats.trend.QuotedUnit;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

class PublishedChangeTest {

    private static final PublishedMeasure ABSENCE =
            new PublishedMeasure("Persistent absence (%)", Polarity.LOW_IS_GOOD, Rounding.ONE_DECIMAL);
    private static final AreaCode WESTMINSTER = new AreaCode("213");

    private static TimePeriod year(int ending) {
        return TimePeriod.of(ReportingYear.ending(ending));
    }

    private static PublishedHistory history(Object... yearsAndCells) {
        PublishedHistory.Builder history = PublishedHistory.of(ABSENCE);
        for (int i = 0; i < yearsAndCells.length; i += 2) {
            history.add(year((int) yearsAndCells[i]), WESTMINSTER, Cell.parse((String) yearsAndCells[i + 1]));
        }
        return history.build();
    }

    /** The trap of the tool: where a year has no row, two years are taken for one. */
    @Test
    void theRowBeforeIsNotTheYearBefore() {
        Series<BigDecimal> series =
                history(2018, "9.0", 2019, "8.1", 2021, "25.6").series(WESTMINSTER);
        PublishedChange change = PublishedChange.fromRowBefore(series).orElseThrow();
        assertThat(change)
                .hasToString("8.1 to 25.6, +17.5 (+216.0%) from 2018-19 to 2020-21, which do not follow each other");
        assertThat(change.isOverOnePeriod()).isFalse();
        assertThat(PublishedChange.fromPeriodBefore(series))
                .isEqualTo(Outcome.none(ReasonCode.NOT_STATED, "Nothing is stated for 2019-20"));
    }

    @Test
    void whereEveryYearHasARowBothAreTheSame() {
        Series<BigDecimal> series = history(2019, "8.1", 2020, "25.6").series(WESTMINSTER);
        assertThat(PublishedChange.fromPeriodBefore(series))
                .isEqualTo(PublishedChange.fromRowBefore(series))
                .isEqualTo(Outcome.of(
                        new PublishedChange(year(2019), year(2020), new BigDecimal("8.1"), new BigDecimal("25.6"))));
    }

    @Test
    void aRowWithoutANumberIsNoChange() {
        Series<BigDecimal> series =
                history(2019, "8.1", 2020, "x", 2021, "25.6").series(WESTMINSTER);
        Reason reason = PublishedSymbol.NOT_AVAILABLE.reason();
        assertThat(PublishedChange.fromRowBefore(series)).isEqualTo(Outcome.none(reason));
        assertThat(PublishedChange.fromPeriodBefore(series)).isEqualTo(Outcome.none(reason));
        assertThat(PublishedChange.fromRowBefore(history(2021, "3").series(WESTMINSTER))
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void aBreakIsCrossedByTheToolOnly() {
        Series<BigDecimal> series = Series.<BigDecimal>builder()
                .add(year(2024), new BigDecimal("2.0"))
                .add(year(2025), new BigDecimal("3.2"))
                .breakAt(year(2025), "counted by child, no longer by plan")
                .build();
        assertThat(PublishedChange.fromRowBefore(series).orElseThrow())
                .hasToString("2.0 to 3.2, +1.2 (+60.0%) from 2023-24 to 2024-25");
        assertThat(PublishedChange.fromPeriodBefore(series).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_COMPARABLE);
    }

    @Test
    void directionAndPercentage() {
        PublishedChange fall = new PublishedChange(year(2024), year(2025), new BigDecimal("3.2"), new BigDecimal("2"));
        assertThat(fall.absolute()).isEqualByComparingTo("-1.2");
        assertThat(fall).hasToString("3.2 to 2, -1.2 (-37.5%) from 2023-24 to 2024-25");
        assertThat(fall.text(QuotedUnit.PERCENT))
                .isEqualTo("3.2% to 2%, -1.2 percentage points (-37.5%) from 2023-24 to 2024-25");
        assertThat(fall.text(QuotedUnit.PER_10_000))
                .isEqualTo("3.2 per 10,000 to 2 per 10,000, -1.2 per 10,000 (-37.5%) from 2023-24 to 2024-25");
        assertThat(fall.percent(Rounding.ONE_DECIMAL)).isEqualTo(Outcome.of(new BigDecimal("-37.5")));
        assertThat(fall.direction(Polarity.LOW_IS_GOOD)).isEqualTo(DirectionOfTravel.BETTER);
        assertThat(fall.direction(Polarity.HIGH_IS_GOOD)).isEqualTo(DirectionOfTravel.WORSE);
        assertThat(fall.direction(Polarity.NEUTRAL)).isEqualTo(DirectionOfTravel.NEUTRAL);
        PublishedChange fromZero = new PublishedChange(year(2024), year(2025), BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(fromZero.percent(Rounding.WHOLE).toReason().map(Reason::code))
                .contains(ReasonCode.ZERO_BASELINE);
        PublishedChange fromLoss = new PublishedChange(year(2024), year(2025), new BigDecimal("-3"), BigDecimal.ONE);
        assertThat(fromLoss.percent(Rounding.WHOLE).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedChange(year(2025), year(2025), BigDecimal.ONE, BigDecimal.ONE))
                .withMessageContaining("order of time");
    }

    @Test
    void theLatestYearIsThatOfAnyAuthority() {
        PublishedHistory history = PublishedHistory.of(ABSENCE)
                .add(year(2024), WESTMINSTER, Cell.parse("3"))
                .add(year(2025), new AreaCode("330"), Cell.parse("c"))
                .add(year(2026), AreaCode.ENGLAND, Cell.parse("4"))
                .build();
        PublishedFigures latest = history.latest().orElseThrow();
        assertThat(latest.period()).isEqualTo(year(2025));
        assertThat(LaitTable.of(latest).standing(WESTMINSTER).rank().isPresent())
                .isFalse();
        assertThat(history.upTo(year(2024)).latest().orElseThrow().period()).isEqualTo(year(2024));
        assertThat(history.in(year(2023)).isPresent()).isFalse();
        assertThat(history(new Object[0]).latest().isPresent()).isFalse();
        assertThat(history).hasToString("Persistent absence (%), 3 periods from 2023-24 to 2025-26");
    }

    @Test
    void anAreaHasOneCellInAPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history(2024, "1", 2024, "1"))
                .withMessage("area must have one cell in 2023-24: 213");
        PublishedFigures figures = history(2024, "1").figures().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedHistory(ABSENCE, ImmutableList.of(figures, figures)))
                .withMessageContaining("order of time");
    }
}
