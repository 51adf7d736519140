package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A number of a model that is not known, under the name by which results speak of it. Within one model a name stands
 * for one assumption.
 *
 * @param name the name, such as {@code "share of children who need not come into care"}
 * @param distribution what is held possible
 */
public record Assumption(String name, Distribution distribution) implements Quantity {
    /**
     * Checks the assumption.
     *
     * @param name the name, not blank
     * @param distribution what is held possible
     */
    public Assumption {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkNotNull(distribution, "distribution");
    }

    /**
     * Returns an assumption.
     *
     * @param name the name, not blank
     * @param distribution what is held possible
     * @return the assumption
     */
    public static Assumption of(String name, Distribution distribution) {
        return new Assumption(name, distribution);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
