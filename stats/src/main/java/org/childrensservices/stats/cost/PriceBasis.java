package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.time.FinancialYear;

/**
 * In whose prices amounts are: in the money of each year, or in that of one year. Amounts of two bases are never added.
 */
public sealed interface PriceBasis {

    /** Each amount in the money of its own year, as it is paid and as budgets and returns show it. */
    record Nominal() implements PriceBasis {
        @Override
        public String toString() {
            return "nominal";
        }
    }

    /**
     * All amounts in the prices of one year: {@code "2024-25 prices"}.
     *
     * @param year the year
     */
    record Real(FinancialYear year) implements PriceBasis {
        /**
         * Checks the year.
         *
         * @param year the year
         */
        public Real {
            checkNotNull(year, "year");
        }

        @Override
        public String toString() {
            return year + " prices";
        }
    }

    /** All amounts in the prices of one year, which is not stated. */
    record YearNotStated() implements PriceBasis {
        @Override
        public String toString() {
            return "prices of a year that is not stated";
        }
    }

    /**
     * Returns the basis of amounts in the money of their own year.
     *
     * @return nominal
     */
    static PriceBasis nominal() {
        return new Nominal();
    }

    /**
     * Returns the basis of amounts in the prices of one year.
     *
     * @param year the year
     * @return real at that year
     */
    static PriceBasis real(FinancialYear year) {
        return new Real(year);
    }

    /**
     * Returns the basis of amounts of which it is only known that they are in the prices of one year.
     *
     * @return real at a year that is not stated
     */
    static PriceBasis yearNotStated() {
        return new YearNotStated();
    }
}
