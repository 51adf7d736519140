package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A file, on its own or in an archive.
 *
 * @param name what it is called in accounts and findings
 * @param bytes what it holds
 * @param size how many bytes it takes on the disk
 * @param fault what speaks against reading it, as that it is not meant or cannot be read
 */
record SourceFile(String name, ByteSource bytes, long size, Optional<Rule> fault) {

    private static final int BLANKS_BEFORE_XML = 200;
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    static SourceFile meant(String name, ByteSource bytes, long size) {
        return new SourceFile(name, bytes, size, Optional.empty());
    }

    static SourceFile leftAlone(String name, long size, Rule why) {
        return new SourceFile(name, ByteSource.empty(), size, Optional.of(why));
    }

    /** Whether the bytes are those of a ZIP archive, which workbooks of today are too. */
    static boolean isArchive(ByteSource bytes) throws IOException {
        return startsWith(bytes, ARCHIVE);
    }

    /** Whether the bytes are those of a workbook of before 2007. */
    static boolean isOldWorkbook(ByteSource bytes) throws IOException {
        return startsWith(bytes, OLD_WORKBOOK);
    }

    private static boolean startsWith(ByteSource bytes, byte[] mark) throws IOException {
        return bytes.slice(0, mark.length).contentEquals(ByteSource.wrap(mark));
    }

    /** The encoding if it is one of two bytes for a character: by its mark, or by the zeros in a Latin text. */
    Optional<Charset> wideEncoding() throws IOException {
        return wideEncoding(bytes.slice(0, 4).read());
    }

    /** The same of a text that starts so. */
    static Optional<Charset> wideEncoding(byte[] start) {
        if (start.length < 2) {
            return Optional.empty();
        }
        int first = Byte.toUnsignedInt(start[0]);
        int second = Byte.toUnsignedInt(start[1]);
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return Optional.of(UTF_16);
        }
        if (start.length < 4) {
            return Optional.empty();
        }
        if (first != 0 && second == 0 && start[2] != 0 && start[3] == 0) {
            return Optional.of(UTF_16LE);
        }
        return first == 0 && second != 0 && start[2] == 0 && start[3] != 0 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    /** Whether the first letter is the one that begins XML. */
    boolean beginsAsXml() throws IOException {
        byte[] start = bytes.slice(0, BLANKS_BEFORE_XML).read();
        for (byte one : start) {
            // White space, and what is no letter: the bytes of a mark are negative, half a Latin letter is 0.
            if (one > ' ') {
                return one == '<';
            }
        }
        return false;
    }

    /** The same text in UTF-8. */
    ByteSource inUtf8(Charset encoding) {
        return bytes.asCharSource(encoding).asByteSource(UTF_8);
    }
}
