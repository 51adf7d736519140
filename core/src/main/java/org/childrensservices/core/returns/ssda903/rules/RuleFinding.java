package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Finding;

/**
 * A cell that breaks a rule.
 *
 * @param rule the rule
 * @param child the local id of the child
 * @param finding where it stands, and its text unless that is personal
 */
public record RuleFinding(ValidationRule rule, PersonId child, Finding finding) {

    /**
     * Checks the finding.
     *
     * @param rule the rule
     * @param child the local id of the child
     * @param finding where it stands
     */
    public RuleFinding {
        checkNotNull(rule, "rule");
        checkNotNull(child, "child");
        checkNotNull(finding, "finding");
    }

    /** {@return such as {@code "child C7: ERROR 101 at header.csv:7:SEX: Sex must be a listed code ['X']"}} */
    @Override
    public String toString() {
        return "child " + child + ": " + finding;
    }
}
