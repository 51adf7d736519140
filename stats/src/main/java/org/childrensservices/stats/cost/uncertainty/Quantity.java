package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.measure.Cell;

/**
 * A number in a model: an {@link Assumption}, a known number, or a formula of these. It has a value in every draw of a
 * simulation and says itself in words: {@code "families x share kept together x (1 - deadweight)"}.
 */
public sealed interface Quantity permits Assumption, Formula, Quantity.Known, Quantity.Unknown {

    /**
     * A number that is taken as known.
     *
     * @param value the number, finite
     */
    record Known(double value) implements Quantity {
        /**
         * Checks the number.
         *
         * @param value the number, finite
         */
        public Known {
            checkArgument(Double.isFinite(value), "a known number must be finite: %s", value);
        }

        @Override
        public String toString() {
            return Numbers.text(value);
        }
    }

    /**
     * A number that its source does not give, such as one that is suppressed. What is made with it has no value, for
     * the same reason.
     *
     * @param reason why there is no number
     */
    record Unknown(Reason reason) implements Quantity {
        @Override
        public String toString() {
            return "an unknown number";
        }
    }

    /**
     * Returns a known number.
     *
     * @param value the number, finite
     * @return the quantity
     */
    static Quantity of(double value) {
        return new Known(value);
    }

    /**
     * Returns the number of a published cell, which carries suppression into every result that needs it.
     *
     * @param cell the cell
     * @return the number, or an unknown one for the reason that the cell gives
     */
    static Quantity of(Cell cell) {
        return ofOutcome(cell.number());
    }

    /**
     * Returns a number that may not exist.
     *
     * @param number the number, or why there is none
     * @return the number, or an unknown one for that reason
     */
    static Quantity ofOutcome(Outcome<BigDecimal> number) {
        return number.fold(value -> new Known(value.doubleValue()), Unknown::new);
    }

    /**
     * Adds another quantity.
     *
     * @param other the other
     * @return the sum
     */
    default Quantity plus(Quantity other) {
        return new Formula(this, Formula.Operator.PLUS, other);
    }

    /**
     * Subtracts another quantity.
     *
     * @param other the other
     * @return the difference
     */
    default Quantity minus(Quantity other) {
        return new Formula(this, Formula.Operator.MINUS, other);
    }

    /**
     * Multiplies by another quantity.
     *
     * @param other the other
     * @return the product
     */
    default Quantity times(Quantity other) {
        return new Formula(this, Formula.Operator.TIMES, other);
    }

    /**
     * Divides by another quantity.
     *
     * @param other the other; where it is 0, there is no result
     * @return the ratio
     */
    default Quantity dividedBy(Quantity other) {
        return new Formula(this, Formula.Operator.OVER, other);
    }

    /** {@return what this share leaves: 1 less it} */
    default Quantity complement() {
        return of(1).minus(this);
    }

    /**
     * Lets this amount of money flow once.
     *
     * @param year the year, 0 for the first of the proposal
     * @return the flow
     */
    default UncertainFlows inYear(int year) {
        return fromYear(year).forYears(1);
    }

    /**
     * Starts to let this amount of money flow year by year.
     *
     * @param year the first year, 0 for the first of the proposal
     * @return the start, of which to say for how many years
     */
    default UncertainFlows.Start fromYear(int year) {
        return new UncertainFlows.Start(this, year);
    }
}
