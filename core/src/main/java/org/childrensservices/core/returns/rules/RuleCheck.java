package org.childrensservices.core.returns.rules;

/**
 * What a rule does: it looks through a return and reports the cells that break it. It changes nothing.
 *
 * @param <R> the return
 */
@FunctionalInterface
public interface RuleCheck<R> {

    /** Takes the cells that break a rule. */
    @FunctionalInterface
    interface Report {
        /**
         * Reports a cell.
         *
         * @param row the row
         * @param field the field of its table
         */
        void at(CheckedRow<?> row, CheckedField field);
    }

    /**
     * Looks through a return.
     *
     * @param current the return
     * @param report takes what is found
     */
    void check(R current, Report report);
}
