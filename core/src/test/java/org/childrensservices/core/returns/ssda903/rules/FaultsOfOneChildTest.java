package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.testing.Fault;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.SpoiledCensus;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.testing.Ssda903Faults;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of {@link LabelledFaultRulesTest} again, each in the return of the one child that it is about. */
class FaultsOfOneChildTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2026-27");
    private static final RuleBook<Ssda903Return> BOOK = Ssda903RuleBook.forYear(YEAR);
    private static final String OWN = "213";
    private static final String OF_TWO_CHILDREN = "444";

    private static final ImmutableList<Ssda903Census> CHILDREN = children();

    @TempDir
    private Path folder;

    private Validation check(Ssda903Census census) throws IOException {
        Path current = Files.createDirectories(folder.resolve("now"));
        Path before = Files.createDirectories(folder.resolve("last"));
        census.write(current);
        census.lastYear().orElseThrow().write(before);
        return BOOK.check(Ssda903Return.read(YEAR, List.of(current))
                .withLastYear(Ssda903Return.read(census.lastYear().orElseThrow().year(), List.of(before)))
                .ofAuthority(LocalAuthority.ofDfeNumber(OWN).orElseThrow())
                .withPostcodes(FaultsOfOneChildTest::place));
    }

    /** Every postcode of the generator is somewhere within sixty miles of the others, in the area. */
    private static Optional<PostcodePlace> place(String postcode) {
        return postcode.startsWith("ZZ")
                ? Optional.of(new PostcodePlace(postcode.hashCode() & 0xFFFF, postcode.hashCode() >>> 16, OWN))
                : Optional.empty();
    }

    private static ImmutableList<Ssda903Census> children() {
        return Lives.upTo(YEAR.lastDay())
                .seeded(903)
                .limit(12_000)
                .map(life -> Ssda903Census.of(YEAR, List.of(life)))
                .filter(census -> census.rows(Ssda903Table.HEADER).size() == 1)
                .collect(ImmutableList.toImmutableList());
    }

    /** The fault in the first child that can have it. */
    private static Optional<SpoiledCensus> spoil(Fault fault) {
        return CHILDREN.stream().flatMap(child -> fault.spoil(child).stream()).findFirst();
    }

    static Stream<Fault> faults() {
        return Ssda903Faults.all().stream().filter(fault -> !fault.rule().equals(OF_TWO_CHILDREN));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundAndNothingElse(Fault fault) throws IOException {
        SpoiledCensus spoiled = spoil(fault).orElseThrow();
        Validation validation = check(spoiled.census());
        assertThat(validation.ofRule(fault.rule())).anySatisfy(f -> {
            assertThat(f.finding().origin().file()).isEqualTo(fault.table().fileName());
            assertThat(f.finding().origin().line()).isEqualTo(spoiled.origin().line());
        });
        assertThat(Sets.difference(validation.countsByRule().keySet(), fault.also()))
                .isEqualTo(ImmutableSet.of(fault.rule()));
    }
}
