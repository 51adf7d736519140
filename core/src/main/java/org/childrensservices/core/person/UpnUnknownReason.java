package org.childrensservices.core.person;

import com.google.common.collect.ImmutableSet;
import org.childrensservices.core.value.Code;
import org.childrensservices.core.value.StatutoryReturn;

/** Why a unique pupil number is not known. Not every return takes every reason. */
public enum UpnUnknownReason implements Code {
    /** {@code UN1}: not of school age, and no number yet. */
    NOT_OF_SCHOOL_AGE(
            "UN1",
            "Not of school age, no UPN yet",
            StatutoryReturn.LOOKED_AFTER_CHILDREN,
            StatutoryReturn.CHILDREN_IN_NEED,
            StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN2}: never at a state school in England. */
    NEVER_AT_STATE_SCHOOL(
            "UN2",
            "Never attended a state school in England",
            StatutoryReturn.LOOKED_AFTER_CHILDREN,
            StatutoryReturn.CHILDREN_IN_NEED,
            StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN3}: educated outside England. */
    EDUCATED_OUTSIDE_ENGLAND(
            "UN3",
            "Educated outside England",
            StatutoryReturn.LOOKED_AFTER_CHILDREN,
            StatutoryReturn.CHILDREN_IN_NEED,
            StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN4}: newly in contact, and not yet known. */
    NEWLY_IN_CONTACT(
            "UN4",
            "Newly in contact, not yet known",
            StatutoryReturn.LOOKED_AFTER_CHILDREN,
            StatutoryReturn.CHILDREN_IN_NEED),
    /** {@code UN5}: the records disagree, such as by duplicates. */
    RECORDS_DISAGREE(
            "UN5",
            "Records disagree",
            StatutoryReturn.LOOKED_AFTER_CHILDREN,
            StatutoryReturn.CHILDREN_IN_NEED,
            StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN6}: an unborn child; the label is not confirmed from the guidance. */
    UNBORN("UN6", "Unborn child", StatutoryReturn.CHILDREN_IN_NEED),
    /** {@code UN7}: a referral that led to no further action. */
    REFERRED_WITHOUT_FURTHER_ACTION("UN7", "Referral with no further action", StatutoryReturn.CHILDREN_IN_NEED),
    /** {@code UN8}: new to the authority. */
    NEW_TO_AUTHORITY("UN8", "New to the authority", StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN9}: never in state education in England, without this number or a learner number. */
    NEVER_IN_STATE_EDUCATION(
            "UN9", "Never in state education in England, no UPN or ULN", StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS),
    /** {@code UN10}: the request ended before the number was known. */
    REQUEST_ENDED("UN10", "Request ended before known", StatutoryReturn.SPECIAL_EDUCATIONAL_NEEDS);

    private final String code;
    private final String label;
    private final ImmutableSet<StatutoryReturn> returns;

    UpnUnknownReason(String code, String label, StatutoryReturn... returns) {
        this.code = code;
        this.label = label;
        this.returns = ImmutableSet.copyOf(returns);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Tells whether a return takes this reason.
     *
     * @param to the return
     * @return whether it does
     */
    public boolean isValidIn(StatutoryReturn to) {
        return returns.contains(to);
    }
}
