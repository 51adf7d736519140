package org.childrensservices.core.strategy;

/** The legal forms that a social enterprise may have. */
public enum LegalForm {
    /** A co-operative society (Co-operative and Community Benefit Societies Act 2014). */
    COOPERATIVE,
    /** A community benefit society, under the same Act. */
    COMMUNITY_BENEFIT_SOCIETY,
    /** A community interest company. */
    COMMUNITY_INTEREST_COMPANY,
    /** A company limited by guarantee. */
    COMPANY_LIMITED_BY_GUARANTEE,
    /** A charity. */
    CHARITY,
    /** Another form. */
    OTHER
}
