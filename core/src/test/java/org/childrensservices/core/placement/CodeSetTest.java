package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.value.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** Every code set against its table: codes, labels and validity, none more and none less. */
class CodeSetTest {

    static Stream<Arguments> sets() {
        return Stream.of(
                Arguments.of("ssda903_legal_status", 13, LegalStatus.values()),
                Arguments.of("ssda903_placement_type", 34, PlacementType.values()),
                Arguments.of("ssda903_placement_provider", 6, PlacementProvider.values()),
                Arguments.of("ssda903_reason_new_episode", 6, ReasonNewEpisode.values()),
                Arguments.of("ssda903_reason_episode_ceased", 25, ReasonEpisodeCeased.values()),
                Arguments.of("ssda903_reason_place_change", 12, ReasonPlaceChange.values()),
                Arguments.of("category_of_need", 10, CategoryOfNeed.values()),
                Arguments.of("upn_unknown", 10, UpnUnknownReason.values()),
                Arguments.of("ethnicity", 20, Ethnicity.values()),
                Arguments.of("cin_category_of_abuse", 5, CategoryOfAbuse.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void everyCodeIsThatOfTheTable(String table, int size, Code[] set) throws IOException {
        ImmutableMap<String, NamedCsvRecord> rows = read(table);
        assertThat(set).hasSize(size);
        assertThat(rows).hasSize(size);
        for (Code code : set) {
            NamedCsvRecord row = checkNotNull(rows.get(code.code()), code);
            assertThat(code.label()).isEqualTo(row.getField("label"));
            assertThat(code.validity()).as(code.code()).isEqualTo(validity(row));
        }
    }

    private static LocalDateRange validity(NamedCsvRecord row) {
        String from = row.getField("valid_from");
        String to = row.getField("valid_to");
        return LocalDateRange.of(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to).plusDays(1));
    }

    /** Blank codes and misspelt ones are in the tables too; they are no codes. */
    private static ImmutableMap<String, NamedCsvRecord> read(String table) throws IOException {
        try (InputStream in = checkNotNull(CodeSetTest.class.getResourceAsStream("/codes/" + table + ".csv"), table);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .filter(row -> !row.getField("code").isEmpty())
                    .filter(row -> !row.getField("group").equals("alias-dirty"))
                    .collect(toImmutableMap(row -> row.getField("code"), row -> row));
        }
    }

    @Test
    void groupsOfPlacementTypesAreThoseOfTheTable() throws IOException {
        ImmutableMap<String, NamedCsvRecord> rows = read("ssda903_placement_type");
        for (PlacementType type : PlacementType.values()) {
            String group = checkNotNull(rows.get(type.code()), type).getField("group");
            assertThat(type.kind().name())
                    .as(type.code())
                    .isEqualTo(
                            switch (group.replace("-retired", "")) {
                                case "foster-kin" -> "FOSTER_KIN";
                                case "foster-other" -> "FOSTER";
                                case "adoption" -> "ADOPTION";
                                case "residential" -> "RESIDENTIAL";
                                case "supported" -> "SUPPORTED";
                                case "parents" -> "PARENTS";
                                case "independent" -> "INDEPENDENT";
                                case "custody" -> "CUSTODY";
                                case "temporary" -> "TEMPORARY";
                                case "other" -> "OTHER";
                                default -> throw new AssertionError(group);
                            });
        }
    }

    @Test
    void groupsOfEthnicityAreThoseOfTheTable() throws IOException {
        ImmutableMap<String, NamedCsvRecord> rows = read("ethnicity");
        for (Ethnicity ethnicity : Ethnicity.values()) {
            assertThat(ethnicity.group().name().replace('_', ' '))
                    .as(ethnicity.code())
                    .isEqualToIgnoringCase(
                            checkNotNull(rows.get(ethnicity.code()), ethnicity).getField("group"));
        }
    }

    @Test
    void questionsAboutCodes() {
        assertThat(codes(LegalStatus.values(), LegalStatus::isShortBreak)).containsExactly("V3", "V4");
        assertThat(codes(PlacementType.values(), PlacementType::isTemporary))
                .containsExactly("T0", "T1", "T2", "T3", "T4");
        assertThat(codes(PlacementType.values(), PlacementType::isFoster))
                .containsExactly("U1", "U2", "U3", "U4", "U5", "U6");
        assertThat(codes(PlacementType.values(), PlacementType::isAdoption))
                .containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
        assertThat(codes(PlacementType.values(), PlacementType::isAdoptionByCurrentCarer))
                .containsExactly("A2", "A3", "A5");
        assertThat(codes(ReasonNewEpisode.values(), ReasonNewEpisode::changesPlacement))
                .containsExactlyInAnyOrder("P", "T", "B", "U");
        assertThat(codes(ReasonNewEpisode.values(), ReasonNewEpisode::changesLegalStatus))
                .containsExactlyInAnyOrder("L", "B", "U");
        assertThat(codes(ReasonEpisodeCeased.values(), reason -> !reason.endsCare()))
                .containsExactly("X1");
    }

    private static <E extends Enum<E> & Code> ImmutableSet<String> codes(E[] set, Predicate<E> condition) {
        return Arrays.stream(set).filter(condition).map(Code::code).collect(toImmutableSet());
    }
}
