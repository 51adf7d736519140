package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The id by which an authority knows a team.
 *
 * @param value the id, not blank
 */
public record TeamId(String value) implements Comparable<TeamId> {
    /**
     * Checks the id.
     *
     * @param value the id, not blank
     */
    public TeamId {
        checkArgument(!value.isBlank(), "team id must not be blank: '%s'", value);
    }

    /**
     * Returns an id.
     *
     * @param value the id, not blank
     * @return the id
     */
    public static TeamId of(String value) {
        return new TeamId(value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
