package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.value.Coded;

/**
 * A type of special educational need and its place among the needs of somebody, as the SEN2 census ranks them.
 *
 * @param type the type
 * @param rank 1 for the primary need, 2 for the secondary; real data may go further
 */
public record RankedNeed(Coded<SenNeedType> type, int rank) {
    /**
     * Checks the need.
     *
     * @param type the type
     * @param rank its place, from 1
     */
    public RankedNeed {
        checkNotNull(type, "type");
        checkArgument(rank > 0, "rank of a need must be positive: %s", rank);
    }

    /**
     * Returns the primary need.
     *
     * @param type the type
     * @return the need of rank 1
     */
    public static RankedNeed primary(SenNeedType type) {
        return new RankedNeed(Coded.of(type), 1);
    }

    /**
     * Returns the secondary need.
     *
     * @param type the type
     * @return the need of rank 2
     */
    public static RankedNeed secondary(SenNeedType type) {
        return new RankedNeed(Coded.of(type), 2);
    }

    /** {@return the rank and the type, such as {@code "1: ASD"}} */
    @Override
    public String toString() {
        return rank + ": " + type;
    }
}
