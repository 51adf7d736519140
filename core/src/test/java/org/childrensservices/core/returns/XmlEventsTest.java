package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.CharStreams;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlEventsTest {

    private static final long TWO_GIGABYTES = 2L << 30;
    private static final long HUNDRED_MEGABYTES = 100L << 20;

    /** The elements and texts of a document, and at the end the rule that ended it, if one did. */
    private static String read(InputStream in) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (XmlEvents xml = new XmlEvents(in)) {
            XmlEvents.Kind kind = xml.next();
            while (kind != XmlEvents.Kind.FINISHED) {
                if (seen.length() < 1_000) {
                    switch (kind) {
                        case START -> seen.append('<').append(xml.name()).append('>');
                        case END -> seen.append("</").append(xml.name()).append('>');
                        default -> seen.append(xml.text());
                    }
                }
                kind = xml.next();
            }
        } catch (XmlEvents.FaultException e) {
            return e.rule().code() + " " + e.line();
        }
        return seen.toString();
    }

    private static String read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** Text of which the middle is repeated until it is so many bytes long. */
    private static InputStream endless(String start, String middle, long size) {
        byte[] first = start.getBytes(UTF_8);
        byte[] next = middle.getBytes(UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                if (position == size) {
                    return -1;
                }
                long at = position++;
                return at < first.length ? first[(int) at] : next[(int) ((at - first.length) % next.length)];
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = 0;
                while (count < length) {
                    int one = read();
                    if (one < 0) {
                        return count == 0 ? -1 : count;
                    }
                    into[offset + count++] = (byte) one;
                }
                return count;
            }
        };
    }

    @Test
    void elementsAreReadWithoutPrefixesCommentsAndNamespaces() throws IOException {
        assertThat(
                        read(
                                "<?xml version='1.0'?><!-- no --><a xmlns='urn:x'><b:c xmlns:b='y'>1 &amp; <![CDATA[2]]></b:c></a>"))
                .isEqualTo("<a><c>1 & 2</c></a>");
    }

    @Test
    void aPrefixThatNobodyDeclaredIsLeftOutLikeAnyOther() throws IOException {
        assertThat(read("<a><b:c>1</b:c></a>")).isEqualTo("<a><c>1</c></a>");
    }

    @Test
    void everyEncodingIsRead() throws IOException {
        String text = "<a>zo\u00EB</a>";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(UTF_16),
                text.getBytes(UTF_16LE),
                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(ISO_8859_1),
                ("<?xml version='1.0' encoding='no-such'?>" + text).getBytes(UTF_8),
                ("<?xml version='1.0' encoding='UTF-16'?>" + text).getBytes(UTF_8),
                ("<?xml version='1.0' encoding='us-ascii'?>" + text).getBytes(Charset.forName("windows-1252")),
                text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo(text);
        }
    }

    @Test
    void theDeclaredEncodingIsTheOneThatIsRead() throws IOException {
        byte[] euro = {(byte) 0xA4};
        for (String name : List.of("ISO-8859-15", "iso-8859-15")) {
            byte[] start = ("<?xml version=\"1.0\" encoding=\"" + name + "\"?>").getBytes(UTF_8);
            LenientReader reader = new LenientReader(new ByteArrayInputStream(Bytes.concat(start, euro)));
            assertThat(CharStreams.toString(reader)).endsWith("\u20AC");
            assertThat(reader.encoding()).isEqualTo(Charset.forName("ISO-8859-15"));
            assertThat(reader.isUtf8()).isFalse();
            assertThat(reader.sawWindows1252()).isFalse();
            assertThat(reader.bytesRead()).isEqualTo(start.length + 1);
        }
        for (String name : List.of("x-JISAutoDetect", "UTF-16", "IBM037", "two words", "us-ascii")) {
            byte[] start = ("<?xml version='1.0' encoding='" + name + "'?>").getBytes(UTF_8);
            LenientReader reader = new LenientReader(new ByteArrayInputStream(start));
            assertThat(reader.isUtf8()).as(name).isTrue();
            assertThat(CharStreams.toString(reader)).hasSize(start.length);
        }
    }

    @Test
    void nothingButAMarkIsNoText() throws IOException {
        byte[] mark = "\uFEFF".getBytes(UTF_8);
        assertThat(CharStreams.toString(new LenientReader(new ByteArrayInputStream(mark))))
                .isEmpty();
        assertThat(CharStreams.toString(new LenientReader(new ByteArrayInputStream(new byte[0]))))
                .isEmpty();
    }

    @Test
    void textLongerThanAllBuffersIsReadWhole() throws IOException, XmlEvents.FaultException {
        String text = "\u20AC1234".repeat(20_000);
        StringBuilder read = new StringBuilder();
        try (XmlEvents xml = new XmlEvents(new ByteArrayInputStream(("<a>" + text + "</a>").getBytes(UTF_8)))) {
            for (XmlEvents.Kind kind = xml.next(); kind != XmlEvents.Kind.FINISHED; kind = xml.next()) {
                read.append(kind == XmlEvents.Kind.TEXT ? xml.text() : "");
            }
        }
        assertThat(read).hasToString(text);
    }

    @Test
    void byteOfNoLetterWaitsWhereThereIsNoRoom() throws IOException {
        LenientReader reader = new LenientReader(new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xE9, 'c'}));
        char[] two = new char[2];
        assertThat(reader.read(two, 0, 2)).isEqualTo(2);
        assertThat(reader.read(two, 0, 2)).isPositive();
        assertThat(two[0]).isEqualTo('\u00E9');
    }

    @Test
    void bytesThatEndWithinALetterAreReadToTheEnd() throws IOException {
        byte[] cut = {'<', 'a', '>', (byte) 0xE2, (byte) 0x82};
        assertThat(read(new ByteArrayInputStream(cut))).isEqualTo("xml.malformed 1");
        LenientReader reader = new LenientReader(new ByteArrayInputStream(cut));
        assertThat(reader.read(new char[10])).isEqualTo(3);
        assertThat(reader.read(new char[10], 0, 10)).isEqualTo(1);
        assertThat(reader.read(new char[10], 0, 10)).isEqualTo(1);
        assertThat(reader.read(new char[10], 0, 10)).isEqualTo(-1);
        assertThat(reader.sawWindows1252()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;\">]><a>&m;</a>",
                "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/hostname\">%x;]><a/>"
            })
    void documentTypesAreRefused(String text) throws IOException {
        assertThat(read(text)).isEqualTo("xml.doctype 1");
    }

    /** It is not even looked into, so that nothing in it can do harm. */
    @Test
    void aDocumentTypeIsRefusedWhateverIsInIt() throws IOException {
        assertThat(read("<!DOCTYPE a [<!ENTITY l><!ELEMENT>]><a/>")).isEqualTo("xml.doctype 1");
    }

    @Test
    void theLongestTextIsReadAndALongerOneIsNot() throws IOException {
        String longest = "x".repeat(XmlEvents.LONGEST);
        assertThat(read("<a>" + longest + "</a>")).startsWith("<a>x");
        assertThat(read("<a>\n" + longest + "</a>")).isEqualTo("xml.large 2");
        assertThat(read("<a>" + longest + "<b/>" + longest + "</a>")).contains("x");
        assertThat(read("<a b='" + longest + longest + "'/>")).isEqualTo("xml.large 1");
    }

    @Test
    void linesAndCharactersAreThoseAfterTheTag() throws IOException, XmlEvents.FaultException {
        try (XmlEvents xml = new XmlEvents(new ByteArrayInputStream("<a>\n <b c='d'>e</b></a>".getBytes(UTF_8)))) {
            xml.next();
            assertThat(xml.line()).isEqualTo(1);
            assertThat(xml.character()).isEqualTo(4);
            xml.next();
            xml.next();
            assertThat(xml.name()).isEqualTo("b");
            assertThat(xml.line()).isEqualTo(2);
            assertThat(xml.character()).isEqualTo(11);
        }
    }

    @Test
    void theSourceIsClosedWithTheReading() throws IOException, XmlEvents.FaultException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new FilterInputStream(new ByteArrayInputStream("<a/>".getBytes(UTF_8))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (XmlEvents xml = new XmlEvents(in)) {
            xml.next();
            assertThat(closed).isFalse();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void entitiesThatNobodyDeclaredAreRefused() throws IOException {
        assertThat(read("<a>\n&nbsp;</a>")).isIn("xml.doctype 2", "xml.malformed 2");
    }

    @Test
    void brokenTextEndsAtItsLine() throws IOException {
        assertThat(read("<a>\n<b></a>")).isEqualTo("xml.malformed 2");
        assertThat(read("")).startsWith("xml.malformed");
        assertThat(read("\u0000\u0001")).startsWith("xml.malformed");
        assertThat(read("CHILD,SEX")).startsWith("xml.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a b='", "<!--", "<a><?b ", "<a><![CDATA[", "<a>", "<?", "<!DOCTYPE a ["})
    void pieceOfTwoGigabytesEndsInAFinding(String start) throws IOException {
        assertThat(read(endless(start, "abcdefgh", TWO_GIGABYTES))).matches("xml.(large|malformed|doctype) 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<a><!-- x -->", "<a b='c'>", " "})
    void elementsWithoutEndAreBounded(String middle) throws IOException {
        assertThat(read(endless("<a>", middle, HUNDRED_MEGABYTES))).matches("xml.(large|malformed) 1");
    }

    @Test
    void namesWithoutEndAreBounded() throws IOException {
        StringBuilder text = new StringBuilder("<a>");
        for (int i = 0; i < 20_000; i++) {
            text.append("<b").append(i).append("/>");
        }
        assertThat(read(text.append("</a>").toString())).isEqualTo("xml.large 1");
    }

    @Test
    void namesMayBeManyAndElementsDeepButNotWithoutEnd() throws IOException {
        for (int most = 10_000; most <= 10_001; most++) {
            StringBuilder elements = new StringBuilder("<a>");
            StringBuilder attributes = new StringBuilder("<a>");
            for (int i = 1; i < most; i++) {
                elements.append("<b").append(i).append("/>");
                attributes.append("<a b").append(i).append("=''/>");
            }
            for (StringBuilder text : List.of(elements, attributes)) {
                String read = read(text.append("</a>").toString());
                assertThat(read.equals("xml.large 1")).isEqualTo(most > 10_000);
            }
        }
        assertThat(read("<a>".repeat(64) + "</a>".repeat(64))).startsWith("<a><a>");
        assertThat(read("<a>".repeat(65) + "</a>".repeat(65))).isEqualTo("xml.large 1");
    }

    @Test
    void faultOfTheSourceIsNoFaultOfTheText(@TempDir Path folder) {
        for (String text : List.of("<a>bc", "<a>" + "bc".repeat(100_000))) {
            InputStream broken = new FilterInputStream(new ByteArrayInputStream(text.getBytes(UTF_8))) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int read = super.read(into, offset, length);
                    if (read < 0) {
                        throw new ZipException("broken");
                    }
                    return read;
                }
            };
            assertThatThrownBy(() -> read(broken)).isInstanceOf(ZipException.class);
        }
        assertThatThrownBy(() -> read(Files.newInputStream(folder.resolve("none"))))
                .isInstanceOf(IOException.class);
    }
}
