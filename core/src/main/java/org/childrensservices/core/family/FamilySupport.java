package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * Intensive support to a family at risk of breaking down, such as that of the Families Together team of Havering, and
 * how it ended.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class FamilySupport permits ImmutableFamilySupport {

    FamilySupport() {}

    /** {@return the family} */
    public abstract FamilyId family();

    /** {@return the name of the programme or team} */
    public abstract String programme();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the last day, empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the outcomes of Supporting Families that the family reached} */
    public abstract ImmutableSet<Coded<SupportingFamiliesOutcome>> reached();

    /** {@return how it ended, empty while it goes on or if that is not recorded} */
    public abstract Optional<FamilySupportOutcome> outcome();

    /**
     * Counts how support ended in a window of time.
     *
     * @param support the support to any families
     * @param window the days, of which the end of the support must be one
     * @return how often each outcome was recorded, those that were not left out
     */
    public static ImmutableSortedMap<FamilySupportOutcome, Long> outcomes(
            Iterable<FamilySupport> support, LocalDateRange window) {
        return Streams.stream(support)
                .filter(s -> s.end().filter(window::contains).isPresent())
                .flatMap(s -> s.outcome().stream())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), outcome -> outcome, outcome -> 1L, Long::sum));
    }

    /** Checks the name, the order, and that only what has ended has an outcome. */
    @Value.Check
    void check() {
        checkArgument(!programme().isBlank(), "programme must not be blank: '%s'", programme());
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "support must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
        checkArgument(end().isPresent() || outcome().isEmpty(), "support that goes on must have no outcome: %s", this);
    }

    /** {@return a builder with the values of this record} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the programme, the family and the outcome, such as {@code "Families Together for F1, TOGETHER"}} */
    @Override
    public String toString() {
        return programme() + " for " + family() + outcome().map(o -> ", " + o).orElse("");
    }

    /** Builds records of support; not thread-safe. */
    public static final class Builder extends ImmutableFamilySupport.Builder {
        Builder() {}
    }
}
