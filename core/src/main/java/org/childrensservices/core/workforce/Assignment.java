package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The time in which a professional works in a team, in a role and for a part of full time. */
@Value.Immutable
@ModelStyle
public abstract sealed class Assignment permits ImmutableAssignment {

    Assignment() {}

    /** {@return who} */
    public abstract PersonId professional();

    /** {@return the team} */
    public abstract TeamId team();

    /** {@return the role in the authority} */
    public abstract Optional<Coded<Role>> role();

    /** {@return the part of full time, above 0 and at most 1, without trailing zeros} */
    public abstract BigDecimal fullTimeEquivalent();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks the part of full time and the order; 0.80 of full time is 0.8. */
    @Value.Check
    Assignment check() {
        checkArgument(
                fullTimeEquivalent().signum() > 0 && fullTimeEquivalent().compareTo(BigDecimal.ONE) <= 0,
                "full-time equivalent must be above 0 and at most 1: %s",
                fullTimeEquivalent());
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "assignment must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
        BigDecimal plain = FullTime.plain(fullTimeEquivalent());
        return plain.scale() == fullTimeEquivalent().scale()
                ? this
                : toBuilder().fullTimeEquivalent(plain).build();
    }

    /** {@return a builder with the values of this assignment} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who and where, such as {@code "W1 in T3, 0.8 FTE"}} */
    @Override
    public String toString() {
        return professional() + " in " + team() + ", " + fullTimeEquivalent().toPlainString() + " FTE";
    }

    /** Builds assignments; not thread-safe. */
    public static final class Builder extends ImmutableAssignment.Builder {
        Builder() {}
    }
}
