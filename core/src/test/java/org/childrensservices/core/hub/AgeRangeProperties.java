package org.childrensservices.core.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.LeapDayBirthday;

class AgeRangeProperties {

    @Property
    void agreesWithTheAgeInYears(
            @ForAll("births") LocalDate birth,
            @ForAll @IntRange(max = 30) int years,
            @ForAll @IntRange(min = -3, max = 3) int shift,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 1, max = 10) int length,
            @ForAll LeapDayBirthday leapDay) {
        Age rule = Age.standard().withLeapDayBirthday(leapDay);
        LocalDate day = rule.birthday(birth, years).plusDays(shift);
        boolean inside =
                !day.isBefore(birth) && rule.inYears(birth, day) >= from && rule.inYears(birth, day) < from + length;
        assertThat(AgeRange.from(from)
                        .upTo(from + length)
                        .includes(Birth.on(birth), day, rule)
                        .orElseThrow())
                .isEqualTo(inside);
    }

    @Property
    void beforeBirthAddsThePregnancyAndNothingElse(
            @ForAll("births") LocalDate birth, @ForAll @IntRange(min = -400, max = 2_000) int days) {
        LocalDate day = birth.plusDays(days);
        Age rule = Age.standard();
        boolean fromBirth =
                AgeRange.from(0).upTo(5).includes(Birth.on(birth), day, rule).orElseThrow();
        boolean fromBefore = AgeRange.fromBeforeBirth()
                .upTo(5)
                .includes(Birth.on(birth), day, rule)
                .orElseThrow();
        assertThat(fromBefore).isEqualTo(fromBirth || (days < 0 && days >= -280));
    }

    @Provide
    Arbitrary<LocalDate> births() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 13_000).map(LocalDate.of(1990, 1, 1)::plusDays);
        Arbitrary<LocalDate> leapDays =
                Arbitraries.of(1992, 2000, 2008, 2016, 2024).map(year -> LocalDate.of(year, 2, 29));
        return Arbitraries.oneOf(any, leapDays);
    }
}
