package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.SharedDates;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that stand one below the other, and remembers what short ones were read as: codes, ids, flags and
 * dates come again and again, and are read once and held once. Several threads may use it at once: that each may
 * remember equal cells does no harm.
 */
final class CellReading {

    /** Stands for a text of which no word can be made. */
    static final long TOO_LONG = 1L << 63;

    /** Marks a date; a text in ASCII sets neither of the two highest bits. */
    private static final long DATE = 3L << 62;

    private static final int YEAR = 9;
    private static final int MONTH = 5;

    private static final int TEXT_SLOTS_LOG = 8;
    private static final int DATE_SLOTS_LOG = 11;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The column, none where the cells belong to no column of the table. */
    private final Optional<Column<?>> column;

    /** How the column writes dates, null if it holds none. */
    private final @Nullable DateForm dates;

    /** The cells that were read last, each at the slot of its word. */
    private final @Nullable Cell[] slots;

    private final int shift;

    CellReading(Optional<Column<?>> column) {
        this.column = column;
        this.dates = column.map(Column::dates).orElse(null);
        int log = dates == null ? TEXT_SLOTS_LOG : DATE_SLOTS_LOG;
        this.slots = new Cell[1 << log];
        this.shift = Long.SIZE - log;
    }

    /** The cell of a plain line. */
    Cell read(PlainLine line, int position) {
        long word = word(line, position);
        return word == TOO_LONG ? read(line.text(position)) : read(word);
    }

    /**
     * The word that stands for a cell of a plain line: the bytes of a text of up to eight, a date as its column writes
     * it, or {@link #TOO_LONG}.
     */
    long word(PlainLine line, int position) {
        int start = line.start(position);
        int length = line.end(position) - start;
        if (length > Long.BYTES) {
            LocalDate date = dates == null ? null : dates.find(line.bytes, start, start + length);
            return date == null ? TOO_LONG : word(date);
        }
        return length == 0 ? 0 : (long) WORD.get(line.bytes, start) & (-1L >>> (Byte.SIZE * (Long.BYTES - length)));
    }

    private static long word(LocalDate date) {
        return DATE | ((long) date.getYear() << YEAR) | ((long) date.getMonthValue() << MONTH) | date.getDayOfMonth();
    }

    /** Whether a word is more than {@link #TOO_LONG} and what somebody has added to it. */
    static boolean isCell(long word) {
        return (word & DATE) != TOO_LONG;
    }

    /** The cell for which a word stands. */
    Cell read(long word) {
        // 2^64 by the golden ratio: the highest bits of the product depend on all bits of the word.
        int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> shift);
        Cell known = slots[slot];
        if (known != null && known.word() == word) {
            return known;
        }
        Cell cell = (word & DATE) == DATE ? date(word) : text(word);
        slots[slot] = cell;
        return cell;
    }

    /** The cell of a text. */
    Cell read(String text) {
        return Cell.of(text, column, TOO_LONG);
    }

    private Cell date(long word) {
        int days = (int) word;
        LocalDate date = SharedDates.find(
                days >> YEAR, (days >> MONTH) & ((1 << (YEAR - MONTH)) - 1), days & ((1 << MONTH) - 1));
        return Cell.of(checkNotNull(date), checkNotNull(dates), word);
    }

    private Cell text(long word) {
        byte[] ascii = new byte[Long.BYTES - Long.numberOfLeadingZeros(word) / Byte.SIZE];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) (word >>> (Byte.SIZE * i));
        }
        return Cell.of(new String(ascii, US_ASCII), column, word);
    }
}
