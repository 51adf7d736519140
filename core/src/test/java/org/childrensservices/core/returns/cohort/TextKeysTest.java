package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeysTest {

    /** Keys that look alike are different placements: 7 is not 07, and 1 not 1 with a letter. */
    @Test
    void everyTextOfAPlacementHasANumberOfItsOwn() {
        TextKeys keys = new TextKeys();
        Map<Integer, String> texts = new HashMap<>();
        for (String text : new String[] {
            "", "0", "00", "7", "07", "9", "19", "123456789", "1234567890", "0123456789", "1a", "a", "1/", "1:", "-1"
        }) {
            int number = keys.ofPlacement(text);
            assertThat(texts.put(number, text)).as(text).isNull();
            assertThat(keys.placement(number)).isEqualTo(text);
            assertThat(keys.ofPlacement(text)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "7", "123456789"})
    void aPlainNumberIsItsOwn(String text) {
        assertThat(new TextKeys().ofPlacement(text)).isEqualTo(Integer.parseInt(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "Z",
                "z",
                "C7",
                "c7",
                "ABCDEFGHI9",
                "zzzzzzzzzz",
                "ABCDEFGHIJ9",
                "12345678901234567890"
            })
    void idsOfChildrenReadBack(String id) {
        TextKeys keys = new TextKeys();
        assertThat(keys.child(keys.ofChild(id))).isEqualTo(id);
        assertThat(keys.ofChild(id) < 0).isEqualTo(id.length() > 10);
    }
}
