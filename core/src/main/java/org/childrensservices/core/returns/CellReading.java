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
 * Reads the cells that stand one below the other, and remembers what short ones were read as: codes, ids and flags come
 * again and again, and are read once and held once. Several threads may use it at once: that each may remember equal
 * cells does no harm.
 */
final class CellReading {

    /** Stands for a text of which no word can be made. */
    static final long TOO_LONG = 1L << 63;

    /** Marks a date; a text in ASCII sets neither of the two highest bits. */
    private static final long DATE = 3L << 62;

    private static final int YEAR = 9;
    private static final int MONTH = 5;

    private static final int SLOTS_LOG = 8;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The column, none where the cells belong to no column of the table. */
    private final Optional<Column<?>> column;

    /** How the column writes dates, null if it holds none. */
    private final @Nullable DateForm dates;

    /** The cells that were read last, each at the slot of its word. */
    private final @Nullable Cell[] slots = new Cell[1 << SLOTS_LOG];

    /**
     * A cell.
     *
     * @param word the word that stands for it
     * @param text the text
     * @param value the value, null if the cell is blank, cannot be read or belongs to no column
     * @param isFaulty whether something is to be said about it, or the row must be kept raw for it
     */
    record Cell(long word, String text, @Nullable Object value, boolean isFaulty) {}

    CellReading(Optional<Column<?>> column) {
        this.column = column;
        this.dates = column.map(Column::dates).orElse(null);
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

    /** Whether a word stands for a date. */
    static boolean isDate(long word) {
        return (word & DATE) == DATE;
    }

    /** Whether a word is {@link #TOO_LONG}, whatever was added to it. */
    static boolean isLong(long word) {
        return (word & DATE) == TOO_LONG;
    }

    /** The date for which a word stands. */
    static LocalDate date(long word) {
        int days = (int) word;
        return checkNotNull(SharedDates.find(
                days >> YEAR, (days >> MONTH) & ((1 << (YEAR - MONTH)) - 1), days & ((1 << MONTH) - 1)));
    }

    /** The cell of the short text for which a word stands. */
    Cell read(long word) {
        // 2^64 by the golden ratio: the highest bits of the product depend on all bits of the word.
        int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOTS_LOG));
        Cell known = slots[slot];
        if (known != null && known.word == word) {
            return known;
        }
        Cell cell = read(word, text(word));
        slots[slot] = cell;
        return cell;
    }

    /** The cell of a text of which no word can be made. */
    Cell read(String text) {
        return read(TOO_LONG, text);
    }

    private Cell read(long word, String text) {
        if (column.isEmpty()) {
            return new Cell(word, text, null, false);
        }
        Column<?> of = column.get();
        Parsed<?> parsed = of.read(text);
        return parsed == null
                ? new Cell(word, text, null, of.faultIfBlank() != null || of.decides(true))
                : new Cell(word, text, parsed.value(), parsed.fault() != null);
    }

    /** What the column, which it must be that stands at the position, reads in a plain line. */
    @SuppressWarnings("unchecked") // the value of a column is of its type
    <V> Optional<V> value(PlainLine line, int position, Column<V> own) {
        long word = word(line, position);
        return Optional.ofNullable((V) (isLong(word) ? read(line.text(position)) : read(word)).value());
    }

    private static String text(long word) {
        byte[] ascii = new byte[Long.BYTES - Long.numberOfLeadingZeros(word) / Byte.SIZE];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) (word >>> (Byte.SIZE * i));
        }
        return new String(ascii, US_ASCII);
    }
}
