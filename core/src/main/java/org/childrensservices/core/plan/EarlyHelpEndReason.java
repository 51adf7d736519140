package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** Why early help ended. There is no national code set: these are proposed. */
public enum EarlyHelpEndReason implements Code {
    /** {@code STEP_UP}: stepped up to social care. */
    STEPPED_UP_TO_SOCIAL_CARE("STEP_UP", "Stepped up to social care"),
    /** {@code OUTCOMES_MET}: outcomes met. */
    OUTCOMES_MET("OUTCOMES_MET", "Outcomes met"),
    /** {@code NFA}: no further action. */
    NO_FURTHER_ACTION("NFA", "No further action"),
    /** {@code DISENGAGED}: family withdrew consent. */
    FAMILY_WITHDREW_CONSENT("DISENGAGED", "Family withdrew consent"),
    /** {@code MOVED}: moved away. */
    MOVED_AWAY("MOVED", "Moved away");

    private final String code;
    private final String label;

    EarlyHelpEndReason(String code, String label) {
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
