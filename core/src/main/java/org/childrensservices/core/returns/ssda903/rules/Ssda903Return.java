package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Row;
import org.childrensservices.core.time.ReportingYear;

/**
 * A return of looked-after children that is to be checked: its year, its rows by child, and what else rules may need.
 * Immutable. The text form shows no cell.
 *
 * <p>A row without a readable id and one that could not be split into cells belong to no child and are not checked: the
 * reader has reported them.
 */
public final class Ssda903Return {

    private final ReportingYear year;
    private final Readings<Ssda903Row> readings;
    private final ImmutableSet<ReturnTable> tables;
    private final ImmutableMap<PersonId, ChildRows> children;
    private final Optional<Ssda903Return> lastYear;

    private Ssda903Return(ReportingYear year, Readings<Ssda903Row> readings, Optional<Ssda903Return> lastYear) {
        this.year = year;
        this.readings = readings;
        this.lastYear = lastYear;
        this.tables = readings.account().files().stream()
                .flatMap(file -> file.table().stream())
                .flatMap(title -> ReturnTable.titled(title).stream())
                .collect(ImmutableSet.toImmutableSet());
        Map<PersonId, Map<ReturnTable, List<Reading<Ssda903Row>>>> byChild = new LinkedHashMap<>();
        for (Reading<Ssda903Row> reading : readings.rows()) {
            Optional<PersonId> id =
                    PersonId.parse(ReturnRow.textOf(reading.raw(), Field.CHILD)).toOptional();
            boolean whole =
                    reading.raw().cells().size() == reading.raw().headings().size();
            if (whole && id.isPresent()) {
                ReturnTable.titled(reading.raw().table())
                        .ifPresent(table -> byChild.computeIfAbsent(id.get(), any -> new EnumMap<>(ReturnTable.class))
                                .computeIfAbsent(table, any -> new ArrayList<>())
                                .add(reading));
            }
        }
        ImmutableMap.Builder<PersonId, ChildRows> all = ImmutableMap.builder();
        byChild.forEach((id, rows) ->
                all.put(id, ChildRows.of(id, year, rows, lastYear.flatMap(before -> before.child(id)))));
        this.children = all.buildOrThrow();
    }

    /**
     * Returns the return of a year.
     *
     * @param year the year
     * @param readings its rows, as the reader gave them
     * @return the return
     */
    public static Ssda903Return of(ReportingYear year, Readings<Ssda903Row> readings) {
        return new Ssda903Return(year, readings, Optional.empty());
    }

    /**
     * Reads the return of a year.
     *
     * @param year the year
     * @param sources files, archives and folders
     * @return the return
     * @throws IOException if a source does not exist or cannot be read
     */
    public static Ssda903Return read(ReportingYear year, List<Path> sources) throws IOException {
        return of(year, Ssda903Reader.of(year).readAll(sources));
    }

    /**
     * Returns the same return with that of the year before, with which some rules compare it.
     *
     * @param before the return of the year before
     * @return the return
     */
    public Ssda903Return withLastYear(Ssda903Return before) {
        checkArgument(before.year.equals(year.previous()), "last year must be %s: %s", year.previous(), before.year);
        return new Ssda903Return(year, readings, Optional.of(before));
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
    }

    /** {@return the tables of which there is a file, with rows or without} */
    public ImmutableSet<ReturnTable> tables() {
        return tables;
    }

    /** {@return the children in the order in which their first rows were read} */
    public ImmutableCollection<ChildRows> children() {
        return children.values();
    }

    /**
     * Finds a child.
     *
     * @param id the local id
     * @return the rows about the child, empty if there are none
     */
    public Optional<ChildRows> child(PersonId id) {
        return Optional.ofNullable(children.get(id));
    }

    /** {@return the return of the year before} */
    public Optional<Ssda903Return> lastYear() {
        return lastYear;
    }

    /** {@return such as {@code "SSDA903 2024-25, children: 2675"}} */
    @Override
    public String toString() {
        return "SSDA903 " + year + ", children: " + children.size();
    }
}
