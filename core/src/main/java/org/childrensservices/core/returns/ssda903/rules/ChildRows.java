package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.ssda903.Ssda903Row;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;

/** All rows about one child in the return of a year. The text form shows the local id only. */
public final class ChildRows {

    /**
     * How rows are put in order where they are: by start, and where two start together by end; what has no start comes
     * last, and what has no end.
     */
    private static final ImmutableMap<ReturnTable, Comparator<ReturnRow>> ORDERS = orders();

    private final PersonId id;
    private final Ssda903Return of;
    private final Map<ReturnTable, ImmutableList<ReturnRow>> rows = new EnumMap<>(ReturnTable.class);
    private final Optional<ChildRows> lastYear;

    private ChildRows(PersonId id, Ssda903Return of, Optional<ChildRows> lastYear) {
        this.id = id;
        this.of = of;
        this.lastYear = lastYear;
    }

    /** The rows in the order of the files. */
    static ChildRows of(
            PersonId id,
            Ssda903Return of,
            List<Reading<Ssda903Row>> readings,
            Headings headings,
            Optional<ChildRows> lastYear) {
        ChildRows child = new ChildRows(id, of, lastYear);
        Map<ReturnTable, List<ReturnRow>> byTable = new EnumMap<>(ReturnTable.class);
        for (Reading<Ssda903Row> reading : readings) {
            ReturnTable.titled(reading.raw().table())
                    .ifPresent(table -> byTable.computeIfAbsent(table, any -> new ArrayList<>())
                            .add(new ReturnRow(child, table, reading, headings.positions(table, reading.raw()))));
        }
        byTable.forEach((table, inOrder) -> {
            if (ORDERS.containsKey(table)) {
                inOrder.sort(ORDERS.get(table));
            }
            for (int i = 0; i < inOrder.size(); i++) {
                inOrder.get(i).placeAt(i);
            }
            child.rows.put(table, ImmutableList.copyOf(inOrder));
        });
        return child;
    }

    private static ImmutableMap<ReturnTable, Comparator<ReturnRow>> orders() {
        Map<ReturnTable, Comparator<ReturnRow>> orders = new EnumMap<>(ReturnTable.class);
        for (ReturnTable table : ReturnTable.values()) {
            table.start().ifPresent(start -> orders.put(table, order(start, table.end())));
        }
        return Maps.immutableEnumMap(orders);
    }

    private static Comparator<ReturnRow> order(Field start, Optional<Field> end) {
        Comparator<ReturnRow> byStart = Comparator.comparing(row -> row.dayOrLast(start));
        return end.map(field -> byStart.thenComparing(row -> row.dayOrLast(field)))
                .orElse(byStart);
    }

    /** {@return the local id} */
    public PersonId id() {
        return id;
    }

    /** {@return the year of the return} */
    public ReportingYear year() {
        return of.year();
    }

    /** {@return what last year's return has of the child, empty also where there is no such return} */
    public Optional<ChildRows> lastYear() {
        return lastYear;
    }

    /**
     * Returns the rows of a table in the order of their starts, those without one in the order of the file.
     *
     * @param table the table
     * @return the rows
     */
    public ImmutableList<ReturnRow> rows(ReturnTable table) {
        return rows.getOrDefault(table, ImmutableList.of());
    }

    /**
     * Tells whether there are rows of the child in a table.
     *
     * @param table the table
     * @return whether there is any
     */
    public boolean has(ReturnTable table) {
        return !rows(table).isEmpty();
    }

    /** The return in which the rows are. */
    Ssda903Return of() {
        return of;
    }

    /** Rows of a table of last year's return. */
    ImmutableList<ReturnRow> lastYear(ReturnTable table) {
        return lastYear.map(before -> before.rows(table)).orElse(ImmutableList.of());
    }

    /** The first row of a table. */
    Optional<ReturnRow> first(ReturnTable table) {
        return rows(table).stream().findFirst();
    }

    /** The last row of a table. */
    Optional<ReturnRow> last(ReturnTable table) {
        ImmutableList<ReturnRow> all = rows(table);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** {@return the first header} */
    public Optional<ReturnRow> header() {
        return first(ReturnTable.HEADER);
    }

    /** {@return the date of birth in the header} */
    public Optional<LocalDate> birth() {
        return header().flatMap(row -> row.day(Field.DOB));
    }

    /**
     * Returns a birthday; who was born on 29 February has it on 1 March of a common year.
     *
     * @param age the age
     * @return the day, empty if the birth is not known
     */
    public Optional<LocalDate> birthday(int age) {
        return birth().map(birth -> Age.standard().birthday(birth, age));
    }

    /** {@return such as {@code "child C7"}} */
    @Override
    public String toString() {
        return "child " + id;
    }
}
