package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * An amount of money of each year that is not known for sure, before discounting:
 *
 * <pre>{@code
 * families.times(unitCost).fromYear(1).forYears(3).fallingBy(dropOff);
 * }</pre>
 *
 * @param amount the amount of the first year
 * @param firstYear the first year, 0 for the first of the proposal
 * @param years for how many years; of a part of a year, that part of the amount flows; none if negative
 * @param dropOff the share by which the amount falls from year to year
 */
public record UncertainFlows(Quantity amount, int firstYear, Quantity years, Quantity dropOff) {

    /** The most years that money can flow. */
    static final int MOST_YEARS = 1_000;

    /**
     * Checks the flows.
     *
     * @param amount the amount of the first year
     * @param firstYear the first year, not negative
     * @param years for how many years, 1,000 at most
     * @param dropOff the share by which the amount falls from year to year
     */
    public UncertainFlows {
        checkNotNull(amount, "amount");
        checkArgument(
                firstYear >= 0 && firstYear <= MOST_YEARS,
                "first year must be from 0 to %s: %s",
                MOST_YEARS,
                firstYear);
        checkArgument(
                !(years instanceof Quantity.Known known) || (known.value() >= 0 && known.value() <= MOST_YEARS),
                "years must be from 0 to %s: %s",
                MOST_YEARS,
                years);
        checkNotNull(dropOff, "dropOff");
    }

    /**
     * An amount that flows from some year on.
     *
     * @param amount the amount
     * @param firstYear the first year
     */
    public record Start(Quantity amount, int firstYear) {
        /**
         * Says for how many years the amount flows.
         *
         * @param years how many, positive
         * @return the flows, the same in each year
         */
        public UncertainFlows forYears(int years) {
            checkArgument(years > 0, "years must be positive: %s", years);
            return forYears(Quantity.of(years));
        }

        /**
         * Says for how many years the amount flows, where that is not known.
         *
         * @param years how many; of a part of a year, that part of the amount flows
         * @return the flows, the same in each year
         */
        public UncertainFlows forYears(Quantity years) {
            return new UncertainFlows(amount, firstYear, years, Quantity.of(0));
        }
    }

    /**
     * Returns flows that fall from year to year.
     *
     * @param share the share by which each year is below the one before
     * @return the flows
     */
    public UncertainFlows fallingBy(Quantity share) {
        return new UncertainFlows(amount, firstYear, years, share);
    }

    @Override
    public String toString() {
        return amount + " from year " + firstYear + " for " + years + " years"
                + (dropOff.equals(Quantity.of(0)) ? "" : ", falling by " + dropOff + " a year");
    }
}
