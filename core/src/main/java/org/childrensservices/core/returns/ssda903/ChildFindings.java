package org.childrensservices.core.returns.ssda903;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/** Where findings about one child go. */
record ChildFindings(PersonId child, ImmutableList.Builder<Finding> findings) {

    /** Reports a breach at a row; rows of a child may be far apart, so the child is named. */
    void report(Rule rule, Origin origin) {
        findings.add(rule.about(child).finding(origin, SourceText.empty()));
    }
}
