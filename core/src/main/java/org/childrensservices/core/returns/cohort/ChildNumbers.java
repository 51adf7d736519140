package org.childrensservices.core.returns.cohort;

import java.util.Arrays;

/** Numbers the children of a part as they come, from 0, and notes the birth and the rows of each. */
final class ChildNumbers {

    /** An odd number with as many bits of either kind, by which ids that differ in few bits get places far apart. */
    private static final long SPREAD = 0xC2B2AE3D27D4EB4FL;

    private static final int FIRST_BITS = 8;

    private int bits = FIRST_BITS;

    /** By place, the number of the child whose id belongs there and 1; 0 where there is none. */
    private int[] places = new int[1 << bits];

    private long[] ids = new long[1 << (bits - 1)];
    private int[] births = new int[ids.length];
    private int[] rows = new int[ids.length];
    private int size;
    private int last = -1;

    int size() {
        return size;
    }

    int number(long id) {
        // Most files have the rows of a child together.
        if (last < 0 || ids[last] != id) {
            last = find(id);
        }
        return last;
    }

    private int find(long id) {
        int mask = places.length - 1;
        int place = place(id);
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (ids[number] == id) {
                return number;
            }
            place = (place + 1) & mask;
        }
        places[place] = size + 1;
        return add(id);
    }

    private int add(long id) {
        int number = size++;
        ids[number] = id;
        births[number] = Days.NONE;
        if (size == ids.length) {
            grow();
        }
        return number;
    }

    /** Keeps half of the places free. */
    private void grow() {
        bits++;
        ids = Arrays.copyOf(ids, 2 * size);
        births = Arrays.copyOf(births, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
        places = new int[1 << bits];
        int mask = places.length - 1;
        for (int number = 0; number < size; number++) {
            int place = place(ids[number]);
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = number + 1;
        }
    }

    private int place(long id) {
        return (int) ((id * SPREAD) >>> (Long.SIZE - bits));
    }

    void countRow(int child) {
        rows[child]++;
    }

    /** Notes a birth if it is known; whether none was known before or the same. */
    boolean agree(int child, int birth) {
        int known = births[child];
        if (birth == Days.NONE || birth == known) {
            return true;
        }
        births[child] = birth;
        return known == Days.NONE;
    }

    long[] ids() {
        return Arrays.copyOf(ids, size);
    }

    int[] births() {
        return Arrays.copyOf(births, size);
    }

    /** The first row of each child where they are brought together in order, and in the end the number of all rows. */
    int[] firstRows() {
        int[] first = new int[size + 1];
        for (int child = 0; child < size; child++) {
            first[child + 1] = first[child] + rows[child];
        }
        return first;
    }
}
