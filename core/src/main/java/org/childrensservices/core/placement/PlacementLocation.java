package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Where a placement is, seen from the responsible authority, as the return of looked-after children (SSDA903) codes it.
 */
public enum PlacementLocation implements Code {
    /** {@code IN}: inside the responsible authority. */
    INSIDE_THE_RESPONSIBLE_AUTHORITY("IN", "Inside the responsible authority"),
    /** {@code OUT}: outside the responsible authority. */
    OUTSIDE_THE_RESPONSIBLE_AUTHORITY("OUT", "Outside the responsible authority"),
    /** {@code CON}: confidential placement. */
    CONFIDENTIAL_PLACEMENT("CON", "Confidential placement"),
    /** {@code NIR}: northern Ireland. */
    NORTHERN_IRELAND("NIR", "Northern Ireland"),
    /** {@code SCO}: scotland. */
    SCOTLAND("SCO", "Scotland"),
    /** {@code WAL}: wales. */
    WALES("WAL", "Wales"),
    /** {@code NUK}: outside the United Kingdom. */
    OUTSIDE_THE_UNITED_KINGDOM("NUK", "Outside the United Kingdom");

    private final String code;
    private final String label;

    PlacementLocation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
