package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The id by which an authority knows a family.
 *
 * @param value the id, not blank
 */
public record FamilyId(String value) implements Comparable<FamilyId> {
    /**
     * Checks the id.
     *
     * @param value the id, not blank
     */
    public FamilyId {
        checkArgument(!value.isBlank(), "family id must not be blank: '%s'", value);
    }

    /**
     * Returns an id.
     *
     * @param value the id, not blank
     * @return the id
     */
    public static FamilyId of(String value) {
        return new FamilyId(value);
    }

    @Override
    public int compareTo(FamilyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
