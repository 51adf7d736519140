package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class EqualityTest {

    @Test
    void totalsAreEqualByTheirTallies() {
        for (Class<?> type : new Class<?>[] {IndicatorTotals.class, GroupedTotals.class}) {
            EqualsVerifier.forClass(type)
                    .withPrefabValues(
                            ImmutableTable.class,
                            ImmutableTable.of("row", "column", 1),
                            ImmutableTable.of("row", "column", 2))
                    .withPrefabValues(
                            ImmutableSortedMap.class, ImmutableSortedMap.of("one", 1), ImmutableSortedMap.of("one", 2))
                    .suppress(Warning.NULL_FIELDS)
                    .verify();
        }
    }
}
