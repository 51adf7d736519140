package org.childrensservices.core.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.CinFault;
import org.childrensservices.core.testing.CinFaults;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault that is put into a clean census is found by its rule, where it is, and by no other that has no cause. */
class LabelledCinFaultsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");
    private static final int LIVES = 200;

    /** A seed whose lives are few and have a place for each fault. */
    private static final CinCensus CLEAN = clean(YEAR, 4185, LIVES);

    @TempDir
    private Path folder;

    /** Who is neither born nor expected is queried rightly, and is left out. */
    private static CinCensus clean(ReportingYear year, long seed, int lives) {
        return CinCensus.of(
                year,
                Lives.upTo(year.lastDay()).seeded(seed).limit(lives).toList().stream()
                        .filter(life -> !life.child().birth().equals(Birth.unknown()))
                        .toList());
    }

    private Validation check(ReportingYear year, String xml) throws IOException {
        Path file = folder.resolve("cin.xml");
        Files.writeString(file, xml);
        return CinRuleBook.forYear(year).check(CinReturn.read(year, List.of(file)));
    }

    static Stream<CinFault> faults() {
        return CinFaults.all().stream();
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2022, 2023, 2024, 2025, 2026, 2027})
    void aCleanCensusHasNoFindings(int endYear) throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        Validation validation = check(year, clean(year, 4180, 1_500).xml());
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.notEvaluated()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundAndNothingElse(CinFault fault) throws IOException {
        Validation validation = check(YEAR, fault.spoil(CLEAN).orElseThrow().xml());
        Set<String> others = Sets.difference(
                Sets.difference(validation.countsByRule().keySet(), fault.also()), ImmutableSet.of(fault.rule()));
        assertThat(others).as("%s", validation.countsByRule()).isEmpty();
        assertThat(validation.ofRule(fault.rule()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.finding().origin().column()).isEqualTo(fault.element()));
        assertThat(validation.byChild().keySet())
                .hasSizeLessThanOrEqualTo(fault.rule().startsWith("28") ? LIVES : 2);
    }

    @Test
    void eachRuleInForceHasAFault() {
        assertThat(CinFaults.all().stream().map(CinFault::rule))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(CinRuleBook.forYear(YEAR).all().stream()
                        .map(ValidationRule::code)
                        .toList());
        assertThat(CinFaults.all()).allSatisfy(fault -> {
            assertThat(fault.also()).doesNotContain(fault.rule());
            assertThat(CinFaults.all().stream().map(CinFault::rule).toList()).containsAll(fault.also());
        });
    }
}
