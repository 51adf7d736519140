package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/**
 * Where a care leaver lives and whether that is suitable, as the return of looked-after children (SSDA903) codes it in
 * {@code ACCOM}.
 */
public enum CareLeaverAccommodation implements Code {
    /** {@code B1}: with parents or relatives, suitable. */
    WITH_PARENTS_OR_RELATIVES_SUITABLE("B1", "With parents or relatives, suitable"),
    /** {@code B2}: with parents or relatives, unsuitable. */
    WITH_PARENTS_OR_RELATIVES_UNSUITABLE("B2", "With parents or relatives, unsuitable"),
    /** {@code C1}: community home or other residential care, suitable. */
    COMMUNITY_HOME_OR_OTHER_RESIDENTIAL_CARE_SUITABLE("C1", "Community home or other residential care, suitable"),
    /** {@code C2}: community home or other residential care, unsuitable. */
    COMMUNITY_HOME_OR_OTHER_RESIDENTIAL_CARE_UNSUITABLE("C2", "Community home or other residential care, unsuitable"),
    /** {@code D1}: semi-independent / transitional, suitable. */
    SEMI_INDEPENDENT_SUITABLE("D1", "Semi-independent / transitional, suitable"),
    /** {@code D2}: semi-independent / transitional, unsuitable. */
    SEMI_INDEPENDENT_UNSUITABLE("D2", "Semi-independent / transitional, unsuitable"),
    /** {@code E1}: supported lodgings, suitable. */
    SUPPORTED_LODGINGS_SUITABLE("E1", "Supported lodgings, suitable"),
    /** {@code E2}: supported lodgings, unsuitable. */
    SUPPORTED_LODGINGS_UNSUITABLE("E2", "Supported lodgings, unsuitable"),
    /** {@code G1}: abroad, suitable. */
    ABROAD_SUITABLE("G1", "Abroad, suitable"),
    /** {@code G2}: abroad, unsuitable. */
    ABROAD_UNSUITABLE("G2", "Abroad, unsuitable"),
    /** {@code H1}: deported, suitable. */
    DEPORTED_SUITABLE("H1", "Deported, suitable"),
    /** {@code H2}: deported, unsuitable. */
    DEPORTED_UNSUITABLE("H2", "Deported, unsuitable"),
    /** {@code K1}: ordinary lodgings, no formal support, suitable. */
    ORDINARY_LODGINGS_NO_FORMAL_SUPPORT_SUITABLE("K1", "Ordinary lodgings, no formal support, suitable"),
    /** {@code K2}: ordinary lodgings, no formal support, unsuitable. */
    ORDINARY_LODGINGS_NO_FORMAL_SUPPORT_UNSUITABLE("K2", "Ordinary lodgings, no formal support, unsuitable"),
    /** {@code R1}: residence not known, suitable. */
    RESIDENCE_NOT_KNOWN_SUITABLE("R1", "Residence not known, suitable"),
    /** {@code R2}: residence not known, unsuitable. */
    RESIDENCE_NOT_KNOWN_UNSUITABLE("R2", "Residence not known, unsuitable"),
    /** {@code S1}: no fixed abode / homeless, suitable. */
    HOMELESS_SUITABLE("S1", "No fixed abode / homeless, suitable"),
    /** {@code S2}: no fixed abode / homeless, unsuitable. */
    HOMELESS_UNSUITABLE("S2", "No fixed abode / homeless, unsuitable"),
    /** {@code T1}: foyer or similar, suitable. */
    FOYER_OR_SIMILAR_SUITABLE("T1", "Foyer or similar, suitable"),
    /** {@code T2}: foyer or similar, unsuitable. */
    FOYER_OR_SIMILAR_UNSUITABLE("T2", "Foyer or similar, unsuitable"),
    /** {@code U1}: independent living, suitable. */
    INDEPENDENT_LIVING_SUITABLE("U1", "Independent living, suitable"),
    /** {@code U2}: independent living, unsuitable. */
    INDEPENDENT_LIVING_UNSUITABLE("U2", "Independent living, unsuitable"),
    /** {@code V1}: emergency accommodation, suitable. */
    EMERGENCY_ACCOMMODATION_SUITABLE("V1", "Emergency accommodation, suitable"),
    /** {@code V2}: emergency accommodation, unsuitable. */
    EMERGENCY_ACCOMMODATION_UNSUITABLE("V2", "Emergency accommodation, unsuitable"),
    /** {@code W1}: bed and breakfast, suitable. */
    BED_AND_BREAKFAST_SUITABLE("W1", "Bed and breakfast, suitable"),
    /** {@code W2}: bed and breakfast, unsuitable. */
    BED_AND_BREAKFAST_UNSUITABLE("W2", "Bed and breakfast, unsuitable"),
    /** {@code X1}: in custody, suitable. */
    IN_CUSTODY_SUITABLE("X1", "In custody, suitable"),
    /** {@code X2}: in custody, unsuitable. */
    IN_CUSTODY_UNSUITABLE("X2", "In custody, unsuitable"),
    /** {@code Y1}: other, suitable. */
    OTHER_SUITABLE("Y1", "Other, suitable"),
    /** {@code Y2}: other, unsuitable. */
    OTHER_UNSUITABLE("Y2", "Other, unsuitable"),
    /** {@code Z1}: with former foster carer, suitable. */
    WITH_FORMER_FOSTER_CARER_SUITABLE("Z1", "With former foster carer, suitable"),
    /** {@code Z2}: with former foster carer, unsuitable. */
    WITH_FORMER_FOSTER_CARER_UNSUITABLE("Z2", "With former foster carer, unsuitable"),
    /** {@code 0}: no information / not applicable. */
    NONE("0", "No information / not applicable");

    private final String code;
    private final String label;

    CareLeaverAccommodation(String code, String label) {
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

    /** {@return whether the accommodation is suitable; false where nothing is known of it} */
    public boolean isSuitable() {
        return code.endsWith("1");
    }
}
