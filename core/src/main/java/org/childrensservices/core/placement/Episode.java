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
 * An episode of care: a row of the statutory return of looked-after children (SSDA903). A new one starts whenever the
 * placement or the legal status changes, so that it is the product of both; {@link PeriodOfCare#from} takes them apart.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Episode permits ImmutableEpisode {

    Episode() {}

    /** {@return the first day ({@code DECOM})} */
    public abstract LocalDate start();

    /** {@return the day on which it ended ({@code DEC}), which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return why it started ({@code RNE})} */
    public abstract Optional<Coded<ReasonNewEpisode>> reasonNewEpisode();

    /** {@return the legal status ({@code LS})} */
    public abstract Coded<LegalStatus> legalStatus();

    /** {@return the category of need ({@code CIN})} */
    public abstract Optional<Coded<CategoryOfNeed>> categoryOfNeed();

    /** {@return the type of the placement ({@code PLACE})} */
    public abstract Coded<PlacementType> placementType();

    /** {@return who provides the placement ({@code PLACE_PROVIDER})} */
    public abstract Optional<Coded<PlacementProvider>> provider();

    /** {@return why it ended ({@code REC})} */
    public abstract Optional<Coded<ReasonEpisodeCeased>> reasonCeased();

    /** {@return why the placement changed at its end ({@code REASON_PLACE_CHANGE})} */
    public abstract Optional<Coded<ReasonPlaceChange>> reasonPlaceChange();

    /** {@return the postcode of the child's home ({@code HOME_POST}), personal} */
    public abstract Optional<SourceText> homePostcode();

    /** {@return the postcode of the placement ({@code PL_POST}), personal} */
    public abstract Optional<SourceText> placementPostcode();

    /** {@return the number under which Ofsted registered the setting ({@code URN})} */
    public abstract Optional<String> urn();

    /** {@return the key by which a local system knows the placement; the statutory return has none} */
    public abstract Optional<String> placementId();

    /** {@return the days of the episode, up to and not including its end; unbounded while it goes on} */
    public LocalDateRange range() {
        return Span.range(start(), end());
    }

    /** {@return whether its legal status is that of a short break, V3 or V4} */
    public boolean isShortBreak() {
        return legalStatus().is(LegalStatus::isShortBreak);
    }

    /** Checks that it does not end before it starts, and that the postcodes are kept as personal. */
    @Value.Check
    void check() {
        Span.check("episode", start(), end());
        checkPersonal("home postcode", homePostcode());
        checkPersonal("placement postcode", placementPostcode());
    }

    static void checkPersonal(String what, Optional<SourceText> text) {
        checkArgument(text.isEmpty() || text.get().isPersonal(), "%s must be personal text", what);
    }

    /** {@return a builder with the values of this episode} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the days, the legal status and the placement type, such as {@code "2023-05-01 to 2023-08-14, C2, U4"}}
     */
    @Override
    public String toString() {
        return Span.format(start(), end()) + ", " + legalStatus() + ", " + placementType();
    }

    /** Builds episodes; not thread-safe. */
    public static final class Builder extends ImmutableEpisode.Builder {
        Builder() {}
    }
}
