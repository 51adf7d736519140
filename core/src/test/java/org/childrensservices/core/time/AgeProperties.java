package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AgeProperties {

    @Property
    void attainedExactlyIfInYearsSaysSo(
            @ForAll("births") LocalDate birth,
            @ForAll @IntRange(max = 30) int years,
            @ForAll @IntRange(min = -3, max = 3) int shift,
            @ForAll LeapDayBirthday rule) {
        Age age = Age.standard().withLeapDayBirthday(rule);
        LocalDate day = age.birthday(birth, years).plusDays(shift);
        if (!day.isBefore(birth)) {
            assertThat(age.hasAttained(birth, years, day)).isEqualTo(age.inYears(birth, day) >= years);
        }
    }

    @Property
    void ageGrowsByOneOnTheBirthday(
            @ForAll("births") LocalDate birth,
            @ForAll @IntRange(min = 1, max = 30) int years,
            @ForAll LeapDayBirthday rule) {
        Age age = Age.standard().withLeapDayBirthday(rule);
        LocalDate birthday = age.birthday(birth, years);
        assertThat(age.inYears(birth, birthday.minusDays(1))).isEqualTo(years - 1);
        assertThat(age.inYears(birth, birthday)).isEqualTo(years);
    }

    /** {@link Period} also waits for 1 March. */
    @Property
    void standardAgreesWithPeriod(@ForAll("births") LocalDate birth, @ForAll @IntRange(max = 11_000) int days) {
        LocalDate day = birth.plusDays(days);
        assertThat(Age.standard().inYears(birth, day))
                .isEqualTo(Period.between(birth, day).getYears());
    }

    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 13_000).map(LocalDate.of(1990, 1, 1)::plusDays);
        Arbitrary<LocalDate> leapDays = Arbitraries.of(1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024)
                .map(year -> LocalDate.of(year, 2, 29));
        return Arbitraries.oneOf(any, leapDays);
    }
}
