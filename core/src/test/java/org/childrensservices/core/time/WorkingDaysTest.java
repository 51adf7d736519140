package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class WorkingDaysTest {

    private static final WorkingDays ENGLAND = WorkingDays.england();

    @Test
    void holidaysAreThoseOfTheTable() throws IOException {
        try (InputStream in = checkNotNull(getClass().getResourceAsStream("/codes/england_bank_holidays.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            ImmutableSortedMap<LocalDate, String> rows = csv.stream()
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(),
                            row -> LocalDate.parse(row.getField("code")),
                            row -> row.getField("label")));
            assertThat(rows).hasSize(173);
            assertThat(BankHolidays.englandProjected().days()).isEqualTo(rows);
            assertThat(BankHolidays.england().days()).isEqualTo(rows.headMap(LocalDate.of(2028, 1, 1)));
        }
        assertThat(BankHolidays.england()).hasToString("England, 2010-01-01/2028-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-24, 1, 2025-12-29", // Christmas Eve counts; Thursday and Friday are holidays
        "2025-12-23, 1, 2025-12-24",
        "2025-04-17, 1, 2025-04-22", // Easter
        "2022-06-01, 2, 2022-06-07", // the jubilee
        "2024-02-28, 1, 2024-02-29", // a leap day
        "2024-06-01, 1, 2024-06-03", // set off on a Saturday
        "2023-05-02, 20, 2023-06-01", // two bank holidays, 8 and 29 May
        "2024-01-02, 45, 2024-03-05"
    })
    void lastDayOfAPeriod(LocalDate trigger, int days, LocalDate expected) {
        assertThat(ENGLAND.after(trigger, days)).isEqualTo(Outcome.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-02, 45, 2024-03-04", "2024-06-01, 10, 2024-06-13", "2024-06-01, 1, 2024-06-01"})
    void validatorCountsOneDayLess(LocalDate trigger, int days, LocalDate expected) {
        WorkingDays inclusive = ENGLAND.withTriggerDay(TriggerDay.DAY_ONE);
        assertThat(inclusive.after(trigger, days)).isEqualTo(Outcome.of(expected));
        assertThat(inclusive).hasToString("working days of England, trigger day DAY_ONE");
    }

    @Test
    void beyondWhatIsProclaimedThereIsNoAnswer() {
        LocalDate lastWorkingDay = LocalDate.of(2027, 12, 31);
        assertThat(ENGLAND.isWorkingDay(lastWorkingDay)).isEqualTo(Outcome.of(true));
        assertThat(ENGLAND.after(LocalDate.of(2027, 12, 30), 1)).isEqualTo(Outcome.of(lastWorkingDay));
        Reason reason = ENGLAND.after(lastWorkingDay, 1).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.BEYOND_TABLE);
        assertThat(reason.message())
                .isEqualTo("the bank holidays of England are known from 2010-01-01 to 2027-12-31, not on 2028-01-01");
        assertThat(code(ENGLAND.isWorkingDay(LocalDate.of(2009, 12, 31)))).isEqualTo(ReasonCode.BEYOND_TABLE);
        assertThat(code(ENGLAND.countIn(LocalDateRange.ofClosed(lastWorkingDay, LocalDate.of(2028, 1, 1)))))
                .isEqualTo(ReasonCode.BEYOND_TABLE);
        assertThat(WorkingDays.of(BankHolidays.englandProjected()).after(lastWorkingDay, 1))
                .isEqualTo(Outcome.of(LocalDate.of(2028, 1, 4)));
    }

    @Test
    void anotherJurisdictionHasOtherDays() {
        LocalDateRange year = LocalDateRange.ofClosed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        LocalDate second = LocalDate.of(2025, 1, 2);
        WorkingDays scotland =
                WorkingDays.of(BankHolidays.of("Scotland", year, ImmutableMap.of(second, "2nd January")));
        assertThat(scotland.isWorkingDay(second)).isEqualTo(Outcome.of(false));
        assertThat(ENGLAND.isWorkingDay(second)).isEqualTo(Outcome.of(true));
        assertThat(scotland.countIn(year)).isEqualTo(Outcome.of(260L));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BankHolidays.of("Scotland", year, ImmutableMap.of(LocalDate.of(2026, 1, 2), "2nd January")))
                .withMessageContaining("2026-01-02");
    }

    @Test
    void rangesSayThemselvesWhetherTheirLastDayCounts() {
        LocalDate monday = LocalDate.of(2024, 6, 3);
        LocalDate friday = LocalDate.of(2024, 6, 7);
        assertThat(ENGLAND.countIn(LocalDateRange.of(monday, friday))).isEqualTo(Outcome.of(4L));
        assertThat(ENGLAND.countIn(LocalDateRange.ofClosed(monday, friday))).isEqualTo(Outcome.of(5L));
        assertThat(ENGLAND.countIn(LocalDateRange.ofEmpty(monday))).isEqualTo(Outcome.of(0L));
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLAND.countIn(LocalDateRange.ofUnboundedEnd(monday)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND.after(monday, 0))
                .withMessage("working days must be positive: 0");
    }

    @Test
    void equalsByValue() {
        EqualsVerifier.forClass(WorkingDays.class)
                .withPrefabValues(BankHolidays.class, BankHolidays.england(), BankHolidays.englandProjected())
                .suppress(Warning.NULL_FIELDS)
                .verify();
        EqualsVerifier.forClass(BankHolidays.class)
                .withPrefabValues(
                        ImmutableSortedMap.class,
                        ImmutableSortedMap.of(),
                        ImmutableSortedMap.of(LocalDate.of(2025, 1, 1), "New Year's Day"))
                .suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
                .verify();
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
