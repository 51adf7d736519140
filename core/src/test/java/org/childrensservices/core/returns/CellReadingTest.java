package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellReadingTest {

    /** The line whose second cell is a text. */
    private static PlainLine line(String text) {
        PlainLine line = new PlainLine(("7," + text + ",and more\n        ").getBytes(US_ASCII));
        line.begin(0, text.length() + 12, 3);
        return line;
    }

    private static CellReading.Cell read(CellReading reading, String text) {
        long word = reading.word(line(text), 1);
        return CellReading.isLong(word) ? reading.read(text) : reading.read(word);
    }

    private static boolean isFaulty(Column<?> column, String text) {
        return read(new CellReading(Optional.of(column)), text).isFaulty();
    }

    private static void check(CellReading.Cell cell, String text, @Nullable Object value, boolean faulty) {
        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.value()).isEqualTo(value);
        assertThat(cell.isFaulty()).isEqualTo(faulty);
    }

    /** Far more texts than are remembered, so that many stand where another stood. */
    @Test
    void everyTextIsReadAsItself() {
        CellReading reading = new CellReading(Optional.of(Column.text("A")));
        CellReading unknown = new CellReading(Optional.empty());
        for (int length = 1; length <= 10; length++) {
            for (int number = 0; number < Math.min(2_000, Math.pow(10, length)); number++) {
                String text = String.format("%0" + length + "d", number);
                for (int again = 0; again < 2; again++) {
                    check(read(reading, text), text, text, false);
                    check(read(unknown, text), text, null, false);
                }
            }
        }
        check(read(reading, " x "), " x ", "x", false);
        check(read(unknown, ""), "", null, false);
    }

    @Test
    void aTextThatIsReadAgainIsTheSameObject() {
        CellReading reading = new CellReading(Optional.of(Column.text("A")));
        for (String text : new String[] {"M", "WBRI", "12345678"}) {
            assertThat(read(reading, text)).isSameAs(read(reading, text));
        }
    }

    @Test
    void aDateStandsForItsText() {
        CellReading reading = new CellReading(Optional.of(Column.date("A", DateForm.DAY_MONTH_YEAR)));
        for (LocalDate day :
                new LocalDate[] {LocalDate.of(1980, 1, 1), LocalDate.of(2020, 2, 29), LocalDate.of(2069, 12, 31)}) {
            long word = reading.word(line(DateForm.DAY_MONTH_YEAR.format(day)), 1);
            assertThat(CellReading.isDate(word)).isTrue();
            assertThat(CellReading.isLong(word)).isFalse();
            assertThat(CellReading.date(word)).isEqualTo(day);
        }
        assertThat(CellReading.isDate(reading.word(line("0"), 1))).isFalse();
        check(read(reading, "01/02/1950"), "01/02/1950", LocalDate.of(1950, 2, 1), false);
        check(read(reading, "31/02/2020"), "31/02/2020", null, true);
        assertThat(new CellReading(Optional.of(Column.text("A"))).word(line("01/02/2020"), 1))
                .isEqualTo(CellReading.TOO_LONG);
    }

    @Test
    void aColumnReadsTheCellOfALineHoweverLong() {
        Column<PersonId> id = Column.personId("A");
        CellReading reading = new CellReading(Optional.of(id));
        for (String text : new String[] {"C7", "C1234567", "C12345678", "C123456789012"}) {
            assertThat(reading.value(line(text), 1, id)).contains(PersonId.of(text));
        }
        assertThat(reading.value(line(""), 1, id)).isEmpty();
        assertThat(reading.value(line("C 7"), 1, id)).isEmpty();
    }

    @Test
    void aFaultIsThatOfTheColumn() {
        Column<LocalDate> date = Column.date("A", DateForm.ISO);
        for (String blank : new String[] {"", " ", "          "}) {
            assertThat(isFaulty(date, blank)).isFalse();
            assertThat(isFaulty(date.decisive(), blank)).isFalse();
            assertThat(isFaulty(date.expected(), blank)).isTrue();
            assertThat(isFaulty(date.required(), blank)).isTrue();
        }
        for (Column<?> each : new Column<?>[] {date, date.decisive(), date.expected(), date.required()}) {
            assertThat(isFaulty(each, "soon")).isTrue();
            assertThat(CellReading.isDate(new CellReading(Optional.of(each)).word(line("2020-02-01"), 1)))
                    .isTrue();
        }
    }
}
