package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * What one person is to another for a time, and whether with parental responsibility. It is recorded once: seen from
 * the other person it is the inverse.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Relationship permits ImmutableRelationship {

    Relationship() {}

    /** {@return who is it} */
    public abstract PersonId person();

    /** {@return to whom} */
    public abstract PersonId relatedTo();

    /** {@return what the first is to the second} */
    public abstract RelationshipType type();

    /** {@return whether the first has parental responsibility for the second; empty where that is not recorded} */
    public abstract Optional<Boolean> parentalResponsibility();

    /** {@return where it was taken from, such as a birth certificate or what the family said} */
    public abstract Optional<String> source();

    /** {@return the first day, often that of somebody's birth, so that no text form shows it; empty if not known} */
    public abstract Optional<LocalDate> start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded on a side of which nothing is known} */
    public LocalDateRange range() {
        return LocalDateRange.of(start().orElse(LocalDate.MIN), end().orElse(LocalDate.MAX));
    }

    /**
     * Returns what the other of the two is, as one of them sees it.
     *
     * @param one one of the two
     * @return the relative, empty for anybody else
     */
    public Optional<Relative> seenBy(PersonId one) {
        if (one.equals(relatedTo())) {
            return Optional.of(
                    new Relative(person(), type(), type().isMutual() ? Relative.Sense.MUTUAL : Relative.Sense.IS));
        }
        return one.equals(person())
                ? Optional.of(new Relative(
                        relatedTo(), type(), type().isMutual() ? Relative.Sense.MUTUAL : Relative.Sense.HAS))
                : Optional.empty();
    }

    /** Checks that it is not with oneself and does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(!person().equals(relatedTo()), "relationship must be with somebody else: %s", person());
        checkArgument(
                start().isEmpty() || end().isEmpty() || !end().get().isBefore(start().get()),
                "relationship must not end before it starts");
    }

    /** {@return a builder with the values of this relationship} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return such as {@code "P1, MOTHER of C7"}} */
    @Override
    public String toString() {
        return person() + ", " + type() + " of " + relatedTo();
    }

    /** Builds relationships; not thread-safe. */
    public static final class Builder extends ImmutableRelationship.Builder {
        Builder() {}
    }
}
