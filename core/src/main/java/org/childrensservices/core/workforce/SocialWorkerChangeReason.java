package org.childrensservices.core.workforce;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/**
 * Why the social worker of a looked-after child changed, as the return of looked-after children (SSDA903) codes it
 * since 2023-24.
 */
public enum SocialWorkerChangeReason implements Code {
    /** {@code MANAGE}: caseload management. */
    CASELOAD_MANAGEMENT("MANAGE", "Caseload management", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code FCONTA}: first contact or re-referral. */
    FIRST_CONTACT_OR_RE_REFERRAL(
            "FCONTA", "First contact or re-referral", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code LEFTRL}: worker left role. */
    WORKER_LEFT_ROLE("LEFTRL", "Worker left role", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code ORGRST}: restructure. */
    RESTRUCTURE("ORGRST", "Restructure", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code TSPROC}: transfer by standard process. */
    TRANSFER_BY_STANDARD_PROCESS(
            "TSPROC", "Transfer by standard process", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code ABSENC}: absence cover or return. */
    ABSENCE_COVER_OR_RETURN(
            "ABSENC", "Absence cover or return", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code CHCHAN}: child asked. */
    CHILD_ASKED("CHCHAN", "Child asked", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code PCCHAN}: parent or carer asked. */
    PARENT_OR_CARER_ASKED("PCCHAN", "Parent or carer asked", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code SWDIED}: worker died. */
    WORKER_DIED("SWDIED", "Worker died", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1))),
    /** {@code OTHERS}: other. */
    OTHER("OTHERS", "Other", LocalDateRange.ofUnboundedEnd(LocalDate.of(2023, 4, 1)));

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    SocialWorkerChangeReason(String code, String label, LocalDateRange validity) {
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
