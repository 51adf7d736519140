package org.childrensservices.stats.benchmark;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Reason;

/**
 * An authority against others taken together, by their counts.
 *
 * @param <C> the comparison: of rates or of proportions
 * @param authority the authority
 * @param others what the others are called, such as {@code "statistical neighbours (2025)"}
 * @param pooled how many of them have counts, positive
 * @param missing why the rest have none
 * @param comparison the difference and the ratio, with their intervals and the test behind both
 */
public record PooledComparison<C>(
        LocalAuthority authority,
        String others,
        int pooled,
        ImmutableMap<LocalAuthority, Reason> missing,
        C comparison) {
    /**
     * Checks the parts.
     *
     * @param authority the authority
     * @param others what the others are called
     * @param pooled how many of them have counts, positive
     * @param missing why the rest have none
     * @param comparison the comparison
     */
    public PooledComparison {
        checkNotNull(authority, "authority");
        checkNotNull(others, "others");
        checkArgument(pooled > 0, "others must be some: %s", pooled);
        checkNotNull(missing, "missing");
        checkNotNull(comparison, "comparison");
    }

    @Override
    public String toString() {
        return authority + " against " + pooled + " of " + (pooled + missing.size()) + " " + others + " together: "
                + comparison;
    }
}
