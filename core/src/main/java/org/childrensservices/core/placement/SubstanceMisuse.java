package org.childrensservices.core.placement;

import java.util.Optional;

/**
 * Whether a child in care has a problem with substances and what was done about it. It says in one what the return of
 * looked-after children says in three flags of which not all go together: an intervention is asked for only where there
 * is a problem, and its offer only where it was not received.
 */
public enum SubstanceMisuse {
    /** There is no problem. */
    NONE(false, Optional.empty(), Optional.empty()),
    /** There is one, and the child received an intervention. */
    INTERVENTION_RECEIVED(true, Optional.of(true), Optional.empty()),
    /** There is one, and an intervention was offered and not received. */
    INTERVENTION_OFFERED(true, Optional.of(false), Optional.of(true)),
    /** There is one, and no intervention was offered. */
    NOT_OFFERED(true, Optional.of(false), Optional.of(false)),
    /** There is one, and nothing is recorded of interventions. */
    INTERVENTION_NOT_STATED(true, Optional.empty(), Optional.empty());

    private final boolean misuse;
    private final Optional<Boolean> received;
    private final Optional<Boolean> offered;

    SubstanceMisuse(boolean misuse, Optional<Boolean> received, Optional<Boolean> offered) {
        this.misuse = misuse;
        this.received = received;
        this.offered = offered;
    }

    /** {@return whether there is a problem ({@code SUBSTANCE_MISUSE})} */
    public boolean isMisuse() {
        return misuse;
    }

    /** {@return whether an intervention was received ({@code INTERVENTION_RECEIVED}), empty where the flag is blank} */
    public Optional<Boolean> interventionReceived() {
        return received;
    }

    /** {@return whether an intervention was offered ({@code INTERVENTION_OFFERED}), empty where the flag is blank} */
    public Optional<Boolean> interventionOffered() {
        return offered;
    }
}
