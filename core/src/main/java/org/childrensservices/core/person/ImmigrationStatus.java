package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;

/**
 * The immigration statuses that a return of children's services asks for. There is one; what an authority records
 * beside it has no national code set and is kept as it is written.
 */
public enum ImmigrationStatus implements Code {
    /** {@code UASC}: unaccompanied asylum-seeking child. */
    UNACCOMPANIED_ASYLUM_SEEKING("UASC", "Unaccompanied asylum-seeking child");

    private final String code;
    private final String label;

    ImmigrationStatus(String code, String label) {
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
