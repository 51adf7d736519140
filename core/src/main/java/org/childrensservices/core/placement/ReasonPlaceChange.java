package org.childrensservices.core.placement;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/**
 * Why a placement ended for another, as the return of looked-after children (SSDA903) codes it in
 * {@code REASON_PLACE_CHANGE}.
 */
public enum ReasonPlaceChange implements Code {
    /** {@code CARPL}: change of the care plan. */
    CARE_PLAN("CARPL", "Care plan change", LocalDateRange.ALL),
    /** {@code CLOSE}: the carer resigned or the setting closed. */
    CLOSED("CLOSE", "Carer resigned or setting closed", LocalDateRange.ALL),
    /** {@code ALLEG}: an allegation under section 47 of the Children Act 1989. */
    ALLEGATION("ALLEG", "Allegation under section 47", LocalDateRange.ALL),
    /** {@code STAND}: concern about the standards of care. */
    STANDARDS_OF_CARE("STAND", "Standards of care concern", LocalDateRange.ALL),
    /** {@code APPRR}: the carer's approval was removed. */
    APPROVAL_REMOVED("APPRR", "Approval removed", LocalDateRange.ALL),
    /** {@code CREQB}: the carer asked, because of the child's behaviour. */
    CARER_ASKED_BEHAVIOUR("CREQB", "Carer asked, because of behaviour", LocalDateRange.ALL),
    /** {@code CREQO}: the carer asked, for another reason. */
    CARER_ASKED_OTHER("CREQO", "Carer asked, other reason", LocalDateRange.ALL),
    /** {@code CHILD}: the child asked. */
    CHILD_ASKED("CHILD", "Child asked", LocalDateRange.ALL),
    /** {@code LAREQ}: the responsible authority or that of the area asked. */
    AUTHORITY_ASKED("LAREQ", "Responsible or area authority asked", LocalDateRange.ALL),
    /** {@code PLACE}: only the status of the placement changed. */
    STATUS("PLACE", "Status of placement only", LocalDateRange.ALL),
    /** {@code CUSTOD}: admitted to custody, from 2018-19. */
    CUSTODY("CUSTOD", "Admitted to custody", LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1))),
    /** {@code OTHER}: none of these. */
    OTHER("OTHER", "None of these", LocalDateRange.ALL);

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    ReasonPlaceChange(String code, String label, LocalDateRange validity) {
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
