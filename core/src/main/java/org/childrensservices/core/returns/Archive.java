package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a ZIP archive. */
final class Archive {

    private static final int MOST_FILES = 10_000;

    /** Tables shrink to a tenth or a thirtieth; a bomb, to a thousandth. */
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private Archive() {}

    /** More came out of an archive than it may hold. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Returns the files of an archive in the order of their names. What is not meant is left alone, an archive within
     * the archive too; a workbook is one file.
     *
     * @param path where the archive is
     * @param name what it is called
     * @param size its bytes
     * @param kind which of its files are meant
     */
    static ImmutableList<SourceFile> files(Path path, String name, long size, FileKind kind) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return ImmutableList.of(SourceFile.leftAlone(name, size, kind.workbook()));
            }
            if (zip.size() > MOST_FILES) {
                return ImmutableList.of(SourceFile.leftAlone(name, size, ReadingRules.ARCHIVE_TOO_LARGE));
            }
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            return entries.stream()
                    .map(entry -> file(path, name, entry, kind))
                    .collect(ImmutableList.toImmutableList());
        } catch (ZipException | EOFException e) {
            return ImmutableList.of(SourceFile.leftAlone(name, size, ReadingRules.ARCHIVE_DAMAGED));
        }
    }

    private static SourceFile file(Path path, String archive, ZipEntry entry, FileKind kind) {
        String name = archive + "/" + entry.getName();
        long size = Math.max(0, entry.getCompressedSize());
        return kind.isMeant(entry.getName())
                ? SourceFile.meant(name, new Bytes(path, entry.getName(), size), size)
                : SourceFile.leftAlone(name, size, kind.skipped());
    }

    /** What an entry holds; the archive is open for as long as the stream. */
    private static final class Bytes extends ByteSource {

        private final Path path;
        private final String entry;
        private final long most;

        private Bytes(Path path, String entry, long compressed) {
            this.path = path;
            this.entry = entry;
            this.most = Math.max(ALWAYS_ALLOWED, compressed * MOST_RATIO);
        }

        @Override
        @SuppressWarnings("MustBeClosedChecker") // closed with the stream that is returned
        public InputStream openStream() throws IOException {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                ZipEntry found = checkNotNull(zip.getEntry(entry), entry);
                return new Limited(zip, zip.getInputStream(found), most, found.getCrc());
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }
    }

    /**
     * A stream that closes its archive, breaks off where more comes than can be true, and at the end compares the
     * checksum, which nobody else does.
     */
    private static final class Limited extends FilterInputStream {

        private final ZipFile zip;
        private final CRC32 checksum = new CRC32();
        private final long expected;
        private long left;

        private Limited(ZipFile zip, InputStream in, long most, long expected) {
            super(in);
            this.zip = zip;
            this.left = most;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                if (expected >= 0 && checksum.getValue() != expected) {
                    throw new ZipException("the checksum does not agree");
                }
                return read;
            }
            checksum.update(into, offset, read);
            left -= read;
            if (left < 0) {
                throw new TooLargeException();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
