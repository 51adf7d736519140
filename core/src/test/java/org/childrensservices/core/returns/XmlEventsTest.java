package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void faultOfTheSourceIsNoFaultOfTheText(@TempDir Path folder) {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream("<a>bc".getBytes(UTF_8))) {
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
        assertThatThrownBy(() -> read(Files.newInputStream(folder.resolve("none"))))
                .isInstanceOf(IOException.class);
    }
}
