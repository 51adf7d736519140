package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.place.LocalAuthority;

/**
 * A statistical neighbour of an authority.
 *
 * @param authority the neighbour
 * @param closeness how close it is
 */
public record Neighbour(LocalAuthority authority, Closeness closeness) {
    /**
     * Checks the neighbour.
     *
     * @param authority the neighbour
     * @param closeness how close it is
     */
    public Neighbour {
        checkNotNull(authority, "authority");
        checkNotNull(closeness, "closeness");
    }

    /** {@return the neighbour and how close it is, such as {@code "Camden (202), close"}} */
    @Override
    public String toString() {
        return authority + ", " + closeness.label();
    }
}
