package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.RuleFinding;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.testing.Fault;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.SpoiledCensus;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.testing.Ssda903Faults;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault that is put into a clean return is found by its rule, where it is, and by no other that has no cause. */
class LabelledFaultRulesTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");

    private static final String OWN = "213";

    private static final Ssda903Census NOBODY = Ssda903Census.of(YEAR, ImmutableList.of());

    /** Care before last year is in neither return, so that who left it long ago seems to have had too little. */
    private static final ImmutableSet<String> CARE_OF_EARLIER_YEARS = ImmutableSet.of("1001");

    @TempDir
    private Path folder;

    private static Ssda903Census clean(int endYear, int lives) {
        ReportingYear year = ReportingYear.ending(endYear);
        return Ssda903Census.of(
                year, Lives.upTo(year.lastDay()).seeded(903).limit(lives).toList());
    }

    /** Every postcode of the generator is somewhere within sixty miles of the others, in the area. */
    private static Optional<PostcodePlace> place(String postcode) {
        return postcode.startsWith("ZZ")
                ? Optional.of(new PostcodePlace(postcode.hashCode() & 0xFFFF, postcode.hashCode() >>> 16, OWN))
                : Optional.empty();
    }

    private Ssda903Return read(Ssda903Census census, Ssda903Census lastYear, String name) throws IOException {
        Path current = Files.createDirectories(folder.resolve(name));
        Path before = Files.createDirectories(folder.resolve(name + "-last"));
        census.write(current);
        lastYear.write(before);
        return Ssda903Return.read(census.year(), List.of(current))
                .withLastYear(Ssda903Return.read(lastYear.year(), List.of(before)))
                .ofAuthority(LocalAuthority.ofDfeNumber(OWN).orElseThrow())
                .withPostcodes(LabelledFaultRulesTest::place);
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2023, 2024, 2025, 2026, 2027})
    void aCleanReturnHasNoFindings(int endYear) throws IOException {
        Ssda903Census census = clean(endYear, 3_000);
        Ssda903Return current = read(census, census.lastYear().orElseThrow(), "clean");
        Validation validation = Ssda903RuleBook.forYear(current.year()).check(current);
        assertThat(validation.countsByRule().keySet())
                .as("%s", examples(validation))
                .isSubsetOf(CARE_OF_EARLIER_YEARS);
        assertThat(validation.notEvaluated().values())
                .extracting(reason -> reason.message())
                .noneMatch(message -> message.contains("failed"));
    }

    private static List<RuleFinding> examples(Validation validation) {
        Map<String, RuleFinding> first = new TreeMap<>();
        validation.findings().forEach(f -> first.putIfAbsent(f.rule().code(), f));
        return new ArrayList<>(first.values());
    }

    @Test
    void everyFaultIsFoundAndNothingElse() throws IOException {
        Ssda903Census clean = clean(2027, 12_000);
        ByChild byChild = ByChild.of(clean);
        ByChild lastYear = ByChild.of(clean.lastYear().orElseThrow());
        RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(YEAR);
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Fault fault : Ssda903Faults.all()) {
            if (!book.find(fault.rule()).orElseThrow().isImplemented()) {
                continue;
            }
            SpoiledCensus spoiled = fault.spoil(clean).orElseThrow();
            Small small = small(byChild, lastYear, spoiled, fault);
            Validation validation = book.check(read(small.census(), small.lastYear(), "spoiled"));
            boolean there = validation.ofRule(fault.rule()).stream()
                    .anyMatch(f ->
                            f.finding().origin().file().equals(fault.table().fileName())
                                    && f.finding().origin().line() == small.line());
            Set<String> others = Sets.difference(
                    Sets.difference(validation.countsByRule().keySet(), fault.also()), ImmutableSet.of(fault.rule()));
            if (there && others.isEmpty()) {
                found++;
            } else {
                wrong.add(fault + (there ? "" : " not found at " + spoiled.origin()) + " others " + others);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThan(200);
    }

    private record Small(Ssda903Census census, Ssda903Census lastYear, long line) {}

    /**
     * The spoiled return with the children only whom the fault touches, and whoever has the same UPN. A fault is in one
     * row, or leaves out the rows of the same child in another table.
     */
    private static Small small(ByChild clean, ByChild lastYear, SpoiledCensus spoiled, Fault fault) {
        int place = (int) spoiled.origin().line() - 2;
        ImmutableList<ImmutableMap<String, String>> rows = spoiled.census().rows(fault.table());
        ImmutableMap<String, String> spoiltRow = rows.get(place);
        Set<String> touched = new TreeSet<>();
        touched.add(child(spoiltRow));
        clean.census().rows(fault.table()).stream().skip(place).findFirst().ifPresent(row -> touched.add(child(row)));
        touched.addAll(clean.children(spoiltRow.getOrDefault("UPN", "")));
        Ssda903Census small = NOBODY;
        for (Ssda903Table table : Ssda903Table.values()) {
            boolean changed = table == fault.table()
                    || clean.census().rows(table).size()
                            != spoiled.census().rows(table).size();
            small = small.withRows(
                    table,
                    changed
                            ? spoiled.census().rows(table).stream()
                                    .filter(row -> touched.contains(child(row)))
                                    .toList()
                            : clean.rows(table, touched));
        }
        long line = 2
                + rows.subList(0, place).stream()
                        .filter(row -> touched.contains(child(row)))
                        .count();
        return new Small(small, lastYear.only(touched), line);
    }

    /** The rows of a return by child, so that those of a few are found at once. */
    private record ByChild(
            Ssda903Census census,
            ImmutableMap<Ssda903Table, ImmutableListMultimap<String, ImmutableMap<String, String>>> rows,
            ImmutableListMultimap<String, ImmutableMap<String, String>> headersByUpn) {

        static ByChild of(Ssda903Census census) {
            return new ByChild(
                    census,
                    Maps.toMap(
                            List.of(Ssda903Table.values()),
                            table -> Multimaps.index(census.rows(table), LabelledFaultRulesTest::child)),
                    Multimaps.index(census.rows(Ssda903Table.HEADER), row -> Objects.requireNonNull(row.get("UPN"))));
        }

        /** The children of a pupil number. */
        List<String> children(String upn) {
            return upn.startsWith("UN")
                    ? List.of()
                    : headersByUpn.get(upn).stream()
                            .map(LabelledFaultRulesTest::child)
                            .toList();
        }

        List<ImmutableMap<String, String>> rows(Ssda903Table table, Set<String> children) {
            ImmutableListMultimap<String, ImmutableMap<String, String>> all = Objects.requireNonNull(rows.get(table));
            return children.stream().flatMap(child -> all.get(child).stream()).toList();
        }

        /** The return with the rows of some children only. */
        Ssda903Census only(Set<String> children) {
            Ssda903Census small = NOBODY.lastYear().orElseThrow();
            for (Ssda903Table table : Ssda903Table.values()) {
                small = small.withRows(table, rows(table, children));
            }
            return small;
        }
    }

    private static String child(ImmutableMap<String, String> row) {
        return Objects.requireNonNull(row.get("CHILD"));
    }
}
