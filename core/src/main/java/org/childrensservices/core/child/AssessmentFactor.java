package org.childrensservices.core.child;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.childrensservices.core.value.Code;
import org.threeten.extra.LocalDateRange;

/** What an assessment found, as the children in need census codes it in {@code AssessmentFactors}. */
public enum AssessmentFactor implements Code {
    /** {@code 1A}: alcohol misuse: child. */
    ALCOHOL_MISUSE_CHILD("1A", "Alcohol misuse: child", LocalDateRange.ALL),
    /** {@code 1B}: alcohol misuse: parent or carer. */
    ALCOHOL_MISUSE_PARENT_OR_CARER("1B", "Alcohol misuse: parent or carer", LocalDateRange.ALL),
    /** {@code 1C}: alcohol misuse: another in household. */
    ALCOHOL_MISUSE_ANOTHER_IN_HOUSEHOLD("1C", "Alcohol misuse: another in household", LocalDateRange.ALL),
    /** {@code 2A}: drug misuse: child. */
    DRUG_MISUSE_CHILD("2A", "Drug misuse: child", LocalDateRange.ALL),
    /** {@code 2B}: drug misuse: parent or carer. */
    DRUG_MISUSE_PARENT_OR_CARER("2B", "Drug misuse: parent or carer", LocalDateRange.ALL),
    /** {@code 2C}: drug misuse: another in household. */
    DRUG_MISUSE_ANOTHER_IN_HOUSEHOLD("2C", "Drug misuse: another in household", LocalDateRange.ALL),
    /** {@code 3A}: domestic abuse: child. */
    DOMESTIC_ABUSE_CHILD("3A", "Domestic abuse: child", LocalDateRange.ALL),
    /** {@code 3B}: domestic abuse: parent or carer. */
    DOMESTIC_ABUSE_PARENT_OR_CARER("3B", "Domestic abuse: parent or carer", LocalDateRange.ALL),
    /** {@code 3C}: domestic abuse: another in household. */
    DOMESTIC_ABUSE_ANOTHER_IN_HOUSEHOLD("3C", "Domestic abuse: another in household", LocalDateRange.ALL),
    /** {@code 4A}: mental health: child. */
    MENTAL_HEALTH_CHILD("4A", "Mental health: child", LocalDateRange.ALL),
    /** {@code 4B}: mental health: parent or carer. */
    MENTAL_HEALTH_PARENT_OR_CARER("4B", "Mental health: parent or carer", LocalDateRange.ALL),
    /** {@code 4C}: mental health: another in household. */
    MENTAL_HEALTH_ANOTHER_IN_HOUSEHOLD("4C", "Mental health: another in household", LocalDateRange.ALL),
    /** {@code 5A}: learning disability: child. */
    LEARNING_DISABILITY_CHILD("5A", "Learning disability: child", LocalDateRange.ALL),
    /** {@code 5B}: learning disability: parent or carer. */
    LEARNING_DISABILITY_PARENT_OR_CARER("5B", "Learning disability: parent or carer", LocalDateRange.ALL),
    /** {@code 5C}: learning disability: another in household. */
    LEARNING_DISABILITY_ANOTHER_IN_HOUSEHOLD("5C", "Learning disability: another in household", LocalDateRange.ALL),
    /** {@code 6A}: physical disability or illness: child. */
    PHYSICAL_DISABILITY_OR_ILLNESS_CHILD("6A", "Physical disability or illness: child", LocalDateRange.ALL),
    /** {@code 6B}: physical disability or illness: parent or carer. */
    PHYSICAL_DISABILITY_OR_ILLNESS_PARENT_OR_CARER(
            "6B", "Physical disability or illness: parent or carer", LocalDateRange.ALL),
    /** {@code 6C}: physical disability or illness: another in household. */
    PHYSICAL_DISABILITY_OR_ILLNESS_ANOTHER_IN_HOUSEHOLD(
            "6C", "Physical disability or illness: another in household", LocalDateRange.ALL),
    /** {@code 7A}: young carer. */
    YOUNG_CARER("7A", "Young carer", LocalDateRange.ALL),
    /** {@code 8A}: privately fostered (undivided). */
    PRIVATELY_FOSTERED_UNDIVIDED("8A", "Privately fostered (undivided)", LocalDateRange.ALL),
    /** {@code 8B}: privately fostered: overseas, returning. */
    PRIVATELY_FOSTERED_OVERSEAS_RETURNING("8B", "Privately fostered: overseas, returning", LocalDateRange.ALL),
    /** {@code 8C}: privately fostered: overseas, staying. */
    PRIVATELY_FOSTERED_OVERSEAS_STAYING("8C", "Privately fostered: overseas, staying", LocalDateRange.ALL),
    /** {@code 8D}: privately fostered: UK, in education. */
    PRIVATELY_FOSTERED_UK_IN_EDUCATION("8D", "Privately fostered: UK, in education", LocalDateRange.ALL),
    /** {@code 8E}: privately fostered: UK, alternative family. */
    PRIVATELY_FOSTERED_UK_ALTERNATIVE_FAMILY("8E", "Privately fostered: UK, alternative family", LocalDateRange.ALL),
    /** {@code 8F}: privately fostered: other. */
    PRIVATELY_FOSTERED_OTHER("8F", "Privately fostered: other", LocalDateRange.ALL),
    /** {@code 9A}: unaccompanied asylum seeker. */
    UNACCOMPANIED_ASYLUM_SEEKER("9A", "Unaccompanied asylum seeker", LocalDateRange.ALL),
    /** {@code 10A}: missing. */
    MISSING("10A", "Missing", LocalDateRange.ALL),
    /** {@code 11A}: child sexual exploitation. */
    CHILD_SEXUAL_EXPLOITATION("11A", "Child sexual exploitation", LocalDateRange.ALL),
    /** {@code 12A}: trafficking. */
    TRAFFICKING("12A", "Trafficking", LocalDateRange.ALL),
    /** {@code 13A}: gangs. */
    GANGS("13A", "Gangs", LocalDateRange.ALL),
    /** {@code 14A}: socially unacceptable behaviour. */
    SOCIALLY_UNACCEPTABLE_BEHAVIOUR("14A", "Socially unacceptable behaviour", LocalDateRange.ALL),
    /** {@code 15A}: self-harm. */
    SELF_HARM("15A", "Self-harm", LocalDateRange.ALL),
    /** {@code 16A}: neglect. */
    NEGLECT("16A", "Neglect", LocalDateRange.ALL),
    /** {@code 17A}: emotional abuse. */
    EMOTIONAL_ABUSE("17A", "Emotional abuse", LocalDateRange.ALL),
    /** {@code 18A}: physical abuse (undivided). */
    PHYSICAL_ABUSE_UNDIVIDED(
            "18A", "Physical abuse (undivided)", LocalDateRange.ofUnboundedStart(LocalDate.of(2020, 4, 1))),
    /** {@code 18B}: physical abuse by a child. */
    PHYSICAL_ABUSE_BY_A_CHILD(
            "18B", "Physical abuse by a child", LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 4, 1))),
    /** {@code 18C}: physical abuse by an adult. */
    PHYSICAL_ABUSE_BY_AN_ADULT(
            "18C", "Physical abuse by an adult", LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 4, 1))),
    /** {@code 19A}: sexual abuse (undivided). */
    SEXUAL_ABUSE_UNDIVIDED(
            "19A", "Sexual abuse (undivided)", LocalDateRange.ofUnboundedStart(LocalDate.of(2020, 4, 1))),
    /** {@code 19B}: sexual abuse by a child. */
    SEXUAL_ABUSE_BY_A_CHILD("19B", "Sexual abuse by a child", LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 4, 1))),
    /** {@code 19C}: sexual abuse by an adult. */
    SEXUAL_ABUSE_BY_AN_ADULT(
            "19C", "Sexual abuse by an adult", LocalDateRange.ofUnboundedEnd(LocalDate.of(2020, 4, 1))),
    /** {@code 20}: other. */
    OTHER("20", "Other", LocalDateRange.ALL),
    /** {@code 21}: no factors. */
    NO_FACTORS("21", "No factors", LocalDateRange.ALL),
    /** {@code 22A}: female genital mutilation. */
    FEMALE_GENITAL_MUTILATION("22A", "Female genital mutilation", LocalDateRange.ALL),
    /** {@code 23A}: faith or belief. */
    FAITH_OR_BELIEF("23A", "Faith or belief", LocalDateRange.ALL),
    /** {@code 24A}: child criminal exploitation. */
    CHILD_CRIMINAL_EXPLOITATION(
            "24A", "Child criminal exploitation", LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 4, 1)));

    private final String code;
    private final String label;
    private final LocalDateRange validity;

    AssessmentFactor(String code, String label, LocalDateRange validity) {
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
    public ImmutableSet<AssessmentFactor> successors() {
        return switch (this) {
            case PHYSICAL_ABUSE_UNDIVIDED -> ImmutableSet.of(PHYSICAL_ABUSE_BY_A_CHILD, PHYSICAL_ABUSE_BY_AN_ADULT);
            case SEXUAL_ABUSE_UNDIVIDED -> ImmutableSet.of(SEXUAL_ABUSE_BY_A_CHILD, SEXUAL_ABUSE_BY_AN_ADULT);
            default -> ImmutableSet.of();
        };
    }
}
