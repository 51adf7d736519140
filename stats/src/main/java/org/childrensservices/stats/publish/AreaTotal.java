package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.childrensservices.core.place.AreaCode;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a region or England comes to: the sum of its authorities before any rounding. Its count is published to the
 * nearest ten; its rate comes from the sums themselves, without the authorities whose own rate is flagged.
 *
 * <pre>{@code
 * AreaTotal northEast = AreaTotal.of(AreaCode.of(Region.NORTH_EAST), counts);
 * northEast.count();                                  // 2090, of 2,088
 * northEast.per(10_000, Rounding.WHOLE);              // from 2,088, not from 2,090
 * }</pre>
 *
 * @param area the area
 * @param numerator the sum of the counts
 * @param denominator the sum of what they are counted in
 * @param ratedNumerator the sum of the counts of the authorities that are not flagged
 * @param ratedDenominator the sum of what those are counted in
 * @param leftOut the authorities that are flagged, in order of their number
 */
public record AreaTotal(
        AreaCode area,
        long numerator,
        long denominator,
        long ratedNumerator,
        long ratedDenominator,
        ImmutableList<LocalAuthority> leftOut) {
    /**
     * Checks the sums.
     *
     * @param area the area
     * @param numerator the sum of the counts
     * @param denominator the sum of what they are counted in
     * @param ratedNumerator the part of it that is not flagged
     * @param ratedDenominator the part of it that is not flagged
     * @param leftOut the authorities that are flagged
     */
    public AreaTotal {
        checkNotNull(area, "area");
        checkArgument(
                0 <= ratedNumerator && ratedNumerator <= numerator,
                "rated count must be a part of the count: %s of %s",
                ratedNumerator,
                numerator);
        checkArgument(
                0 <= ratedDenominator && ratedDenominator <= denominator,
                "rated denominator must be a part of the denominator: %s of %s",
                ratedDenominator,
                denominator);
        checkNotNull(leftOut, "leftOut");
    }

    /**
     * Adds up the authorities of an area.
     *
     * @param area the area
     * @param counts the counts of authorities, of this area or of more, each once
     * @return the total
     * @throws IllegalArgumentException if an authority is given twice
     */
    public static AreaTotal of(AreaCode area, Collection<AuthorityCount> counts) {
        long numerator = 0;
        long denominator = 0;
        long ratedNumerator = 0;
        long ratedDenominator = 0;
        ImmutableSet<LocalAuthority> within = ImmutableSet.copyOf(area.authorities());
        Set<LocalAuthority> seen = new HashSet<>();
        for (AuthorityCount count : counts) {
            checkArgument(seen.add(count.authority()), "authority must be given once: %s", count.authority());
            if (within.contains(count.authority())) {
                numerator = Math.addExact(numerator, count.numerator());
                denominator = Math.addExact(denominator, count.denominator());
                if (!count.flagged()) {
                    ratedNumerator += count.numerator();
                    ratedDenominator += count.denominator();
                }
            }
        }
        return new AreaTotal(
                area,
                numerator,
                denominator,
                ratedNumerator,
                ratedDenominator,
                counts.stream()
                        .filter(count -> count.flagged() && within.contains(count.authority()))
                        .map(AuthorityCount::authority)
                        .sorted()
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the count to the nearest ten} */
    public Cell count() {
        return PublicationRule.aggregates().count(numerator);
    }

    /**
     * Returns the rate or percentage, of the authorities that are not flagged.
     *
     * @param multiplier 100 for a percentage, 10,000 for a rate per 10,000
     * @param rounding the rounding of the quotient
     * @return the cell
     */
    public Cell per(long multiplier, Rounding rounding) {
        return PublicationRule.aggregates()
                .ratio(ratedNumerator)
                .in(ratedDenominator)
                .per(multiplier, rounding);
    }

    /** {@return the area with its parts and whom the rate leaves out} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %,d of %,d", area.label(), numerator, denominator)
                + (leftOut.isEmpty()
                        ? ""
                        : "; rate without "
                                + leftOut.stream().map(LocalAuthority::name).collect(Collectors.joining(", ")));
    }
}
