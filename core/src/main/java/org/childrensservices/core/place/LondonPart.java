package org.childrensservices.core.place;

import org.childrensservices.core.value.Code;

/**
 * The two parts of London, which published tables list among the regions. They are no regions: eleven rows of regions
 * are nine regions and two parts of one of them, and the sum of eleven counts London twice.
 */
public enum LondonPart implements Code {
    /** {@code E13000001}: Inner London, 14 authorities with Haringey and Newham and without Greenwich. */
    INNER("E13000001", "Inner London"),
    /** {@code E13000002}: Outer London, 19 authorities. */
    OUTER("E13000002", "Outer London");

    private final String code;
    private final String label;

    LondonPart(String code, String label) {
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
