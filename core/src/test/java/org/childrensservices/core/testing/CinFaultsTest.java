package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.returns.cin.rules.CinReturn;
import org.childrensservices.core.returns.cin.rules.CinRuleBook;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CinFaultsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2025-26");
    private static final CinCensus CLEAN = CinCensus.of(
            YEAR,
            Lives.upTo(YEAR.lastDay())
                    .seeded(4185)
                    .limit(200)
                    .filter(life -> !life.child().birth().equals(Birth.unknown()))
                    .toList());

    @TempDir
    private Path folder;

    /** The faults of the whole census: those of a child are put into one of one child, where the rules are tested. */
    @ParameterizedTest
    @ValueSource(strings = {"100", "2883", "2886Q", "2887Q", "2888Q"})
    void aFaultOfAllChildrenIsFoundAndNothingElse(String rule) throws IOException {
        CinFault fault = CinFaults.of(rule).orElseThrow();
        Path file = Files.writeString(
                folder.resolve("cin.xml"), fault.spoil(CLEAN).orElseThrow().xml());
        Validation validation = CinRuleBook.forYear(YEAR).check(CinReturn.read(YEAR, List.of(file)));
        assertThat(Sets.difference(validation.countsByRule().keySet(), fault.also()))
                .isEqualTo(ImmutableSet.of(rule));
        assertThat(validation.ofRule(rule))
                .allMatch(found -> found.finding().origin().column().equals(fault.element()));
    }

    private static List<String> spoiled(String rule) {
        return Splitter.on('<')
                .splitToList(CinFaults.of(rule)
                        .orElseThrow()
                        .spoil(CLEAN)
                        .orElseThrow()
                        .xml());
    }

    @Test
    void onlyTheElementOfTheFaultIsChanged() {
        List<String> sex = spoiled("4180");
        List<String> ethnicity = spoiled("4220");
        assertThat(sex).hasSameSizeAs(ethnicity).containsOnlyOnce("Sex>X");
        assertThat(IntStream.range(0, sex.size())
                        .filter(i -> !sex.get(i).equals(ethnicity.get(i)))
                        .mapToObj(i -> sex.get(i).replaceFirst(">.*", ">") + ethnicity.get(i)))
                .containsExactlyInAnyOrder("Sex>" + ethnicity.get(sex.indexOf("Sex>X")), "Ethnicity>Ethnicity>QQQQ");
    }

    @Test
    void aCensusWithoutThePlaceIsNotSpoiled() {
        CinCensus empty = CinCensus.of(YEAR, ImmutableList.of());
        assertThat(CinFaults.all().stream()
                        .filter(fault -> fault.spoil(empty).isPresent())
                        .map(CinFault::rule))
                .containsExactly("100", "2883", "2886Q", "2887Q", "2888Q");
    }

    @Test
    void aFaultIsKnownByItsRuleAndSaysWhatIsWrong() {
        CinFault fault = CinFaults.of("2883").orElseThrow();
        assertThat(fault.rule()).isEqualTo("2883");
        assertThat(fault.label()).isEqualTo("plans without a conference");
        assertThat(fault.element()).isEqualTo("ReferenceDate");
        assertThat(fault.also()).containsExactly("8675Q", "8740", "8839", "8868", "8890");
        assertThat(fault).hasToString("2883 (plans without a conference)");
        assertThat(fault.spoil(CLEAN).orElseThrow()).hasToString("a census with 2883 (plans without a conference)");
        assertThat(fault.spoil(CLEAN).orElseThrow().fault()).isSameAs(fault);
        assertThat(CinFaults.of("1")).isEmpty();
    }

    @Test
    void eachRuleInForceHasAFault() {
        assertThat(CinFaults.all().stream().map(CinFault::rule))
                .containsExactlyInAnyOrderElementsOf(CinRuleBook.forYear(YEAR).all().stream()
                        .map(rule -> rule.code())
                        .toList());
    }

    @Test
    void livesOfAnotherTimeAreRefused() {
        Stream<Life> lives = Lives.upTo(YEAR.lastDay().minusDays(1)).seeded(1).limit(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CinCensus.of(YEAR, lives.toList()))
                .withMessage("lives must be known up to 2026-03-31: life of C1");
        assertThat(CLEAN.year()).isEqualTo(YEAR);
    }

    @Test
    void aFaultIsPutIntoTheFirstBlockWhereItCanBe() {
        CinFault fault = new CinFault.Draft("9", "Child", "Sex")
                .in(site -> site.is("Sex", "F"))
                .is("X")
                .by(site -> site.set("Ethnicity", "QQQQ"))
                .also("8", "7")
                .saying("two at once");
        String xml = fault.spoil(CLEAN).orElseThrow().xml();
        assertThat(xml).containsOnlyOnce("<Sex>X</Sex>").containsOnlyOnce("QQQQ");
        assertThat(xml.substring(0, xml.indexOf("<Sex>X</Sex>"))).doesNotContain("<Sex>F</Sex>");
        assertThat(fault.also()).containsExactly("7", "8");
        assertThat(fault).hasToString("9 (two at once)");
        assertThat(new CinFault.Draft("9", "Child", "Sex")
                        .in(site -> false)
                        .saying("nowhere")
                        .spoil(CLEAN))
                .isEmpty();
    }
}
