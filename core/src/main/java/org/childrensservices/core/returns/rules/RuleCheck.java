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
     * Returns a check that looks at each child of a return by itself, so that a large return is checked in parts.
     *
     * @param <R> the return
     * @param check what it does, which must not depend on what other children there are
     * @return the check
     */
    static <R> RuleCheck<R> ofEachChild(RuleCheck<R> check) {
        return new RuleCheck<>() {
            @Override
            public void check(R current, Report report) {
                check.check(current, report);
            }

            @Override
            public boolean isOfEachChild() {
                return true;
            }
        };
    }

    /** {@return whether it looks at each child of a return by itself} */
    default boolean isOfEachChild() {
        return false;
    }

    /**
     * Looks through a return.
     *
     * @param current the return, or a part of it that has some of its children with all their rows
     * @param report takes what is found
     */
    void check(R current, Report report);
}
