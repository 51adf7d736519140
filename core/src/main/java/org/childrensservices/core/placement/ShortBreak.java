package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A short break under section 20 of the Children Act 1989: one break (V3), or the time of an agreement on a series of
 * them (V4). It is no part of a period of care, and national counts of looked-after children leave it out.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class ShortBreak permits ImmutableShortBreak {

    ShortBreak() {}

    /**
     * Returns the short break of an episode, with all that the episode holds but a local key.
     *
     * @param episode an episode under V3 or V4
     * @return the short break
     * @throws IllegalArgumentException if the status is another
     */
    public static ShortBreak from(Episode episode) {
        return builder()
                .status(episode.legalStatus())
                .start(episode.start())
                .end(episode.end())
                .startReason(episode.reasonNewEpisode())
                .endReason(episode.reasonCeased())
                .categoryOfNeed(episode.categoryOfNeed())
                .placementType(episode.placementType())
                .provider(episode.provider())
                .changeReason(episode.reasonPlaceChange())
                .homePostcode(episode.homePostcode())
                .postcode(episode.placementPostcode())
                .urn(episode.urn())
                .build();
    }

    /** {@return the legal status, V3 or V4} */
    public abstract Coded<LegalStatus> status();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return why the episode started} */
    public abstract Optional<Coded<ReasonNewEpisode>> startReason();

    /** {@return why the episode ended} */
    public abstract Optional<Coded<ReasonEpisodeCeased>> endReason();

    /** {@return the category of need} */
    public abstract Optional<Coded<CategoryOfNeed>> categoryOfNeed();

    /** {@return the type of the placement in which the child stayed} */
    public abstract Optional<Coded<PlacementType>> placementType();

    /** {@return who provided it} */
    public abstract Optional<Coded<PlacementProvider>> provider();

    /** {@return why it ended for another placement} */
    public abstract Optional<Coded<ReasonPlaceChange>> changeReason();

    /** {@return the postcode of the child's home, personal} */
    public abstract Optional<SourceText> homePostcode();

    /** {@return the postcode of the placement, personal} */
    public abstract Optional<SourceText> postcode();

    /** {@return the number under which Ofsted registered the setting} */
    public abstract Optional<String> urn();

    /** {@return the days of the break, up to and not including its end; unbounded while it goes on} */
    public LocalDateRange range() {
        return Span.range(start(), end());
    }

    /** Checks the status, that it does not end before it starts, and that the postcodes are kept as personal. */
    @Value.Check
    void check() {
        checkArgument(status().is(LegalStatus::isShortBreak), "status of a short break must be V3 or V4: %s", status());
        Span.check("short break", start(), end());
        Episode.checkPersonal("home postcode", homePostcode());
        Episode.checkPersonal("postcode", postcode());
    }

    /** {@return a builder with the values of this short break} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days and the status, such as {@code "2023-05-01 to 2023-05-04, V3"}} */
    @Override
    public String toString() {
        return Span.format(start(), end()) + ", " + status();
    }

    /** Builds short breaks; not thread-safe. */
    public static final class Builder extends ImmutableShortBreak.Builder {
        Builder() {}
    }
}
