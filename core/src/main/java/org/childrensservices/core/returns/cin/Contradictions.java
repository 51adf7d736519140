package org.childrensservices.core.returns.cin;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.Rule;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.SourceText;

/** Where findings about the blocks of one child go. */
record Contradictions(PersonId child, ImmutableList.Builder<Finding> findings) {

    /** Reports a breach at a block; blocks of a child may be in several files, so the child is named. */
    void report(Rule rule, Origin origin) {
        findings.add(rule.about(child).finding(origin, SourceText.empty()));
    }

    /** The later end, or the earlier where there is no later; two that differ are reported. */
    Optional<LocalDate> end(Optional<LocalDate> before, Optional<LocalDate> after, Origin origin) {
        if (before.isPresent() && !before.equals(after)) {
            report(after.isPresent() ? CinRules.BLOCK_DISAGREES : CinRules.END_WITHDRAWN, origin);
        }
        return after.or(() -> before);
    }
}
