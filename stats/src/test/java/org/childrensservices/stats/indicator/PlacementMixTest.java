package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.Distance;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementLocation;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementMixTest {

    @ParameterizedTest
    @CsvSource({
        "20.1, OUT, 1/1",
        "20.1, WAL, 1/1",
        "20, OUT, 0/1",
        "25, IN, 0/1",
        "25, CON, 0/1",
    })
    void farAndOutside(String miles, String location, String tally) {
        assertThat(Made.counted(
                        PlacementMix.OVER_20_MILES,
                        in(Made.placement("2022-01-01", "", "U4")
                                .distance(Distance.ofMiles(miles))
                                .location(Coded.read(PlacementLocation.class, location)))))
                .isEqualTo(tally);
    }

    @Test
    void anUnknownDistanceIsInTheDenominator() {
        assertThat(Made.counted(
                        PlacementMix.OVER_20_MILES,
                        in(Made.placement("2022-01-01", "", "U4")
                                .location(Coded.of(PlacementLocation.OUTSIDE_THE_RESPONSIBLE_AUTHORITY)))))
                .isEqualTo("0/1");
    }

    @ParameterizedTest
    @CsvSource({
        "U1, 1/1, 0/1, 0/1",
        "U6, 1/1, 0/1, 0/1",
        "K1, 0/1, 1/1, 0/1",
        "K2, 0/1, 1/1, 0/1",
        "R1, 0/1, 0/1, 0/1",
        "S1, 0/1, 0/1, 0/1",
        "H5, 0/1, 0/1, 1/1",
        "K3, 0/1, 0/1, 1/1",
        "P2, 0/1, 0/1, 1/1",
        "P3, 0/1, 0/1, 0/1",
        "P1, 0/1, 0/1, 0/1",
        "A6, 0/1, 0/1, 0/1",
        "T1, 0/1, 0/1, 0/1",
    })
    void kinds(String type, String foster, String residential, String semiIndependent) {
        Child child = in(Made.placement("2022-01-01", "", type));
        assertThat(Made.counted(PlacementMix.FOSTER, child)).isEqualTo(foster);
        assertThat(Made.counted(PlacementMix.RESIDENTIAL, child)).isEqualTo(residential);
        assertThat(Made.counted(PlacementMix.SEMI_INDEPENDENT, child)).isEqualTo(semiIndependent);
    }

    /** Moved on 31 March: the placement of that day is the new one. */
    @Test
    void thePlacementOf31March() {
        Child child = Made.child()
                .addPeriodsOfCare(PeriodOfCare.builder()
                        .start(Made.day("2022-01-01"))
                        .addPlacement(
                                Made.placement("2022-01-01", "2024-03-31", "K2").build())
                        .addPlacement(Made.placement("2024-03-31", "", "U6").build())
                        .build())
                .build();
        assertThat(Made.counted(PlacementMix.FOSTER, child, 2023, 2024, 2021)).containsExactly("0/1", "1/1", "0/0");
    }

    private static Child in(Placement.Builder placement) {
        return Made.child()
                .addPeriodsOfCare(PeriodOfCare.builder()
                        .start(Made.day("2022-01-01"))
                        .addPlacement(placement.build())
                        .build())
                .build();
    }
}
