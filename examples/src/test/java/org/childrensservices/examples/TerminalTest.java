package org.childrensservices.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private static String shown(String printed) {
        var bytes = new ByteArrayOutputStream();
        PrintStream out = Terminal.on(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        out.print(printed);
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void aSentenceGoesOnBelowFurtherIn() {
        String ten = "123456789 ";
        assertThat(shown("  " + ten.repeat(12) + "\nnext\n"))
                .isEqualTo("  " + ten.repeat(8) + "123456789\n    " + ten.repeat(2) + "123456789\nnext\n");
        assertThat(shown(ten.repeat(22) + "\n"))
                .isEqualTo(ten.repeat(9) + "123456789\n" + ("  " + ten.repeat(8) + "123456789\n")
                        + ("  " + ten.repeat(2) + "123456789\n"));
    }

    @Test
    void theLastColumnOfATableGoesOnBelowItself() {
        String row = " ".repeat(2) + "in time" + " ".repeat(50) + "81   ";
        assertThat(shown(row + "81.0% (81 of 100; 95% 72.2% to 87.5%, Wilson)\n"))
                .isEqualTo(row + "81.0% (81 of 100; 95% 72.2% to\n" + " ".repeat(66) + "87.5%, Wilson)\n");
    }

    @Test
    void aHundredColumnsAreALine() {
        String line = "£".repeat(97) + " to";
        assertThat(shown(line + "\n")).isEqualTo(line + "\n");
        assertThat(shown(line + "o\n")).isEqualTo("£".repeat(97) + "\n  too\n");
    }

    @Test
    void aWordIsNeverBroken() {
        String path = "/".repeat(120);
        assertThat(shown("a report: " + path + "\n")).isEqualTo("a report:\n  " + path + "\n");
    }
}
