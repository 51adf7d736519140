package org.childrensservices.core.returns.rules;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Finding;

/**
 * A cell that breaks a rule.
 *
 * @param rule the rule
 * @param table the table in which the cell stands
 * @param child the local id of the child, empty if the finding is about the return as a whole or the id is unreadable
 * @param finding where it stands, and its text unless that is personal
 */
public record RuleFinding(ValidationRule<?> rule, CheckedTable table, Optional<PersonId> child, Finding finding) {

    /**
     * Checks the finding.
     *
     * @param rule the rule
     * @param table the table in which the cell stands
     * @param child the local id of the child
     * @param finding where it stands
     */
    public RuleFinding {
        checkNotNull(rule, "rule");
        checkNotNull(table, "table");
        checkNotNull(child, "child");
        checkNotNull(finding, "finding");
    }

    /** {@return such as {@code "child C7: ERROR 101 at header.csv:7:SEX: Sex must be a listed code ['X']"}} */
    @Override
    public String toString() {
        return child.map(id -> "child " + id + ": ").orElse("") + finding;
    }
}
