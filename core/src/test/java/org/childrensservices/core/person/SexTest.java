package org.childrensservices.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SexTest {

    @ParameterizedTest
    @CsvSource({"M,MALE", "f,FEMALE", "U,UNKNOWN", "1,MALE", "2,FEMALE", "0,UNKNOWN", "9,UNKNOWN", "' 1 ',MALE"})
    void readsTheCodesOfAllYearsAndKeepsTheText(String text, Sex sex) {
        assertThat(Sex.read(text).known()).contains(sex);
        assertThat(Sex.read(text).text()).isEqualTo(text);
    }

    @Test
    void otherTextIsUnknown() {
        assertThat(Sex.read("3")).isEqualTo(Coded.unknown("3"));
        assertThat(Sex.read("01").known()).isEmpty();
    }
}
