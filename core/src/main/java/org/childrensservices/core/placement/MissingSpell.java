package org.childrensservices.core.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** A time in which a child in care was missing or away without authorisation. Its last day belongs to it. */
@Value.Immutable
@ModelStyle
public abstract sealed class MissingSpell permits ImmutableMissingSpell {

    MissingSpell() {}

    /** {@return whether the child was missing or away} */
    public abstract Coded<MissingKind> kind();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day of the return, which belongs to the spell; empty while the child is missing} */
    public abstract Optional<LocalDate> end();

    /** {@return whether an interview was offered after the return} */
    public abstract Optional<Boolean> interviewOffered();

    /** {@return the day of the interview after the return} */
    public abstract Optional<LocalDate> interview();

    /** {@return the days of the spell, the last one included; unbounded while the child is missing} */
    public LocalDateRange range() {
        return end().isPresent()
                ? LocalDateRange.ofClosed(start(), end().get())
                : LocalDateRange.ofUnboundedEnd(start());
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        Span.check("missing spell", start(), end());
    }

    /** {@return a builder with the values of this spell} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days and the kind, such as {@code "2023-05-01 to 2023-05-03, M"}} */
    @Override
    public String toString() {
        return Span.format(start(), end()) + ", " + kind();
    }

    /** Builds spells; not thread-safe. */
    public static final class Builder extends ImmutableMissingSpell.Builder {
        Builder() {}
    }
}
