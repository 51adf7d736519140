package org.childrensservices.core.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.returns.rules.RuleBook;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.CinFault;
import org.childrensservices.core.testing.CinFaults;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.SpoiledCinCensus;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of {@link LabelledCinFaultsTest} again, each in a census of the one child that it is about. */
class FaultsOfOneChildTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");
    private static final RuleBook<CinReturn> BOOK = CinRuleBook.forYear(YEAR);

    private static final ImmutableList<SpoiledCinCensus> SPOILED = spoil();

    @TempDir
    private Path folder;

    /** Whether a rule asks for shares of all children, of which a census of one is no judge. */
    private static boolean isOfAllChildren(String rule) {
        return rule.startsWith("28");
    }

    private Validation check(String xml) throws IOException {
        Path file = folder.resolve("cin.xml");
        Files.writeString(file, xml);
        return BOOK.check(CinReturn.read(YEAR, List.of(file)));
    }

    private static Stream<CinCensus> children() {
        return Lives.upTo(YEAR.lastDay())
                .seeded(4180)
                .limit(400)
                .filter(life -> !life.child().birth().equals(Birth.unknown()))
                .map(life -> CinCensus.of(YEAR, List.of(life)))
                .filter(census -> census.children() == 1);
    }

    /** Each fault in the first child that can have it. */
    private static ImmutableList<SpoiledCinCensus> spoil() {
        ImmutableList.Builder<SpoiledCinCensus> spoiled = ImmutableList.builder();
        List<CinFault> left = new ArrayList<>(CinFaults.all());
        left.removeIf(fault -> isOfAllChildren(fault.rule()));
        for (CinCensus child : (Iterable<CinCensus>) children()::iterator) {
            left.removeIf(fault -> {
                Optional<SpoiledCinCensus> census = fault.spoil(child);
                census.ifPresent(spoiled::add);
                return census.isPresent();
            });
            if (left.isEmpty()) {
                break;
            }
        }
        return spoiled.build();
    }

    static Stream<SpoiledCinCensus> spoiled() {
        return SPOILED.stream();
    }

    @Test
    void mostFaultsAreAboutOneChild() {
        assertThat(SPOILED).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void aFaultIsFoundAndNothingElse(SpoiledCinCensus spoiled) throws IOException {
        CinFault fault = spoiled.fault();
        Validation validation = check(spoiled.xml());
        assertThat(found(validation)).contains(fault.rule());
        assertThat(Sets.difference(found(validation), fault.also())).isEqualTo(ImmutableSet.of(fault.rule()));
        assertThat(validation.ofRule(fault.rule()))
                .allSatisfy(f -> assertThat(f.finding().origin().column()).isEqualTo(fault.element()));
        assertThat(validation.notEvaluated()).isEmpty();
    }

    @Test
    void aCleanChildHasNoFindings() throws IOException {
        for (CinCensus child : children().limit(20).toList()) {
            assertThat(found(check(child.xml()))).isEmpty();
        }
    }

    private static ImmutableSet<String> found(Validation validation) {
        return validation.countsByRule().keySet().stream()
                .filter(rule -> !isOfAllChildren(rule))
                .collect(ImmutableSet.toImmutableSet());
    }
}
