package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.value.StatutoryReturn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class PersonCodesTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final ImmutableMap<StatutoryReturn, String> NAMES = ImmutableMap.of(
            StatutoryReturn.LOOKED_AFTER_CHILDREN, "SSDA903",
            StatutoryReturn.CHILDREN_IN_NEED, "CIN",
            StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS, "SEN2");

    private static ImmutableList<NamedCsvRecord> read(String table) throws IOException {
        try (InputStream in =
                        checkNotNull(PersonCodesTest.class.getResourceAsStream("/codes/" + table + ".csv"), table);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().collect(ImmutableList.toImmutableList());
        }
    }

    @ParameterizedTest
    @EnumSource(StatutoryReturn.class)
    void aReasonForNoPupilNumberIsForCertainReturns(StatutoryReturn to) throws IOException {
        String name = checkNotNull(NAMES.get(to));
        assertThat(read("upn_unknown"))
                .hasSize(10)
                .allSatisfy(row -> assertThat(Coded.read(UpnUnknownReason.class, row.getField("code"))
                                .is(r -> r.isValidIn(to)))
                        .as(row.getField("code"))
                        .isEqualTo(row.getField("group").contains(name)));
    }

    @Test
    void aCategoryOfNeedIsForCertainReturns() throws IOException {
        assertThat(read("category_of_need")).hasSize(10).allSatisfy(row -> {
            Coded<CategoryOfNeed> need = Coded.read(CategoryOfNeed.class, row.getField("code"));
            assertThat(need.is(n -> n.isValidIn(StatutoryReturn.CHILDREN_IN_NEED)))
                    .isTrue();
            assertThat(need.is(n -> n.isValidIn(StatutoryReturn.LOOKED_AFTER_CHILDREN)))
                    .isEqualTo(row.getField("group").equals("both returns"));
            assertThat(need.is(n -> n.isValidIn(StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS)))
                    .isFalse();
        });
    }

    @Test
    void genderHasTheCodesOfTheTable() throws IOException {
        ImmutableMap<String, String> rows = read("sex_and_gender").stream()
                .filter(row -> row.getField("group").equals("SSD pers_gender"))
                .collect(ImmutableMap.toImmutableMap(row -> row.getField("code"), row -> row.getField("label")));
        assertThat(rows).hasSize(4);
        assertThat(Stream.of(Gender.values())
                        .collect(ImmutableMap.toImmutableMap(Gender::code, g -> "Gender: " + g.label())))
                .isEqualTo(rows);
    }

    @Test
    void localKindsOfGenderAreSelfDescribed() {
        assertThat(Gender.read(" 12")).isEqualTo(new Coded.Known<>(Gender.SELF_DESCRIBED, " 12"));
        assertThat(Gender.read("99").is(Gender.SELF_DESCRIBED)).isTrue();
        assertThat(Gender.read("09")).isEqualTo(Coded.of(Gender.SELF_DESCRIBED));
        assertThat(Gender.read("01").is(Gender.MAN_OR_BOY)).isTrue();
        assertThat(Stream.of("03", "9", "100", "F", "1x").map(Gender::read).flatMap(g -> g.known().stream()))
                .isEmpty();
    }

    @Test
    void provisionForSpecialNeedsIsForATime() {
        SenProvisionSpell support =
                new SenProvisionSpell(Coded.of(SenProvision.SEN_SUPPORT), MAY, Optional.of(MAY.plusDays(30)));
        assertThat(support.range().contains(MAY.plusDays(29))).isTrue();
        assertThat(support.range().contains(MAY.plusDays(30))).isFalse();
        assertThat(support).hasToString("K, 2023-05-01 to 2023-05-31");
        assertThat(SenProvisionSpell.since(SenProvision.EHC_PLAN, MAY)).hasToString("E, 2023-05-01 onwards");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SenProvisionSpell(Coded.of(SenProvision.NONE), MAY, Optional.of(MAY.minusDays(1))))
                .withMessage("provision must not end before it starts: 2023-05-01 to 2023-04-30");
    }

    @Test
    void asylumIsAStatusForATime() {
        ImmigrationSpell ended = new ImmigrationSpell(
                Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING), Optional.empty(), Optional.of(MAY));
        assertThat(ended.isUnaccompanied()).isTrue();
        assertThat(ended.range().contains(MAY.minusYears(3))).isTrue();
        assertThat(ended.range().contains(MAY)).isFalse();
        assertThat(ended).hasToString("UASC until 2023-05-01");
        assertThat(ImmigrationSpell.unaccompaniedSince(MAY)).hasToString("UASC from 2023-05-01");
        assertThat(new ImmigrationSpell(Coded.unknown("leave to remain"), Optional.of(MAY), Optional.empty())
                        .isUnaccompanied())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImmigrationSpell(
                        Coded.unknown("settled"), Optional.of(MAY), Optional.of(MAY.minusDays(1))));
    }

    @Test
    void linkedIdentifiersArePersonal() {
        LinkedIdentifier former = LinkedIdentifier.of(IdentifierKind.FORMER_UPN, "B801200005001");
        assertThat(former).hasToString("FORMER_UPN [redacted]");
        assertThat(former.value().reveal()).isEqualTo("B801200005001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkedIdentifier.of(IdentifierKind.COURT, " "))
                .withMessage("value of a linked identifier must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LinkedIdentifier(IdentifierKind.COURT, SourceText.of("ZC20C00001"), LocalDateRange.ALL))
                .withMessage("value of a linked identifier must be personal text");
    }

    /** An adopted child has a new identity, to which no kind of identifier leads from the old one. */
    @Test
    void noIdentifierLinksAnAdoptedChildToItsOldIdentity() {
        assertThat(IdentifierKind.values())
                .containsExactly(
                        IdentifierKind.FORMER_UPN,
                        IdentifierKind.LOCAL_SYSTEM,
                        IdentifierKind.HOME_OFFICE,
                        IdentifierKind.COURT,
                        IdentifierKind.YOUTH_OFFENDING_TEAM);
    }
}
