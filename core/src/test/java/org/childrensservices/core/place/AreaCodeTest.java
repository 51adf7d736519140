package org.childrensservices.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    private static AreaCode code(String text) {
        return AreaCode.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "213, 213, AUTHORITY, Westminster, 1",
        "' 213 ', 213, AUTHORITY, Westminster, 1",
        "E09000033, 213, AUTHORITY, Westminster, 1",
        "E10000002, 825, AUTHORITY, Buckinghamshire, 1",
        "E06000060, 825, AUTHORITY, Buckinghamshire, 1",
        "314 / 318, 314 / 318, JOINT_RETURN, Kingston upon Thames / Richmond upon Thames, 2",
        "318/314, 314 / 318, JOINT_RETURN, Kingston upon Thames / Richmond upon Thames, 2",
        "940 / 941, 940 / 941, JOINT_RETURN, North Northamptonshire / West Northamptonshire, 2",
        "E12000007, E12000007, REGION, London, 33",
        "E13000001, E13000001, LONDON_PART, Inner London, 14",
        "E13000002, E13000002, LONDON_PART, Outer London, 19",
        "E92000001, E92000001, ENGLAND, England, 158"
    })
    void readsTheCodesOfPublishedTables(String text, String value, AreaCode.Kind kind, String label, int authorities) {
        assertThat(code(text)).hasToString(value).isEqualTo(new AreaCode(text));
        assertThat(code(text).kind()).isEqualTo(kind);
        assertThat(code(text).label()).isEqualTo(label);
        assertThat(code(text).authorities()).hasSize(authorities).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999", "314 / 999", "E12000010", "314318", "/", "England"})
    void otherTextsAreNoCodes(String text) {
        assertThat(AreaCode.parse(text).toReason().map(Reason::code)).contains(ReasonCode.NOT_AVAILABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void anAuthorityHasTheCodeOfItsNumber() {
        for (LocalAuthority authority : LocalAuthority.england()) {
            assertThat(AreaCode.of(authority)).hasToString(authority.dfeNumber());
            assertThat(AreaCode.of(authority).authorities()).containsExactly(authority);
        }
    }

    @Test
    void codesAreInTheOrderOfTheirText() {
        assertThat(Stream.of("E12000007", "942", "314 / 318", "318")
                        .map(AreaCodeTest::code)
                        .sorted())
                .hasToString("[314 / 318, 318, 942, E12000007]");
    }

    @Test
    void elevenRowsOfRegionsCountLondonTwice() {
        List<AreaCode> regions = Stream.of(Region.values()).map(AreaCode::of).toList();
        List<AreaCode> rows = Stream.concat(
                        regions.stream(), Stream.of(LondonPart.values()).map(AreaCode::of))
                .toList();
        assertThat(rows).hasSize(11);
        assertThat(AreaCode.disjoint(regions).map(areas -> areas.size())).isEqualTo(Outcome.of(9));
        assertThat(AreaCode.disjoint(rows))
                .isEqualTo(Outcome.none(ReasonCode.NOT_COMPARABLE, "London and Inner London overlap"));
        assertThat(regions.stream().flatMap(region -> region.authorities().stream()))
                .hasSize(158)
                .doesNotHaveDuplicates();
        assertThat(rows.stream().flatMap(row -> row.authorities().stream())).hasSize(158 + 33);
    }

    /** Both with a row, abolished and successor, are in tables of several years. */
    @Test
    void anAuthorityAndItsSuccessorOverlap() {
        assertThat(code("909").overlaps(code("942"))).isTrue();
        assertThat(code("942").overlaps(code("909"))).isTrue();
        assertThat(code("942").overlaps(code("943"))).isFalse();
        assertThat(code("835").overlaps(code("839"))).isTrue();
        assertThat(code("836").overlaps(code("838"))).isFalse();
        assertThat(code("940 / 941").overlaps(code("928"))).isTrue();
        assertThat(code("314 / 318").overlaps(code("318"))).isTrue();
        assertThat(code("314 / 318").overlaps(AreaCode.of(LondonPart.OUTER))).isTrue();
        assertThat(code("314 / 318").overlaps(AreaCode.of(LondonPart.INNER))).isFalse();
        assertThat(AreaCode.ENGLAND.overlaps(code("201"))).isTrue();
    }

    @Test
    void innerLondonHasHaringeyAndNewhamAndNotGreenwich() {
        assertThat(AreaCode.of(LondonPart.INNER).authorities())
                .map(LocalAuthority::name)
                .contains("Haringey", "Newham", "City of London")
                .doesNotContain("Greenwich");
    }
}
