package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/** Whether one or two persons adopt, and of which sex, as the return of looked-after children (SSDA903) codes it. */
public enum AdoptersSex implements Code {
    /** {@code M1}: single male. */
    SINGLE_MALE("M1", "Single male"),
    /** {@code F1}: single female. */
    SINGLE_FEMALE("F1", "Single female"),
    /** {@code MM}: male couple. */
    MALE_COUPLE("MM", "Male couple"),
    /** {@code FF}: female couple. */
    FEMALE_COUPLE("FF", "Female couple"),
    /** {@code MF}: male and female couple. */
    MALE_AND_FEMALE_COUPLE("MF", "Male and female couple");

    private final String code;
    private final String label;

    AdoptersSex(String code, String label) {
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

    /** {@return how many adopt, 1 or 2} */
    public int adopters() {
        return code.endsWith("1") ? 1 : 2;
    }
}
