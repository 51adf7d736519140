package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class UpnProperties {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    @Property
    void exactlyOneCheckLetterFits(@ForAll @LongRange(max = 999_999_999_999L) long digits) {
        assertThat(LETTERS.chars()
                        .filter(letter -> isUpn((char) letter, digits))
                        .count())
                .isEqualTo(1);
    }

    /** Every weight is prime to 23, so that no single wrong digit goes unseen. */
    @Property
    void aWrongDigitIsSeen(
            @ForAll @LongRange(max = 999_999_999_999L) long digits,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        StringBuilder changed = new StringBuilder(String.format(Locale.ROOT, "%012d", digits));
        changed.setCharAt(place, (char) ('0' + (changed.charAt(place) - '0' + change) % 10));
        char letter = (char)
                LETTERS.chars().filter(c -> isUpn((char) c, digits)).findFirst().orElseThrow();
        assertThat(Upn.parse(letter + changed.toString()).isPresent()).isFalse();
    }

    private static boolean isUpn(char letter, long digits) {
        return Upn.parse(letter + String.format(Locale.ROOT, "%012d", digits)).isPresent();
    }
}
