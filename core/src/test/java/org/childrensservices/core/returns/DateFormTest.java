package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.childrensservices.core.time.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {

    @Test
    void everyDayOfTwoCenturiesIsReadInBothForms() {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("dd/MM/uuuu");
        List<LocalDate> days =
                LocalDate.of(1901, 1, 1).datesUntil(LocalDate.of(2101, 1, 1)).toList();
        assertThat(days).hasSize(73_049);
        for (LocalDate day : days) {
            assertThat(DateForm.DAY_MONTH_YEAR.parse(written.format(day)).value())
                    .isEqualTo(day);
            assertThat(DateForm.ISO.parse(day.toString()).value()).isEqualTo(day);
            assertThat(DateForm.DAY_MONTH_YEAR.format(day)).isEqualTo(written.format(day));
            assertThat(DateForm.ISO.format(day)).isEqualTo(day.toString());
        }
    }

    @Test
    void daysAreFoundInTheBytesOfALine() {
        LocalDate.of(1980, 1, 1).datesUntil(LocalDate.of(2070, 1, 1)).forEach(day -> {
            for (DateForm form : DateForm.values()) {
                byte[] line = ("A7," + form.format(day) + ",").getBytes(US_ASCII);
                assertThat(form.find(line, 3, 13)).isEqualTo(day);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-01", "01-02/2020", "01/02-2020", "30/02/2020", "00/01/2020", "01/00/2020", "01/13/2020",
                "01/02/1979", "01/02/2070", "0:/02/2020", "0//02/2020", ":1/02/2020", "//1/02/2020", "01/0:/2020",
                "01/02/20:1", "01/02/:020", "01/02/20/1", "01/02/20201", "1/02/2020"
            })
    void noOtherBytesAreADay(String text) {
        byte[] line = (text + "        ").getBytes(US_ASCII);
        assertThat(DateForm.DAY_MONTH_YEAR.find(line, 0, text.length())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2/2020",
                "01/02/20",
                "2020-02-01",
                "01-02-2020",
                "01.02.2020",
                "01/02/2020 00:00:00",
                "30/02/2020",
                "29/02/2019",
                "00/01/2020",
                "01/13/2020",
                "0102/02020",
                "01/02//020",
                "/1/02/2020",
                "+1/02/2020",
                "\u0660\u0661/02/2020",
                "1 Feb 2020",
                "43862",
                "zz/02/2020",
                "0102202000",
                "1/002/2020"
            })
    void otherTextIsNoDayMonthYear(String text) {
        assertThat(DateForm.DAY_MONTH_YEAR.parse(text).value()).isNull();
        assertThat(Objects.requireNonNull(DateForm.DAY_MONTH_YEAR.parse(text).fault())
                        .code())
                .isEqualTo("date.unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_MONTH_YEAR, 01/02/2020, 2020-02-01",
        "DAY_MONTH_YEAR, zz/02/2020, 2020-02",
        "DAY_MONTH_YEAR, zz/zz/2020, 2020",
        "DAY_MONTH_YEAR, Zz/zZ/2020, 2020",
        "DAY_MONTH_YEAR, 01/zz/2020, ",
        "DAY_MONTH_YEAR, zz/13/2020, ",
        "DAY_MONTH_YEAR, zz/zz/zzzz, ",
        "ISO, 2020-02-zz, 2020-02",
        "ISO, 2020-zz-zz, 2020"
    })
    void aDateMayBeKnownInPart(DateForm form, String text, @Nullable String expected) {
        assertThat(form.parsePartial(text).find().map(PartialDate::toString)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aYearOfFiveDigitsIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateForm.ISO.format(LocalDate.of(10_000, 1, 1)))
                .withMessage("year must have four digits: +10000-01-01");
        assertThat(DateForm.ISO.format(LocalDate.of(7, 1, 2))).isEqualTo("0007-01-02");
        assertThat(DateForm.ISO.format(LocalDate.of(0, 1, 2))).isEqualTo("0000-01-02");
    }

    @ParameterizedTest
    @CsvSource({"01/01/1900", "31/12/9999", "31/12/2999", "01/01/0001"})
    void farYearsAreNoDates(String text) {
        assertThat(DateForm.DAY_MONTH_YEAR.parse(text).value()).isNull();
        assertThat(Objects.requireNonNull(DateForm.DAY_MONTH_YEAR.parse(text).fault()))
                .isEqualTo(ReadingRules.DATE_IMPLAUSIBLE);
    }
}
