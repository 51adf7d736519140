package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Outcome;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** A hub where families find services of several kinds together. */
@Value.Immutable
@ModelStyle
public abstract sealed class Hub permits ImmutableHub {

    Hub() {}

    /** {@return the id} */
    public abstract HubId id();

    /** {@return the name} */
    public abstract String name();

    /** {@return the kind} */
    public abstract HubKind kind();

    /** {@return the ages of the children and young people that it supports} */
    public abstract Optional<AgeRange> ageRange();

    /** {@return the small area in which it stands; empty for one without a place, or if that is not recorded} */
    public abstract Optional<SmallArea> site();

    /** {@return the localities that it serves; a locality may have several hubs, and a hub several localities} */
    public abstract ImmutableSet<LocalityId> localities();

    /** {@return the hub to which an outreach or a centre belongs} */
    public abstract Optional<HubId> parent();

    /** {@return the services that it offers} */
    public abstract ImmutableSet<Service> services();

    /** {@return the agencies that work in it beside the authority, by name} */
    public abstract ImmutableSet<String> partners();

    /** {@return the day on which it opened; empty if that is not known, or if it is only proposed} */
    public abstract Optional<LocalDate> start();

    /** {@return the day on which it closed, on which it is no longer open; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days of the hub, up to and not including its end; unbounded on a side of which nothing is known} */
    public LocalDateRange range() {
        return LocalDateRange.of(start().orElse(LocalDate.MIN), end().orElse(LocalDate.MAX));
    }

    /**
     * Tells whether the hub serves a locality.
     *
     * @param locality the id of the locality
     * @return whether it is one of {@link #localities()}
     */
    public boolean serves(LocalityId locality) {
        return localities().contains(locality);
    }

    /**
     * Returns what the hub offers to somebody on a day: the services for the age, or without an age range of their own
     * those of a hub that supports it. A hub without any range supports all.
     *
     * @param birth the birth of the child or young person
     * @param day the day
     * @param rule how ages are counted
     * @return the services; none if nothing is known of the birth
     */
    public Outcome<ImmutableSet<Service>> offeredTo(Birth birth, LocalDate day, Age rule) {
        return offered(range -> range.includes(birth, day, rule));
    }

    /**
     * Returns what the hub offers on a day to somebody with special educational needs or disabilities, for whom ranges
     * may be longer.
     *
     * @param birth the birth of the child or young person
     * @param day the day
     * @param rule how ages are counted
     * @return the services; none if nothing is known of the birth
     */
    public Outcome<ImmutableSet<Service>> offeredWithSendTo(Birth birth, LocalDate day, Age rule) {
        return offered(range -> range.forSend().includes(birth, day, rule));
    }

    private Outcome<ImmutableSet<Service>> offered(Function<AgeRange, Outcome<Boolean>> inside) {
        ImmutableSet.Builder<Service> offered = ImmutableSet.builder();
        for (Service service : services()) {
            Outcome<Boolean> isFor =
                    service.ageRange().or(this::ageRange).map(inside).orElse(Outcome.of(true));
            if (!isFor.isPresent()) {
                return isFor.map(none -> ImmutableSet.of());
            }
            if (isFor.orElseThrow()) {
                offered.add(service);
            }
        }
        return Outcome.of(offered.build());
    }

    /** Checks the name, and that it does not close before it opens. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a hub must not be blank: '%s'", name());
        checkArgument(
                start().isEmpty() || end().isEmpty() || !end().get().isBefore(start().get()),
                "hub must not end before it starts: %s to %s",
                start().orElse(null),
                end().orElse(null));
    }

    /** {@return a builder with the values of this hub} */
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

    /** Builds hubs; not thread-safe. */
    public static final class Builder extends ImmutableHub.Builder {
        Builder() {}
    }
}
