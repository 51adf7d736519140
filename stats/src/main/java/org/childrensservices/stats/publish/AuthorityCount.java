package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.place.LocalAuthority;

/**
 * What an authority contributes to its region and to England: a count, and what it is counted in.
 *
 * @param authority the authority
 * @param numerator the count
 * @param denominator what it is counted in
 * @param flagged whether its own rate is not shown because it is not reliable or not available: its count is still part
 *     of the total, its rate is not part of the total's rate
 */
public record AuthorityCount(LocalAuthority authority, long numerator, long denominator, boolean flagged) {
    /**
     * Checks the counts.
     *
     * @param authority the authority
     * @param numerator the count, not negative
     * @param denominator what it is counted in, not negative
     * @param flagged whether its own rate is not shown
     */
    public AuthorityCount {
        checkNotNull(authority, "authority");
        checkArgument(
                numerator >= 0 && denominator >= 0, "counts must not be negative: %s, %s", numerator, denominator);
    }
}
