package org.childrensservices.core.placement;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** The type of a placement, as the return of looked-after children (SSDA903) codes it in {@code PLACE}. */
public enum PlacementType implements Code {
    /** {@code A1}: adoption placement not with the current carer; only in records older than 2016-17. */
    ADOPTION_NOT_CURRENT_CARER(
            "A1",
            "Adoption placement (pre-2005-style code), not with the current carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code A2}: adoption placement with the current carer; only in records older than 2016-17. */
    ADOPTION_CURRENT_CARER(
            "A2",
            "Adoption placement (pre-2005-style code), with the current carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code A3}: placed for adoption with parental consent, with the current foster carer. */
    ADOPTION_CONSENT_CURRENT_CARER(
            "A3",
            "Placed for adoption, parental consent, with the current foster carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code A4}: placed for adoption with parental consent, not with the current foster carer. */
    ADOPTION_CONSENT_NOT_CURRENT_CARER(
            "A4",
            "Placed for adoption, parental consent, not the current foster carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code A5}: placed for adoption under a placement order, with the current foster carer. */
    ADOPTION_ORDER_CURRENT_CARER(
            "A5",
            "Placed for adoption under placement order, with the current foster carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code A6}: placed for adoption under a placement order, not with the current foster carer. */
    ADOPTION_ORDER_NOT_CURRENT_CARER(
            "A6",
            "Placed for adoption under placement order, not the current foster carer",
            Kind.ADOPTION,
            LocalDateRange.ALL),
    /** {@code H5}: semi-independent accommodation outside the regulations of children's homes, until 2023-24. */
    SEMI_INDEPENDENT(
            "H5",
            "Semi-independent accommodation outside the children's homes regime",
            Kind.SUPPORTED,
            LocalDateRange.ofUnboundedStart(LocalDate.of(2024, 4, 1))),
    /** {@code K1}: secure children's home. */
    SECURE_CHILDRENS_HOME("K1", "Secure children's home", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code K2}: children's home. */
    CHILDRENS_HOME("K2", "Children's home", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code K3}: registered supported accommodation, from 2024-25 and from the age of 16. */
    SUPPORTED_ACCOMMODATION(
            "K3",
            "Registered supported accommodation (16+)",
            Kind.SUPPORTED,
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2024, 4, 1))),
    /** {@code P1}: with the own parents or somebody with parental responsibility. */
    OWN_PARENTS("P1", "With own parent(s) or a person with parental responsibility", Kind.PARENTS, LocalDateRange.ALL),
    /** {@code P2}: independent living, until 27 October 2023. */
    INDEPENDENT_LIVING(
            "P2", "Independent living", Kind.INDEPENDENT, LocalDateRange.ofUnboundedStart(LocalDate.of(2023, 10, 28))),
    /** {@code P3}: residential employment. */
    RESIDENTIAL_EMPLOYMENT("P3", "Residential employment", Kind.INDEPENDENT, LocalDateRange.ALL),
    /** {@code R1}: residential care home. */
    RESIDENTIAL_CARE_HOME("R1", "Residential care home", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code R2}: hospital or another establishment of health care. */
    HEALTH_ESTABLISHMENT("R2", "Hospital / NHS or other health establishment", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code R3}: family centre, or mother and baby unit. */
    FAMILY_CENTRE("R3", "Family centre or mother-and-baby unit", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code R5}: young offender institution or prison. */
    YOUNG_OFFENDER_INSTITUTION("R5", "Young offender institution or prison", Kind.CUSTODY, LocalDateRange.ALL),
    /** {@code S1}: residential school that is not also registered as a children's home. */
    RESIDENTIAL_SCHOOL(
            "S1", "Residential school (not dual-registered as a home)", Kind.RESIDENTIAL, LocalDateRange.ALL),
    /** {@code T0}: temporary move of any kind. */
    TEMPORARY("T0", "Temporary move, all kinds", Kind.TEMPORARY, LocalDateRange.ALL),
    /** {@code T1}: temporary, in hospital. */
    TEMPORARY_HOSPITAL("T1", "Temporary: in hospital", Kind.TEMPORARY, LocalDateRange.ALL),
    /** {@code T2}: temporary, the child on holiday. */
    TEMPORARY_CHILD_ON_HOLIDAY("T2", "Temporary: child on holiday", Kind.TEMPORARY, LocalDateRange.ALL),
    /** {@code T3}: temporary, the carer on holiday. */
    TEMPORARY_CARER_ON_HOLIDAY("T3", "Temporary: carer on holiday", Kind.TEMPORARY, LocalDateRange.ALL),
    /** {@code T4}: temporary for any other reason, up to seven days. */
    TEMPORARY_OTHER("T4", "Temporary: up to seven days, any other reason", Kind.TEMPORARY, LocalDateRange.ALL),
    /** {@code U1}: foster placement with a relative or friend, long term. */
    FOSTER_KIN_LONG_TERM("U1", "Foster, relative or friend, long term", Kind.FOSTER_KIN, LocalDateRange.ALL),
    /** {@code U2}: foster placement with a relative or friend who is an approved adopter. */
    FOSTER_KIN_APPROVED_ADOPTER(
            "U2",
            "Foster, relative or friend who is an approved adopter (FFA / concurrent)",
            Kind.FOSTER_KIN,
            LocalDateRange.ALL),
    /** {@code U3}: foster placement with a relative or friend, neither long term nor an approved adopter. */
    FOSTER_KIN_OTHER(
            "U3", "Foster, relative or friend, neither long term nor FFA", Kind.FOSTER_KIN, LocalDateRange.ALL),
    /** {@code U4}: foster placement with another carer, long term. */
    FOSTER_LONG_TERM("U4", "Foster, other carer, long term", Kind.FOSTER, LocalDateRange.ALL),
    /** {@code U5}: foster placement with another carer who is an approved adopter. */
    FOSTER_APPROVED_ADOPTER(
            "U5", "Foster, other carer who is an approved adopter (FFA / concurrent)", Kind.FOSTER, LocalDateRange.ALL),
    /** {@code U6}: foster placement with another carer, neither long term nor an approved adopter. */
    FOSTER_OTHER("U6", "Foster, other carer, neither long term nor FFA", Kind.FOSTER, LocalDateRange.ALL),
    /** {@code Z1}: other placement, until 2024-25. */
    OTHER(
            "Z1",
            "Other placement (schedule to be sent with the return)",
            Kind.OTHER,
            LocalDateRange.ofUnboundedStart(LocalDate.of(2025, 4, 1))),
    /** {@code Z11}: other placement of the first kind, from 2025-26; its official label is not confirmed. */
    OTHER_1("Z11", "Other placement, sub-type 1", Kind.OTHER, LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 4, 1))),
    /** {@code Z12}: other placement of the second kind, from 2025-26; its official label is not confirmed. */
    OTHER_2("Z12", "Other placement, sub-type 2", Kind.OTHER, LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 4, 1))),
    /** {@code Z13}: other placement of the third kind, from 2025-26; its official label is not confirmed. */
    OTHER_3("Z13", "Other placement, sub-type 3", Kind.OTHER, LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 4, 1))),
    /** {@code Z14}: other placement of the fourth kind, from 2025-26; its official label is not confirmed. */
    OTHER_4("Z14", "Other placement, sub-type 4", Kind.OTHER, LocalDateRange.ofUnboundedEnd(LocalDate.of(2025, 4, 1)));

    /** The kinds of placement, by who cares for the child. */
    public enum Kind {
        /** With adopters, before the adoption order. */
        ADOPTION,
        /** With a foster carer who is a relative or friend. */
        FOSTER_KIN,
        /** With another foster carer. */
        FOSTER,
        /** In a home, school, hospital or centre. */
        RESIDENTIAL,
        /** In supported or semi-independent accommodation. */
        SUPPORTED,
        /** With parents or others with parental responsibility. */
        PARENTS,
        /** Living independently or where they work. */
        INDEPENDENT,
        /** In custody. */
        CUSTODY,
        /** Away for a while from a placement that goes on. */
        TEMPORARY,
        /** Anything else. */
        OTHER
    }

    private final String code;
    private final String label;
    private final Kind kind;
    private final LocalDateRange validity;

    PlacementType(String code, String label, Kind kind, LocalDateRange validity) {
        this.code = code;
        this.label = label;
        this.kind = kind;
        this.validity = validity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LocalDateRange validity() {
        return validity;
    }

    /**
     * Returns what the code means. The labels of {@code Z11} to {@code Z14} only number them: their official wording is
     * not confirmed.
     */
    @Override
    public String label() {
        return label;
    }

    /** {@return the kind of placement} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether this is a temporary placement, T0 to T4, which interrupts another and does not end it} */
    public boolean isTemporary() {
        return kind == Kind.TEMPORARY;
    }

    /** {@return whether the child is fostered, U1 to U6} */
    public boolean isFoster() {
        return kind == Kind.FOSTER || kind == Kind.FOSTER_KIN;
    }

    /** {@return whether the child is placed for adoption, A3 to A6 and the older A1 and A2} */
    public boolean isAdoption() {
        return kind == Kind.ADOPTION;
    }

    /**
     * Tells whether the child is placed for adoption with the carer with whom the child lives already, A3, A5 and the
     * older A2: a change of the placement's status and not a move.
     *
     * @return whether it is
     */
    public boolean isAdoptionByCurrentCarer() {
        return this == ADOPTION_CURRENT_CARER
                || this == ADOPTION_CONSENT_CURRENT_CARER
                || this == ADOPTION_ORDER_CURRENT_CARER;
    }

    @Override
    public ImmutableSet<PlacementType> successors() {
        return switch (this) {
            case SEMI_INDEPENDENT -> ImmutableSet.of(SUPPORTED_ACCOMMODATION);
            case OTHER -> ImmutableSet.of(OTHER_1, OTHER_2, OTHER_3, OTHER_4);
            default -> ImmutableSet.of();
        };
    }
}
