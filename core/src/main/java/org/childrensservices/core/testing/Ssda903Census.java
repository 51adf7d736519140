package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.base.Joiner;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.returns.FileAccount;
import org.childrensservices.core.returns.RawRow;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ssda903.Ssda903Row;
import org.childrensservices.core.returns.ssda903.Ssda903Rows;
import org.childrensservices.core.time.ReportingYear;

/**
 * The return of looked-after children (SSDA903) in which an authority would report lives: the rows of a year as text,
 * and those of the year before, with which some rules compare them. The text form shows no cell.
 *
 * <pre>{@code
 * Ssda903Census census = Ssda903Census.of(ReportingYear.parse("2023-24"), lives.seeded(42).limit(500).toList());
 * census.write(folder);
 * }</pre>
 *
 * <p>Lives give a clean return. {@link Ssda903Faults} spoil it in one place.
 */
public final class Ssda903Census {

    /** How long a care leaver was in care at least. */
    private static final int DAYS_OF_CARE = 91;

    private final ReportingYear year;
    private final ImmutableListMultimap<Ssda903Table, ImmutableMap<String, String>> rows;
    private final ImmutableSet<String> files;
    private final Optional<Ssda903Census> lastYear;
    private final Map<Ssda903Table, ImmutableListMultimap<String, Integer>> places = new ConcurrentHashMap<>();

    private Ssda903Census(
            ReportingYear year,
            ImmutableListMultimap<Ssda903Table, ImmutableMap<String, String>> rows,
            ImmutableSet<String> files,
            Optional<Ssda903Census> lastYear) {
        this.year = checkNotNull(year, "year");
        this.rows = rows;
        this.files = files;
        this.lastYear = lastYear;
    }

    /**
     * Returns the return of a year and that of the year before.
     *
     * @param year the year, which has ended by the last day that is known of each life
     * @param lives the lives
     * @return the return
     */
    public static Ssda903Census of(ReportingYear year, List<Life> lives) {
        for (Life life : lives) {
            checkArgument(
                    !life.asOf().isBefore(year.lastDay()), "lives must be known up to %s: %s", year.lastDay(), life);
        }
        return of(year, lives, Optional.of(of(year.previous(), lives, Optional.empty())));
    }

    private static Ssda903Census of(ReportingYear year, List<Life> lives, Optional<Ssda903Census> lastYear) {
        Readings<Ssda903Row> returned = Ssda903Rows.of(
                year,
                lives.stream().map(life -> withoutStrangers(life.child(), year)).toList(),
                lives.stream().flatMap(life -> life.involvements().stream()).toList());
        ImmutableMap<ImmutableList<String>, Ssda903Table> byHeadings =
                Maps.uniqueIndex(ImmutableList.copyOf(Ssda903Table.values()), Ssda903Table::headings);
        ImmutableListMultimap.Builder<Ssda903Table, ImmutableMap<String, String>> rows =
                ImmutableListMultimap.builder();
        for (Reading<Ssda903Row> reading : returned.rows()) {
            RawRow row = reading.raw();
            ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
            for (int i = 0; i < row.headings().size(); i++) {
                cells.put(row.headings().get(i), row.cells().get(i).reveal());
            }
            rows.put(checkNotNull(byHeadings.get(row.headings())), cells.buildOrThrow());
        }
        ImmutableSet<String> files =
                returned.account().files().stream().map(FileAccount::file).collect(ImmutableSet.toImmutableSet());
        return new Ssda903Census(year, rows.build(), files, lastYear);
    }

    /**
     * The child without what was known of it after care unless it was long enough in care since last year began: the
     * rules have two years of episodes, and would take it for a stranger.
     */
    private static Child withoutStrangers(Child child, ReportingYear year) {
        LocalDate since = year.previous().firstDay();
        long days = child.periodsOfCare().stream()
                .mapToLong(period -> days(Comparators.max(since, period.start()), period.end()))
                .sum();
        return days < DAYS_OF_CARE
                ? child.toBuilder().careLeaverContacts(ImmutableList.of()).build()
                : child;
    }

    /** The days up to an end of care, none if that is before them or not known. */
    private static long days(LocalDate from, Optional<EndOfCare> end) {
        return end.map(known -> Math.max(0, ChronoUnit.DAYS.between(from, known.date())))
                .orElse(0L);
    }

    /** {@return the year} */
    public ReportingYear year() {
        return year;
    }

    /** {@return the return of the year before, which has none before itself} */
    public Optional<Ssda903Census> lastYear() {
        return lastYear;
    }

    /**
     * Returns the rows of a table, text by heading. The first stands on line 2 of the file.
     *
     * @param table the table
     * @return the rows
     */
    public ImmutableList<ImmutableMap<String, String>> rows(Ssda903Table table) {
        return rows.get(table);
    }

    /**
     * Returns the text of the file of a table: headings and rows, separated by commas.
     *
     * @param table the table
     * @return the text
     */
    public String csv(Ssda903Table table) {
        StringBuilder text = new StringBuilder();
        Joiner commas = Joiner.on(',');
        commas.appendTo(text, table.headings()).append('\n');
        for (ImmutableMap<String, String> row : rows(table)) {
            commas.appendTo(text, row.values()).append('\n');
        }
        return text.toString();
    }

    /**
     * Writes a file for each table that the return of the year has. The year before is left to its own return.
     *
     * @param folder the folder, which exists
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder) throws IOException {
        for (Ssda903Table table : Ssda903Table.values()) {
            if (files.contains(table.fileName())) {
                Files.writeString(folder.resolve(table.fileName()), csv(table));
            }
        }
    }

    /**
     * Returns the same return with other rows in one table.
     *
     * @param table the table
     * @param others the rows, each with the headings of the table in their order
     * @return the return
     */
    public Ssda903Census withRows(Ssda903Table table, List<ImmutableMap<String, String>> others) {
        for (ImmutableMap<String, String> row : others) {
            checkArgument(
                    row.keySet().asList().equals(table.headings()),
                    "row must have the headings of %s: %s",
                    table,
                    row.keySet());
        }
        ImmutableListMultimap.Builder<Ssda903Table, ImmutableMap<String, String>> changed =
                ImmutableListMultimap.builder();
        for (Ssda903Table each : Ssda903Table.values()) {
            changed.putAll(each, each == table ? others : rows(each));
        }
        return new Ssda903Census(year, changed.build(), files, lastYear);
    }

    /** The places of the rows of a child in a table, in order. */
    ImmutableList<Integer> rowsOf(String child, Ssda903Table table) {
        return places.computeIfAbsent(table, this::placesByChild).get(child);
    }

    private ImmutableListMultimap<String, Integer> placesByChild(Ssda903Table table) {
        ImmutableListMultimap.Builder<String, Integer> byChild = ImmutableListMultimap.builder();
        int place = 0;
        for (ImmutableMap<String, String> row : rows(table)) {
            byChild.put(checkNotNull(row.get("CHILD"), "CHILD"), place++);
        }
        return byChild.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ssda903Census that
                && year.equals(that.year)
                && rows.equals(that.rows)
                && lastYear.equals(that.lastYear);
    }

    @Override
    public int hashCode() {
        return 31 * year.hashCode() + rows.hashCode();
    }

    /** {@return the year and how many rows there are, such as {@code "SSDA903 2023-24, rows: 412"}} */
    @Override
    public String toString() {
        return "SSDA903 " + year + ", rows: " + rows.size();
    }
}
