package org.childrensservices.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void coversWithRoundEnds() {
        Axis axis = Axis.covering(147, 273, 6, 300, 0);
        assertThat(axis).isEqualTo(new Axis(100, 300, 300, 0));
        assertThat(axis.ticks(6)).containsExactly(100.0, 150.0, 200.0, 250.0, 300.0);
        assertThat(axis.at(100)).isEqualTo(300);
        assertThat(axis.at(200)).isEqualTo(150);
        assertThat(axis.at(300)).isZero();
    }

    @Test
    void ticksOnBothSidesOfZero() {
        assertThat(Axis.covering(-1_839_168, 1_596_200, 6, 0, 600).ticks(6))
                .containsExactly(-2_000_000.0, -1_000_000.0, 0.0, 1_000_000.0, 2_000_000.0);
    }

    @Test
    void anAxisRises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Axis(1, 1, 0, 10))
                .withMessage("an axis must rise: 1.0 to 1.0");
    }
}
