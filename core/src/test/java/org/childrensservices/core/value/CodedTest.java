package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class CodedTest {

    private enum Fruit implements Code {
        APPLE("A1", "Apple"),
        PEAR("P1", "Pear");

        private final String code;
        private final String label;

        Fruit(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public LocalDateRange validity() {
            return this == PEAR ? LocalDateRange.ofUnboundedStart(LocalDate.of(2024, 4, 1)) : LocalDateRange.ALL;
        }
    }

    @Test
    void readFindsTheCodeAndKeepsTheText() {
        Coded<Fruit> read = Coded.read(Fruit.class, " a1 ");
        assertThat(read.known()).contains(Fruit.APPLE);
        assertThat(read.text()).isEqualTo(" a1 ");
        assertThat(read).hasToString("A1").isNotEqualTo(Coded.of(Fruit.APPLE));
        assertThat(Coded.read(Fruit.class, "A1")).isEqualTo(Coded.of(Fruit.APPLE));
    }

    @Test
    void codesAsTheyStandShareOneEntry() {
        assertThat(Coded.of(Fruit.PEAR))
                .isSameAs(Coded.of(Fruit.PEAR))
                .isSameAs(Coded.read(Fruit.class, "P1"))
                .isEqualTo(new Coded.Known<>(Fruit.PEAR, "P1"));
        assertThat(Coded.read(Fruit.class, "p1")).isNotEqualTo(Coded.of(Fruit.PEAR));
    }

    @Test
    void readKeepsTextThatIsNoCode() {
        Coded<Fruit> read = Coded.read(Fruit.class, "A11");
        assertThat(read).isEqualTo(Coded.unknown("A11")).hasToString("?A11");
        assertThat(read.known()).isEmpty();
        assertThat(read.text()).isEqualTo("A11");
        assertThatIllegalArgumentException().isThrownBy(() -> Coded.read(Fruit.class, "  "));
    }

    @Test
    void questionsAreFalseForUnknownText() {
        Coded<Fruit> apple = Coded.of(Fruit.APPLE);
        Coded<Fruit> unknown = Coded.unknown("A1");
        assertThat(apple.is(Fruit.APPLE)).isTrue();
        assertThat(apple.is(Fruit.PEAR)).isFalse();
        assertThat(apple.is(fruit -> fruit.label().startsWith("A"))).isTrue();
        assertThat(unknown.is(Fruit.APPLE)).isFalse();
        assertThat(unknown.is(fruit -> true)).isFalse();
    }

    @Test
    void meaningIsWiderThanEquality() {
        Coded<Fruit> apple = Coded.of(Fruit.APPLE);
        Coded<Fruit> written = Coded.read(Fruit.class, "a1");
        Coded<Fruit> unknown = Coded.unknown("A1");
        assertThat(apple.meansSame(written)).isTrue();
        assertThat(written.meansSame(apple)).isTrue();
        assertThat(apple.meansSame(Coded.of(Fruit.PEAR))).isFalse();
        assertThat(apple.meansSame(unknown)).isFalse();
        assertThat(unknown.meansSame(apple)).isFalse();
        assertThat(unknown.meansSame(Coded.unknown("A1"))).isTrue();
        assertThat(unknown.meansSame(Coded.unknown("A2"))).isFalse();
    }

    @Test
    void validityIsUnboundedUnlessAChangeIsRecorded() {
        assertThat(Fruit.APPLE.isValidOn(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(Fruit.PEAR.isValidOn(LocalDate.of(2024, 3, 31))).isTrue();
        assertThat(Fruit.PEAR.isValidOn(LocalDate.of(2024, 4, 1))).isFalse();
    }
}
