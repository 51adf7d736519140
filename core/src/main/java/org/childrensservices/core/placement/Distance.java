package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * How far a placement is from the home of a child, in a straight line.
 *
 * @param miles the miles, not negative, without trailing zeros
 */
public record Distance(BigDecimal miles) {

    private static final BigDecimal UNKNOWN = new BigDecimal("999.9");

    /**
     * Checks the distance; 3.40 miles are 3.4.
     *
     * @param miles the miles, not negative
     */
    public Distance {
        checkArgument(miles.signum() >= 0, "miles must not be negative: %s", miles);
        BigDecimal stripped = miles.stripTrailingZeros();
        miles = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Returns a distance.
     *
     * @param miles the miles in digits, such as {@code "3.4"}
     * @return the distance
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Distance ofMiles(String miles) {
        return new Distance(new BigDecimal(miles));
    }

    /**
     * Reads a distance as it is found in data. Returns write 999.9 for one that is not known or where the home is
     * outside England, which is no distance.
     *
     * @param text the miles, with any white space around them
     * @return the distance; none with the code {@link ReasonCode#NOT_STATED} for 999.9, and with the code
     *     {@link ReasonCode#UNREADABLE} for what is no number of miles
     */
    public static Outcome<Distance> read(String text) {
        String plain = text.strip();
        if (!plain.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return Outcome.none(ReasonCode.UNREADABLE, "distance must be miles such as 3.4");
        }
        Distance distance = ofMiles(plain);
        return distance.miles.compareTo(UNKNOWN) == 0
                ? Outcome.none(ReasonCode.NOT_STATED, "the distance is not known, or the home is outside England")
                : Outcome.of(distance);
    }

    /** {@return such as {@code "3.4 miles"}} */
    @Override
    public String toString() {
        return miles.toPlainString() + " miles";
    }
}
