package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Young people born on 1 June 2003, whose 20th birthday is on 1 June 2023, unless a test says otherwise. */
class CareLeaversTest {

    @ParameterizedTest
    @CsvSource({
        "YES,  F2, U1, 1/1, 0/1, 0/1, 1/1, 0/1",
        "YES,  F1, U2, 1/1, 0/1, 1/1, 0/1, 0/1",
        "YES,  G5, B1, 0/1, 1/1, 0/1, 1/1, 0/1",
        "YES,   0,  0, 0/1, 0/1, 0/1, 0/1, 0/1",
        "NO,    0,  0, 0/1, 0/1, 0/1, 0/1, 1/1",
        "NO,   F5, R2, 1/1, 0/1, 0/1, 0/0, 0/1",
        "REFU,  0, G1, 0/1, 0/1, 0/1, 0/0, 0/1",
        "NREQ,  0, H2, 0/1, 0/1, 0/1, 0/0, 0/1",
        "DIED,  0,  0, 0/0, 0/0, 0/0, 0/0, 0/0",
        "RHOM, F2, B1, 0/0, 0/0, 0/0, 0/0, 0/0",
    })
    void answers(
            String inTouch,
            String activity,
            String accommodation,
            String employed,
            String notEmployed,
            String higher,
            String suitable,
            String notInTouch) {
        Child child = Made.born("2003-06-01")
                .addCareLeaverContact(contact("2023-06-01", inTouch, activity, accommodation))
                .build();
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, child))
                .isEqualTo(employed);
        assertThat(Made.counted(CareLeavers.NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING, child))
                .isEqualTo(notEmployed);
        assertThat(Made.counted(CareLeavers.IN_HIGHER_EDUCATION, child)).isEqualTo(higher);
        assertThat(Made.counted(CareLeavers.IN_SUITABLE_ACCOMMODATION, child)).isEqualTo(suitable);
        assertThat(Made.counted(CareLeavers.NOT_IN_TOUCH, child)).isEqualTo(notInTouch);
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING_AT_17_AND_18, child))
                .isEqualTo("0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "2006-04-01, 0/0, 1/1", // 17
        "2005-04-01, 0/0, 1/1", // 18
        "2005-03-31, 1/1, 0/0", // 19
        "2002-04-01, 1/1, 0/0", // 21
        "2002-03-31, 0/0, 0/0", // 22 on the last day
        "2007-04-01, 0/0, 0/0", // 16
        "2004-02-29, 1/1, 0/0", // 20 on 29 February
    })
    void theBirthdayOfTheYear(String birth, String at19To21, String at17And18) {
        var child = Made.born(birth);
        for (int age = 16; age <= 22; age++) {
            child.addCareLeaverContact(contact(Made.day(birth).plusYears(age).toString(), "YES", "F2", "U1"));
        }
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, child.build()))
                .isEqualTo(at19To21);
        assertThat(Made.counted(CareLeavers.IN_SUITABLE_ACCOMMODATION, child.build()))
                .isEqualTo(at19To21);
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING_AT_17_AND_18, child.build()))
                .isEqualTo(at17And18);
        assertThat(Made.counted(CareLeavers.IN_SUITABLE_ACCOMMODATION_AT_17_AND_18, child.build()))
                .isEqualTo(at17And18);
    }

    @Test
    void theNearestAnswerAroundTheBirthday() {
        Child child = Made.born("2003-06-01")
                .addCareLeaverContact(contact("2023-02-28", "YES", "F2", "U1"))
                .addCareLeaverContact(contact("2023-03-01", "YES", "G5", "U1"))
                .addCareLeaverContact(contact("2023-06-20", "YES", "F2", "U1"))
                .addCareLeaverContact(contact("2023-07-02", "YES", "G5", "U1"))
                .build();
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, child))
                .isEqualTo("1/1");
    }

    @Test
    void ofWhomNothingIsKnown() {
        Child leaver = Made.born("2003-06-01")
                .addPeriodsOfCare(Made.care("2018-01-01", "2021-06-01", "U4"))
                .build();
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, leaver))
                .isEqualTo("0/1");
        assertThat(Made.counted(CareLeavers.IN_SUITABLE_ACCOMMODATION, leaver)).isEqualTo("0/1");
        Child leftYoung = Made.born("2003-06-01")
                .addPeriodsOfCare(Made.care("2016-01-01", "2019-05-31", "U4"))
                .build();
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, leftYoung))
                .as("no care since the 16th birthday")
                .isEqualTo("0/0");
        Child died = leaver.toBuilder().death(Made.day("2023-06-01")).build();
        assertThat(Made.counted(CareLeavers.IN_EDUCATION_EMPLOYMENT_OR_TRAINING, died))
                .isEqualTo("0/0");
    }

    @Test
    void stayingPut() {
        Child stayed = fostered("U4", ReasonEpisodeCeased.STAYED_WITH_CARERS).build();
        assertThat(Made.counted(CareLeavers.STAYING_PUT, stayed, 2021, 2022, 2023))
                .as("at 18 by the reason, at 19 nothing is known")
                .containsExactly("0/0", "1/1", "0/1");
        Child with = fostered("U1", ReasonEpisodeCeased.OTHER)
                .addCareLeaverContact(contact("2022-06-01", "YES", "F2", "Z2"))
                .addCareLeaverContact(contact("2023-06-01", "YES", "F2", "U1"))
                .addCareLeaverContact(contact("2024-06-01", "YES", "F2", "Z1"))
                .build();
        assertThat(Made.counted(CareLeavers.STAYING_PUT, with, 2022, 2023, 2024, 2025))
                .as("not asked at 21")
                .containsExactly("0/1", "1/1", "0/1", "0/0");
        assertThat(Made.counted(
                        CareLeavers.STAYING_PUT,
                        fostered("K2", ReasonEpisodeCeased.STAYED_WITH_CARERS).build(),
                        2022))
                .as("from a home")
                .containsExactly("0/0");
    }

    private static Child.Builder fostered(String type, ReasonEpisodeCeased reason) {
        return Made.born("2003-06-01").addPeriodsOfCare(Made.care("2015-01-01", "2021-06-01", type, reason));
    }

    private static CareLeaverContact contact(String date, String inTouch, String activity, String accommodation) {
        return CareLeaverContact.builder()
                .date(Made.day(date))
                .inTouch(Coded.read(CareLeaverInTouch.class, inTouch))
                .activity(Coded.read(CareLeaverActivity.class, activity))
                .accommodation(Coded.read(CareLeaverAccommodation.class, accommodation))
                .build();
    }
}
