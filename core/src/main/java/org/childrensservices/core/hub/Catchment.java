package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The small areas for which a hub is there in a time. */
@Value.Immutable
@ModelStyle
public abstract sealed class Catchment permits ImmutableCatchment {

    Catchment() {}

    /** {@return the hub} */
    public abstract HubId hub();

    /** {@return the small areas} */
    public abstract ImmutableSet<SmallArea> areas();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, on which it no longer holds; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "catchment must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
    }

    /** {@return a builder with the values of this catchment} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the hub and how many areas, such as {@code "H3, areas: 12"}} */
    @Override
    public String toString() {
        return hub() + ", areas: " + areas().size();
    }

    /** Builds catchments; not thread-safe. */
    public static final class Builder extends ImmutableCatchment.Builder {
        Builder() {}
    }
}
