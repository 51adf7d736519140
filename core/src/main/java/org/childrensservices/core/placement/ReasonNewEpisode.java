package org.childrensservices.core.placement;

import org.childrensservices.core.value.Code;

/** Why an episode started, as the return of looked-after children (SSDA903) codes it in {@code RNE}. */
public enum ReasonNewEpisode implements Code {
    /** {@code S}: the child started to be looked after. */
    STARTED_TO_BE_LOOKED_AFTER("S", "Started to be looked after"),
    /** {@code L}: only the legal status changed. */
    LEGAL_STATUS("L", "Legal status changed only"),
    /** {@code P}: the placement and the carer changed. */
    PLACEMENT_AND_CARER("P", "Placement and carer changed"),
    /** {@code T}: the placement changed, with the same carer. */
    PLACEMENT("T", "Placement changed, same carer"),
    /** {@code B}: the legal status, the placement and the carer changed on one day. */
    LEGAL_STATUS_PLACEMENT_AND_CARER("B", "Legal status, placement and carer changed the same day"),
    /** {@code U}: the legal status and the placement changed, with the same carer. */
    LEGAL_STATUS_AND_PLACEMENT("U", "Legal status and placement changed, same carer");

    private final String code;
    private final String label;

    ReasonNewEpisode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** {@return whether the placement changed: P, T, B or U} */
    public boolean changesPlacement() {
        return this != STARTED_TO_BE_LOOKED_AFTER && this != LEGAL_STATUS;
    }

    /** {@return whether the legal status changed: L, B or U} */
    public boolean changesLegalStatus() {
        return this == LEGAL_STATUS || this == LEGAL_STATUS_PLACEMENT_AND_CARER || this == LEGAL_STATUS_AND_PLACEMENT;
    }
}
