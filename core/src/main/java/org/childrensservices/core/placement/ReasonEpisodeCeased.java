package org.childrensservices.core.placement;

import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** Why an episode ended, as the return of looked-after children (SSDA903) codes it in {@code REC}. */
public enum ReasonEpisodeCeased implements Code {
    /** {@code X1}: the episode ended and another started on the same day. */
    CONTINUES("X1", "Episode ends and another starts the same day", LocalDateRange.ALL),
    /** {@code E11}: adopted, the application unopposed. */
    ADOPTED_UNOPPOSED("E11", "Adopted, application unopposed", LocalDateRange.ALL),
    /** {@code E12}: adopted, consent dispensed with. */
    ADOPTED_CONSENT_DISPENSED_WITH("E12", "Adopted, consent dispensed with", LocalDateRange.ALL),
    /** {@code E1}: adopted; only in old records. */
    ADOPTED("E1", "Adopted (older single code)", LocalDateRange.ALL),
    /** {@code E2}: died. */
    DIED("E2", "Died", LocalDateRange.ALL),
    /** {@code E3}: care taken over by another authority of the United Kingdom. */
    TAKEN_OVER("E3", "Care taken over by another UK authority", LocalDateRange.ALL),
    /** {@code E4A}: home to a parent or somebody with parental responsibility, planned. */
    HOME_PLANNED("E4A", "Home to parent or PR holder, planned", LocalDateRange.ALL),
    /** {@code E4B}: home to a parent or somebody with parental responsibility, not planned. */
    HOME_UNPLANNED("E4B", "Home to parent or PR holder, not planned", LocalDateRange.ALL),
    /** {@code E13}: to live with somebody without parental responsibility. */
    HOME_WITHOUT_PARENTAL_RESPONSIBILITY(
            "E13", "To live with someone without parental responsibility", LocalDateRange.ALL),
    /** {@code E41}: child arrangements order, formerly residence order. */
    CHILD_ARRANGEMENTS_ORDER("E41", "Child arrangements order (formerly residence order)", LocalDateRange.ALL),
    /** {@code E43}: special guardianship order to the former foster carer, until 2017-18. */
    SPECIAL_GUARDIANSHIP_FORMER_CARER(
            "E43",
            "Special guardianship, former foster carer (older code)",
            LocalDateRange.ofUnboundedStart(LocalDate.of(2018, 4, 1))),
    /** {@code E44}: special guardianship order to another carer, until 2017-18. */
    SPECIAL_GUARDIANSHIP_OTHER_CARER(
            "E44",
            "Special guardianship, other carer (older code)",
            LocalDateRange.ofUnboundedStart(LocalDate.of(2018, 4, 1))),
    /** {@code E45}: special guardianship order to the former foster carer, a relative or friend. */
    SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN(
            "E45",
            "SGO to former foster carer, relative or friend",
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1))),
    /** {@code E46}: special guardianship order to the former foster carer, not a relative or friend. */
    SPECIAL_GUARDIANSHIP_FORMER_CARER_NOT_KIN(
            "E46",
            "SGO to former foster carer, not relative or friend",
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1))),
    /** {@code E47}: special guardianship order to another carer, a relative or friend. */
    SPECIAL_GUARDIANSHIP_OTHER_CARER_KIN(
            "E47", "SGO to other carer, relative or friend", LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1))),
    /** {@code E48}: special guardianship order to another carer, not a relative or friend. */
    SPECIAL_GUARDIANSHIP_OTHER_CARER_NOT_KIN(
            "E48",
            "SGO to other carer, not relative or friend",
            LocalDateRange.ofUnboundedEnd(LocalDate.of(2018, 4, 1))),
    /** {@code E5}: independent living with formal support. */
    INDEPENDENT_SUPPORTED("E5", "Independent living with formal support", LocalDateRange.ALL),
    /** {@code E6}: independent living without formal support. */
    INDEPENDENT_UNSUPPORTED("E6", "Independent living without formal support", LocalDateRange.ALL),
    /** {@code E7}: to residential care of adult social services. */
    ADULT_SOCIAL_CARE("E7", "Adult social care residential", LocalDateRange.ALL),
    /** {@code E9}: sentenced to custody. */
    CUSTODY("E9", "Sentenced to custody", LocalDateRange.ALL),
    /** {@code E14}: accommodation on remand ended. */
    REMAND_ENDED("E14", "Remand accommodation ended", LocalDateRange.ALL),
    /** {@code E15}: found by an age assessment to be 18 or over. */
    FOUND_ADULT("E15", "Age assessment found 18 or over", LocalDateRange.ALL),
    /** {@code E16}: moved abroad. */
    MOVED_ABROAD("E16", "Moved abroad", LocalDateRange.ALL),
    /** {@code E17}: stayed with the current carers at 18. */
    STAYED_WITH_CARERS("E17", "Stayed with current carers at 18", LocalDateRange.ALL),
    /** {@code E8}: any other reason. */
    OTHER("E8", "Any other reason", LocalDateRange.ALL);

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    ReasonEpisodeCeased(String code, String label, LocalDateRange validity) {
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

    /** {@return whether the child stopped being looked after: every reason but X1} */
    public boolean endsCare() {
        return this != CONTINUES;
    }
}
