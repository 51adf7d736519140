package org.childrensservices.core.placement;

/** The bands into which the Department for Education puts scores of the questionnaire. */
public enum SdqBand {
    /** 0 to 13: normal. */
    NORMAL,
    /** 14 to 16: borderline. */
    BORDERLINE,
    /** 17 to 40: cause for concern. */
    CONCERN
}
