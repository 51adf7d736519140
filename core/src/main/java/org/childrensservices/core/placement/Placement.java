package org.childrensservices.core.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.style.SharedDates;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** Where a child in care lives for a time: one setting or carer. */
@Value.Immutable
@ModelStyle
public abstract sealed class Placement permits ImmutablePlacement {

    Placement() {}

    /** {@return the type} */
    public abstract Coded<PlacementType> type();

    /** {@return who provides it; a temporary placement has none} */
    public abstract Optional<Coded<PlacementProvider>> provider();

    /** {@return the number under which Ofsted registered the setting} */
    public abstract Optional<String> urn();

    /** {@return the postcode, personal} */
    public abstract Optional<SourceText> postcode();

    /** {@return where it is as seen from the responsible authority; returns derive it from the postcodes today} */
    public abstract Optional<Coded<PlacementLocation>> location();

    /** {@return how far it is from the home from which the child came; empty where that is not known} */
    public abstract Optional<Distance> distance();

    /** {@return the key by which a local system knows the placement} */
    public abstract Optional<String> placementId();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return why the episode started with which the placement started} */
    public abstract Optional<Coded<ReasonNewEpisode>> startReason();

    /** {@return why it ended for another placement} */
    public abstract Optional<Coded<ReasonPlaceChange>> changeReason();

    /** {@return the days of the placement, up to and not including its end; unbounded while it goes on} */
    public LocalDateRange range() {
        return Span.range(start(), end());
    }

    /**
     * Tells whether a day belongs to the placement.
     *
     * @param day the day
     * @return whether it is not before the start, and before the end if there is one
     */
    public boolean includes(LocalDate day) {
        return Span.includes(start(), end(), day);
    }

    /** {@return whether this is a temporary placement, T0 to T4, which interrupts another and does not end it} */
    public boolean isTemporary() {
        return type().is(PlacementType::isTemporary);
    }

    /**
     * Tells whether another placement is in the same place: type, provider, URN, postcode and local key are all equal.
     *
     * @param other the other placement
     * @return whether it is
     */
    public boolean isSamePlaceAs(Placement other) {
        return type().meansSame(other.type())
                && sameProvider(provider(), other.provider())
                && urn().equals(other.urn())
                && postcode().equals(other.postcode())
                && placementId().equals(other.placementId());
    }

    private static boolean sameProvider(
            Optional<Coded<PlacementProvider>> one, Optional<Coded<PlacementProvider>> other) {
        return one.map(p -> other.filter(p::meansSame).isPresent()).orElse(other.isEmpty());
    }

    /**
     * Checks that it does not end before it starts and that the postcode is kept as personal, and shares the dates with
     * other records.
     */
    @Value.Check
    Placement check() {
        Span.check("placement", start(), end());
        Episode.checkPersonal("postcode", postcode());
        return Span.sharesDates(start(), end())
                ? this
                : toBuilder()
                        .start(SharedDates.of(start()))
                        .end(end().map(SharedDates::of))
                        .build();
    }

    /** {@return a builder with the values of this placement} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days and the type, such as {@code "2023-05-01 onwards, U4"}} */
    @Override
    public String toString() {
        return Span.format(start(), end()) + ", " + type();
    }

    /** Builds placements; not thread-safe. */
    public static final class Builder extends ImmutablePlacement.Builder {
        Builder() {}
    }
}
