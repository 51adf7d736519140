package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;

/**
 * A children in need census with one fault in it.
 *
 * @param xml the file
 * @param fault the fault
 */
public record SpoiledCinCensus(String xml, CinFault fault) {
    /**
     * Checks the parts.
     *
     * @param xml the file
     * @param fault the fault
     */
    public SpoiledCinCensus {
        checkNotNull(xml, "xml");
        checkNotNull(fault, "fault");
    }

    /** {@return the fault; the file is personal} */
    @Override
    public String toString() {
        return "a census with " + fault;
    }
}
