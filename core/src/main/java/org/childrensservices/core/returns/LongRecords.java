package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/** Records of numbers one after the other, of whatever width, each known by where it starts. */
final class LongRecords {

    private static final int PIECE_LOG = 16;
    private static final int PIECE = 1 << PIECE_LOG;

    /** No record lies in two of them. */
    private final List<long[]> pieces = new ArrayList<>();

    private int end;

    /** Adds a record of zeros, and tells where it starts. */
    int add(int width) {
        checkArgument(width <= PIECE, "record must not be wider than %s: %s", PIECE, width);
        if (end % PIECE + width > PIECE || end == pieces.size() * PIECE) {
            end = pieces.size() * PIECE;
            pieces.add(new long[PIECE]);
        }
        int start = end;
        end += width;
        return start;
    }

    long get(int start, int index) {
        return pieces.get(start >>> PIECE_LOG)[(start & (PIECE - 1)) + index];
    }

    void set(int start, int index, long number) {
        pieces.get(start >>> PIECE_LOG)[(start & (PIECE - 1)) + index] = number;
    }
}
