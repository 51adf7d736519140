package org.childrensservices.stats.trend;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class EqualityTest {

    @Test
    void everyFieldCounts() {
        for (Class<?> type : new Class<?>[] {ChangeReportCalculator.class, QuotedChange.class}) {
            EqualsVerifier.forClass(type).suppress(Warning.NULL_FIELDS).verify();
        }
    }
}
