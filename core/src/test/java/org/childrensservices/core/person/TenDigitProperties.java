package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** NHS numbers and learner numbers, whose check digits are of one kind. */
class TenDigitProperties {

    @Property
    void nineDigitsHaveAtMostOneCheckDigit(@ForAll @LongRange(min = 100_000_000, max = 999_999_999) long nine) {
        assertThat(digits().filter(d -> NhsNumber.parse(nine + "" + d).isPresent()))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(digits().filter(d -> Uln.parse(nine + "" + d).isPresent())).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void nobodyTakesOneForTheOther(@ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_999L) long number) {
        String text = Long.toString(number);
        assertThat(NhsNumber.parse(text).isPresent() && Uln.parse(text).isPresent())
                .isFalse();
    }

    /** Eleven is a prime above every weight and digit, so that neither a wrong digit nor a swap goes unseen. */
    @Property
    void aWrongOrSwappedDigitIsSeen(
            @ForAll @LongRange(min = 400_000_000, max = 499_999_999) long nine,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        digits().mapToObj(d -> nine + "" + d)
                .filter(text -> NhsNumber.parse(text).isPresent())
                .forEach(text -> {
                    StringBuilder wrong = new StringBuilder(text);
                    wrong.setCharAt(place, (char) ('0' + (text.charAt(place) - '0' + change) % 10));
                    assertThat(NhsNumber.parse(wrong.toString()).isPresent()).isFalse();
                    StringBuilder swapped = new StringBuilder(text);
                    swapped.setCharAt(place, text.charAt(place + 1));
                    swapped.setCharAt(place + 1, text.charAt(place));
                    assertThat(NhsNumber.parse(swapped.toString()).isPresent())
                            .isEqualTo(text.charAt(place) == text.charAt(place + 1));
                });
    }

    private static IntStream digits() {
        return IntStream.range(0, 10);
    }
}
