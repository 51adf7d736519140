package org.childrensservices.core.returns.cin.rules;

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

    private static final ImmutableList<CinCensus> CHILDREN = children();

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

    private static ImmutableList<CinCensus> children() {
        return Lives.upTo(YEAR.lastDay())
                .seeded(4180)
                .limit(400)
                .filter(life -> !life.child().birth().equals(Birth.unknown()))
                .map(life -> CinCensus.of(YEAR, List.of(life)))
                .filter(census -> census.children() == 1)
                .collect(ImmutableList.toImmutableList());
    }

    /** The fault in the first child that can have it. */
    private static Optional<SpoiledCinCensus> spoil(CinFault fault) {
        return CHILDREN.stream().flatMap(child -> fault.spoil(child).stream()).findFirst();
    }

    static Stream<CinFault> faults() {
        return CinFaults.all().stream().filter(fault -> !isOfAllChildren(fault.rule()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundAndNothingElse(CinFault fault) throws IOException {
        Validation validation = check(spoil(fault).orElseThrow().xml());
        assertThat(found(validation)).contains(fault.rule());
        assertThat(Sets.difference(found(validation), fault.also())).isEqualTo(ImmutableSet.of(fault.rule()));
        assertThat(validation.ofRule(fault.rule()))
                .allSatisfy(f -> assertThat(f.finding().origin().column()).isEqualTo(fault.element()));
        assertThat(validation.notEvaluated()).isEmpty();
    }

    @Test
    void aCleanChildHasNoFindings() throws IOException {
        for (CinCensus child : CHILDREN.subList(0, 20)) {
            assertThat(found(check(child.xml()))).isEmpty();
        }
    }

    private static ImmutableSet<String> found(Validation validation) {
        return validation.countsByRule().keySet().stream()
                .filter(rule -> !isOfAllChildren(rule))
                .collect(ImmutableSet.toImmutableSet());
    }
}
