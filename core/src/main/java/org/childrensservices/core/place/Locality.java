package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A part of an authority's area for which services are organised together, such as one of Birmingham's 16: a set of
 * small areas, not a shape on a map, so that whoever's small area is known can be placed.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Locality permits ImmutableLocality {

    Locality() {}

    /** {@return the id, by which hubs and teams refer to it} */
    public abstract LocalityId id();

    /** {@return the name} */
    public abstract String name();

    /** {@return the small areas of which it is made; none where they are not recorded} */
    public abstract ImmutableSet<SmallArea> areas();

    /** {@return the first day; empty if that is not known} */
    public abstract Optional<LocalDate> start();

    /** {@return the day on which it ended, on which it is no longer there; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded on a side of which nothing is known} */
    public LocalDateRange range() {
        return LocalDateRange.of(start().orElse(LocalDate.MIN), end().orElse(LocalDate.MAX));
    }

    /**
     * Tells whether a small area belongs to the locality on a day.
     *
     * @param area the small area
     * @param day the day
     * @return whether it is one of {@link #areas()} and the day one of the locality's
     */
    public boolean includes(SmallArea area, LocalDate day) {
        return range().contains(day) && areas().contains(area);
    }

    /** Checks the name, and that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a locality must not be blank: '%s'", name());
        checkArgument(
                start().isEmpty() || end().isEmpty() || !end().get().isBefore(start().get()),
                "locality must not end before it starts: %s to %s",
                start().orElse(null),
                end().orElse(null));
    }

    /** {@return a builder with the values of this locality} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }

    /** Builds localities; not thread-safe. */
    public static final class Builder extends ImmutableLocality.Builder {
        Builder() {}
    }
}
