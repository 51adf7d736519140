package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells that stand one below the other in plain lines, and remembers what short ones were read as: codes, ids
 * and flags come again and again, and are read once and held once. Not thread-safe.
 */
final class CellReading {

    private static final int SLOTS_LOG = 8;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final Cell BLANK = new Cell("", null, false);

    /** The column, none where the cells belong to no column of the table. */
    private final Optional<Column<?>> column;

    /** How the column writes dates, null if it holds none. */
    private final @Nullable DateForm dates;

    /** What the blank cell is. */
    private final Cell blank;

    /** Each slot has the bytes of a text as one number, never zero, and the cell. */
    private final long[] words = new long[1 << SLOTS_LOG];

    private final Cell[] cells = new Cell[1 << SLOTS_LOG];

    /**
     * A cell.
     *
     * @param content the text, or the date that stands for it
     * @param value the value, null if the cell is blank, cannot be read or belongs to no column
     * @param isFaulty whether something is to be said about it, or the row must be kept raw for it
     */
    record Cell(Object content, @Nullable Object value, boolean isFaulty) {}

    CellReading(Optional<Column<?>> column) {
        this.column = column;
        this.dates = column.map(Column::dates).orElse(null);
        this.blank = column.map(c -> new Cell("", null, c.faultIfBlank() != null || c.decides(true)))
                .orElse(BLANK);
    }

    /** The cell between two places of ASCII text without zeros, with eight bytes more after it. */
    Cell read(byte[] ascii, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return blank;
        }
        if (length > Long.BYTES) {
            LocalDate date = dates == null ? null : dates.find(ascii, start, end);
            return date == null ? cell(new String(ascii, start, length, ISO_8859_1)) : new Cell(date, date, false);
        }
        long word = (long) WORD.get(ascii, start) & (-1L >>> (Byte.SIZE * (Long.BYTES - length)));
        // 2^64 by the golden ratio: the highest bits of the product depend on all bits of the word.
        int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOTS_LOG));
        if (words[slot] == word) {
            return cells[slot];
        }
        Cell cell = cell(new String(ascii, start, length, ISO_8859_1));
        words[slot] = word;
        cells[slot] = cell;
        return cell;
    }

    private Cell cell(String text) {
        if (column.isEmpty()) {
            return new Cell(text, null, false);
        }
        Parsed<?> parsed = column.get().read(text);
        return parsed == null
                ? new Cell(text, null, blank.isFaulty())
                : new Cell(text, parsed.value(), parsed.fault() != null);
    }
}
