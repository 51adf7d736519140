package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A small area by its code, such as a lower layer super output area or a ward: what localities and catchments are made
 * of.
 *
 * @param code the code, not blank
 */
public record SmallArea(String code) implements Comparable<SmallArea> {
    /**
     * Checks the code.
     *
     * @param code the code, not blank
     */
    public SmallArea {
        checkArgument(!code.isBlank(), "code of a small area must not be blank: '%s'", code);
    }

    /**
     * Returns a small area.
     *
     * @param code the code, not blank
     * @return the area
     */
    public static SmallArea of(String code) {
        return new SmallArea(code);
    }

    @Override
    public int compareTo(SmallArea other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
