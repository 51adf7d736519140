package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.Collectors;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/** Money for a programme: by financial year, or over several of which the split is not stated. */
public sealed interface Funding {

    /**
     * Money of which every year is known.
     *
     * @param years the money of each financial year
     */
    record ByYear(ImmutableSortedMap<FinancialYear, Money> years) implements Funding {
        /**
         * Checks the years.
         *
         * @param years the money of each financial year, at least one
         */
        public ByYear {
            checkArgument(!years.isEmpty(), "funding must be for at least one year");
        }

        @Override
        public Money total() {
            return years.values().stream().reduce(Money::plus).orElseThrow();
        }

        @Override
        public Outcome<Money> in(FinancialYear year) {
            Money money = years.get(year);
            return money == null
                    ? Outcome.none(ReasonCode.NOT_APPLICABLE, "there is no funding in " + year)
                    : Outcome.of(money);
        }

        @Override
        public String toString() {
            return years.entrySet().stream()
                    .map(year -> year.getKey() + " " + year.getValue().text())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Money over several years, of which the split is not stated.
     *
     * @param first the first financial year
     * @param count how many years
     * @param total the money of all of them
     */
    record OverYears(FinancialYear first, int count, Money total) implements Funding {
        /**
         * Checks the years.
         *
         * @param first the first financial year
         * @param count how many years, positive
         * @param total the money of all of them
         */
        public OverYears {
            checkNotNull(first, "first");
            checkArgument(count > 0, "years of funding must be positive: %s", count);
            checkNotNull(total, "total");
        }

        /** {@return the same money, split evenly, which nothing says: an assumption that the caller makes} */
        public ByYear evenly() {
            ImmutableList<Money> parts = total.allocateEvenly(count);
            ImmutableSortedMap.Builder<FinancialYear, Money> years = ImmutableSortedMap.naturalOrder();
            for (int i = 0; i < count; i++) {
                years.put(first.plusYears(i), parts.get(i));
            }
            return new ByYear(years.buildOrThrow());
        }

        @Override
        public Outcome<Money> in(FinancialYear year) {
            boolean inside = year.compareTo(first) >= 0 && year.compareTo(first.plusYears(count)) < 0;
            if (!inside) {
                return Outcome.none(ReasonCode.NOT_APPLICABLE, "there is no funding in " + year);
            }
            return count == 1
                    ? Outcome.of(total)
                    : Outcome.none(ReasonCode.NOT_STATED, "the split of " + this + " is not stated");
        }

        @Override
        public String toString() {
            return total.text() + " over " + count + " years from " + first;
        }
    }

    /** {@return the money of all years} */
    Money total();

    /**
     * Returns the money of a year.
     *
     * @param year the financial year
     * @return the money; none with the code {@link ReasonCode#NOT_APPLICABLE} outside the years, and with the code
     *     {@link ReasonCode#NOT_STATED} if the split between years is not stated
     */
    Outcome<Money> in(FinancialYear year);
}
