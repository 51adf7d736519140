package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A session of a service at a hub, and how many came: a count and never names. */
@Value.Immutable
@ModelStyle
public abstract sealed class Session permits ImmutableSession {

    Session() {}

    /** {@return the hub} */
    public abstract HubId hub();

    /** {@return the name of the service} */
    public abstract String service();

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return how many came} */
    public abstract long attendances();

    /** Checks the name and the count. */
    @Value.Check
    void check() {
        checkArgument(!service().isBlank(), "service of a session must not be blank: '%s'", service());
        checkArgument(attendances() >= 0, "attendances must not be negative: %s", attendances());
    }

    /** {@return a builder with the values of this session} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return such as {@code "stay and play at H3 on 2014-10-01, attendances: 12"}} */
    @Override
    public String toString() {
        return service() + " at " + hub() + " on " + date() + ", attendances: " + attendances();
    }

    /** Builds sessions; not thread-safe. */
    public static final class Builder extends ImmutableSession.Builder {
        Builder() {}
    }
}
