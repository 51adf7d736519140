package org.childrensservices.core.placement;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** What a care leaver does, as the return of looked-after children (SSDA903) codes it in {@code ACTIV}. */
public enum CareLeaverActivity implements Code {
    /** {@code F1}: full time, higher education. */
    FULL_TIME_HIGHER_EDUCATION("F1", "Full time, higher education", LocalDateRange.ALL),
    /** {@code P1}: part time, higher education. */
    PART_TIME_HIGHER_EDUCATION("P1", "Part time, higher education", LocalDateRange.ALL),
    /** {@code F2}: full time, other education. */
    FULL_TIME_OTHER_EDUCATION("F2", "Full time, other education", LocalDateRange.ALL),
    /** {@code P2}: part time, other education. */
    PART_TIME_OTHER_EDUCATION("P2", "Part time, other education", LocalDateRange.ALL),
    /** {@code F3}: full time, training or work. */
    FULL_TIME_TRAINING_OR_WORK(
            "F3", "Full time, training or work", LocalDateRange.ofUnboundedStart(LocalDate.of(2021, 4, 1))),
    /** {@code P3}: part time, training or work. */
    PART_TIME_TRAINING_OR_WORK(
            "P3", "Part time, training or work", LocalDateRange.ofUnboundedStart(LocalDate.of(2021, 4, 1))),
    /** {@code F4}: full time, apprenticeship. */
    FULL_TIME_APPRENTICESHIP(
            "F4", "Full time, apprenticeship", LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 4, 1))),
    /** {@code P4}: part time, apprenticeship. */
    PART_TIME_APPRENTICESHIP(
            "P4", "Part time, apprenticeship", LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 4, 1))),
    /** {@code F5}: full time, training or work, not apprenticeship. */
    FULL_TIME_TRAINING_OR_WORK_NOT_APPRENTICESHIP(
            "F5",
            "Full time, training or work, not apprenticeship",
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 4, 1))),
    /** {@code P5}: part time, training or work, not apprenticeship. */
    PART_TIME_TRAINING_OR_WORK_NOT_APPRENTICESHIP(
            "P5",
            "Part time, training or work, not apprenticeship",
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 4, 1))),
    /** {@code G4}: NEET, illness or disability. */
    NEET_ILLNESS_OR_DISABILITY("G4", "NEET, illness or disability", LocalDateRange.ALL),
    /** {@code G5}: NEET, other. */
    NEET_OTHER("G5", "NEET, other", LocalDateRange.ALL),
    /** {@code G6}: NEET, pregnancy or parenting. */
    NEET_PREGNANCY_OR_PARENTING("G6", "NEET, pregnancy or parenting", LocalDateRange.ALL),
    /** {@code 0}: no information / not applicable. */
    NONE("0", "No information / not applicable", LocalDateRange.ALL);

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    CareLeaverActivity(String code, String label, LocalDateRange validity) {
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

    @Override
    public ImmutableSet<CareLeaverActivity> successors() {
        return switch (this) {
            case FULL_TIME_TRAINING_OR_WORK ->
                ImmutableSet.of(FULL_TIME_APPRENTICESHIP, FULL_TIME_TRAINING_OR_WORK_NOT_APPRENTICESHIP);
            case PART_TIME_TRAINING_OR_WORK ->
                ImmutableSet.of(PART_TIME_APPRENTICESHIP, PART_TIME_TRAINING_OR_WORK_NOT_APPRENTICESHIP);
            default -> ImmutableSet.of();
        };
    }

    /** {@return whether it is education, employment or training} */
    public boolean isEducationEmploymentOrTraining() {
        return code.startsWith("F") || code.startsWith("P");
    }
}
