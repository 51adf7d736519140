package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class MoneyProperties {

    private static final Currency POUND = Currency.getInstance("GBP");

    @Property
    void parseReadsWhatToStringWrites(
            @ForAll @Scale(4) @BigRange(min = "-1000000000", max = "1000000000") BigDecimal amount) {
        Money money = Money.of(amount, POUND);
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(money.amount()).isEqualByComparingTo(amount);
    }

    @Property
    void orderAgreesWithEquality(
            @ForAll @Scale(2) @BigRange(min = "-3", max = "3") BigDecimal a,
            @ForAll @Scale(3) @BigRange(min = "-3", max = "3") BigDecimal b) {
        Money one = Money.of(a, POUND);
        Money other = Money.of(b, POUND);
        assertThat(one.compareTo(other)).isEqualTo(a.compareTo(b));
        assertThat(one.equals(other)).isEqualTo(a.compareTo(b) == 0);
    }
}
