package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.time.Age;

/** A row of a clean return, and what stands around it: where a fault may go. */
record Site(Ssda903Census census, Ssda903Table table, int index) {

    /** The line of the first row; the headings stand on the one before. */
    static final int LINE_OF_FIRST = 2;

    private static final Age AGE = Age.standard();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** A day as the return writes it. */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    ImmutableMap<String, String> row() {
        return census.rows(table).get(index);
    }

    String text(String column) {
        return checkNotNull(row().get(column), "column");
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column), DATE);
    }

    /** A day so many days after that of a column. */
    String shifted(String column, int days) {
        return date(day(column).plusDays(days));
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    boolean is(String column, String... texts) {
        return Arrays.asList(texts).contains(text(column));
    }

    String child() {
        return text("CHILD");
    }

    LocalDate firstDay() {
        return census.year().firstDay();
    }

    LocalDate lastDay() {
        return census.year().lastDay();
    }

    /** Whether the day of a column falls in the year. */
    boolean inYear(String column) {
        return has(column) && census.year().contains(day(column));
    }

    /** The rows of the same child in a table. */
    ImmutableList<Site> rowsIn(Ssda903Table other) {
        return rowsIn(census, other);
    }

    private ImmutableList<Site> rowsIn(Ssda903Census of, Ssda903Table other) {
        return of.rowsOf(child(), other).stream()
                .map(place -> new Site(of, other, place))
                .collect(ImmutableList.toImmutableList());
    }

    /** The rows of the same child in a table of the year before. */
    ImmutableList<Site> lastYear(Ssda903Table other) {
        return census.lastYear().map(before -> rowsIn(before, other)).orElse(ImmutableList.of());
    }

    /** Whether the same child has a row in a table. */
    boolean has(Ssda903Table other) {
        return !rowsIn(other).isEmpty();
    }

    /** Whether the same child has rows in no tables but these. */
    boolean hasOnly(Ssda903Table... tables) {
        return Stream.of(Ssda903Table.values())
                .allMatch(other -> Arrays.asList(tables).contains(other) || !has(other));
    }

    /** The row of the same child before this one in the table. */
    Optional<Site> previous() {
        return rowsIn(table).stream().filter(site -> site.index < index).reduce((one, next) -> next);
    }

    /** The row of the same child after this one in the table. */
    Optional<Site> next() {
        return rowsIn(table).stream().filter(site -> site.index > index).findFirst();
    }

    LocalDate birth() {
        return rowsIn(Ssda903Table.HEADER).get(0).day("DOB");
    }

    /** Whether the child has attained an age by a day. */
    boolean attained(int age, LocalDate day) {
        return AGE.hasAttained(birth(), age, day);
    }

    LocalDate birthday(int age) {
        return AGE.birthday(birth(), age);
    }

    /** The return with another row in this place, or after the last row. */
    Ssda903Census with(ImmutableMap<String, String> row, boolean added) {
        List<ImmutableMap<String, String>> rows = new ArrayList<>(census.rows(table));
        if (added) {
            rows.add(row);
        } else {
            rows.set(index, row);
        }
        return census.withRows(table, rows);
    }

    /** The return without the rows of the same child in a table. */
    Ssda903Census without(Ssda903Table other) {
        return census.withRows(
                other,
                census.rows(other).stream()
                        .filter(row -> !child().equals(row.get("CHILD")))
                        .toList());
    }
}
