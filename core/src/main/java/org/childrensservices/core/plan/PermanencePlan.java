package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** What the care plan of a child aims at, as the standard safeguarding dataset codes it. */
public enum PermanencePlan implements Code {
    /** {@code REMAINSUP}: stay home with support. */
    STAY_HOME_WITH_SUPPORT("REMAINSUP", "Stay home with support"),
    /** {@code RETURN1M}: home within 1 month. */
    HOME_WITHIN_1_MONTH("RETURN1M", "Home within 1 month"),
    /** {@code RETURN6M}: home within 6 months. */
    HOME_WITHIN_6_MONTHS("RETURN6M", "Home within 6 months"),
    /** {@code RETURNEV}: home eventually. */
    HOME_EVENTUALLY("RETURNEV", "Home eventually"),
    /** {@code LTRELFR}: long term with kin. */
    LONG_TERM_WITH_KIN("LTRELFR", "Long term with kin"),
    /** {@code LTFOST18}: long-term foster to 18. */
    LONG_TERM_FOSTER_TO_18("LTFOST18", "Long-term foster to 18"),
    /** {@code RESPLMT}: residential to independence. */
    RESIDENTIAL_TO_INDEPENDENCE("RESPLMT", "Residential to independence"),
    /** {@code SUPPLIV}: supported living. */
    SUPPORTED_LIVING("SUPPLIV", "Supported living"),
    /** {@code ADOPTION}: adoption. */
    ADOPTION("ADOPTION", "Adoption"),
    /** {@code OTHERPLN}: other. */
    OTHER("OTHERPLN", "Other");

    private final String code;
    private final String label;

    PermanencePlan(String code, String label) {
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
