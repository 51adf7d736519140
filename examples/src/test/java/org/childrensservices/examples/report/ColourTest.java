package org.childrensservices.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contrasts of WCAG 2.2: 4.5 for text (1.4.3), 3 for marks (1.4.11), in light and in dark. */
class ColourTest {

    private static final ImmutableSet<Colour> TEXT =
            Sets.immutableEnumSet(Colour.INK, Colour.QUIET, Colour.MAIN, Colour.SIGNAL);

    /** Lines that guide the eye and grounds tell nothing. */
    private static final ImmutableSet<Colour> GROUNDS = Sets.immutableEnumSet(Colour.PAPER, Colour.RULE, Colour.TINT);

    @Test
    void contrasts() {
        for (Colour colour : EnumSet.complementOf(EnumSet.copyOf(GROUNDS))) {
            double least = TEXT.contains(colour) ? 4.5 : 3;
            assertThat(contrast(colour, Colour.PAPER, Colour::light))
                    .as("light %s", colour)
                    .isGreaterThan(least);
            assertThat(contrast(colour, Colour.PAPER, Colour::dark))
                    .as("dark %s", colour)
                    .isGreaterThan(least);
            assertThat(contrast(colour, Colour.TINT, Colour::light))
                    .as("tinted %s", colour)
                    .isGreaterThan(least - 0.5);
            assertThat(contrast(colour, Colour.TINT, Colour::dark))
                    .as("tinted %s", colour)
                    .isGreaterThan(least - 0.5);
        }
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertThat((luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05))
                .isEqualTo(21);
    }

    private static double contrast(Colour one, Colour other, Function<Colour, String> shade) {
        double a = luminance(shade.apply(one));
        double b = luminance(shade.apply(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
