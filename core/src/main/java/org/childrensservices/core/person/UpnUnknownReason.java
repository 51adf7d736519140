package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;

/**
 * Why a unique pupil number is not known. Not every return takes every reason: looked-after children (SSDA903)
 * {@code UN1} to {@code UN5}, the children in need census {@code UN1} to {@code UN7}, the SEN2 census {@code UN1} to
 * {@code UN3}, {@code UN5} and {@code UN8} to {@code UN10}.
 */
public enum UpnUnknownReason implements Code {
    /** {@code UN1}: not of school age, and no number yet. */
    NOT_OF_SCHOOL_AGE("UN1", "Not of school age, no UPN yet"),
    /** {@code UN2}: never at a state school in England. */
    NEVER_AT_STATE_SCHOOL("UN2", "Never attended a state school in England"),
    /** {@code UN3}: educated outside England. */
    EDUCATED_OUTSIDE_ENGLAND("UN3", "Educated outside England"),
    /** {@code UN4}: newly in contact, and not yet known. */
    NEWLY_IN_CONTACT("UN4", "Newly in contact, not yet known"),
    /** {@code UN5}: the records disagree, such as by duplicates. */
    RECORDS_DISAGREE("UN5", "Records disagree"),
    /** {@code UN6}: an unborn child; the label is not confirmed from the guidance. */
    UNBORN("UN6", "Unborn child"),
    /** {@code UN7}: a referral that led to no further action. */
    REFERRED_WITHOUT_FURTHER_ACTION("UN7", "Referral with no further action"),
    /** {@code UN8}: new to the authority. */
    NEW_TO_AUTHORITY("UN8", "New to the authority"),
    /** {@code UN9}: never in state education in England, without this number or a learner number. */
    NEVER_IN_STATE_EDUCATION("UN9", "Never in state education in England, no UPN or ULN"),
    /** {@code UN10}: the request ended before the number was known. */
    REQUEST_ENDED("UN10", "Request ended before known");

    private final String code;
    private final String label;

    UpnUnknownReason(String code, String label) {
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
