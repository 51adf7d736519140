package org.childrensservices.core.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.style.SharedDates;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The time in which a child is looked after under one legal status. */
@Value.Immutable
@ModelStyle
public abstract sealed class LegalStatusSpell permits ImmutableLegalStatusSpell {

    LegalStatusSpell() {}

    /** {@return the legal status} */
    public abstract Coded<LegalStatus> status();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days of the spell, up to and not including its end; unbounded while it goes on} */
    public LocalDateRange range() {
        return Span.range(start(), end());
    }

    /**
     * Tells whether a day belongs to the spell.
     *
     * @param day the day
     * @return whether it is not before the start, and before the end if there is one
     */
    public boolean includes(LocalDate day) {
        return Span.includes(start(), end(), day);
    }

    /** Checks that it does not end before it starts, and shares the dates with other records. */
    @Value.Check
    LegalStatusSpell check() {
        Span.check("legal status", start(), end());
        return Span.sharesDates(start(), end())
                ? this
                : toBuilder()
                        .start(SharedDates.of(start()))
                        .end(end().map(SharedDates::of))
                        .build();
    }

    /** {@return a builder with the values of this spell} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days and the status, such as {@code "2023-05-01 onwards, C2"}} */
    @Override
    public String toString() {
        return Span.format(start(), end()) + ", " + status();
    }

    /** Builds spells; not thread-safe. */
    public static final class Builder extends ImmutableLegalStatusSpell.Builder {
        Builder() {}
    }
}
