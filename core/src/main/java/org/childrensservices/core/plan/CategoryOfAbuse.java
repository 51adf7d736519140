package org.childrensservices.core.plan;

import org.childrensservices.core.value.Code;

/** The abuse that a child protection plan is to protect from, as the children in need census codes it. */
public enum CategoryOfAbuse implements Code {
    /** {@code NEG}: neglect. */
    NEGLECT("NEG", "Neglect"),
    /** {@code PHY}: physical abuse. */
    PHYSICAL("PHY", "Physical"),
    /** {@code SAB}: sexual abuse. */
    SEXUAL("SAB", "Sexual"),
    /** {@code EMO}: emotional abuse. */
    EMOTIONAL("EMO", "Emotional"),
    /** {@code MUL}: more than one; its use is not recommended. */
    MULTIPLE("MUL", "Multiple");

    private final String code;
    private final String label;

    CategoryOfAbuse(String code, String label) {
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
