package org.childrensservices.core.returns.cin.rules;

import org.childrensservices.core.returns.rules.CheckedField;

/** The elements of the census that rules read. The package of the blocks explains them. */
public enum CinField implements CheckedField {
    /** {@code LAchildID}. */
    CHILD_ID("LAchildID"),
    /** {@code UPN}. */
    UPN("UPN"),
    /** {@code FormerUPN}. */
    FORMER_UPN("FormerUPN"),
    /** {@code UPNunknown}. */
    UPN_UNKNOWN("UPNunknown"),
    /** {@code PersonBirthDate}. */
    BIRTH("PersonBirthDate"),
    /** {@code ExpectedPersonBirthDate}. */
    EXPECTED_BIRTH("ExpectedPersonBirthDate"),
    /** {@code GenderCurrent}. */
    GENDER("GenderCurrent"),
    /** {@code Sex}. */
    SEX("Sex"),
    /** {@code PersonDeathDate}. */
    DEATH("PersonDeathDate"),
    /** {@code Ethnicity}. */
    ETHNICITY("Ethnicity"),
    /** {@code Disability}. */
    DISABILITY("Disability"),
    /** {@code CINreferralDate}. */
    REFERRED("CINreferralDate"),
    /** {@code ReferralSource}. */
    SOURCE("ReferralSource"),
    /** {@code PrimaryNeedCode}. */
    NEED("PrimaryNeedCode"),
    /** {@code CINclosureDate}. */
    CLOSED("CINclosureDate"),
    /** {@code ReasonForClosure}. */
    CLOSURE_REASON("ReasonForClosure"),
    /** {@code DateOfInitialCPC}. */
    CONFERENCE("DateOfInitialCPC"),
    /** {@code ReferralNFA}. */
    NO_FURTHER_ACTION("ReferralNFA"),
    /** {@code AssessmentActualStartDate}. */
    ASSESSMENT_START("AssessmentActualStartDate"),
    /** {@code AssessmentAuthorisationDate}. */
    ASSESSMENT_END("AssessmentAuthorisationDate"),
    /** {@code AssessmentFactors}. */
    FACTOR("AssessmentFactors"),
    /** {@code CINPlanStartDate}. */
    PLAN_START("CINPlanStartDate"),
    /** {@code CINPlanEndDate}. */
    PLAN_END("CINPlanEndDate"),
    /** {@code S47ActualStartDate}. */
    ENQUIRY_START("S47ActualStartDate"),
    /** {@code InitialCPCtarget}. */
    CONFERENCE_TARGET("InitialCPCtarget"),
    /** {@code ICPCnotRequired}. */
    CONFERENCE_NOT_REQUIRED("ICPCnotRequired"),
    /** {@code CPPstartDate}. */
    PROTECTION_START("CPPstartDate"),
    /** {@code CPPendDate}. */
    PROTECTION_END("CPPendDate"),
    /** {@code InitialCategoryOfAbuse}. */
    INITIAL_CATEGORY("InitialCategoryOfAbuse"),
    /** {@code LatestCategoryOfAbuse}. */
    LATEST_CATEGORY("LatestCategoryOfAbuse"),
    /** {@code NumberOfPreviousCPP}. */
    PREVIOUS_PLANS("NumberOfPreviousCPP"),
    /** {@code CPPreviewDate}. */
    REVIEW("CPPreviewDate"),
    /** {@code Year}. */
    YEAR("Year"),
    /** {@code ReferenceDate}. */
    REFERENCE_DATE("ReferenceDate");

    private final String heading;

    CinField(String heading) {
        this.heading = heading;
    }

    @Override
    public String heading() {
        return heading;
    }
}
