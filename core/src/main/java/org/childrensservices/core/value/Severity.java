package org.childrensservices.core.value;

/** How much a finding matters. */
public enum Severity {
    /** The data cannot be right, or could not be read. */
    ERROR,
    /** The data may be right but somebody should look. */
    QUERY,
    /** The data was read after a harmless repair, or is merely worth knowing. */
    NOTE
}
