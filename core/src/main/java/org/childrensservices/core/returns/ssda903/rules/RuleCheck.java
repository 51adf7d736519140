package org.childrensservices.core.returns.ssda903.rules;

import java.util.function.Predicate;

/** What a rule does: it looks through a return and reports the cells that break it. It changes nothing. */
@FunctionalInterface
public interface RuleCheck {

    /** Takes the cells that break a rule. */
    @FunctionalInterface
    interface Report {
        /**
         * Reports a cell.
         *
         * @param row the row
         * @param field the field of its table
         */
        void at(ReturnRow row, Field field);
    }

    /**
     * Looks through a return.
     *
     * @param current the return
     * @param report takes what is found
     */
    void check(Ssda903Return current, Report report);

    /**
     * Returns a check of each row of a table.
     *
     * @param table the table
     * @param field the field that is reported
     * @param breaks whether a row breaks the rule
     * @return the check
     */
    static RuleCheck ofRows(ReturnTable table, Field field, Predicate<? super ReturnRow> breaks) {
        return ofChildren((child, report) -> {
            for (ReturnRow row : child.rows(table)) {
                if (breaks.test(row)) {
                    report.at(row, field);
                }
            }
        });
    }

    /** What a rule does with the rows of one child. */
    @FunctionalInterface
    interface OfChild {
        /**
         * Looks through the rows of a child.
         *
         * @param child the child
         * @param report takes what is found
         */
        void check(ChildRows child, Report report);
    }

    /**
     * Returns a check of each child.
     *
     * @param check what is done with its rows
     * @return the check
     */
    static RuleCheck ofChildren(OfChild check) {
        return (current, report) -> current.children().forEach(child -> check.check(child, report));
    }
}
