package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/** What the faults of both returns have in common: the rule that must find one, and what else may find it. */
abstract sealed class LabelledFault permits Fault, CinFault {

    private final String rule;
    private final String label;
    private final ImmutableSortedSet<String> also;

    LabelledFault(String rule, String label, List<String> also) {
        this.rule = rule;
        this.label = label;
        this.also = ImmutableSortedSet.copyOf(also);
    }

    /** {@return the code of the rule that must find it} */
    public String rule() {
        return rule;
    }

    /** {@return what is wrong, in a few words} */
    public String label() {
        return label;
    }

    /** {@return the rules that may rightly fire with it} */
    public ImmutableSortedSet<String> also() {
        return also;
    }

    /** {@return the rule and the label, such as {@code "4180 (a sex that is no code)"}} */
    @Override
    public String toString() {
        return rule + " (" + label + ")";
    }
}
