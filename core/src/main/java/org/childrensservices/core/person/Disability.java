package org.childrensservices.core.person;

import org.childrensservices.core.value.Code;

/**
 * The disabilities of a child, as the children in need census codes them. That there is none is a code of its own; no
 * code at all means that nothing was recorded.
 */
public enum Disability implements Code {
    /** {@code NONE}: no disability. */
    NONE("NONE", "No disability"),
    /** {@code MOB}: mobility. */
    MOBILITY("MOB", "Mobility"),
    /** {@code HAND}: hand function. */
    HAND_FUNCTION("HAND", "Hand function"),
    /** {@code PC}: personal care. */
    PERSONAL_CARE("PC", "Personal care"),
    /** {@code INC}: continence. */
    CONTINENCE("INC", "Continence"),
    /** {@code COMM}: communication. */
    COMMUNICATION("COMM", "Communication"),
    /** {@code LD}: learning. */
    LEARNING("LD", "Learning"),
    /** {@code HEAR}: hearing. */
    HEARING("HEAR", "Hearing"),
    /** {@code VIS}: vision. */
    VISION("VIS", "Vision"),
    /** {@code BEH}: behaviour. */
    BEHAVIOUR("BEH", "Behaviour"),
    /** {@code CON}: consciousness. */
    CONSCIOUSNESS("CON", "Consciousness"),
    /** {@code AUT}: autism (diagnosed). */
    AUTISM("AUT", "Autism (diagnosed)"),
    /** {@code DDA}: other, under the Act. */
    OTHER("DDA", "Other, under the Act");

    private final String code;
    private final String label;

    Disability(String code, String label) {
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
