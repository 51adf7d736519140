package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;

/**
 * What a count, rate or percentage becomes in a published table. Immutable: configured once and used for any number of
 * cells.
 *
 * <pre>{@code
 * PublicationRule council = PublicationRule.standard();
 * council.count(4);                                                     // c
 * council.ratio(12).in(35).per(100, Rounding.WHOLE);                    // 34
 * PublicationRule.aggregates().count(84_995);                           // 85000
 * }</pre>
 *
 * <p>Rates and percentages come from the exact parts, also where the counts beside them are rounded, and are rounded
 * once. The symbols are those of the Department for Education's open data.
 */
public final class PublicationRule {

    private static final PublicationRule STANDARD = new PublicationRule(Suppression.upTo(5), CountRounding.EXACT);
    private static final PublicationRule AGGREGATES =
            new PublicationRule(Suppression.none(), CountRounding.toNearest(10));

    private final Suppression suppression;
    private final CountRounding countRounding;

    private PublicationRule(Suppression suppression, CountRounding countRounding) {
        this.suppression = checkNotNull(suppression, "suppression");
        this.countRounding = checkNotNull(countRounding, "countRounding");
    }

    /**
     * Returns the rule for local authorities (children in need and looked-after statistics): 1 to 5 suppressed, other
     * counts exact.
     *
     * @return the rule
     */
    public static PublicationRule standard() {
        return STANDARD;
    }

    /** {@return the rule for regions and England: counts to the nearest ten, nothing suppressed} */
    public static PublicationRule aggregates() {
        return AGGREGATES;
    }

    /**
     * Returns the same with another suppression.
     *
     * @param suppression the counts to hide
     * @return the rule
     */
    public PublicationRule withSuppression(Suppression suppression) {
        return new PublicationRule(suppression, countRounding);
    }

    /**
     * Returns the same with another rounding of counts.
     *
     * @param countRounding the rounding of the counts that are shown
     * @return the rule
     */
    public PublicationRule withCountRounding(CountRounding countRounding) {
        return new PublicationRule(suppression, countRounding);
    }

    /** {@return the counts that are hidden} */
    public Suppression suppression() {
        return suppression;
    }

    /** {@return the rounding of the counts that are shown} */
    public CountRounding countRounding() {
        return countRounding;
    }

    /**
     * Publishes a count.
     *
     * @param count the count, not negative
     * @return the rounded count, or {@code c} if it is hidden
     */
    public Cell count(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        return suppression.hides(count) ? Cell.of(PublishedSymbol.CONFIDENTIAL) : Cell.of(countRounding.round(count));
    }

    /**
     * Starts a rate or percentage from its count.
     *
     * @param numerator the count, not negative
     * @return the count, to be put {@code in} a denominator
     */
    public Numerator ratio(long numerator) {
        return new Numerator(numerator);
    }

    /**
     * Returns what a published count says about the true one: {@code c} in the standard rule is from 1 to 5, 85000 to
     * the nearest ten from 84995 to 85004. A {@code c} is taken to be hidden for its own sake; one that is hidden to
     * protect another can be any count.
     *
     * @param published the cell of a count
     * @return the least and the greatest true count, or none: with the meaning of a symbol that says nothing, or with
     *     the code {@link ReasonCode#NO_SOLUTION} if the rule never publishes such a cell
     */
    public Outcome<Range<Long>> possibleCounts(Cell published) {
        return published instanceof Cell.Symbol symbol
                ? possibleCounts(symbol.symbol())
                : published.number().flatMap(this::possibleCounts);
    }

    private Outcome<Range<Long>> possibleCounts(PublishedSymbol symbol) {
        long greatestHidden = suppression.greatest();
        return switch (symbol) {
            case CONFIDENTIAL -> closed(1, greatestHidden, symbol.text());
            case ROUNDS_TO_ZERO, LOW ->
                countRounding
                        .possibleCounts(0)
                        .flatMap(zero -> closed(greatestHidden + 1, zero.upperEndpoint(), symbol.text()));
            case NOT_AVAILABLE, NOT_APPLICABLE, LOW_RELIABILITY -> Outcome.none(symbol.reason());
        };
    }

    private Outcome<Range<Long>> possibleCounts(BigDecimal published) {
        String text = published.toPlainString();
        if (published.signum() < 0
                || published.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                || published.stripTrailingZeros().scale() > 0) {
            return closed(1, 0, text);
        }
        return countRounding
                .possibleCounts(published.longValueExact())
                .flatMap(counts -> withoutHidden(counts.lowerEndpoint(), counts.upperEndpoint(), text));
    }

    /** Cuts off what is hidden at either end; zero never is. */
    private Outcome<Range<Long>> withoutHidden(long least, long greatest, String text) {
        return closed(
                suppression.hides(least) ? suppression.greatest() + 1 : least,
                suppression.hides(greatest) ? 0 : greatest,
                text);
    }

    private Outcome<Range<Long>> closed(long least, long greatest, String text) {
        return least <= greatest
                ? Outcome.of(Range.closed(least, greatest))
                : Outcome.none(ReasonCode.NO_SOLUTION, "no count is published as " + text + " where " + this);
    }

    /** A count that still needs what it is counted in. */
    public final class Numerator {
        private final long count;

        private Numerator(long count) {
            checkArgument(count >= 0, "count must not be negative: %s", count);
            this.count = count;
        }

        /**
         * Puts the count in a number of people. It is hidden as a count is: 12 absences of 3 children, shown with their
         * rate, would show the 3.
         *
         * @param people how many people, not negative; not zero unless the count is
         * @return the quotient, to be published {@code per} a multiplier
         */
        public Quotient in(long people) {
            return new Quotient(count, BigDecimal.valueOf(people), suppression.hides(people));
        }

        /**
         * Puts the count in an amount that is no count of people, such as child-years or full-time equivalents, and is
         * not hidden.
         *
         * @param amount how much, not negative; not zero unless the count is
         * @return the quotient, to be published {@code per} a multiplier
         */
        public Quotient in(BigDecimal amount) {
            return new Quotient(count, amount, false);
        }
    }

    /** A quotient that still needs its multiplier and rounding. */
    public final class Quotient {
        private final long count;
        private final BigDecimal denominator;
        private final boolean denominatorHidden;

        private Quotient(long count, BigDecimal denominator, boolean denominatorHidden) {
            checkArgument(denominator.signum() >= 0, "denominator must not be negative: %s", denominator);
            checkArgument(
                    count == 0 || denominator.signum() > 0,
                    "denominator must be positive where there are events: 0 for %s",
                    count);
            this.count = count;
            this.denominator = denominator;
            this.denominatorHidden = denominatorHidden;
        }

        /**
         * Publishes the quotient: {@code z} of nobody, a true zero as zero, {@code c} if either part is hidden,
         * {@code k} if it rounds to zero but is not.
         *
         * @param multiplier 100 for a percentage, 10,000 for a rate per 10,000; positive
         * @param rounding the rounding of the quotient
         * @return the cell
         */
        public Cell per(long multiplier, Rounding rounding) {
            checkArgument(multiplier > 0, "multiplier must be positive: %s", multiplier);
            if (denominator.signum() == 0) {
                return Cell.of(PublishedSymbol.NOT_APPLICABLE);
            }
            BigDecimal rounded =
                    rounding.ratio(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(multiplier)), denominator);
            if (count == 0) {
                return Cell.of(rounded);
            }
            if (denominatorHidden || suppression.hides(count)) {
                return Cell.of(PublishedSymbol.CONFIDENTIAL);
            }
            return rounded.signum() == 0 ? Cell.of(PublishedSymbol.ROUNDS_TO_ZERO) : Cell.of(rounded);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicationRule rule
                && suppression.equals(rule.suppression)
                && countRounding.equals(rule.countRounding);
    }

    @Override
    public int hashCode() {
        return 31 * suppression.hashCode() + countRounding.hashCode();
    }

    @Override
    public String toString() {
        return suppression + ", counts rounded " + countRounding;
    }
}
