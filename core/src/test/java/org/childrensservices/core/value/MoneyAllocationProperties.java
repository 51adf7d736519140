package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

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

    @Property
    void everyPartIsWithinAPennyOfItsShare(
            @ForAll long pence,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1_000_000) Integer> weights) {
        Money total = Money.pounds(BigDecimal.valueOf(pence, 2).toPlainString());
        List<BigDecimal> shares = weights.stream().map(BigDecimal::valueOf).toList();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        ImmutableList<Money> allocation = total.allocate(shares);

        assertThat(allocation.stream().reduce(Money.pounds(0), Money::plus)).isEqualTo(total);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal scaled = allocation.get(i).times(sum).amount();
            assertThat(scaled.subtract(total.times(shares.get(i)).amount()).abs())
                    .isLessThan(sum.movePointLeft(2));
        }
    }
}
