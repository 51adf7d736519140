package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Origin;

/**
 * A return with one fault in it.
 *
 * @param census the return
 * @param fault the fault
 * @param origin where the finding should point: the file, line and column
 */
public record SpoiledCensus(Ssda903Census census, Fault fault, Origin origin) {
    /**
     * Checks the parts.
     *
     * @param census the return
     * @param fault the fault
     * @param origin where the finding should point
     */
    public SpoiledCensus {
        checkNotNull(census, "census");
        checkNotNull(fault, "fault");
        checkNotNull(origin, "origin");
    }

    /** {@return the fault and where it is, such as {@code "101 (a sex that is no code) at header.csv:7:SEX"}} */
    @Override
    public String toString() {
        return fault + " at " + origin;
    }
}
