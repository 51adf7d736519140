package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Who provides a placement, as the return of looked-after children (SSDA903) codes it in {@code PLACE_PROVIDER}. A
 * temporary placement has none.
 */
public enum PlacementProvider implements Code {
    /** {@code PR0}: a parent or somebody with parental responsibility. */
    PARENT("PR0", "Parent or person with parental responsibility"),
    /** {@code PR1}: the own local authority, and a regional adoption agency that it hosts. */
    OWN_AUTHORITY("PR1", "Own local authority (incl. regional adoption agency it hosts)"),
    /** {@code PR2}: another local authority, and a regional adoption agency hosted elsewhere. */
    OTHER_AUTHORITY("PR2", "Another local authority (incl. RAA hosted elsewhere)"),
    /** {@code PR3}: another public body. */
    OTHER_PUBLIC("PR3", "Other public body"),
    /** {@code PR4}: a private provider. */
    PRIVATE("PR4", "Private provider"),
    /** {@code PR5}: a voluntary or third-sector provider. */
    VOLUNTARY("PR5", "Voluntary / third sector");

    private final String code;
    private final String label;

    PlacementProvider(String code, String label) {
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
