package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;

class MissingFromCareTest {

    @Test
    void aChildMissingTwiceCountsOnce() {
        assertThat(Made.counted(
                        MissingFromCare.MISSING,
                        missing(spell("M", "2023-05-01", "2023-05-02"), spell("M", "2023-06-01", "2023-06-01"))))
                .isEqualTo("1/1");
    }

    @Test
    void missingAlreadyOnTheFirstDay() {
        assertThat(Made.counted(MissingFromCare.MISSING, missing(spell("M", "2023-03-20", "2023-04-01"))))
                .isEqualTo("1/1");
        assertThat(Made.counted(MissingFromCare.MISSING, missing(spell("M", "2023-03-20", "2023-03-31"))))
                .isEqualTo("0/1");
        assertThat(Made.counted(MissingFromCare.MISSING, missing(spell("M", "2023-03-20", ""))))
                .isEqualTo("1/1");
        assertThat(Made.counted(MissingFromCare.MISSING, missing(spell("M", "2024-04-01", ""))))
                .isEqualTo("0/1");
    }

    @Test
    void awayIsNotMissing() {
        Child away = missing(spell("A", "2023-05-01", "2023-05-02"));
        assertThat(Made.counted(MissingFromCare.AWAY, away)).isEqualTo("1/1");
        assertThat(Made.counted(MissingFromCare.MISSING, away)).isEqualTo("0/1");
    }

    @Test
    void onlyWhoWasLookedAfterInTheYear() {
        Child before = Made.child()
                .addPeriodsOfCare(Made.care("2020-01-01", "2023-04-01", "U4"))
                .addMissingSpell(spell("M", "2023-05-01", ""))
                .build();
        assertThat(Made.counted(MissingFromCare.MISSING, before)).isEqualTo("0/0");
    }

    private static Child missing(MissingSpell... spells) {
        return Made.child()
                .addPeriodsOfCare(Made.care("2022-01-01", "", "U4"))
                .addMissingSpells(spells)
                .build();
    }

    private static MissingSpell spell(String kind, String start, String end) {
        return MissingSpell.builder()
                .kind(Coded.read(MissingKind.class, kind))
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }
}
