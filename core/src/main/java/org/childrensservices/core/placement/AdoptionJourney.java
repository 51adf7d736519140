package org.childrensservices.core.placement;

import com.google.common.collect.Comparators;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/**
 * The way of a child towards adoption, up to the order. What comes after belongs to another child as far as records go:
 * nothing links an adopted child to the old identity.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class AdoptionJourney permits ImmutableAdoptionJourney {

    AdoptionJourney() {}

    /** {@return the day on which it was decided that the child should be placed for adoption} */
    public abstract LocalDate decided();

    /** {@return the day on which the child was matched with adopters} */
    public abstract Optional<LocalDate> matched();

    /** {@return the day on which the child was placed with them} */
    public abstract Optional<LocalDate> placed();

    /** {@return the day of the adoption order} */
    public abstract Optional<LocalDate> ordered();

    /** {@return that it was decided otherwise} */
    public abstract Optional<DecisionReversed> reversed();

    /** {@return whether one or two persons adopt, and of which sex} */
    public abstract Optional<Coded<AdoptersSex>> adopters();

    /** {@return the legal status of the adopters} */
    public abstract Optional<Coded<AdoptersStatus>> adoptersStatus();

    /** {@return whether the former foster carer adopts} */
    public abstract Optional<Boolean> byFormerCarer();

    /** {@return whether the steps follow each other in time as far as they are given} */
    public boolean isInOrder() {
        return Comparators.isInOrder(
                Stream.of(Optional.of(decided()), matched(), placed(), ordered())
                        .flatMap(Optional::stream)
                        .toList(),
                Comparator.naturalOrder());
    }

    /**
     * Tells whether the number and sex of the adopters and their legal status can go together, as the return of
     * looked-after children has it.
     *
     * @return whether they can, or one of them is not known
     */
    public boolean adoptersAreConsistent() {
        return adopters()
                .flatMap(Coded::known)
                .flatMap(sex -> adoptersStatus().flatMap(Coded::known).map(status -> fits(sex, status)))
                .orElse(true);
    }

    private static boolean fits(AdoptersSex sex, AdoptersStatus status) {
        boolean single = sex.adopters() == 1;
        boolean different = sex == AdoptersSex.MALE_AND_FEMALE_COUPLE;
        return switch (status) {
            case SINGLE -> single;
            case MARRIED_DIFFERENT_SEX, UNMARRIED_DIFFERENT_SEX -> different;
            case CIVIL_PARTNERSHIP -> !single;
            case MARRIED_SAME_SEX, SAME_SEX_NEITHER_MARRIED_NOR_CIVIL_PARTNERS -> !single && !different;
        };
    }

    /** {@return a builder with the values of this journey} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of the decision, such as {@code "adoption decided 2023-05-01"}} */
    @Override
    public String toString() {
        return "adoption decided " + decided()
                + reversed().map(r -> ", reversed " + r).orElse("");
    }

    /** Builds journeys; not thread-safe. */
    public static final class Builder extends ImmutableAdoptionJourney.Builder {
        Builder() {}
    }
}
