package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
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
import java.util.stream.Collectors;
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
        RuleBook<Ssda903Return> book = Ssda903RuleBook.forYear(YEAR);
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (Fault fault : Ssda903Faults.all()) {
            if (!book.find(fault.rule()).orElseThrow().isImplemented()) {
                continue;
            }
            SpoiledCensus spoiled = fault.spoil(clean).orElseThrow();
            Small small = small(clean, spoiled, fault);
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

    /** The spoiled return with the children only whom the fault touches, and whoever has the same UPN. */
    private static Small small(Ssda903Census clean, SpoiledCensus spoiled, Fault fault) {
        Set<String> touched = new java.util.TreeSet<>();
        for (Ssda903Table table : Ssda903Table.values()) {
            if (clean.rows(table).equals(spoiled.census().rows(table))) {
                continue;
            }
            Set<ImmutableMap<String, String>> before = ImmutableSet.copyOf(clean.rows(table));
            Set<ImmutableMap<String, String>> after =
                    ImmutableSet.copyOf(spoiled.census().rows(table));
            Sets.symmetricDifference(before, after)
                    .forEach(row -> touched.add(Objects.requireNonNull(row.get("CHILD"))));
        }
        int place = (int) spoiled.origin().line() - 2;
        ImmutableMap<String, String> spoiltRow =
                spoiled.census().rows(fault.table()).get(place);
        touched.add(Objects.requireNonNull(spoiltRow.get("CHILD")));
        String upn = spoiltRow.getOrDefault("UPN", "");
        clean.rows(Ssda903Table.HEADER).stream()
                .filter(row -> !upn.startsWith("UN") && upn.equals(row.get("UPN")))
                .forEach(row -> touched.add(Objects.requireNonNull(row.get("CHILD"))));
        ImmutableList<ImmutableMap<String, String>> rows = spoiled.census().rows(fault.table());
        long line = 2
                + rows.subList(0, place).stream()
                        .filter(row -> touched.contains(row.get("CHILD")))
                        .count();
        return new Small(of(spoiled.census(), touched), of(clean.lastYear().orElseThrow(), touched), line);
    }

    private static Ssda903Census of(Ssda903Census census, Set<String> children) {
        Ssda903Census small = census;
        for (Ssda903Table table : Ssda903Table.values()) {
            small = small.withRows(
                    table,
                    census.rows(table).stream()
                            .filter(row -> children.contains(row.get("CHILD")))
                            .collect(Collectors.toList()));
        }
        return small;
    }
}
