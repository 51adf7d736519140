package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellReadingTest {

    private static Cell read(CellReading reading, String text) {
        PlainLine line = new PlainLine(("7," + text + ",and more\n        ").getBytes(US_ASCII));
        line.begin(0, text.length() + 12, 3);
        return reading.read(line, 1);
    }

    private static boolean isFaulty(Column<?> column, String text) {
        return read(new CellReading(Optional.of(column)), text).isFaulty();
    }

    private static void check(Cell cell, String text, Optional<?> value, boolean faulty) {
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
                    check(read(reading, text), text, Optional.of(text), false);
                    check(read(unknown, text), text, Optional.empty(), false);
                }
            }
        }
        check(read(reading, " x "), " x ", Optional.of("x"), false);
        check(read(unknown, ""), "", Optional.empty(), false);
    }

    @Test
    void capitalsHaveNoBlanksAround() {
        CellReading reading = new CellReading(Optional.of(Column.text("A")));
        assertThat(read(reading, " x y ").capitals()).isEqualTo("X Y");
        assertThat(read(reading, "W1b").capitals()).isEqualTo("W1B");
        assertThat(read(reading, "   ").capitals()).isEmpty();
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
            String text = DateForm.DAY_MONTH_YEAR.format(day);
            check(read(reading, text), text, Optional.of(day), false);
            assertThat(read(reading, text)).isSameAs(read(reading, text));
            assertThat(read(reading, text).day()).hasValue(day);
            assertThat(read(reading, text).capitals()).isEqualTo(text);
        }
        check(read(reading, "01/02/1950"), "01/02/1950", Optional.of(LocalDate.of(1950, 2, 1)), false);
        assertThat(read(reading, "01/02/1950").day()).hasValue(LocalDate.of(1950, 2, 1));
        check(read(reading, "31/02/2020"), "31/02/2020", Optional.empty(), true);
        assertThat(read(new CellReading(Optional.of(Column.text("A"))), "01/02/2020")
                        .day())
                .isEmpty();
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
            assertThat(isFaulty(each, "2020-02-01")).isFalse();
        }
    }
}
