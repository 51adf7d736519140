package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.value.Origin;
import org.junit.jupiter.api.Test;

class RowOriginsTest {

    @Test
    void aRowStandsWhereItsStretchSays() {
        RowOrigins origins = new RowOrigins();
        origins.note(0, "a.csv", 2);
        origins.note(1, "a.csv", 3);
        origins.note(3, "a.csv", 5);
        origins.note(5, "a.csv", 9);
        origins.note(6, "b.csv", 10);
        origins.note(7, "b.csv", 2);
        for (int row = 0; row < 5; row++) {
            assertThat(origins.of(row)).isEqualTo(Origin.ofLine("a.csv", 2 + row));
        }
        assertThat(origins.of(5)).isEqualTo(Origin.ofLine("a.csv", 9));
        assertThat(origins.of(6)).isEqualTo(Origin.ofLine("b.csv", 10));
        assertThat(origins.of(7)).isEqualTo(Origin.ofLine("b.csv", 2));
        assertThat(origins.of(17)).isEqualTo(Origin.ofLine("b.csv", 12));
    }
}
