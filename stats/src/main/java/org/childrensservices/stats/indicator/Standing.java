package org.childrensservices.stats.indicator;

/** Who stands behind a definition. */
public enum Standing {
    /** A national publication. */
    NATIONAL,
    /** Nobody but who uses it: there is no official definition, and the figure is to be labelled local. */
    LOCAL
}
