package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the text of an XML document: by its byte order mark, by the zeros in a Latin text, or by its declaration, and
 * otherwise as UTF-8. A byte that is not text in that encoding is taken for Windows-1252, in which office programs
 * write, whatever the declaration says.
 */
final class LenientReader extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARATION = 200;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private final Charset charset;
    private final CharsetDecoder decoder;
    private boolean ended;
    private boolean windows;
    private long bytesRead;

    LenientReader(InputStream in) throws IOException {
        this.in = in;
        bytes.flip();
        fill();
        this.charset = charset();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset charset() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            return UTF_8;
        }
        byte[] start = new byte[Math.min(DECLARATION, bytes.remaining())];
        bytes.get(bytes.position(), start);
        return SourceFile.wideEncoding(start).orElseGet(() -> declared(new String(start, WINDOWS_1252)));
    }

    /** The encoding that is declared, if it is one of a byte for each Latin letter, as the declaration shows. */
    private static Charset declared(String start) {
        Matcher matcher = DECLARED.matcher(start);
        if (!matcher.find()) {
            return UTF_8;
        }
        try {
            Charset declared = Charset.forName(matcher.group(1));
            String sample = "<?xml";
            return declared.canEncode() && new String(sample.getBytes(declared), WINDOWS_1252).equals(sample)
                    ? declared
                    : UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }

    /** {@return the encoding} */
    Charset encoding() {
        return charset;
    }

    /** {@return whether the encoding is UTF-8 or a part of it} */
    boolean isUtf8() {
        return charset.equals(UTF_8) || charset.equals(US_ASCII);
    }

    /** {@return whether bytes were read as Windows-1252 so far that are not of the encoding} */
    boolean sawWindows1252() {
        return windows;
    }

    /** {@return how many bytes were taken from the source} */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(into, offset, length).slice();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                if (!chars.hasRemaining()) {
                    return chars.position();
                }
                chars.put(inWindows1252(bytes.get()));
                decoder.reset();
            } else if (result.isOverflow() && chars.position() == 0) {
                // Half a pair of characters does not fit: this asks for one, which nobody does who reads XML.
                throw new IOException("a buffer of one character is too small");
            } else if (chars.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return chars.position();
    }

    private char inWindows1252(byte one) {
        windows = true;
        return new String(new byte[] {one}, WINDOWS_1252).charAt(0);
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + read);
        bytes.flip();
        bytesRead += read;
        ended = read == 0;
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes.get(i)) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
