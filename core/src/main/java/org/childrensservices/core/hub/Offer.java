package org.childrensservices.core.hub;

/** For whom a service is. */
public enum Offer {
    /** For everybody. */
    UNIVERSAL,
    /** For those who need more than everybody. */
    TARGETED,
    /** For those with complex needs, by specialists. */
    SPECIALIST
}
