package org.childrensservices.stats.indicator;

/** What an indicator is about. */
public enum Domain {
    /** Children looked after. */
    LOOKED_AFTER,
    /** How stable placements, schools and social workers are. */
    STABILITY,
    /** Where children are placed. */
    PLACEMENT,
    /** Children who go missing from care. */
    MISSING,
    /** Health, offending and wellbeing of children looked after. */
    OUTCOMES,
    /** Adoption and special guardianship. */
    ADOPTION,
    /** Contacts, referrals and assessments. */
    FRONT_DOOR,
    /** Children in need. */
    CHILDREN_IN_NEED,
    /** Enquiries, conferences and child protection plans. */
    CHILD_PROTECTION,
    /** Care applications. */
    COURT,
    /** Care leavers. */
    CARE_LEAVERS,
    /** School absence, attainment and exclusion. */
    EDUCATION,
    /** Offending by children. */
    YOUTH_JUSTICE,
    /** Social workers. */
    WORKFORCE,
    /** Early help, hubs and navigators. */
    EARLY_HELP,
    /** The quality of practice. */
    QUALITY
}
