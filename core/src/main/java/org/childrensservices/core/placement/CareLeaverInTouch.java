package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Whether the authority is in touch with a care leaver, as the return of looked-after children (SSDA903) codes it in
 * {@code IN_TOUCH}.
 */
public enum CareLeaverInTouch implements Code {
    /** {@code YES}: in touch. */
    IN_TOUCH("YES", "In touch"),
    /** {@code NO}: not in touch. */
    NOT_IN_TOUCH("NO", "Not in touch"),
    /** {@code DIED}: died after leaving care. */
    DIED_AFTER_LEAVING_CARE("DIED", "Died after leaving care"),
    /** {@code REFU}: refuses contact. */
    REFUSES_CONTACT("REFU", "Refuses contact"),
    /** {@code NREQ}: no longer needs services. */
    NO_LONGER_NEEDS_SERVICES("NREQ", "No longer needs services"),
    /** {@code RHOM}: home with parent six months or more. */
    HOME_WITH_PARENT_SIX_MONTHS_OR_MORE("RHOM", "Home with parent six months or more");

    private final String code;
    private final String label;

    CareLeaverInTouch(String code, String label) {
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
