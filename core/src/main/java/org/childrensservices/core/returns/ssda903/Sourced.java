package org.childrensservices.core.returns.ssda903;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Origin;

/** A value, the row that it comes from, and the file that the row stood in. */
record Sourced<T>(T value, Origin origin, Sourced.FileAge file) {

    /**
     * A file: when it was read, the year of its return where that is known, and the latest date of an episode in it.
     */
    static final class FileAge {

        private final String name;
        private final int order;
        private final Optional<ReportingYear> year;
        private LocalDate latest;

        FileAge(String name, int order, Optional<ReportingYear> year) {
            this(name, order, year, LocalDate.MIN);
        }

        private FileAge(String name, int order, Optional<ReportingYear> year, LocalDate latest) {
            this.name = name;
            this.order = order;
            this.year = year;
            this.latest = latest;
        }

        FileAge copy() {
            return new FileAge(name, order, year, latest);
        }

        String name() {
            return name;
        }

        Optional<ReportingYear> year() {
            return year;
        }

        int order() {
            return order;
        }

        LocalDate latest() {
            return latest;
        }

        void note(LocalDate date) {
            latest = date.isAfter(latest) ? date : latest;
        }
    }

    /**
     * Files with episodes in the order of their latest dates, then of reading; rows of a file in the order of lines.
     */
    static <T> Comparator<Sourced<T>> byLatestDate() {
        return Comparator.<Sourced<T>, LocalDate>comparing(s -> s.file().latest())
                .thenComparing(byReading());
    }

    /** Files in the order of reading; rows of a file in the order of lines. */
    static <T> Comparator<Sourced<T>> byReading() {
        return Comparator.<Sourced<T>>comparingInt(s -> s.file().order())
                .thenComparingLong(s -> s.origin().line());
    }

    /** Another value of the same row. */
    Sourced<T> with(T changed) {
        return new Sourced<>(changed, origin, file);
    }

    boolean isOfSameFileAs(Sourced<?> other) {
        return file == other.file;
    }
}
