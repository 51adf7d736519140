package org.childrensservices.stats.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class EqualityTest {

    @Test
    void everyFieldThatIsNotDerivedCounts() {
        verify(Basis.class);
        verify(PublicationRule.class);
        verify(FigureCheck.class);
        verify(PublishedFigure.class, "values");
        verify(Attainability.class, "answer", "solutions");
    }

    private static void verify(Class<?> type, String... derived) {
        EqualsVerifier.forClass(type)
                .withPrefabValues(ImmutableList.class, ImmutableList.of("one"), ImmutableList.of("another"))
                .withPrefabValues(ImmutableSet.class, ImmutableSet.of("one"), ImmutableSet.of("another"))
                .withPrefabValues(Range.class, Range.singleton(1L), Range.singleton(2L))
                .withIgnoredFields(derived)
                // The trailing zeros of a published figure count.
                .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
                .verify();
    }
}
