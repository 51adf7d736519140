package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

    private static Choices choices(Integer... numbers) {
        return Choices.of(List.of(numbers));
    }

    @Test
    void whatHasComeToAnEndIsThePlainest() {
        Choices none = choices();
        assertThat(none.below(5)).isZero();
        assertThat(none.between(3, 9)).isEqualTo(3);
        assertThat(none.oneIn(2)).isFalse();
        assertThat(none.of(ImmutableList.of("first", "second"))).isEqualTo("first");
        assertThat(none.day(FIRST, LAST)).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 4", "5, 0", "7, 2", "-1, 4"})
    void aNumberIsTakenModuloWhatThereIsToChooseFrom(int number, int expected) {
        assertThat(choices(number).below(5)).isEqualTo(expected);
    }

    @Test
    void bothEndsOfARangeCanBeChosen() {
        assertThat(IntStream.range(0, 4).map(n -> choices(n).between(3, 5))).containsExactly(3, 4, 5, 3);
        assertThat(choices(1).between(3, 3)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> choices(1).between(3, 2));
    }

    @Test
    void oneOfThreeIsSo() {
        assertThat(IntStream.range(0, 6).filter(n -> choices(n).oneIn(3))).containsExactly(2, 5);
        assertThat(choices(1).of(ImmutableList.of("first", "second"))).isEqualTo("second");
    }

    @Test
    void aDayThatIsNoChoiceTakesNone() {
        Choices choices = choices(4);
        assertThat(choices.day(LAST, LAST)).isEqualTo(LAST);
        assertThat(choices.day(LAST, FIRST)).isEqualTo(LAST);
        assertThat(choices.below(5)).isEqualTo(4);
    }

    /** Of 487 days. */
    @ParameterizedTest
    @CsvSource({"0, 2019-12-01", "1, 2019-12-02", "486, 2021-03-31", "487, 2019-12-01"})
    void anyDayOfBothAndBetweenCanBeChosen(int number, LocalDate expected) {
        assertThat(choices(0, number).day(FIRST, LAST)).isEqualTo(expected);
    }

    /** Which edge of 31 March, 1 April, 29 February, 31 December and 1 January, and in which year from 2019. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 2020-03-31",
        "0, 2, 2021-03-31",
        "1, 1, 2020-04-01",
        "2, 1, 2020-02-29",
        "2, 2, 2021-02-28",
        "3, 0, 2019-12-31",
        "4, 1, 2020-01-01",
        "0, 0, 2019-12-04",
        "1, 2, 2019-12-04",
        "4, 3, 2019-12-04"
    })
    void someDaysAreEdgesOfMonthsAndYearsUnlessThoseAreOutside(int edge, int year, LocalDate expected) {
        assertThat(choices(5, edge, year, 3).day(FIRST, LAST)).isEqualTo(expected);
    }

    @Test
    void theEdgesOfTheRangeAreNotOutside() {
        assertThat(choices(5, 1, 0, 3).day(LocalDate.of(2020, 4, 1), LAST)).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(choices(5, 1, 0, 3).day(LocalDate.of(2020, 4, 2), LAST)).isEqualTo(LocalDate.of(2020, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1})
    void aSeedMakesTheSameChoices(long seed) {
        Choices some = Choices.seeded(seed);
        Choices same = Choices.seeded(seed);
        List<Integer> chosen =
                IntStream.range(0, 100).map(n -> some.below(1000)).boxed().toList();
        assertThat(IntStream.range(0, 100).map(n -> same.below(1000))).containsExactlyElementsOf(chosen);
        assertThat(chosen).allMatch(n -> n >= 0 && n < 1000);
        assertThat(IntStream.range(0, 100).map(n -> Choices.seeded(seed + 1).below(1000)))
                .isNotEqualTo(chosen);
    }
}
