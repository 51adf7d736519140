package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;

/** The types of special educational need, as the SEN2 and school censuses code them. */
public enum SenNeedType implements Code {
    /** {@code SPLD}: specific learning difficulty. */
    SPECIFIC_LEARNING("SPLD", "Specific learning"),
    /** {@code MLD}: moderate learning difficulty. */
    MODERATE_LEARNING("MLD", "Moderate learning"),
    /** {@code SLD}: severe learning difficulty. */
    SEVERE_LEARNING("SLD", "Severe learning"),
    /** {@code PMLD}: profound and multiple learning difficulty. */
    PROFOUND_AND_MULTIPLE_LEARNING("PMLD", "Profound and multiple learning"),
    /** {@code SEMH}: social, emotional and mental health. */
    SOCIAL_EMOTIONAL_MENTAL_HEALTH("SEMH", "Social, emotional, mental health"),
    /** {@code SLCN}: speech, language and communication. */
    SPEECH_LANGUAGE_COMMUNICATION("SLCN", "Speech, language, communication"),
    /** {@code HI}: hearing impairment. */
    HEARING("HI", "Hearing"),
    /** {@code VI}: vision impairment. */
    VISION("VI", "Vision"),
    /** {@code MSI}: multi-sensory impairment. */
    MULTI_SENSORY("MSI", "Multi-sensory"),
    /** {@code PD}: physical disability. */
    PHYSICAL("PD", "Physical"),
    /** {@code ASD}: autistic spectrum disorder. */
    AUTISM("ASD", "Autism"),
    /** {@code OTH}: other. */
    OTHER("OTH", "Other"),
    /** {@code NSA}: support without a specialist assessment of the type; in the school census only. */
    NO_SPECIALIST_ASSESSMENT("NSA", "Support, no specialist assessment");

    private final String code;
    private final String label;

    SenNeedType(String code, String label) {
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
}
