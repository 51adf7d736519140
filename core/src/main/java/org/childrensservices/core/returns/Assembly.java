package org.childrensservices.core.returns;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Finding;
import org.immutables.value.Value;

/** The children that the typed rows of a return are about, and the account of those rows. */
@Value.Immutable
@ModelStyle
public abstract sealed class Assembly permits ImmutableAssembly {

    Assembly() {}

    /** {@return the children in order of their ids} */
    public abstract ImmutableList<Child> children();

    /** {@return where rows contradict each other} */
    public abstract ImmutableList<Finding> findings();

    /** {@return the typed rows that were taken} */
    public abstract long rows();

    /** {@return the rows that are part of a child} */
    public abstract long used();

    /**
     * {@return the rows of which another row tells the same or a later state; where they contradict each other, there
     * is a finding}
     */
    public abstract long merged();

    /** {@return the rows that no part of a child can take, each with a finding} */
    @Value.Default
    public long apart() {
        return 0;
    }

    /** Checks that every row is accounted for. */
    @Value.Check
    void check() {
        checkArgument(
                rows() == used() + merged() + apart(),
                "rows must be used, merged or apart: %s, not %s + %s + %s",
                rows(),
                used(),
                merged(),
                apart());
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return such as {@code "2,675 children of 7,725 rows"}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d children of %,d rows", children().size(), rows());
    }

    /** Builds assemblies; not thread-safe. */
    public static final class Builder extends ImmutableAssembly.Builder {
        Builder() {}
    }
}
