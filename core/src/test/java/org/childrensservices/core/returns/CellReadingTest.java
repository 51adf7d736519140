package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellReadingTest {

    private static CellReading.Cell read(CellReading reading, String text) {
        return reading.read(("7," + text + ",and more").getBytes(US_ASCII), 2, 2 + text.length());
    }

    private static boolean isFaulty(Column<?> column, String text) {
        return read(new CellReading(Optional.of(column)), text).isFaulty();
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
                    assertThat(read(reading, text)).isEqualTo(new CellReading.Cell(text, text, false));
                    assertThat(read(unknown, text)).isEqualTo(new CellReading.Cell(text, null, false));
                }
            }
        }
        assertThat(read(reading, " x ")).isEqualTo(new CellReading.Cell(" x ", "x", false));
        assertThat(read(unknown, "")).isEqualTo(new CellReading.Cell("", null, false));
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
        LocalDate day = LocalDate.of(2020, 2, 1);
        assertThat(read(reading, "01/02/2020")).isEqualTo(new CellReading.Cell(day, day, false));
        assertThat(read(reading, "01/02/1950"))
                .isEqualTo(new CellReading.Cell("01/02/1950", LocalDate.of(1950, 2, 1), false));
        assertThat(read(reading, "31/02/2020")).isEqualTo(new CellReading.Cell("31/02/2020", null, true));
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
