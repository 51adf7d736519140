package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every even split. */
class MoneyAllocationProperties {

    @Property
    void sumsExactlyAndDiffersByAPennyAtMost(@ForAll long pence, @ForAll @IntRange(min = 1, max = 200) int parts) {
        Money total = Money.pounds(BigDecimal.valueOf(pence, 2).toPlainString());
        ImmutableList<Money> allocation = total.allocateEvenly(parts);

        assertThat(allocation).hasSize(parts);
        assertThat(allocation.stream().reduce(Money.pounds(0), Money::plus)).isEqualTo(total);
        Money spread = allocation.get(0).minus(allocation.get(parts - 1));
        assertThat(spread.amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
}
