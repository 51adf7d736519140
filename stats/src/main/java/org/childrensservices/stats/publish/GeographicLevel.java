package org.childrensservices.stats.publish;

import org.childrensservices.core.value.Code;

/** The levels of geography of the Department for Education's open data. */
public enum GeographicLevel implements Code {
    /** England as a whole. */
    NATIONAL("National"),
    /** A region, or a part of London beside it. */
    REGIONAL("Regional"),
    /** A local authority. */
    LOCAL_AUTHORITY("Local authority");

    private final String label;

    GeographicLevel(String label) {
        this.label = label;
    }

    /** {@return the level as it is written in the column {@code geographic_level}} */
    @Override
    public String code() {
        return label;
    }

    @Override
    public String label() {
        return label;
    }
}
