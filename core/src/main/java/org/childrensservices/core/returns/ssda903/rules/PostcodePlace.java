package org.childrensservices.core.returns.ssda903.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a postcode is.
 *
 * @param easting the metres east on the national grid
 * @param northing the metres north on the national grid
 * @param authority the three-digit number of the authority, or {@code NIR}, {@code SCO} or {@code WAL}
 */
public record PostcodePlace(long easting, long northing, String authority) {

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double KILOMETRES_PER_MILE = 1.6093;

    /**
     * Checks the place.
     *
     * @param easting the metres east
     * @param northing the metres north
     * @param authority the authority, not blank
     */
    public PostcodePlace {
        checkArgument(!authority.isBlank(), "authority must not be blank: '%s'", authority);
    }

    /**
     * Returns the distance in a straight line, as the return takes it: 1.6093 kilometres to the mile, one decimal.
     *
     * @param other the other place
     * @return the miles
     */
    public BigDecimal milesTo(PostcodePlace other) {
        double metres = Math.hypot((double) (easting - other.easting), (double) (northing - other.northing));
        return BigDecimal.valueOf(metres / METRES_PER_KILOMETRE / KILOMETRES_PER_MILE)
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** {@return whether it is in England} */
    public boolean isInEngland() {
        return authority.chars().allMatch(Character::isDigit);
    }

    /** {@return the authority only} */
    @Override
    public String toString() {
        return "a place in " + authority;
    }
}
