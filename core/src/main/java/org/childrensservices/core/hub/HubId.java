package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The id by which an authority knows a hub.
 *
 * @param value the id, not blank
 */
public record HubId(String value) implements Comparable<HubId> {
    /**
     * Checks the id.
     *
     * @param value the id, not blank
     */
    public HubId {
        checkArgument(!value.isBlank(), "hub id must not be blank: '%s'", value);
    }

    /**
     * Returns an id.
     *
     * @param value the id, not blank
     * @return the id
     */
    public static HubId of(String value) {
        return new HubId(value);
    }

    @Override
    public int compareTo(HubId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
