package org.childrensservices.core.placement;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/**
 * The law under which a child is looked after, as the return of looked-after children (SSDA903) codes it in {@code LS}.
 */
public enum LegalStatus implements Code {
    /** {@code C1}: interim care order. */
    INTERIM_CARE_ORDER("C1", "Interim care order", LocalDateRange.ALL),
    /** {@code C2}: full care order. */
    FULL_CARE_ORDER("C2", "Full care order", LocalDateRange.ALL),
    /** {@code D1}: freeing order, under which an episode may have started until the end of 2005. */
    FREEING_ORDER("D1", "Freeing order", LocalDateRange.ofUnboundedStart(LocalDate.of(2006, 1, 1))),
    /** {@code E1}: placement order. */
    PLACEMENT_ORDER("E1", "Placement order", LocalDateRange.ofUnboundedEnd(LocalDate.of(2005, 12, 30))),
    /** {@code V2}: accommodated by agreement under section 20 of the Children Act 1989, a single period. */
    SECTION_20("V2", "Section 20, single period", LocalDateRange.ALL),
    /** {@code V3}: a short break under section 20, each break recorded. */
    SHORT_BREAK("V3", "Section 20 short break, each break recorded", LocalDateRange.ALL),
    /** {@code V4}: an agreed series of short breaks under section 20, the agreement recorded. */
    SHORT_BREAK_AGREEMENT("V4", "Section 20 short breaks, agreement recorded", LocalDateRange.ALL),
    /** {@code J1}: remand to the local authority or to youth detention accommodation. */
    REMAND("J1", "Remand to LA or youth detention accommodation", LocalDateRange.ALL),
    /** {@code J2}: detention under the Police and Criminal Evidence Act 1984 in local authority accommodation. */
    POLICE_DETENTION("J2", "PACE detention in LA accommodation", LocalDateRange.ALL),
    /** {@code J3}: youth rehabilitation order with a residence requirement or intensive fostering. */
    YOUTH_REHABILITATION_ORDER(
            "J3", "Youth rehabilitation order with residence or intensive fostering", LocalDateRange.ALL),
    /** {@code L1}: police protection in local authority accommodation. */
    POLICE_PROTECTION("L1", "Police protection in LA accommodation", LocalDateRange.ALL),
    /** {@code L2}: emergency protection order. */
    EMERGENCY_PROTECTION_ORDER("L2", "Emergency protection order", LocalDateRange.ALL),
    /** {@code L3}: child assessment order. */
    CHILD_ASSESSMENT_ORDER("L3", "Child assessment order", LocalDateRange.ALL);

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    LegalStatus(String code, String label, LocalDateRange validity) {
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

    /** {@return whether this is a short break, V3 or V4, which national counts of looked-after children leave out} */
    public boolean isShortBreak() {
        return this == SHORT_BREAK || this == SHORT_BREAK_AGREEMENT;
    }
}
