package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.Account;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Assembly;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.RowsByChild;
import org.childrensservices.core.returns.rules.CheckedReturn;
import org.childrensservices.core.returns.rules.CheckedTable;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.returns.rules.ValidationRule.Need;
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
public final class Ssda903Return implements CheckedReturn<Ssda903Return> {

    /** Few enough children to a part that their rows are still at hand when the next rule asks for them. */
    private static final int CHILDREN_OF_PART = 24;

    private final ReportingYear year;
    private final Rows rows;

    /** The children of a part, empty for the return itself. */
    private final Optional<ImmutableList<RowsByChild.OfChild<Ssda903Row>>> part;

    private final Surroundings surroundings;
    private final ImmutableMap<Field, ImmutableSet<String>> codes;

    /** The children, made when they are first asked for: whoever adds what rules may need wants none of them yet. */
    private final Supplier<ImmutableList<ChildRows>> children;

    private final Supplier<ImmutableMap<PersonId, ChildRows>> byId;

    /** The rows of the tables that were asked for. */
    private final Map<ReturnTable, ImmutableList<ReturnRow>> byTable = new ConcurrentHashMap<>();

    /** All rows, the tables in which they may be, under which headings, and what makes children of some of them. */
    private record Rows(
            RowsByChild<Ssda903Row> byChild,
            ImmutableSet<ReturnTable> tables,
            Headings headings,
            Supplier<Assembler<Ssda903Row>> assemblers) {}

    /** What rules may need from outside the return. */
    private record Surroundings(
            Optional<Ssda903Return> lastYear,
            Optional<LocalAuthority> authority,
            Optional<Postcodes> postcodes,
            Optional<ProviderRegister> providers) {
        static final Surroundings NONE =
                new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Ssda903Return(
            ReportingYear year,
            Rows rows,
            Optional<ImmutableList<RowsByChild.OfChild<Ssda903Row>>> part,
            Surroundings surroundings) {
        this.year = year;
        this.rows = rows;
        this.part = part;
        this.surroundings = surroundings;
        this.codes = CodeLists.of(year);
        this.children = Suppliers.memoize(this::makeChildren);
        this.byId = Suppliers.memoize(() -> Maps.uniqueIndex(children.get(), ChildRows::id));
    }

    private static Ssda903Return of(ReportingYear year, RowsByChild<Ssda903Row> rows) {
        ImmutableSet<ReturnTable> tables = rows.files().stream()
                .flatMap(file -> file.table().stream())
                .flatMap(title -> ReturnTable.titled(title).stream())
                .collect(ImmutableSet.toImmutableSet());
        return new Ssda903Return(
                year,
                new Rows(rows, tables, new Headings(), Ssda903Reader.assemblers(year, rows)),
                Optional.empty(),
                Surroundings.NONE);
    }

    private ImmutableList<ChildRows> makeChildren() {
        ImmutableList.Builder<ChildRows> all = ImmutableList.builder();
        rows().forEach(child -> all.add(makeChild(child.child(), child.rows())));
        return all.build();
    }

    private Iterable<RowsByChild.OfChild<Ssda903Row>> rows() {
        return part.isPresent() ? part.get() : rows.byChild;
    }

    private ChildRows makeChild(PersonId id, ImmutableList<Reading<Ssda903Row>> readings) {
        Optional<ChildRows> lastYear =
                surroundings.lastYear.flatMap(before -> Optional.of(before.rows.byChild.rowsOf(id))
                        .filter(own -> !own.isEmpty())
                        .map(own -> before.makeChild(id, own)));
        return ChildRows.of(id, this, readings, rows.headings, lastYear);
    }

    @Override
    public Iterable<Ssda903Return> parts() {
        return part.isPresent()
                ? ImmutableList.of(this)
                : Iterables.transform(
                        Iterables.partition(rows.byChild, CHILDREN_OF_PART),
                        some -> new Ssda903Return(year, rows, Optional.of(ImmutableList.copyOf(some)), surroundings));
    }

    /**
     * Makes children of the rows, as {@link Ssda903Reader} does.
     *
     * @return the children, in order of their ids, with findings where rows contradict each other
     */
    public Assembly assemble() {
        Assembler<Ssda903Row> assembler = rows.assemblers.get();
        rows().forEach(child -> child.rows().forEach(assembler));
        return assembler.assemble();
    }

    /** {@return what became of the rows of the whole return} */
    public Account account() {
        return rows.byChild.account();
    }

    /**
     * Returns the return of a year.
     *
     * @param year the year
     * @param readings its rows, as the reader gave them
     * @return the return
     */
    public static Ssda903Return of(ReportingYear year, Readings<Ssda903Row> readings) {
        return of(year, Ssda903Reader.byChild(readings));
    }

    /**
     * Reads the return of a year. Most rows are held as text, so that the return may have millions of them, if it is
     * looked at in parts.
     *
     * @param year the year
     * @param sources files, archives and folders
     * @return the return
     * @throws IOException if a source does not exist or cannot be read
     */
    public static Ssda903Return read(ReportingYear year, List<Path> sources) throws IOException {
        return of(year, Ssda903Reader.readByChild(year, sources));
    }

    /**
     * Returns the same return with that of the year before, with which some rules compare it.
     *
     * @param before the return of the year before
     * @return the return
     */
    public Ssda903Return withLastYear(Ssda903Return before) {
        checkArgument(before.year.equals(year.previous()), "last year must be %s: %s", year.previous(), before.year);
        return with(new Surroundings(
                Optional.of(before), surroundings.authority, surroundings.postcodes, surroundings.providers));
    }

    /**
     * Returns the same return with the authority whose it is, on which it depends what its area is.
     *
     * @param authority the authority
     * @return the return
     */
    public Ssda903Return ofAuthority(LocalAuthority authority) {
        return with(new Surroundings(
                surroundings.lastYear, Optional.of(authority), surroundings.postcodes, surroundings.providers));
    }

    /**
     * Returns the same return with where postcodes are, those of last year's return included.
     *
     * @param postcodes the lookup
     * @return the return
     */
    public Ssda903Return withPostcodes(Postcodes postcodes) {
        return with(new Surroundings(
                surroundings.lastYear, surroundings.authority, Optional.of(postcodes), surroundings.providers));
    }

    /**
     * Returns the same return with the register of providers.
     *
     * @param providers the register
     * @return the return
     */
    public Ssda903Return withProviders(ProviderRegister providers) {
        return with(new Surroundings(
                surroundings.lastYear, surroundings.authority, surroundings.postcodes, Optional.of(providers)));
    }

    /** Last year's return is looked at with the same eyes. */
    private Ssda903Return with(Surroundings others) {
        Optional<Ssda903Return> lastYear = others.lastYear.map(before -> new Ssda903Return(
                before.year,
                before.rows,
                before.part,
                new Surroundings(before.surroundings.lastYear, others.authority, others.postcodes, others.providers)));
        return new Ssda903Return(
                year, rows, part, new Surroundings(lastYear, others.authority, others.postcodes, others.providers));
    }

    @Override
    public String name() {
        return "SSDA903";
    }

    @Override
    public Optional<String> obstacle(ValidationRule<?> rule) {
        Set<CheckedTable> absent = Sets.difference(rule.tables(), rows.tables);
        if (!absent.isEmpty()) {
            return Optional.of("the return has no table " + names(absent));
        }
        for (Need need : rule.needs()) {
            if (!has(need)) {
                return Optional.of("needs " + need + ", which was not given");
            }
        }
        Set<CheckedTable> absentLastYear = surroundings
                .lastYear
                .map(before -> (Set<CheckedTable>) Sets.difference(rule.tablesOfLastYear(), before.tables()))
                .orElse(ImmutableSet.of());
        return absentLastYear.isEmpty()
                ? Optional.empty()
                : Optional.of("last year's return has no table " + names(absentLastYear));
    }

    private boolean has(Need need) {
        return switch (need) {
            case LAST_YEAR -> surroundings.lastYear.isPresent();
            case AUTHORITY -> surroundings.authority.isPresent();
            case POSTCODES -> surroundings.postcodes.isPresent();
            case PROVIDER_REGISTER -> surroundings.providers.isPresent();
            case ASYLUM_FLAG ->
                rows.byChild.headings(ReturnTable.HEADER.title()).contains(Field.UASC.heading());
        };
    }

    private static String names(Set<CheckedTable> tables) {
        return String.join(", ", tables.stream().map(CheckedTable::title).toList());
    }

    /** {@return the authority whose return it is, if it was told} */
    public Optional<LocalAuthority> authority() {
        return surroundings.authority;
    }

    /** {@return where postcodes are, if it was told} */
    public Optional<Postcodes> postcodes() {
        return surroundings.postcodes;
    }

    /** {@return the register of providers, if it was told} */
    public Optional<ProviderRegister> providers() {
        return surroundings.providers;
    }

    /** The codes that a field may hold in the year, none for a field of another kind. */
    ImmutableSet<String> codes(Field field) {
        ImmutableSet<String> listed = codes.get(field);
        return listed == null ? ImmutableSet.of() : listed;
    }

    @Override
    public ReportingYear year() {
        return year;
    }

    /** {@return the tables of which there is a file, with rows or without} */
    public ImmutableSet<ReturnTable> tables() {
        return rows.tables;
    }

    /** {@return the children in the order in which their first rows were read} */
    public ImmutableList<ChildRows> children() {
        return children.get();
    }

    /**
     * Finds a child.
     *
     * @param id the local id
     * @return the rows about the child, empty if there are none
     */
    public Optional<ChildRows> child(PersonId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    /** The rows of a table, child by child. */
    ImmutableList<ReturnRow> rows(ReturnTable table) {
        return byTable.computeIfAbsent(
                table,
                asked -> children().stream()
                        .flatMap(child -> child.rows(asked).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the return of the year before} */
    public Optional<Ssda903Return> lastYear() {
        return surroundings.lastYear;
    }

    /** {@return such as {@code "SSDA903 2024-25, children: 2675"}} */
    @Override
    public String toString() {
        return "SSDA903 " + year + ", children: " + part.map(List::size).orElseGet(rows.byChild::size);
    }
}
