package org.childrensservices.core.hub;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * Who bridges between universal services, such as schools and GP practices, and those of the hubs, and works with
 * families or coaches their lead professional. Westminster has had five since 2020-21.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Navigator permits ImmutableNavigator {

    Navigator() {}

    /** {@return the id} */
    public abstract PersonId id();

    /** {@return the hub at which the navigator works} */
    public abstract HubId hub();

    /** {@return the schools and practices with which the navigator is linked, by name} */
    public abstract ImmutableSet<String> links();

    /** {@return the families with which the navigator works or worked, each with its days} */
    public abstract ImmutableListMultimap<String, LocalDateRange> families();

    /**
     * Returns the caseload on a day.
     *
     * @param day the day
     * @return how many families the navigator works with
     */
    public long caseloadOn(LocalDate day) {
        return families().asMap().values().stream()
                .filter(ranges -> ranges.stream().anyMatch(range -> range.contains(day)))
                .count();
    }

    /**
     * Returns the families in a window of time.
     *
     * @param window the window
     * @return how many families the navigator worked with on any day of it
     */
    public long familiesIn(LocalDateRange window) {
        return families().asMap().values().stream()
                .filter(ranges -> ranges.stream().anyMatch(range -> range.overlaps(window)))
                .count();
    }

    /** {@return a builder with the values of this navigator} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id and the hub, such as {@code "N1 at H3"}} */
    @Override
    public String toString() {
        return id() + " at " + hub();
    }

    /** Builds navigators; not thread-safe. */
    public static final class Builder extends ImmutableNavigator.Builder {
        Builder() {}
    }
}
