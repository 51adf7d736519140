package org.childrensservices.core.child;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** Who referred a child, as the children in need census codes it. */
public enum ReferralSource implements Code {
    /** {@code 1A}: family member or carer. */
    FAMILY_MEMBER_OR_CARER("1A", "Family member or carer", LocalDateRange.ALL),
    /** {@code 1B}: acquaintance. */
    ACQUAINTANCE("1B", "Acquaintance", LocalDateRange.ALL),
    /** {@code 1C}: self. */
    SELF("1C", "Self", LocalDateRange.ALL),
    /** {@code 1D}: other individual. */
    OTHER_INDIVIDUAL("1D", "Other individual", LocalDateRange.ALL),
    /** {@code 2A}: school. */
    SCHOOL("2A", "School", LocalDateRange.ALL),
    /** {@code 2B}: education service. */
    EDUCATION_SERVICE("2B", "Education service", LocalDateRange.ALL),
    /** {@code 3A}: GP. */
    GP("3A", "GP", LocalDateRange.ALL),
    /** {@code 3B}: health visitor. */
    HEALTH_VISITOR("3B", "Health visitor", LocalDateRange.ALL),
    /** {@code 3C}: school nurse. */
    SCHOOL_NURSE("3C", "School nurse", LocalDateRange.ALL),
    /** {@code 3D}: other primary health. */
    OTHER_PRIMARY_HEALTH("3D", "Other primary health", LocalDateRange.ALL),
    /** {@code 3E}: accident and emergency. */
    ACCIDENT_AND_EMERGENCY("3E", "A&E", LocalDateRange.ALL),
    /** {@code 3F}: other health. */
    OTHER_HEALTH("3F", "Other health", LocalDateRange.ALL),
    /** {@code 4}: housing. */
    HOUSING("4", "Housing", LocalDateRange.ALL),
    /** {@code 5A}: LA social care. */
    LA_SOCIAL_CARE("5A", "LA social care", LocalDateRange.ALL),
    /** {@code 5B}: LA other internal. */
    LA_OTHER_INTERNAL("5B", "LA other internal", LocalDateRange.ALL),
    /** {@code 5C}: external LA. */
    EXTERNAL_LA("5C", "External LA", LocalDateRange.ALL),
    /** {@code 5D}: LA early help. */
    LA_EARLY_HELP("5D", "LA early help", LocalDateRange.ofUnboundedEnd(LocalDate.of(2022, 4, 1))),
    /** {@code 6}: police. */
    POLICE("6", "Police", LocalDateRange.ALL),
    /** {@code 7}: other legal agency. */
    OTHER_LEGAL_AGENCY("7", "Other legal agency", LocalDateRange.ALL),
    /** {@code 8}: other incl. children's centre, voluntary. */
    OTHER("8", "Other incl. children's centre, voluntary", LocalDateRange.ALL),
    /** {@code 9}: anonymous. */
    ANONYMOUS("9", "Anonymous", LocalDateRange.ALL),
    /** {@code 10}: unknown. */
    UNKNOWN("10", "Unknown", LocalDateRange.ALL);

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    ReferralSource(String code, String label, LocalDateRange validity) {
        this.code = code;
        this.label = label;
        this.validity = validity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public LocalDateRange validity() {
        return validity;
    }
}
