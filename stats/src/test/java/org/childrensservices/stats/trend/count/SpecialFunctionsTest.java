package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialFunctionsTest {

    /** To 20 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.001, -1000.5755719318103005",
        "0.5, -1.9635100260214234794",
        "1, -0.57721566490153286061",
        "9.5, 2.1977378764029495332",
        "10, 2.2517525890667211076",
        "11, 2.3517525890667211076",
        "100, 4.6001618527380874002",
        "1e6, 13.815510057964190771"
    })
    void digamma(double x, String value) {
        assertNear(CountLikelihood.digamma(x), value, 2e-15);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, 1e-300, 1e-9, 3e-6, 9.9e-6, 1e-5, 1.1e-5, 1e-3, 0.3, 0.49, 0.5, 0.51, 3, 20, -9.9e-6, -0.3, -9
            })
    void percentIsThatOfTheLibrary(double logarithm) {
        assertNear(PercentScale.percent(logarithm), Double.toString(100 * Math.expm1(logarithm)), 1e-15);
    }

    @Property
    void percentOfAnyChange(@ForAll @DoubleRange(min = -2, max = 2) @Scale(9) double logarithm) {
        assertNear(PercentScale.percent(logarithm), Double.toString(100 * Math.expm1(logarithm)), 1e-15);
        assertThat(Math.signum(PercentScale.percent(logarithm))).isEqualTo(Math.signum(logarithm));
    }
}
