package org.childrensservices.core.returns.cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as they come, three numbers each, in parts: all rows of a child are in one, and a part is small enough for the
 * cache of a processor, where rows can be brought together by child at a fraction of what it would cost in memory.
 */
final class RowParts {

    static final int BITS = 8;
    static final int COUNT = 1 << BITS;
    static final int WIDTH = 3;

    private static final int SMALLEST_BLOCK = 64 * WIDTH;
    private static final int LARGEST_BLOCK = 4096 * WIDTH;

    /**
     * An odd number with as many bits of either kind, by which ids that differ in few bits are spread over the parts.
     */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<List<long[]>> blocks = new ArrayList<>(COUNT);
    private final long[][] open = new long[COUNT][];
    private final int[] used = new int[COUNT];

    RowParts() {
        for (int part = 0; part < COUNT; part++) {
            blocks.add(new ArrayList<>());
            open[part] = new long[0];
        }
    }

    /** Adds a row, after those of its part that were added before. */
    void add(long child, long word, long rest) {
        int part = (int) ((child * SPREAD) >>> (Long.SIZE - BITS));
        int at = used[part];
        long[] block = open[part];
        if (at == block.length) {
            block = nextBlock(part);
            at = 0;
        }
        block[at] = child;
        block[at + 1] = word;
        block[at + 2] = rest;
        used[part] = at + WIDTH;
    }

    private long[] nextBlock(int part) {
        int size = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, 2 * open[part].length));
        open[part] = new long[size];
        blocks.get(part).add(open[part]);
        return open[part];
    }

    /** The blocks of a part, all of them full but the last. */
    List<long[]> blocks(int part) {
        return blocks.get(part);
    }

    /** How much of a block of a part is used. */
    int used(int part, long[] block) {
        return block == open[part] ? used[part] : block.length;
    }

    int rows(int part) {
        int numbers = 0;
        for (long[] block : blocks.get(part)) {
            numbers += used(part, block);
        }
        return numbers / WIDTH;
    }
}
