package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.cin.rules.CinReturn;
import org.childrensservices.core.returns.cin.rules.CinRuleBook;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.ssda903.rules.PostcodePlace;
import org.childrensservices.core.returns.ssda903.rules.Ssda903Return;
import org.childrensservices.core.returns.ssda903.rules.Ssda903RuleBook;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official rules find nothing in the returns of invented lives. */
class CleanReturnsTest {

    @TempDir
    private Path folder;

    private static Stream<Life> lives(ReportingYear year) {
        return Lives.upTo(year.lastDay()).seeded(year.endYear()).limit(300);
    }

    private Ssda903Return read(Ssda903Census census) throws IOException {
        Path to = Files.createDirectory(folder.resolve(census.year().toString()));
        census.write(to);
        return Ssda903Return.read(census.year(), List.of(to));
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void ofLookedAfterChildren(int endYear) throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        Ssda903Census census = Ssda903Census.of(year, lives(year).toList());
        Validation validation = Ssda903RuleBook.forYear(year)
                .check(read(census)
                        .withLastYear(read(census.lastYear().orElseThrow()))
                        .ofAuthority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                        .withPostcodes(postcode -> Optional.of(
                                new PostcodePlace(postcode.hashCode() & 0xFFFF, postcode.hashCode() >>> 16, "213"))));
        assertThat(validation.findings()).isEmpty();
    }

    /** Some rules ask for shares of all children, and want more of them. */
    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void ofChildrenInNeed(int endYear) throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        CinCensus census = CinCensus.of(
                year,
                lives(year)
                        .filter(life -> !life.child().birth().equals(Birth.unknown()))
                        .toList());
        Path file = Files.writeString(folder.resolve("cin.xml"), census.xml());
        Validation validation = CinRuleBook.forYear(year).check(CinReturn.read(year, List.of(file)));
        assertThat(validation.countsByRule().keySet()).allMatch(rule -> rule.startsWith("28"));
    }
}
