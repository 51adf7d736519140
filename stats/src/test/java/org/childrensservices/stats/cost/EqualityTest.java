package org.childrensservices.stats.cost;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class EqualityTest {

    @Test
    void cataloguesAreEqualByTitleAndContent() {
        verify(UnitCostCatalogue.class);
        verify(ConfidenceGrades.class);
    }

    private static void verify(Class<?> type) {
        EqualsVerifier.forClass(type)
                .withPrefabValues(ImmutableMap.class, ImmutableMap.of("one", 1), ImmutableMap.of("one", 2))
                .withPrefabValues(
                        ImmutableSortedMap.class,
                        ImmutableSortedMap.of(1, BigDecimal.ONE),
                        ImmutableSortedMap.of(1, BigDecimal.TEN))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }
}
