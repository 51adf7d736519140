package org.childrensservices.core.returns;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML file. It breaks off where a parser takes more and more of them without telling of anything, as it
 * does within a comment, a name or an attribute that does not end; and it remembers whether reading itself failed,
 * which a parser would disguise as bad XML.
 */
final class XmlSource extends FilterInputStream {

    private static final long MOST_AT_ONCE = 4L << 20;

    private long bytesRead;
    private long untold;
    private boolean tooLarge;
    private IOException failure = new IOException();
    private boolean failed;

    XmlSource(InputStream in) {
        super(in);
    }

    /** Says that the parser told of something. */
    void told() {
        untold = 0;
    }

    long bytesRead() {
        return bytesRead;
    }

    /** Whether it broke off. */
    boolean isTooLarge() {
        return tooLarge;
    }

    /** Throws what went wrong with reading the bytes, if anything did. */
    void checkRead() throws IOException {
        if (failed) {
            throw failure;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (untold > MOST_AT_ONCE) {
            tooLarge = true;
            throw new IOException("too large");
        }
        try {
            int read = super.read(into, offset, length);
            bytesRead += Math.max(0, read);
            untold += Math.max(0, read);
            return read;
        } catch (IOException e) {
            failed = true;
            failure = e;
            throw e;
        }
    }
}
