package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a row: its text, the date that it spells, and what its column reads it as. Immutable, so that equal cells
 * of a column can be one.
 */
final class Cell {

    /** Null where it is the date as the column writes it. */
    private final @Nullable String text;

    private final Optional<LocalDate> day;
    private final @Nullable DateForm dates;
    private final Optional<?> value;
    private final boolean faulty;

    /** The word that stands for the cell, as {@link CellReading} makes them. */
    private final long word;

    /** Made when it is first asked for; that two threads may make equal ones does no harm. */
    private @Nullable String capitals;

    private Cell(
            @Nullable String text,
            Optional<LocalDate> day,
            @Nullable DateForm dates,
            Optional<?> value,
            boolean faulty,
            long word) {
        this.text = text;
        this.day = day;
        this.dates = dates;
        this.value = value;
        this.faulty = faulty;
        this.word = word;
    }

    /** A cell that holds a date as its column writes it. */
    static Cell of(LocalDate date, DateForm dates, long word) {
        Optional<LocalDate> day = Optional.of(date);
        return new Cell(null, day, dates, day, false, word);
    }

    /** A cell of a column, or of none: of no column of the table, or of a row that could not be split. */
    static Cell of(String text, Optional<? extends Column<?>> column, long word) {
        if (column.isEmpty()) {
            return new Cell(text, Optional.empty(), null, Optional.empty(), false, word);
        }
        Column<?> of = column.get();
        Parsed<?> parsed = of.read(text);
        boolean faulty = parsed == null ? of.faultIfBlank() != null || of.decides(true) : parsed.fault() != null;
        Optional<?> value = parsed == null ? Optional.empty() : Optional.ofNullable(parsed.value());
        Optional<LocalDate> day = of.dates() == null ? Optional.empty() : value.map(LocalDate.class::cast);
        return new Cell(text, day, null, value, faulty, word);
    }

    /** The word that stands for it. */
    long word() {
        return word;
    }

    /** The text. */
    String text() {
        return text == null ? checkNotNull(dates).format(day.orElseThrow()) : text;
    }

    /** The text without blanks around it and in capitals. */
    String capitals() {
        String made = capitals;
        if (made == null) {
            made = Ascii.toUpperCase(Column.strip(text()));
            capitals = made;
        }
        return made;
    }

    /** The date, empty if it is none or stands in a column of no dates. */
    Optional<LocalDate> day() {
        return day;
    }

    /** What the column reads it as, empty if it is blank, cannot be read or belongs to no column. */
    Optional<?> value() {
        return value;
    }

    /** What its column reads it as. */
    @SuppressWarnings("unchecked") // the value of a column is of its type
    <V> Optional<V> value(Column<V> column) {
        return (Optional<V>) value;
    }

    /** Whether something is to be said about it, or the row must be kept raw for it. */
    boolean isFaulty() {
        return faulty;
    }
}
