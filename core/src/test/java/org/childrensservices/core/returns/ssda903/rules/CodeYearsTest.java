package org.childrensservices.core.returns.ssda903.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes that came and went from 2016-17 to 2026-27, as the lists of the official guides have them. */
class CodeYearsTest {

    private static final int FIRST = 2017;
    private static final int LAST = 2027;

    private static void checkYears(Field field, String code, Predicate<Integer> inForce) {
        assertThat(IntStream.rangeClosed(FIRST, LAST)
                        .filter(year -> CodeLists.of(ReportingYear.ending(year))
                                .getOrDefault(field, ImmutableSet.of())
                                .contains(code)))
                .as("%s %s", field, code)
                .containsExactlyElementsOf(IntStream.rangeClosed(FIRST, LAST)
                        .boxed()
                        .filter(inForce)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REC, E45, 2019",
        "REC, E46, 2019",
        "REC, E47, 2019",
        "REC, E48, 2019",
        "REASON_PLACE_CHANGE, CUSTOD, 2019",
        "ACTIV, F4, 2022",
        "ACTIV, F5, 2022",
        "ACTIV, P4, 2022",
        "ACTIV, P5, 2022",
        "SEX, M, 2025",
        "SEX, F, 2025",
        "SEX, U, 2025",
        "PLACE, K3, 2025",
        "PLACE, Z11, 2026",
        "PLACE, Z12, 2026",
        "PLACE, Z13, 2026",
        "PLACE, Z14, 2026"
    })
    void codeIsNewInAYear(Field field, String code, int firstYear) {
        checkYears(field, code, year -> year >= firstYear);
    }

    @ParameterizedTest
    @CsvSource({
        "REC, E43, 2018",
        "REC, E44, 2018",
        "ACTIV, F3, 2021",
        "ACTIV, P3, 2021",
        "PLACE, P2, 2024",
        "SEX, 1, 2024",
        "SEX, 2, 2024",
        "PLACE, H5, 2024",
        "PLACE, Z1, 2025"
    })
    void codeIsOldAfterAYear(Field field, String code, int lastYear) {
        checkYears(field, code, year -> year <= lastYear);
    }

    /** The same letters as codes that came or went, but of another field. */
    @ParameterizedTest
    @CsvSource({"PLACE, P3", "ACTIV, P2", "PREV_PERM, P4", "PREV_PERM, Z1", "REC, E41"})
    void codeStays(Field field, String code) {
        checkYears(field, code, year -> true);
    }

    @Test
    void independentLivingClosesWithinAYear() {
        assertThat(PlacementType.INDEPENDENT_LIVING.validity().contains(LocalDate.of(2023, 10, 27)))
                .isTrue();
        assertThat(PlacementType.INDEPENDENT_LIVING.validity().contains(LocalDate.of(2023, 10, 28)))
                .isFalse();
    }
}
