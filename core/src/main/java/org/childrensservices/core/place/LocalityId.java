package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The id by which an authority knows a locality.
 *
 * @param value the id, not blank
 */
public record LocalityId(String value) implements Comparable<LocalityId> {
    /**
     * Checks the id.
     *
     * @param value the id, not blank
     */
    public LocalityId {
        checkArgument(!value.isBlank(), "locality id must not be blank: '%s'", value);
    }

    /**
     * Returns an id.
     *
     * @param value the id, not blank
     * @return the id
     */
    public static LocalityId of(String value) {
        return new LocalityId(value);
    }

    @Override
    public int compareTo(LocalityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
