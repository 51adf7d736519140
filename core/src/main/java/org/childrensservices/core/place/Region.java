package org.childrensservices.core.place;

import org.childrensservices.core.value.Code;

/** The nine regions of England, with their codes of the Office for National Statistics. */
public enum Region implements Code {
    /** {@code E12000001}: North East. */
    NORTH_EAST("E12000001", "North East"),
    /** {@code E12000002}: North West. */
    NORTH_WEST("E12000002", "North West"),
    /** {@code E12000003}: Yorkshire and The Humber. */
    YORKSHIRE_AND_THE_HUMBER("E12000003", "Yorkshire and The Humber"),
    /** {@code E12000004}: East Midlands. */
    EAST_MIDLANDS("E12000004", "East Midlands"),
    /** {@code E12000005}: West Midlands. */
    WEST_MIDLANDS("E12000005", "West Midlands"),
    /** {@code E12000006}: East of England. */
    EAST_OF_ENGLAND("E12000006", "East of England"),
    /** {@code E12000007}: London, Inner and Outer together. */
    LONDON("E12000007", "London"),
    /** {@code E12000008}: South East. */
    SOUTH_EAST("E12000008", "South East"),
    /** {@code E12000009}: South West. */
    SOUTH_WEST("E12000009", "South West");

    private final String code;
    private final String label;

    Region(String code, String label) {
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
