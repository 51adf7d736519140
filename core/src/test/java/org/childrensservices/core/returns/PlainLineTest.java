package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

    private static final int BEFORE = 2;

    /** The line of a text that stands after two other bytes and before eight. */
    private static PlainLine line(String text) {
        return new PlainLine(("x\n" + text + "        ").getBytes(ISO_8859_1));
    }

    private static int end(String text, int width) {
        return line(text).begin(BEFORE, BEFORE + text.length(), width) - BEFORE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab,,c \nd", "ab,,c \r\nd"})
    void cellsStandBetweenTheCommas(String text) {
        PlainLine line = line(text);
        assertThat(line.begin(BEFORE, BEFORE + text.length(), 3)).isEqualTo(BEFORE + 6);
        assertThat(line.width()).isEqualTo(3);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> new String(line.bytes, line.start(i), line.end(i) - line.start(i), ISO_8859_1)))
                .containsExactly("ab", "", "c ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "a,b,c\n", "a,\"b\"\n", "\"a\",b\n", "a,b\u00E9\n", "\u0000,b\n", "\n"})
    void aLineThatIsQuotedOrNotAsWideIsNotPlain(String text) {
        assertThat(end(text, 2)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a,", "a,b"})
    void aLineMayGoOnBeyondWhatWasRead(String text) {
        assertThat(end(text, 2)).isEqualTo(text.length());
    }

    @Test
    void aLineThatIsTooLongIsNotPlain() {
        String longest = "a," + "b".repeat(LineReader.LONGEST - 2);
        assertThat(end(longest + "\n", 2)).isEqualTo(LineReader.LONGEST);
        assertThat(end(longest + "b\n", 2)).isNegative();
    }
}
