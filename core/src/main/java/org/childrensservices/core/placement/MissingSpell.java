package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.LocalTime;
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

    /** {@return the time of the return by the clock of England, on the day of the return} */
    public abstract Optional<LocalTime> returnTime();

    /** {@return whether an interview was offered after the return} */
    public abstract Optional<Boolean> interviewOffered();

    /** {@return whether the child accepted the offer} */
    public abstract Optional<Boolean> interviewAccepted();

    /** {@return the day of the interview after the return} */
    public abstract Optional<LocalDate> interview();

    /** {@return the time of the interview by the clock of England, on its day} */
    public abstract Optional<LocalTime> interviewTime();

    /** {@return the days of the spell, the last one included; unbounded while the child is missing} */
    public LocalDateRange range() {
        return end().isPresent()
                ? LocalDateRange.ofClosed(start(), end().get())
                : LocalDateRange.ofUnboundedEnd(start());
    }

    /** Checks that it does not end before it starts, and that no time is without its day. */
    @Value.Check
    void check() {
        Span.check("missing spell", start(), end());
        checkArgument(end().isPresent() || returnTime().isEmpty(), "time of a return must have its day: %s", start());
        checkArgument(
                interview().isPresent() || interviewTime().isEmpty(),
                "time of an interview must have its day: %s",
                start());
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
