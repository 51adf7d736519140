package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many of those who could be registered are: the reach of a hub, or of several together. It is two counts, of which
 * a proportion with its interval may be made.
 *
 * @param registered how many are registered
 * @param population how many could be
 */
public record Reach(long registered, long population) {
    /**
     * Checks the counts.
     *
     * @param registered how many are registered, not negative
     * @param population how many could be, not below that
     */
    public Reach {
        checkArgument(registered >= 0, "registered must not be negative: %s", registered);
        checkArgument(
                registered <= population,
                "registered must not be above the population of %s: %s",
                population,
                registered);
    }

    @Override
    public String toString() {
        return registered + " of " + population;
    }
}
