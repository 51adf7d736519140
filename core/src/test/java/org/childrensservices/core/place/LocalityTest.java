package org.childrensservices.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class LocalityTest {

    private static final LocalDate START = LocalDate.of(2011, 4, 1);
    private static final LocalDate END = LocalDate.of(2014, 4, 1);
    private static final SmallArea WARD = SmallArea.of("E05001179");

    private static final Locality LADYWOOD = Locality.builder()
            .id(LocalityId.of("7"))
            .name("Ladywood")
            .addAreas(WARD)
            .start(START)
            .end(END)
            .build();

    @Test
    void includesItsAreasFromItsStartToTheDayBeforeItsEnd() {
        assertThat(LADYWOOD.includes(WARD, START)).isTrue();
        assertThat(LADYWOOD.includes(WARD, END.minusDays(1))).isTrue();
        assertThat(LADYWOOD.includes(WARD, START.minusDays(1))).isFalse();
        assertThat(LADYWOOD.includes(WARD, END)).isFalse();
        assertThat(LADYWOOD.includes(SmallArea.of("E05001180"), START)).isFalse();
    }

    @Test
    void withoutDatesItIsAlwaysThere() {
        Locality always = Locality.builder()
                .id(LocalityId.of("8"))
                .name("Perry Barr")
                .addAreas(WARD)
                .build();
        assertThat(always.range()).isEqualTo(LocalDateRange.ALL);
        assertThat(always.includes(WARD, START)).isTrue();
    }

    @Test
    void saysItsNameAndChangesByACopy() {
        assertThat(LADYWOOD).hasToString("Ladywood");
        assertThat(LADYWOOD.toBuilder().name("Ladywood and Nechells").build().areas())
                .containsExactly(WARD);
        assertThat(LADYWOOD.toBuilder().build()).isEqualTo(LADYWOOD);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LADYWOOD.toBuilder().name(" ").build())
                .withMessage("name of a locality must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LADYWOOD.toBuilder().end(START.minusDays(1)).build())
                .withMessage("locality must not end before it starts: 2011-04-01 to 2011-03-31");
        assertThat(LADYWOOD.toBuilder().end(START).build().range().isEmpty()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalityId.of(""))
                .withMessage("locality id must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallArea.of("\t"))
                .withMessage("code of a small area must not be blank: '\t'");
    }

    @Test
    void idsAndAreasAreInTheOrderOfTheirText() {
        assertThat(ImmutableSortedSet.of(LocalityId.of("b"), LocalityId.of("a")))
                .hasToString("[a, b]");
        assertThat(ImmutableSortedSet.of(SmallArea.of("E2"), SmallArea.of("E1"), WARD))
                .hasToString("[E05001179, E1, E2]");
    }

    @Test
    void authoritiesAreInTheOrderOfTheirNumbers() {
        LocalAuthority westminster = LocalAuthority.ofDfeNumber("213").orElseThrow();
        LocalAuthority birmingham = LocalAuthority.ofDfeNumber("330").orElseThrow();
        assertThat(westminster).isLessThan(birmingham).isEqualByComparingTo(westminster);
        assertThat(ImmutableList.of(
                        westminster.region().code(), birmingham.region().code()))
                .containsExactly("E12000007", "E12000005");
    }
}
