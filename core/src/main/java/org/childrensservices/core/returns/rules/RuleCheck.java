package org.childrensservices.core.returns.rules;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;

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

        /**
         * Reports each row that has the text of another in a field, such as a number that two children share: it is not
         * known whose it is.
         *
         * @param <F> the fields
         * @param rows the rows; those of which the cell is blank share nothing
         * @param field the field of their table
         */
        default <F extends CheckedField> void atEachRepeated(Iterable<? extends CheckedRow<F>> rows, F field) {
            ListMultimap<String, CheckedRow<F>> byText =
                    MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
            for (CheckedRow<F> row : rows) {
                if (row.has(field)) {
                    byText.put(row.text(field), row);
                }
            }
            for (Collection<CheckedRow<F>> sharing : byText.asMap().values()) {
                if (sharing.size() > 1) {
                    sharing.forEach(row -> at(row, field));
                }
            }
        }
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
