package org.childrensservices.core.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The time in which a child in care is deprived of liberty by an order of the High Court, which the return of
 * looked-after children (SSDA903) asks for from 2026-27.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class DeprivationOfLiberty permits ImmutableDeprivationOfLiberty {

    DeprivationOfLiberty() {}

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return Span.range(start(), end());
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        Span.check("deprivation of liberty", start(), end());
    }

    /** {@return a builder with the values of this record} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days, such as {@code "2026-05-01 onwards"}} */
    @Override
    public String toString() {
        return Span.format(start(), end());
    }

    /** Builds records of it; not thread-safe. */
    public static final class Builder extends ImmutableDeprivationOfLiberty.Builder {
        Builder() {}
    }
}
