package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.returns.LineReader.Line;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static List<Line> lines(byte[] bytes) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> texts(String text) throws IOException {
        return lines(text.getBytes(UTF_8)).stream().map(Line::text).toList();
    }

    @Test
    void everyKindOfLineBreakEndsALine() throws IOException {
        assertThat(texts("a\nb\r\nc\rd\n\ne\r\r\nf")).containsExactly("a", "b", "c", "d", "", "e", "", "f");
        assertThat(texts("a\n")).containsExactly("a");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void byteOrderMarkIsNoText() throws IOException {
        assertThat(texts("\uFEFFa\nb")).containsExactly("a", "b");
        assertThat(texts("\uFEFF")).isEmpty();
    }

    @Test
    void lineBreakOverTheEdgeOfTheBufferIsOne() throws IOException {
        for (int length = 2 * LineReader.LONGEST - 3; length <= 2 * LineReader.LONGEST + 1; length++) {
            String filler = ("x".repeat(99) + "\n").repeat(length / 100) + "y".repeat(length % 100);
            assertThat(texts(filler + "\r\nlast")).hasSize(length / 100 + 2).endsWith("last");
        }
    }

    @Test
    void longLineIsCutAndTheNextOneIsWhole() throws IOException {
        for (int excess : new int[] {1, LineReader.LONGEST, 5 * LineReader.LONGEST}) {
            String text = "first\n" + "x".repeat(LineReader.LONGEST + excess) + "\r\nlast";
            List<Line> lines = lines(text.getBytes(UTF_8));
            assertThat(lines).extracting(Line::cut).containsExactly(false, true, false);
            assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
            assertThat(lines.get(1).text()).hasSize(LineReader.LONGEST);
            assertThat(lines.get(2).text()).isEqualTo("last");
        }
    }

    @Test
    void longestLineIsNotCut() throws IOException {
        List<Line> lines = lines(("x".repeat(LineReader.LONGEST) + "\nlast").getBytes(UTF_8));
        assertThat(lines).extracting(Line::cut).containsExactly(false, false);
        assertThat(lines("x".repeat(LineReader.LONGEST).getBytes(UTF_8)))
                .extracting(Line::cut)
                .containsExactly(false);
    }

    @Test
    void lineThatIsNotUtf8IsTakenForWindows1252() throws IOException {
        byte[] bytes = "Zo\u00EB\nplain\n\u20AC\u2019".getBytes(Charset.forName("windows-1252"));
        List<Line> lines = lines(bytes);
        assertThat(lines).extracting(Line::text).containsExactly("Zo\u00EB", "plain", "\u20AC\u2019");
        assertThat(lines).extracting(Line::damaged).containsOnly(false);
    }

    @Test
    void eachLineIsTakenForWhatItIs() throws IOException {
        byte[] latin = "ann\nZo\u00EB\nbob\n".getBytes(Charset.forName("windows-1252"));
        assertThat(lines(latin)).extracting(Line::text).containsExactly("ann", "Zo\u00EB", "bob");
        byte[] replaced = "ann\nZo\uFFFD\n".getBytes(UTF_8);
        LineReader reader = new LineReader(new ByteArrayInputStream(Bytes.concat(replaced, latin)));
        reader.next();
        reader.next();
        assertThat(reader.sawWindows1252()).isFalse();
        reader.next();
        reader.next();
        assertThat(reader.sawWindows1252()).isTrue();
        assertThat(lines(new byte[] {(byte) 0x81})).extracting(Line::damaged).containsExactly(true);
    }

    @Test
    void bytesThatAreNeitherAreReplacedAndNoticed() throws IOException {
        List<Line> lines = lines(new byte[] {'a', (byte) 0x81, '\n', 'b'});
        assertThat(lines).extracting(Line::text).containsExactly("a\uFFFD", "b");
        assertThat(lines).extracting(Line::damaged).containsExactly(true, false);
    }

    @Test
    void replacementCharacterInTheSourceIsNoDamage() throws IOException {
        assertThat(lines("Zo\uFFFD".getBytes(UTF_8))).extracting(Line::damaged).containsExactly(false);
    }
}
