package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class LocalAuthorityTest {

    private static LocalAuthority authority(String number) {
        return LocalAuthority.ofDfeNumber(number).orElseThrow();
    }

    @Test
    void tableIsWhole() {
        assertThat(LocalAuthority.england()).hasSize(158).isSorted().doesNotHaveDuplicates();
        assertThat(LocalAuthority.england().stream().mapToLong(a -> a.onsCodes().size()))
                .hasSize(158);
        assertThat(LocalAuthority.england().stream()
                        .mapToInt(a -> a.onsCodes().size())
                        .sum())
                .isEqualTo(163);
        assertThat(LocalAuthority.england().stream().map(LocalAuthority::region).distinct())
                .containsExactlyInAnyOrder(Region.values());
    }

    @Test
    void everyRowOfTheTableIsSaid() throws IOException {
        try (InputStream in = checkNotNull(LocalAuthority.class.getResourceAsStream("local_authorities.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            assertThat(rows).hasSize(163).allSatisfy(row -> {
                LocalAuthority authority = authority(row.getField("dfe_la_number"));
                assertThat(authority.dfeNumber()).isEqualTo(row.getField("dfe_la_number"));
                assertThat(authority.name()).isEqualTo(row.getField("name"));
                assertThat(authority.region().code()).isEqualTo(row.getField("region_code"));
                assertThat(authority.region().label()).isEqualTo(row.getField("region"));
                assertThat(authority.londonPart().map(LondonPart::label).orElse(""))
                        .isEqualTo(row.getField("london_part"));
                assertThat(authority.onsCodes())
                        .contains(new OnsCode(
                                row.getField("ons_code"),
                                days(row.getField("ons_code_from"), row.getField("ons_code_to"))));
            });
        }
    }

    private static LocalDateRange days(String from, String to) {
        return to.isEmpty()
                ? LocalDateRange.ofUnboundedEnd(LocalDate.parse(from))
                : LocalDateRange.ofClosed(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** The reorganisations of 1 April 2019, 2021 and 2023. */
    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 152",
        "2019-03-31, 152",
        "2019-04-01, 151",
        "2021-03-31, 151",
        "2021-04-01, 152",
        "2023-03-31, 152",
        "2023-04-01, 153",
        "2026-03-31, 153"
    })
    void authoritiesOnADay(LocalDate day, long expected) {
        assertThat(LocalAuthority.england().stream().filter(a -> a.isCurrentOn(day)))
                .hasSize((int) expected)
                .allSatisfy(a -> assertThat(a.successors().stream().filter(s -> s.isCurrentOn(day)))
                        .isEmpty());
    }

    @Test
    void theCouncilsOfTheFivePapers() {
        assertThat(authority("213")).hasToString("Westminster (213)");
        assertThat(authority("330").name()).isEqualTo("Birmingham");
        assertThat(authority("384").region()).isEqualTo(Region.YORKSHIRE_AND_THE_HUMBER);
        assertThat(authority("311").onsCodeOn(LocalDate.of(2017, 3, 20))).isEqualTo(Outcome.of("E09000016"));
    }

    @Test
    void aRecodeKeepsTheNumber() {
        LocalAuthority buckinghamshire = authority("825");
        assertThat(buckinghamshire.onsCodeOn(LocalDate.of(2020, 3, 31))).isEqualTo(Outcome.of("E10000002"));
        assertThat(buckinghamshire.onsCodeOn(LocalDate.of(2020, 4, 1))).isEqualTo(Outcome.of("E06000060"));
        assertThat(buckinghamshire.successors()).isEmpty();
        assertThat(buckinghamshire.onsCodes()).map(OnsCode::value).containsExactly("E10000002", "E06000060");
    }

    @Test
    void aSplitHasSuccessors() {
        LocalAuthority cumbria = authority("909");
        assertThat(cumbria.successors()).containsExactly(authority("942"), authority("943"));
        assertThat(cumbria.isCurrentOn(LocalDate.of(2023, 3, 31))).isTrue();
        assertThat(cumbria.isCurrentOn(LocalDate.of(2023, 4, 1))).isFalse();
        assertThat(authority("942").range()).isEqualTo(LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1)));
        assertThat(reason(cumbria.onsCodeOn(LocalDate.of(2023, 4, 1)))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(authority("835").successors()).containsExactly(authority("838"), authority("839"));
    }

    @Test
    void reorganisationIsNoTree() {
        assertThat(authority("839").predecessors())
                .containsExactly(authority("835"), authority("836"), authority("837"));
        assertThat(authority("838").predecessors()).containsExactly(authority("835"));
        assertThat(authority("940").predecessors()).containsExactly(authority("928"));
        assertThat(authority("941").predecessors()).containsExactly(authority("928"));
        assertThat(authority("943").predecessors()).containsExactly(authority("909"));
        assertThat(authority("825").predecessors()).isEmpty();
        assertThat(LocalAuthority.england().stream()
                        .filter(a -> !a.predecessors().isEmpty()))
                .hasSize(6);
    }

    @Test
    void partsOfLondon() {
        assertThat(authority("201").londonPart()).contains(LondonPart.INNER);
        assertThat(authority("203").londonPart()).contains(LondonPart.OUTER);
        assertThat(authority("330").londonPart()).isEmpty();
        assertThat(LocalAuthority.england().stream().filter(a -> a.londonPart().isPresent()))
                .hasSize(33)
                .allMatch(a -> a.region() == Region.LONDON);
    }

    /** The smallest two, of which many cells are not applicable, are authorities like the others. */
    @Test
    void theSmallestAreThere() {
        assertThat(authority("201").name()).isEqualTo("City of London");
        assertThat(authority("420").name()).isEqualTo("Isles of Scilly");
    }

    @Test
    void aCodeThatTheTableDoesNotHaveIsNotAMissingAuthority() {
        LocalAuthority gateshead = authority("390");
        assertThat(gateshead.isCurrentOn(LocalDate.of(2012, 1, 1))).isTrue();
        assertThat(reason(gateshead.onsCodeOn(LocalDate.of(2012, 1, 1)))).isEqualTo(ReasonCode.BEYOND_TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "314 / 318", "E09000033", "0213"})
    void otherNumbersHaveNoAuthority(String number) {
        assertThat(reason(LocalAuthority.ofDfeNumber(number))).isEqualTo(ReasonCode.NOT_AVAILABLE);
    }

    private static ReasonCode reason(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }

    @Test
    void equalsByNumber() {
        EqualsVerifier.forClass(LocalAuthority.class)
                .withOnlyTheseFields("dfeNumber")
                .withPrefabValues(ImmutableList.class, ImmutableList.of(), ImmutableList.of("942"))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }

    @Test
    void codesHaveAForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnsCode("E0900003", LocalDateRange.ALL))
                .withMessageContaining("'E0900003'");
    }
}
